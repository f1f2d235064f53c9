"""A question at the top of a page that is asked once, and never again after it was put away."""

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.bars.banner import Banner, BannerKind


class QuestionBanner(Banner):
    """What was put away is remembered on this computer under `memory`, the latest one only."""

    def __init__(self, context: UiContext, memory: str) -> None:
        super().__init__(context)
        self._memory = memory
        self._about = ""
        self.closed.connect(lambda: context.settings.remember_word(memory, self._about))

    def ask(self, about: str, kind: BannerKind, sentence: str, *actions: tuple[str, str]) -> None:
        """Ask; `about` tells this question from the others. While it stands there it is not said again."""
        asked = self._about if self.isVisible() else ""
        self._about = about
        if self._context.settings.word(self._memory) == about:
            self.hide()
        elif about != asked:
            self.tell(kind, sentence, *actions)

"""Early in the autumn: shall we begin with this year's list?"""

from PySide6.QtCore import Signal

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.next_season import NextSeason
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.bars.banner import BannerKind
from cardbook.ui.widgets.bars.question_banner import QuestionBanner


class BeginBanner(QuestionBanner):
    """`begin_wanted(Season)` asks to go through the last list."""

    begin_wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "cards.not_begun")
        self._next: NextSeason | None = None
        self.acted.connect(lambda _key: self._begin())

    def show_next(self, coming: NextSeason | None) -> None:
        """Ask for a list, or for none."""
        self._next, texts = coming, self._context.texts
        if coming is None:
            self.hide()
            return
        sentence = texts("cards.begin.question", occasion=coming.occasion.name(texts.language))
        self.ask(f"{coming.occasion.id} {coming.year}", BannerKind.NOTE, sentence, ("", texts("cards.begin.verb")))

    def _begin(self) -> None:
        coming, texts = self._next, self._context.texts
        if coming is not None:
            name = coming.occasion.name(texts.language)
            words = texts("cards.new.proposal", occasion=name, year=str(coming.year))
            self.begin_wanted.emit(Season(words, coming.occasion.id, coming.year))

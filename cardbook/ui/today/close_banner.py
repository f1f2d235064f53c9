"""In the weeks after a feast: shall its list be closed?"""

from PySide6.QtCore import Signal

from cardbook.domain.cards.card_list import Season
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.bars.banner import BannerKind
from cardbook.ui.widgets.bars.question_banner import QuestionBanner

_LOOK, _CLOSE = "look", "close"


class CloseBanner(QuestionBanner):
    """`close_wanted(Season)` asks to close the list it speaks of, `look_wanted(Season)` to see what became of it."""

    close_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "cards.not_closed")
        self._season: Season | None = None
        self.acted.connect(lambda key: (self.close_wanted if key == _CLOSE else self.look_wanted).emit(self._season))

    def show_season(self, season: Season | None) -> None:
        """Ask for a list, or for none."""
        self._season, texts = season, self._context.texts
        if season is None:
            self.hide()
            return
        self.ask(
            f"{season.occasion} {season.year}", BannerKind.GOOD, texts("today.over", name=season.name),
            (_LOOK, texts("today.look_afterwards")), (_CLOSE, texts("cards.afterwards.close")),
        )

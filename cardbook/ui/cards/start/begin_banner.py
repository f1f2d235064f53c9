"""Early in the autumn: shall we begin with this year's list?"""

from PySide6.QtCore import Signal

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.next_season import NextSeason
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.banner import Banner, BannerKind

_REMEMBERED = "cards.not_begun"


class BeginBanner(Banner):
    """`begin_wanted(Season)` asks to go through the last list. Closed, it does not ask for that list again on this
    computer."""

    begin_wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._next: NextSeason | None = None
        self.acted.connect(lambda _key: self._begin())
        self.closed.connect(self._remember)

    def show_next(self, coming: NextSeason | None) -> None:
        """Ask for a list, or for none."""
        asked = self._next if self.isVisible() else None
        self._next, texts = coming, self._context.texts
        if coming is None or self._context.settings.word(_REMEMBERED) == self._list_mark():
            self.hide()
        elif coming != asked:  # said once, not at every change
            name = coming.occasion.name(texts.language)
            self.tell(BannerKind.NOTE, texts("cards.begin.question", occasion=name), ("", texts("cards.begin.verb")))

    def _begin(self) -> None:
        coming, texts = self._next, self._context.texts
        if coming is not None:
            name = coming.occasion.name(texts.language)
            words = texts("cards.new.proposal", occasion=name, year=str(coming.year))
            self.begin_wanted.emit(Season(words, coming.occasion.id, coming.year))

    def _remember(self) -> None:
        self._context.settings.remember_word(_REMEMBERED, self._list_mark())

    def _list_mark(self) -> str:
        return f"{self._next.occasion.id} {self._next.year}" if self._next is not None else ""

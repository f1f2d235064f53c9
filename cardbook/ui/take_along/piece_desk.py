"""The choices about paper to take along, one beside the other; what they add up to is a `PieceOrder`."""

import datetime
import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from cardbook.domain.cards.helper import Helper
from cardbook.domain.paper.booklet_format import BOOKLET_FORMATS
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.domain.paper.ruled_sheet import LEAST_LINE, MOST_LINE, MOST_PAGES
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.paper.print_people import EVERYONE, PrintPeople, Whom, WhomKind
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.paper.take_along.piece_orders import OF_NOBODY, OF_SEASONS, PieceOrder
from cardbook.services.reading import BookReading
from cardbook.ui.settings import UiSettings

_CHOICES = "print_pieces"
_TICKS = ("is_folded", "only_addresses", "with_room", "to_lie_under")
_NEXT_YEAR_FROM = 7


class PieceDesk(QObject):
    """`changed` when the pages look different. How booklets and ruled sheets look is remembered on this computer."""

    changed = Signal()

    def __init__(self, settings: UiSettings, reading: BookReading) -> None:
        super().__init__()
        self._settings = settings
        self._reading = reading
        self._answers: Sequence[Whom] = ()
        today, paper = datetime.date.today(), home_paper(reading.home)
        year = today.year + (today.month >= _NEXT_YEAR_FROM)
        self.order = self._remembered(PieceOrder(paper=paper, letter_paper=paper, year=year))

    def change(self, **choices: Any) -> None:
        """Choose anew: any of the fields of `PieceOrder`."""
        order = replace(self.order, **choices)
        if order != self.order:
            self.order = order
            self._remember()
            self.changed.emit()

    def choose(self, kind: PieceKind) -> None:
        """Another kind of paper, for whom it can be."""
        self.change(kind=kind, whom=self._fitting(kind))

    def refresh(self) -> None:
        """Read again for whom things can be: they may have gone, or have another name now."""
        self._answers = PrintPeople(self._reading).answers()
        self.change(whom=self._fitting(self.order.kind))

    def offered(self) -> list[Whom]:
        """For whom this kind can be: a season, or lists of people; none where it needs nobody."""
        return self._offered(self.order.kind)

    def helpers(self) -> Sequence[Helper]:
        """Who lends a hand, and may have a checklist of their own."""
        return HelperLists(self._reading).all() if self.order.kind is PieceKind.CHECKLIST else ()

    def _offered(self, kind: PieceKind) -> list[Whom]:
        if kind in OF_NOBODY:
            return []
        return [whom for whom in self._answers if kind not in OF_SEASONS or whom.kind is WhomKind.SEASON]

    def _fitting(self, kind: PieceKind) -> Whom:
        """Those chosen already where they can be; else the newest season, or everyone."""
        offered = {whom.id: whom for whom in self._offered(kind)}
        usual = next(iter(offered.values()), EVERYONE) if kind in OF_SEASONS else EVERYONE
        return offered.get(self.order.whom.id, usual)

    def _remember(self) -> None:
        order = self.order
        kept = {tick: getattr(order, tick) for tick in _TICKS}
        kept |= {"booklet": order.booklet.id, "pages": order.pages, "line": order.line}
        self._settings.remember_word(_CHOICES, json.dumps(kept))

    def _remembered(self, order: PieceOrder) -> PieceOrder:
        """As it was chosen last; what cannot be read is as usual."""
        try:
            kept = json.loads(self._settings.word(_CHOICES) or "{}")
            booklet = BOOKLET_FORMATS.get(kept.get("booklet"), order.booklet)
            pages = max(1, min(MOST_PAGES, int(kept.get("pages", order.pages))))
            line = max(LEAST_LINE, min(MOST_LINE, int(kept.get("line", order.line))))
            ticks: dict[str, Any] = {tick: bool(kept[tick]) for tick in _TICKS if tick in kept}
        except (ValueError, TypeError, AttributeError):
            return order
        return replace(order, booklet=booklet, pages=pages, line=line, **ticks)

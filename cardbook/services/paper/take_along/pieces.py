"""Paper to take along as PDFs, each kind by one order (ReportLab)."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season
from cardbook.domain.cards.gift import GiftDirection
from cardbook.domain.cards.helper import Helper
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.domain.paper.ruled_sheet import RuledSheet
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.paper.print_people import PrintPeople
from cardbook.services.paper.take_along.address_slips import AddressSlips
from cardbook.services.paper.take_along.booklets import Booklets
from cardbook.services.paper.take_along.checklist_words import checklist_words
from cardbook.services.paper.take_along.checklists import Checklists
from cardbook.services.paper.take_along.gift_checklists import GiftChecklists
from cardbook.services.paper.take_along.piece_orders import PieceOrder
from cardbook.services.paper.take_along.ruled_sheets import ruled_sheets
from cardbook.services.paper.take_along.year_pages import YearPages
from cardbook.services.reading import BookReading
from cardbook.texts import Texts


class PiecePdf(NamedTuple):
    """A PDF; `missing` are characters that no typeface has: each left a gap for the pen."""

    data: bytes
    missing: Sequence[str] = ()


class Pieces:
    """Prints from one book, in the language of `texts`."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts
        self._kinds: Mapping[PieceKind, Callable[[PieceOrder, Progress], PiecePdf]] = {
            PieceKind.CHECKLIST: self._checklist, PieceKind.BOOKLET: self._booklet, PieceKind.GIFTS: self._gifts,
            PieceKind.YEAR: self._year, PieceKind.SLIPS: self._slips, PieceKind.RULED: self._ruled,
        }

    def pdf(self, order: PieceOrder, progress: Progress = no_progress) -> PiecePdf:
        """What was ordered, as it stands today. Raises KnownError: CANCELLED, and NOBODY where it would be empty."""
        return self._kinds[order.kind](order, progress)

    def _checklist(self, order: PieceOrder, progress: Progress) -> PiecePdf:
        season, helper = _season(order), self._helper(order)
        chosen = EntryFilter(helper=order.helper if helper else None)
        if not self._reading.seasons.entry_ids(season.id or 0, chosen, EntryGroup.NONE):
            raise KnownError(ErrorCode.NOBODY)
        words = checklist_words(self._texts, self._reading, season, datetime.date.today(), helper)
        made = Checklists(self._reading).pdf(season, words, order.paper, progress, chosen)
        return PiecePdf(made.data, made.missing)

    def _helper(self, order: PieceOrder) -> Helper | None:
        return next((each for each in HelperLists(self._reading).all() if each.id == order.helper), None)

    def _gifts(self, order: PieceOrder, progress: Progress) -> PiecePdf:
        season = _season(order)
        rows = GiftLists(self._reading).of_season(season.id or 0).rows
        if all(row.gift.direction is not GiftDirection.GIVEN for row in rows):
            raise KnownError(ErrorCode.NOBODY)
        made = GiftChecklists(self._reading, self._texts).pdf(season, order.paper, datetime.date.today(), progress)
        return PiecePdf(made.data, made.missing)

    def _booklet(self, order: PieceOrder, progress: Progress) -> PiecePdf:
        return PiecePdf(Booklets(self._reading, self._texts).pdf(
            self._keys(order), order.booklet, is_imposed=order.is_folded, only_addresses=order.only_addresses,
            with_room=order.with_room, progress=progress,
        ))

    def _year(self, order: PieceOrder, progress: Progress) -> PiecePdf:
        keys = frozenset(self._keys(order))
        made = YearPages(self._reading, self._texts).pdf(order.year, keys, order.paper, progress=progress)
        return PiecePdf(made.data, made.missing)

    def _slips(self, order: PieceOrder, progress: Progress) -> PiecePdf:
        made = AddressSlips(self._reading, self._texts).pdf(self._keys(order), order.paper, progress=progress)
        return PiecePdf(made.data, made.missing)

    def _ruled(self, order: PieceOrder, _progress: Progress) -> PiecePdf:
        sheet = RuledSheet(order.letter_paper, order.line)
        return PiecePdf(ruled_sheets(sheet, order.pages, self._texts, to_lie_under=order.to_lie_under))

    def _keys(self, order: PieceOrder) -> list[int]:
        keys = PrintPeople(self._reading).lines(order.whom)
        if not keys:
            raise KnownError(ErrorCode.NOBODY)
        return keys


def _season(order: PieceOrder) -> Season:
    """The season ordered for; raises KnownError(NOBODY) where there is none."""
    if order.whom.season is None:
        raise KnownError(ErrorCode.NOBODY)
    return order.whom.season

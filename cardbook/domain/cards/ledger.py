"""The ledger: who sent whom a card, year by year, over all occasions."""

from collections.abc import Collection, Mapping
from enum import IntFlag, StrEnum
from typing import NamedTuple

from cardbook.domain.people.listing import ListingRow


class Mark(IntFlag):
    """What stands in a cell."""

    NOTHING = 0
    SENT = 1
    RECEIVED = 2


BOTH = Mark.SENT | Mark.RECEIVED


class LedgerColumn(NamedTuple):
    """One occasion (an id, "" for lists without one) in one year."""

    occasion: str
    year: int


class LedgerRow(NamedTuple):
    """A line of the address book with its marks; a column without one is not named."""

    line: ListingRow
    marks: Mapping[LedgerColumn, Mark]

    def mark(self, column: LedgerColumn) -> Mark:
        """What stands in a column."""
        return self.marks.get(column, Mark.NOTHING)

    def years(self, kind: Mark, occasion: str | None) -> set[int]:
        """The years in which a card was sent, or came; of one occasion, or of any for None."""
        return {
            column.year for column, mark in self.marks.items()
            if kind in mark and occasion in (None, column.occasion)
        }


class LedgerCell(NamedTuple):
    """One cell: a line by its `Recipient.key`, and a column."""

    key: int
    column: LedgerColumn


class LedgerFilter(StrEnum):
    """Who is shown: everybody; who wrote and got nothing; who is on no list of late; who never answers."""

    EVERYONE = "everyone"
    GOT_NOTHING = "got_nothing"
    ON_NO_LIST = "on_no_list"
    SILENT = "silent"


LOOKED_BACK = {LedgerFilter.GOT_NOTHING: 2, LedgerFilter.ON_NO_LIST: 3, LedgerFilter.SILENT: 3}
"""How many of the latest years with a list each filter is about where the user did not say. Who is silent is told by
the years that are over: this year's answers are still to come."""

_NEXT = {
    Mark.NOTHING: Mark.SENT, Mark.SENT: BOTH, BOTH: Mark.RECEIVED, Mark.RECEIVED: Mark.NOTHING,
}


def following(mark: Mark) -> Mark:
    """What Space makes of a cell: sent, both, received, nothing, and so on."""
    return _NEXT[mark]


def since(years: Collection[int], this_year: int) -> int | None:
    """The first of the years that follow each other up to this one, or up to the last where this one is not over; None
    for fewer than two."""
    last = this_year if this_year in years else this_year - 1
    first = last
    while first in years:
        first -= 1
    return first + 1 if last - first > 1 else None


def columns_of(occasion: str, known: Collection[LedgerColumn], this_year: int, least: int) -> list[LedgerColumn]:
    """A column for every year of an occasion, the latest first: as far back as is known, and `least` years."""
    years = [column.year for column in known if column.occasion == occasion]
    latest, first = max([this_year, *years]), min([this_year - least + 1, *years])
    return [LedgerColumn(occasion, year) for year in range(latest, first - 1, -1)]

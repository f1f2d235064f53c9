"""The cards of a list by the numbers that stand before their rows on paper.

A row's number is that of its entry: it stays whatever comes onto the list or leaves it, and no other card ever has it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.paper.row_numbers import row_numbers
from cardbook.domain.people.listing import EntryRow
from cardbook.services.reading import BookReading

_READY_FOR = {Stage.WRITTEN: None, Stage.ADDRESSED: Stage.WRITTEN, Stage.STAMPED: Stage.ADDRESSED,
              Stage.MAILED: Stage.STAMPED}
"""The step that comes before another."""


class PaperRows(NamedTuple):
    """The cards that are meant, in the order of the list, and what was typed and means none of them."""

    rows: Sequence[EntryRow]
    unknown: Sequence[str]


class PaperLists:
    """Reads the lists of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading

    def rows(self, season: Season, typed: str) -> PaperRows:
        """The cards with the numbers typed, such as "115-118, 120"."""
        numbers, seasons = row_numbers(typed), self._reading.seasons
        on_list = seasons.entry_ids(season.id or 0, EntryFilter(), EntryGroup.NONE)
        meant = [entry for entry in on_list if numbers.has(entry)]
        unknown = (*numbers.unread, *numbers.missing(frozenset(meant)))
        return PaperRows(seasons.rows(meant), unknown)

    def ready_for(self, season: Season, stage: Stage) -> Sequence[EntryRow]:
        """The cards whose next step is this one: a stack that lies ready."""
        seasons, before = self._reading.seasons, _READY_FOR[stage]
        still = seasons.rows(seasons.entry_ids(season.id or 0, EntryFilter(stage), EntryGroup.NONE))
        return [row for row in still if before is None or row.days.day(before)]

"""The households of a season while it is planned, and who might be missing."""

from collections.abc import Sequence

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.ledger import LedgerColumn
from cardbook.domain.cards.plan_list import DECISIONS_OF, PlanFilter, PlanRow
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.services.reading import BookReading
from cardbook.storage.cards.plan_list_queries import PlanListQueries

YEARS = 4


class PlanList:
    """Reads one season of a book."""

    def __init__(self, reading: BookReading, season: Season) -> None:
        self._reading = reading
        self._season = season
        self._id = season.id or 0
        self._queries = PlanListQueries(reading.file)
        self._ledger = LedgerReading(reading)
        year = season.year or 0
        self.years = tuple(range(year - YEARS, year)) if year else ()

    def counts(self) -> dict[PlanFilter, int]:
        """How many households each filter shows."""
        counts = self._queries.counts(self._id)
        return {chosen: sum(counts.get(each, 0) for each in decisions) for chosen, decisions in DECISIONS_OF.items()}

    def ids(self, chosen: PlanFilter) -> list[int]:
        """The entries that a filter lets through, in name order."""
        return self._queries.ids(self._id, DECISIONS_OF[chosen])

    def rows(self, entry_ids: Sequence[int]) -> dict[int, PlanRow]:
        """Entries by id; those that are gone are left out."""
        entries = self._queries.entries(entry_ids)
        keys = [each.key for each in entries.values()]
        lines = self._ledger.rows(keys, self._season.year or 0)
        gifts = self._queries.gifts(self._id, keys)
        columns = [LedgerColumn(self._season.occasion, year) for year in self.years]
        return {
            each.entry: PlanRow(
                each.entry, lines[each.key].line, each.decision, each.tier, each.reason, each.day, each.is_written,
                gifts.get(each.key, ()), [lines[each.key].mark(column) for column in columns],
            )
            for each in entries.values() if each.key in lines
        }

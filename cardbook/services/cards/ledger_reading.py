"""The ledger of all years, to be read."""

from array import array
from collections.abc import Sequence

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.ledger import LedgerColumn, LedgerFilter, LedgerRow
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.reading import BookReading
from cardbook.storage.cards.ledger_queries import LedgerQueries


class LedgerReading:
    """Reads the ledger of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._queries = LedgerQueries(reading.file)
        self._plans = PlanReading(reading)

    def columns(self) -> Sequence[LedgerColumn]:
        """Every occasion and year there is a list of, the latest first."""
        return self._queries.columns()

    def occasion_name(self, key: str, language: str) -> str:
        """What an occasion is called, one of the user's own among them; "" where it has no name."""
        occasion = self._plans.occasion(Season("", key))
        return occasion.name(language) if occasion is not None else ""

    def keys(self, chosen: LedgerFilter, occasion: str | None, this_year: int, years: int) -> "array[int]":
        """The lines a filter other than EVERYONE lets through, in the order of the address book; for any occasion
        where it is None, over so many of the latest years with a list."""
        return self._queries.keys(chosen, occasion, this_year, years)

    def rows(self, keys: Sequence[int], this_year: int) -> dict[int, LedgerRow]:
        """The rows of these lines by key; a line that is gone is left out."""
        marks = self._queries.marks(keys, this_year)
        return {line.key: LedgerRow(line, marks.get(line.key, {})) for line in self._reading.listing.rows(keys)}

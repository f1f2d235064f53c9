"""Who lends a hand, and how far their cards are."""

from collections.abc import Sequence

from cardbook.domain.cards.helper import Helper, HelperShare
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.reading import BookReading
from cardbook.storage.cards.helper_queries import HelperQueries


class HelperLists:
    """Reads the helpers of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._queries = HelperQueries(reading.file)

    def all(self) -> Sequence[Helper]:
        """All helpers by name."""
        return self._queries.all()

    def named(self, name: str) -> Helper:
        """The helper of that name; raises KnownError(UNKNOWN_HELPER) with the names there are."""
        helper = self._queries.by_name(name)
        if helper is None:
            known = ", ".join(each.name for each in self.all())
            raise KnownError(ErrorCode.UNKNOWN_HELPER, name=name, known=known)
        return helper

    def shares(self, season_id: int) -> Sequence[HelperShare]:
        """How many cards of a season each helper has, and how many of them are still open."""
        return self._queries.shares(season_id)

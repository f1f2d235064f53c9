"""Who lends a hand, and how far their cards are."""

from cardbook.domain.cards.helper import STAGE_OF, Helper, HelperShare, HelperTask
from cardbook.storage.cards.entry_sql import ENTRY_COUNTS, ENTRY_KEY
from cardbook.storage.cards.helper_columns import COLUMN_OF
from cardbook.storage.file.book_file import BookFile

_HELPER = "helper.name, helper.writes, helper.addresses, helper.posts, helper.contact_id, helper.id"
_OPEN = " OR ".join(
    f"card_entry.{COLUMN_OF[task]} = helper.id AND card_entry.{STAGE_OF[task].value}_on = ''" for task in HelperTask
)
_HAS = ", ".join(f"card_entry.{column}" for column in COLUMN_OF.values())


def _helper(name: str, writes: int, addresses: int, posts: int, contact: int | None, row_id: int) -> Helper:
    does = zip(HelperTask, (writes, addresses, posts), strict=True)
    return Helper(name, frozenset(task for task, has in does if has), contact, row_id)


class HelperQueries:
    """Reads helpers."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def all(self) -> list[Helper]:
        """All helpers by name."""
        return [_helper(*row) for row in self._query(f"SELECT {_HELPER} FROM helper ORDER BY name COLLATE NOCASE, id")]

    def by_name(self, name: str) -> Helper | None:
        """The helper of that name, whatever the case of its letters; None where there is none."""
        return next((each for each in self.all() if each.name.casefold() == name.casefold()), None)

    def shares(self, season_id: int) -> list[HelperShare]:
        """How many cards of a season each helper has, and how many are still open; by name."""
        rows = self._query(
            f"SELECT {_HELPER}, count(card_entry.id), count(card_entry.id) FILTER (WHERE {_OPEN}) FROM helper "
            f"LEFT JOIN (card_entry JOIN listing ON listing.key = {ENTRY_KEY} AND {ENTRY_COUNTS}) "
            f"ON card_entry.season_id = ? AND helper.id IN ({_HAS}) "
            "GROUP BY helper.id ORDER BY helper.name COLLATE NOCASE, helper.id", (season_id,),
        )
        return [HelperShare(_helper(*row[:6]), row[6], row[7]) for row in rows]

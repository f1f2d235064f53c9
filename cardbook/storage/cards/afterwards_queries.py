"""What became of the cards of a season."""

from cardbook.domain.cards.afterwards import EntryNote
from cardbook.storage.cards.entry_sql import ENTRY_KEY
from cardbook.storage.file.book_file import BookFile


class AfterwardsQueries:
    """Who is in the trash is left out."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def entries(self, season_id: int) -> list[EntryNote]:
        """All entries of a list in name order."""
        rows = self._query(
            "SELECT card_entry.id, listing.key, returned_on, next_year FROM card_entry "
            f"JOIN listing ON listing.key = {ENTRY_KEY} WHERE season_id = ? ORDER BY listing.rank",
            (season_id,),
        )
        return [EntryNote(*row) for row in rows]

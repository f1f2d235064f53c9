"""Search as you type, in names, places and notes: SQLite's FTS5.

The row id of the index is the line's rank in name order, so hits stream in that order and the first fifty are
there at once, however many there are.
"""

from array import array

from cardbook.domain.people import name_text
from cardbook.domain.people.listing import LineFilter, ListingRow
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import lines_where, listing_row

_HITS = "FROM contact_search JOIN listing ON listing.rank = contact_search.rowid WHERE contact_search MATCH ? "
_ROWS = (
    "SELECT listing.key, listing.kind, listing.given_part, listing.family_part, listing.initials, listing.town, "
    f"listing.country, listing.who_is, listing.photo, listing.deceased {_HITS}ORDER BY contact_search.rowid LIMIT ?"
)
_RANKS = "SELECT rowid FROM contact_search WHERE contact_search MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?"
_ALL = LineFilter()


def match_expression(text: str) -> str:
    """The FTS5 query for what was typed: every word must begin a word of the line; "" for nothing to find."""
    return " ".join(f'"{word}"*' for word in name_text.query_words(text))


class ContactSearch:
    """Finds lines of the address book."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def rows(self, text: str, limit: int) -> list[ListingRow]:
        """The first hits in name order; empty where the text holds no word."""
        expression = match_expression(text)
        return [listing_row(row) for row in self._query(_ROWS, (expression, limit))] if expression else []

    def ranks(self, text: str, limit: int, after: int = -1) -> "array[int]":
        """The ranks of the first hits after a rank, which is all that the index itself knows of them."""
        return self._ranks(match_expression(text), limit, after)

    def ranks_of_names(self, text: str) -> "array[int]":
        """The ranks of the lines in whose names every word typed begins a word."""
        expression = match_expression(text)
        return self._ranks(f"names : ({expression})" if expression else "", -1, -1)

    def _ranks(self, expression: str, limit: int, after: int) -> "array[int]":
        found = self._query(_RANKS, (expression, after, limit)) if expression else []
        return array("q", [row[0] for row in found])

    def keys(self, text: str, limit: int = -1, chosen: LineFilter = _ALL) -> "array[int]":
        """The keys of the hits that a filter lets through, in name order; -1 for all."""
        expression = match_expression(text)
        if not expression:
            return array("q")
        where, parameters = lines_where(chosen)
        found = self._query(
            f"SELECT listing.key {_HITS}{where.replace('WHERE', 'AND', 1)}ORDER BY contact_search.rowid LIMIT ?",
            (expression, *parameters, limit),
        )
        return array("q", [row[0] for row in found])

    def keys_of_names(self, text: str, limit: int) -> "array[int]":
        """The keys of the first lines in whose names every word typed begins a word, in name order."""
        expression = match_expression(text)
        statement = f"SELECT listing.key {_HITS}ORDER BY contact_search.rowid LIMIT ?"
        found = self._query(statement, (f"names : ({expression})", limit)) if expression else []
        return array("q", [row[0] for row in found])

    def count(self, text: str) -> int:
        """How many lines there are to find."""
        expression = match_expression(text)
        if not expression:
            return 0
        return int(self._query("SELECT count(*) FROM contact_search WHERE contact_search MATCH ?", (expression,))[0][0])

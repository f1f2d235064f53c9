"""The lines of the address book in their order: over the plain connection, because the first window waits for it."""

from array import array
from collections.abc import Sequence

from cardbook.domain.listing import BookCounts, CircleSummary, LineFilter, LineKind, LineOrder, ListingRow
from cardbook.storage.book_file import BookFile
from cardbook.storage.id_list import ID_LIST, id_list

_ROW = "key, kind, given_part, family_part, initials, town, country"

UNIT_KEY = "CASE WHEN contact.household_id IS NULL THEN 2 * contact.id ELSE 2 * contact.household_id + 1 END"
"""The `Recipient.key` of the line a contact stands on."""

_ENTRY_KEY = "CASE WHEN contact_id IS NULL THEN 2 * household_id + 1 ELSE 2 * contact_id END"

_IN_CIRCLE = (
    f"key IN (SELECT {UNIT_KEY} FROM circle_member JOIN contact ON contact.id = circle_member.contact_id "
    "WHERE circle_member.circle_id = ? AND contact.trashed_on = '')"
)
_ON_SEASON = f"key IN (SELECT {_ENTRY_KEY} FROM card_entry WHERE season_id = ?)"

_ORDERS = {
    LineOrder.NAME: "sort_key, key",  # the order of the ranks, from an index that holds nothing else
    LineOrder.TOWN: "town COLLATE NOCASE, rank",
    LineOrder.COUNTRY: "country, rank",
}
_SORTED_BY = {LineOrder.NAME: "sort_key", LineOrder.TOWN: "town COLLATE NOCASE", LineOrder.COUNTRY: "country"}


def listing_row(values: tuple[int, str, str, str, str, str, str]) -> ListingRow:
    """A line from its columns, in the order of `_ROW`."""
    key, kind, given_part, family_part, initials, town, country = values
    return ListingRow(key, LineKind(kind), given_part, family_part, initials, town, country)


def lines_where(chosen: LineFilter) -> tuple[str, list[int]]:
    """The WHERE clause of a filter, "" where it lets everything through, and its parameters."""
    conditions, parameters = [], []
    for condition, value in ((_IN_CIRCLE, chosen.circle), (_ON_SEASON, chosen.season)):
        if value is not None:
            conditions.append(condition)
            parameters.append(value)
    return (f"WHERE {' AND '.join(conditions)} " if conditions else ""), parameters


class ListingQueries:
    """Counts, keys, pages and letters of the address book."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def counts(self) -> BookCounts:
        """How many lines there are."""
        return BookCounts(self._query("SELECT count(*) FROM listing")[0][0])

    def first_rows(self, count: int) -> list[ListingRow]:
        """The first lines in name order."""
        return [listing_row(row) for row in self._query(f"SELECT {_ROW} FROM listing ORDER BY rank LIMIT ?", (count,))]

    def keys(self, chosen: LineFilter, order: LineOrder = LineOrder.NAME) -> "array[int]":
        """The keys of all lines that a filter lets through, in order."""
        where, parameters = lines_where(chosen)
        rows = self._query(f"SELECT key FROM listing {where}ORDER BY {_ORDERS[order]}", parameters)
        return array("q", [row[0] for row in rows])

    def rows(self, keys: Sequence[int]) -> list[ListingRow]:
        """The lines with these keys, in the order given; keys that are gone are left out."""
        found = self._query(f"SELECT {_ROW} FROM listing WHERE key IN {ID_LIST}", (id_list(keys),))
        by_key = {row[0]: row for row in found}
        return [listing_row(by_key[key]) for key in keys if key in by_key]

    def letters(self, chosen: LineFilter) -> list[tuple[str, int]]:
        """First characters of the sort key in order, each with the number of its lines."""
        where, parameters = lines_where(chosen)
        return self._query(
            f"SELECT substr(sort_key, 1, 1) AS first, count(*) FROM listing {where}GROUP BY first ORDER BY first",
            parameters,
        )

    def first_letters(self, count: int) -> list[tuple[str, int]]:
        """As `letters`, of the first lines in name order only: for the first screen of a large book."""
        return self._query(
            "SELECT substr(sort_key, 1, 1) AS first, count(*) FROM "
            "(SELECT sort_key FROM listing ORDER BY rank LIMIT ?) GROUP BY first ORDER BY first",
            (count,),
        )

    def countries(self, chosen: LineFilter) -> list[tuple[str, int]]:
        """The countries of the lines by their code, "" first, each with the number of its lines."""
        where, parameters = lines_where(chosen)
        return self._query(
            f"SELECT country, count(*) FROM listing {where}GROUP BY country ORDER BY country", parameters
        )

    def lines_before(self, text: str, chosen: LineFilter, order: LineOrder = LineOrder.NAME) -> int:
        """How many lines stand before `text` in an order: for going to a name by its first letters.

        Names are compared by their folded sort key (`name_text.name_key`).
        """
        where, parameters = lines_where(chosen)
        condition = f"{where}AND" if where else "WHERE"
        rows = self._query(
            f"SELECT count(*) FROM listing {condition} {_SORTED_BY[order]} < ?", (*parameters, text)
        )
        return int(rows[0][0])

    def keys_of_contacts(self, contact_ids: Sequence[int]) -> "array[int]":
        """The lines on which these contacts stand, each once, in name order."""
        rows = self._query(
            f"SELECT key FROM listing WHERE key IN (SELECT {UNIT_KEY} FROM contact WHERE id IN {ID_LIST}) "
            "ORDER BY rank",
            (id_list(contact_ids),),
        )
        return array("q", [row[0] for row in rows])

    def circle_names(self) -> list[tuple[int, str]]:
        """(id, name) of all circles by name."""
        return [(row_id, name) for row_id, name in self._query(
            "SELECT id, name FROM circle ORDER BY name COLLATE NOCASE"
        )]

    def circle_count(self, circle_id: int) -> int:
        """How many lines a circle has."""
        return int(self._query(f"SELECT count(*) FROM listing WHERE {_IN_CIRCLE}", (circle_id,))[0][0])

    def circles(self) -> list[CircleSummary]:
        """All circles by name, with the number of lines in each."""
        return [CircleSummary(row_id, name, self.circle_count(row_id)) for row_id, name in self.circle_names()]

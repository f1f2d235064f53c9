"""The lines of the address book in their order: over the plain connection, because the first window waits for it."""

import json
from array import array
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any

from cardbook.domain.people.listing import BookCounts, CircleSummary, LineFilter, LineKind, LineOrder, ListingRow
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.no_post import NO_POST
from cardbook.storage.rows.id_list import ID_LIST, id_list

LINE = "key, kind, given_part, family_part, initials, town, country, who_is, photo, deceased"

UNIT_KEY = "CASE WHEN contact.household_id IS NULL THEN 2 * contact.id ELSE 2 * contact.household_id + 1 END"
"""The `Recipient.key` of the line a contact stands on."""

_ENTRY_KEY = "CASE WHEN contact_id IS NULL THEN 2 * household_id + 1 ELSE 2 * contact_id END"

_IN_CIRCLE = (
    f"key IN (SELECT {UNIT_KEY} FROM circle_member JOIN contact ON contact.id = circle_member.contact_id "
    "WHERE circle_member.circle_id = ? AND contact.trashed_on = '' AND contact.deceased = 0)"
)
_ON_SEASON = (
    f"key IN (SELECT {_ENTRY_KEY} FROM card_entry JOIN listing AS line ON line.key = {_ENTRY_KEY} "
    "WHERE season_id = ? AND (line.deceased = 0 OR mailed_on <> ''))"
)

_COUNT_AND_SUM = "SELECT count(*), sum(key) FROM "
_LINES_OF_LIVING = (
    "(SELECT 2 * id AS key FROM contact WHERE household_id IS NULL AND trashed_on = '' UNION ALL "
    "SELECT DISTINCT 2 * household_id + 1 FROM contact WHERE household_id IS NOT NULL AND trashed_on = '')"
)

_COUNT_OF_CIRCLE = (
    "SELECT count(*) FILTER (WHERE household_id IS NULL) + count(DISTINCT household_id) FROM circle_member "
    "JOIN contact ON contact.id = contact_id WHERE circle_id = ? AND trashed_on = '' AND deceased = 0"
)

_ORDERS = {
    LineOrder.NAME: "sort_key, key",  # the order of the ranks, from an index that holds nothing else
    LineOrder.TOWN: "town COLLATE NOCASE, rank",  # from an index as well
    LineOrder.COUNTRY: "country, rank",
}
_GROUPS = {
    LineOrder.NAME: "substr(sort_key, 1, 1)",
    LineOrder.TOWN: "town",
    LineOrder.COUNTRY: "country",
}
_EVERYBODY = LineFilter()
_LINES = ("contact", "household")
_MEMBERS = ("circle", "circle_member", *_LINES)
"""The tables that say which lines there are, and who of them belongs to a circle."""
_AFTER_ALL = (1 << 63) - 1
_SORTED_BY = {LineOrder.NAME: "sort_key", LineOrder.TOWN: "town COLLATE NOCASE", LineOrder.COUNTRY: "country"}


def listing_row(values: Sequence[Any]) -> ListingRow:
    """A line from its columns, in the order of `LINE`."""
    key, kind, given_part, family_part, initials, town, country, who_is, photo, deceased = values
    return ListingRow(
        key, LineKind(kind), given_part, family_part, initials, town, country, who_is, photo, bool(deceased)
    )


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
        self._query_at_once = book_file.query_at_once
        self._remembered = book_file.remembered

    def counts(self) -> BookCounts:
        """How many lines there are."""
        return BookCounts(self._remembered(_LINES, "SELECT count(*) FROM listing")[0][0])

    def first_rows(self, count: int) -> list[ListingRow]:
        """The first lines in name order."""
        return [listing_row(row) for row in self._query(f"SELECT {LINE} FROM listing ORDER BY rank LIMIT ?", (count,))]

    def keys(self, chosen: LineFilter, order: LineOrder = LineOrder.NAME) -> "array[int]":
        """The keys of all lines that a filter lets through, in order."""
        where, parameters = lines_where(chosen)
        lines = f"SELECT key FROM listing {where}ORDER BY {_ORDERS[order]}"
        told = self._query(f"SELECT json_group_array(key) FROM ({lines})", parameters)
        return array("q", json.loads(told[0][0]))

    def has_everybody(self) -> bool:
        """True where each contact that is not in the trash stands on one line, whatever else a line says.

        A few milliseconds, also in a large book: the keys are counted and added up as they lie in name order.
        """
        lines = self._query(f"{_COUNT_AND_SUM} listing INDEXED BY ix_listing_sort_key")
        return lines == self._query(f"{_COUNT_AND_SUM} {_LINES_OF_LIVING}")

    def keys_with_post(self, chosen: LineFilter) -> "array[int]":
        """As `keys`, without who died and those to whom nothing is to be sent; for new card lists and print runs."""
        where, parameters = lines_where(chosen)
        condition = f"{where}AND" if where else "WHERE"
        rows = self._query(
            f"SELECT key FROM listing {condition} key NOT IN ({NO_POST}) ORDER BY {_ORDERS[LineOrder.NAME]}", parameters
        )
        return array("q", [row[0] for row in rows])

    def keys_without_post(self) -> frozenset[int]:
        """The keys of all lines of who died and of those to whom nothing is to be sent."""
        return frozenset(key for (key,) in self._query(NO_POST))

    def rows(self, keys: Sequence[int]) -> list[ListingRow]:
        """The lines with these keys, in the order given; keys that are gone are left out."""
        found = self._query(f"SELECT {LINE} FROM listing WHERE key IN {ID_LIST}", (id_list(keys),))
        by_key = {row[0]: row for row in found}
        return [listing_row(by_key[key]) for key in keys if key in by_key]

    def rows_at(self, ranks: Sequence[int]) -> list[ListingRow | None]:
        """The lines with these ranks, one for each; None where a rank is gone."""
        found = self._query(f"SELECT rank, {LINE} FROM listing WHERE rank IN {ID_LIST}", (id_list(ranks),))
        by_rank = {rank: listing_row(row) for rank, *row in found}
        return [by_rank.get(rank) for rank in ranks]

    def keys_at(self, ranks: Sequence[int]) -> "array[int]":
        """The keys of the lines with these ranks, one for each; 0 where a rank is gone."""
        rows = self._query(f"SELECT rank, key FROM listing WHERE rank IN {ID_LIST}", (id_list(ranks),))
        return array("q", map(dict(rows).get, ranks, repeat(0)))

    def rank_of(self, key: int) -> int:
        """Where a line stands in name order, -1 for nobody's key."""
        rows = self._query("SELECT rank FROM listing WHERE key = ?", (key,))
        return int(rows[0][0]) if rows else -1

    def portion(self, order: LineOrder, after: int, count: int) -> list[tuple[int, int, str]]:
        """(rank, key, group) of the next lines in name order after a rank; -1 is before the first.

        The group is what an order puts together: the first character of the sort key, the town, the country's code.
        """
        rows = self._query_at_once(
            "rank, key, place",
            f"SELECT rank, key, {_GROUPS[order]} AS place FROM listing WHERE rank > ? ORDER BY rank LIMIT ?",
            (after, count),
        )
        return [(rank, key, group) for rank, key, group in rows]

    def places(
        self, keys: Iterable[int], order: LineOrder, chosen: LineFilter = _EVERYBODY
    ) -> list[tuple[int, int, str]]:
        """As `portion`, of those lines with these keys that are there and that a filter lets through."""
        where, parameters = lines_where(chosen)
        rows = self._query_at_once(
            "rank, key, place",
            f"SELECT rank, key, {_GROUPS[order]} AS place FROM listing {where or 'WHERE TRUE '}AND key IN {ID_LIST} "
            "ORDER BY rank",
            (*parameters, id_list(keys)),
        )
        return [(rank, key, group) for rank, key, group in rows]

    def circle_portion(self, circle_id: int, after: int, count: int) -> list[tuple[int, int]]:
        """(contact, key of the line) of the next people of a circle by their ids; those in the trash are left out."""
        rows = self._query_at_once(
            "contact_id, line",
            f"SELECT contact_id, {UNIT_KEY} AS line FROM circle_member JOIN contact ON contact.id = contact_id "
            "WHERE circle_id = ? AND contact_id > ? AND trashed_on = '' ORDER BY contact_id LIMIT ?",
            (circle_id, after, count),
        )
        return [(contact, line) for contact, line in rows]

    def season_portion(self, season_id: int, after: int, count: int) -> list[tuple[int, int]]:
        """(entry, key of the line) of the next entries of a season's list by their ids.

        The open card of a line where nobody is living is left out.
        """
        rows = self._query_at_once(
            "id, line",
            f"SELECT id, {_ENTRY_KEY} AS line FROM card_entry WHERE season_id = ? AND id > ? AND (mailed_on <> '' "
            f"OR NOT EXISTS (SELECT 1 FROM listing WHERE key = {_ENTRY_KEY} AND deceased = 1)) ORDER BY id LIMIT ?",
            (season_id, after, count),
        )
        return [(entry, line) for entry, line in rows]

    def first_letters(self, count: int) -> list[tuple[str, int]]:
        """First characters of the sort keys of the first lines, each with the number of its lines."""
        return self._query(
            "SELECT substr(sort_key, 1, 1) AS first, count(*) FROM "
            "(SELECT sort_key FROM listing ORDER BY rank LIMIT ?) GROUP BY first ORDER BY first",
            (count,),
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

    def rank_from(self, text: str) -> int:
        """The rank of the first line that does not stand before `text` in name order; after all others for none."""
        rows = self._query(
            "SELECT rank FROM listing WHERE sort_key >= ? ORDER BY sort_key, key LIMIT 1", (text,)
        )
        return int(rows[0][0]) if rows else _AFTER_ALL

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
        """How many lines a circle has that somebody living brings there."""
        return int(self._remembered(_MEMBERS, _COUNT_OF_CIRCLE, (circle_id,))[0][0])

    def circles(self) -> list[CircleSummary]:
        """All circles by name, with the number of lines in each."""
        return [CircleSummary(row_id, name, self.circle_count(row_id)) for row_id, name in self.circle_names()]

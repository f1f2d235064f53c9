"""The ledger, read row by row: which cards went and came, by occasion and year."""

from array import array
from collections import defaultdict
from collections.abc import Sequence

from cardbook.domain.cards.ledger import LedgerColumn, LedgerFilter, Mark
from cardbook.domain.people.recipient import ids_behind
from cardbook.storage.cards.entry_sql import ENTRY_KEY, SENT
from cardbook.storage.cards.received_queries import SENDER_KEY
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.rows.id_list import ID_LIST, id_list

_MARKS = (
    f"SELECT {ENTRY_KEY} AS key, occasion, year, 1 FROM card_entry JOIN season ON season.id = season_id "
    f"WHERE {SENT} AND year IS NOT NULL "
    f"AND (card_entry.contact_id IN {ID_LIST.replace('?', '?2')} OR card_entry.household_id IN "
    f"{ID_LIST.replace('?', '?3')}) "
    f"UNION SELECT {SENDER_KEY}, coalesce(occasion, ''), coalesce(year, CAST(substr(received_on, 1, 4) AS INTEGER)), 2 "
    "FROM received_card LEFT JOIN season ON season.id = season_id WHERE "
    f"(received_card.household_id IN {ID_LIST.replace('?', '?3')} OR received_card.contact_id IN "
    f"(SELECT id FROM contact WHERE id IN {ID_LIST.replace('?', '?2')} "
    f"OR household_id IN {ID_LIST.replace('?', '?3')}))"
)
_RECENT = (
    "recent AS (SELECT id, year FROM season WHERE (?2 IS NULL OR occasion = ?2) AND year IN (SELECT DISTINCT year "
    "FROM season WHERE year <= ?4 AND (?2 IS NULL OR occasion = ?2) ORDER BY year DESC LIMIT ?3))"
)
_WENT = (
    f"went AS (SELECT {ENTRY_KEY} AS key, season_id, season.year FROM card_entry JOIN season ON season.id = season_id "
    f"JOIN recent ON recent.id = season_id WHERE {SENT})"
)
_CAME = (
    f"came AS (SELECT {SENDER_KEY} AS key, season_id FROM received_card JOIN season ON season.id = season_id "
    "WHERE (?2 IS NULL OR occasion = ?2) AND year BETWEEN (SELECT min(year) FROM recent) AND ?1)"
)
_WHO = {
    LedgerFilter.GOT_NOTHING: "key IN (SELECT key FROM (SELECT key, season_id FROM came EXCEPT SELECT key, season_id "
    "FROM went))",
    LedgerFilter.ON_NO_LIST: "(SELECT count(*) FROM recent) > 0 AND key NOT IN (SELECT "
    f"{ENTRY_KEY} FROM card_entry JOIN recent ON recent.id = season_id)",
    LedgerFilter.SILENT: "key IN (SELECT key FROM went GROUP BY key HAVING count(DISTINCT year) = "
    "(SELECT count(DISTINCT year) FROM recent)) AND key NOT IN (SELECT key FROM came WHERE key IS NOT NULL)",
}


class LedgerQueries:
    """Reads the seasons of all years."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def columns(self) -> list[LedgerColumn]:
        """Every occasion and year there is a list of, the latest first."""
        rows = self._query(
            "SELECT DISTINCT occasion, year FROM season WHERE year IS NOT NULL ORDER BY year DESC, occasion"
        )
        return [LedgerColumn(*row) for row in rows]

    def marks(self, keys: Sequence[int], this_year: int) -> dict[int, dict[LedgerColumn, Mark]]:
        """What went to and came from these lines, by line."""
        contacts, households = ids_behind(keys)
        found: dict[int, dict[LedgerColumn, Mark]] = defaultdict(dict)
        for key, occasion, year, mark in self._query(_MARKS, (this_year, id_list(contacts), id_list(households))):
            column = LedgerColumn(occasion, year)
            found[key][column] = found[key].get(column, Mark.NOTHING) | Mark(mark)
        return found

    def keys(self, chosen: LedgerFilter, occasion: str | None, this_year: int, years: int) -> "array[int]":
        """The lines a filter other than EVERYONE lets through, in the order of the address book; of one occasion, or
        of any for None, over so many of the latest years with a list. Who is dead is left out.
        """
        latest = this_year - 1 if chosen is LedgerFilter.SILENT else this_year
        rows = self._query(
            f"WITH {_RECENT}, {_WENT}, {_CAME} SELECT key FROM listing WHERE deceased = 0 AND {_WHO[chosen]} "
            "ORDER BY rank", (this_year, occasion, years, latest),
        )
        return array("q", [row[0] for row in rows])

    def seasons(self, column: LedgerColumn) -> list[int]:
        """The lists of a column, the oldest first."""
        rows = self._query("SELECT id FROM season WHERE occasion = ? AND year = ? ORDER BY id", tuple(column))
        return [row[0] for row in rows]

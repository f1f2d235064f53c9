"""Seasons, their entries and their counts."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cardbook.domain.card_choice import Decision
from cardbook.domain.card_list import STAGES, EntryFilter, EntryGroup, Season, StageDays
from cardbook.domain.listing import EntryRow, LineKind, SeasonSummary
from cardbook.storage.book_file import BookFile
from cardbook.storage.contact_search import match_expression
from cardbook.storage.id_list import ID_LIST, id_list
from cardbook.storage.no_post import DO_NOT_SEND_OF_LINE

if TYPE_CHECKING:
    from cardbook.domain.recipient import Recipient

_SEASON = "season.id, season.name, season.occasion, season.year"
_STAGE_COLUMNS = tuple(f"{stage.value}_on" for stage in STAGES)
_TICKS = ", ".join(f"count(*) FILTER (WHERE card_entry.{column} <> '')" for column in _STAGE_COLUMNS)
ENTRY_KEY = (
    "CASE WHEN card_entry.contact_id IS NULL THEN 2 * card_entry.household_id + 1 ELSE 2 * card_entry.contact_id END"
)
ENTRY_COUNTS = "(listing.deceased = 0 OR card_entry.mailed_on <> '')"
"""False for the open card of a line where nobody is living: it is left to the history."""

_ENTRIES = f"FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY} AND {ENTRY_COUNTS} "
_ROW = (
    "card_entry.id, listing.key, listing.kind, listing.given_part, listing.family_part, listing.initials, "
    "listing.town, listing.country, card_entry.write_about, "
    f"{DO_NOT_SEND_OF_LINE}, {', '.join(_STAGE_COLUMNS)}"
)
_COUNTED = ("season", "card_entry", "contact", "household")
"""The tables that say which cards count."""
_MARK = " + ".join(f"{1 << n} * (card_entry.{column} <> '')" for n, column in enumerate(_STAGE_COLUMNS))
_FOUND = "+listing.rank IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?)"
"""The plus keeps SQLite from walking through all that was found once for every card on the list."""
_HAS_HELPER = "? IN (card_entry.writer_id, card_entry.addresser_id, card_entry.poster_id)"
_GROUPS = {
    EntryGroup.NONE: "''",
    EntryGroup.COUNTRY: "listing.country",
    EntryGroup.NEXT_STAGE: "CASE "
    + " ".join(f"WHEN {column} = '' THEN {n}" for n, column in enumerate(_STAGE_COLUMNS))
    + f" ELSE {len(_STAGE_COLUMNS)} END",
}


def _season(row: Sequence[Any]) -> Season:
    row_id, name, occasion, year = row
    return Season(name, occasion, year, row_id)


def _entry(row: Sequence[Any]) -> EntryRow:
    entry_id, key, kind, given, family, initials, town, country, write_about, unwanted, *days = row
    name = f"{given} {family}".strip()
    return EntryRow(
        entry_id, key, LineKind(kind), name, initials, town, country, write_about, StageDays(*days), bool(unwanted)
    )


def _where(season_id: int, chosen: EntryFilter) -> tuple[str, list[Any]]:
    conditions: list[str] = ["card_entry.season_id = ?"]
    parameters: list[Any] = [season_id]
    if chosen.open is not None:
        conditions.append(f"(card_entry.{chosen.open.value}_on = '' OR card_entry.id IN {ID_LIST})")
        parameters.append(id_list(chosen.kept))
    if chosen.helper is not None:
        conditions.append(_HAS_HELPER)
        parameters.append(chosen.helper)
    if chosen.text.strip():
        expression = match_expression(chosen.text)
        conditions.append(_FOUND if expression else "0")
        parameters += [expression] if expression else []
    return " AND ".join(conditions), parameters


class SeasonQueries:
    """Everything a card list shows."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query
        self._remembered = book_file.remembered

    def summaries(self) -> list[SeasonSummary]:
        """All seasons, the newest first, with their counts.

        Who lies in the trash is not counted, nor an open card of the dead.
        """
        rows = self._remembered(
            _COUNTED,
            f"SELECT {_SEASON}, count(listing.key), {_TICKS.replace('(WHERE', '(WHERE listing.key IS NOT NULL AND')} "
            "FROM season LEFT JOIN card_entry ON card_entry.season_id = season.id "
            f"LEFT JOIN listing ON listing.key = {ENTRY_KEY} AND {ENTRY_COUNTS} GROUP BY season.id "
            "ORDER BY season.year DESC, season.id DESC"
        )
        return [SeasonSummary(_season(row[:4]), row[4], (row[5], row[6], row[7], row[8])) for row in rows]

    def newest(self) -> Season | None:
        """The first of `summaries`, at once: nothing is counted."""
        rows = self._query(f"SELECT {_SEASON} FROM season ORDER BY year DESC, id DESC LIMIT 1")
        return _season(rows[0]) if rows else None

    def by_name(self, name: str) -> Season | None:
        """The season of that name, whatever the case of its letters; None where there is none."""
        rows = self._query(f"SELECT {_SEASON} FROM season WHERE name = ? COLLATE NOCASE", (name,))
        return _season(rows[0]) if rows else None

    def is_closed(self, season_id: int) -> bool:
        """True where the season was closed."""
        return bool(self._query("SELECT 1 FROM season WHERE id = ? AND closed_on <> ''", (season_id,)))

    def by_id(self, season_id: int) -> Season | None:
        """The season of that id; None where it is gone."""
        rows = self._query(f"SELECT {_SEASON} FROM season WHERE id = ?", (season_id,))
        return _season(rows[0]) if rows else None

    def entry_ids(self, season_id: int, chosen: EntryFilter, group: EntryGroup) -> "array[int]":
        """Ids of the entries that a filter lets through, group by group, in name order within each."""
        where, parameters = _where(season_id, chosen)
        rows = self._query(
            f"SELECT card_entry.id {_ENTRIES}WHERE {where} ORDER BY {_GROUPS[group]}, listing.rank", parameters
        )
        return array("q", [row[0] for row in rows])

    def group_counts(self, season_id: int, chosen: EntryFilter, group: EntryGroup) -> list[tuple[str, int, int]]:
        """The groups in the order of `entry_ids`: its value, its entries, how many of them are mailed."""
        where, parameters = _where(season_id, chosen)
        rows = self._query(
            f"SELECT {_GROUPS[group]} AS value, count(*), count(*) FILTER (WHERE mailed_on <> '') {_ENTRIES}"
            f"WHERE {where} GROUP BY value ORDER BY value",
            parameters,
        )
        return [(str(value), count, mailed) for value, count, mailed in rows]

    def marks(self, season_id: int, entry_ids: Sequence[int] | None = None) -> dict[int, int]:
        """What is ticked on a list, or on these entries of it: entry id → 1 written, 2 addressed, 4 stamped and
        8 mailed, added up; in name order. Who lies in the trash is left out."""
        among = "" if entry_ids is None else f" AND card_entry.id IN {ID_LIST}"
        parameters = (season_id,) if entry_ids is None else (season_id, id_list(entry_ids))
        return dict(self._query(
            f"SELECT card_entry.id, {_MARK} {_ENTRIES}WHERE card_entry.season_id = ?{among} ORDER BY listing.rank",
            parameters,
        ))

    def decisions(self, season_id: int) -> dict[int, Decision]:
        """What is decided for each entry of a list."""
        rows = self._query("SELECT id, decision FROM card_entry WHERE season_id = ?", (season_id,))
        return {entry: Decision(decision) for entry, decision in rows}

    def named(self, season_id: int, text: str) -> frozenset[int]:
        """Ids of the entries in whose name every word typed begins a word; for finding while typing."""
        expression = match_expression(text)
        if not expression:
            return frozenset()
        where = f"card_entry.season_id = ? AND {_FOUND}"
        rows = self._query(f"SELECT card_entry.id {_ENTRIES}WHERE {where}", (season_id, f"names : ({expression})"))
        return frozenset(row[0] for row in rows)

    def rows(self, entry_ids: Sequence[int]) -> list[EntryRow]:
        """Entries in the order of the ids given; ids that are gone are left out."""
        found = self._query(
            f"SELECT {_ROW} {_ENTRIES}WHERE card_entry.id IN {ID_LIST}", (id_list(entry_ids),)
        )
        by_id = {row[0]: row for row in found}
        return [_entry(by_id[entry_id]) for entry_id in entry_ids if entry_id in by_id]

    def seasons_of(self, recipient: "Recipient") -> list[tuple[Season, StageDays]]:
        """The lists a recipient stands on, the newest first."""
        rows = self._query(
            f"SELECT {_SEASON}, {', '.join(_STAGE_COLUMNS)} FROM card_entry "
            f"JOIN season ON season.id = card_entry.season_id WHERE {ENTRY_KEY} = ? "
            "ORDER BY season.year DESC, season.id DESC",
            (recipient.key,),
        )
        return [(_season(row[:4]), StageDays(*row[4:])) for row in rows]

    def entries_of(self, season_id: int, keys: Sequence[int]) -> "array[int]":
        """Ids of the entries that these recipients have on a list."""
        rows = self._query(
            f"SELECT id FROM card_entry WHERE season_id = ? AND {ENTRY_KEY} IN {ID_LIST} ORDER BY id",
            (season_id, id_list(keys)),
        )
        return array("q", [row[0] for row in rows])

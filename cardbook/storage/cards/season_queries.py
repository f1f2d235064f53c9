"""Seasons, their entries and their counts."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cardbook.domain.cards.card_choice import TOUCHES, Decision, WritingMode
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, StageDays
from cardbook.domain.people import recipient
from cardbook.domain.people.listing import EntryRow, LineKind, SeasonSummary
from cardbook.storage.cards.entry_sql import (
    ENTRIES,
    ENTRY_COUNTS,
    EVERYBODY,
    GROUPS,
    HAS_GIFT,
    MARK,
    STAGE_COLUMNS,
    conditions,
)
from cardbook.storage.cards.season_counts import NOBODY, Counts, SeasonCounts
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.hand_addressed import HAND_ADDRESSED_OF_LINE
from cardbook.storage.people.listing.contact_search import match_expression
from cardbook.storage.people.no_post import DO_NOT_SEND_OF_LINE
from cardbook.storage.rows.id_list import ID_LIST, id_list

if TYPE_CHECKING:
    from cardbook.domain.people.recipient import Recipient

_SEASON = "season.id, season.name, season.occasion, season.year"
_ROW = (
    "card_entry.id, listing.key, listing.kind, listing.given_part, listing.family_part, listing.initials, "
    "listing.town, listing.country, card_entry.write_about, "
    f"{DO_NOT_SEND_OF_LINE}, {HAND_ADDRESSED_OF_LINE}, card_entry.planned_on, card_entry.decision, "
    f"card_entry.writing_mode, card_entry.done_on, {', '.join(TOUCHES)}, {', '.join(STAGE_COLUMNS)}"
)
_FIRST = (
    "SELECT card_entry.id FROM listing CROSS JOIN card_entry ON card_entry.id = coalesce("
    "(SELECT id FROM card_entry WHERE season_id = ? AND listing.key % 2 = 0 AND contact_id = listing.key / 2), "
    "(SELECT id FROM card_entry WHERE season_id = ? AND listing.key % 2 = 1 AND household_id = listing.key / 2)) "
    f"AND {ENTRY_COUNTS} ORDER BY listing.rank LIMIT ?"
)
_FOUND = "+listing.rank IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?)"
"""The plus keeps SQLite from walking through all that was found once for every card on the list."""


def _season(row: Sequence[Any]) -> Season:
    row_id, name, occasion, year = row
    return Season(name, occasion, year, row_id)


def _entry(row: Sequence[Any]) -> EntryRow:
    entry_id, key, kind, given, family, initials, town, country, write_about, unwanted, by_hand, *how = row
    planned, decision, mode, done, *marks_and_days = how
    touches = tuple(touch for touch, is_set in zip(TOUCHES, marks_and_days, strict=False) if is_set)
    return EntryRow(
        entry_id, key, LineKind(kind), f"{given} {family}".strip(), initials, town, country, write_about,
        StageDays(*marks_and_days[len(TOUCHES):]), bool(unwanted), planned, Decision(decision), WritingMode(mode),
        touches, done, bool(by_hand),
    )


class SeasonQueries:
    """Everything a card list shows."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query
        self._counts = SeasonCounts(book_file)

    def all(self) -> list[Season]:
        """All seasons, the newest first."""
        return [_season(row) for row in self._query(f"SELECT {_SEASON} FROM season ORDER BY year DESC, id DESC")]

    def summaries(self) -> list[SeasonSummary]:
        """All seasons, the newest first, with their counts.

        Who lies in the trash is not counted, nor an open card of the dead, nor who gets no card.
        """
        return self._summed(self._counts.counts())

    def known_summaries(self) -> list[SeasonSummary]:
        """As `summaries`, at once: with the counts that `counting` has found last, none before the first time."""
        return self._summed(self._counts.known())

    def counting(self) -> Iterator[None]:
        """Brings the counts up to date, with a rest after each 5 ms of it."""
        return self._counts.counting()

    def _summed(self, counts: Mapping[int, Counts]) -> list[SeasonSummary]:
        return [SeasonSummary(season, *counts.get(season.id or 0, NOBODY)) for season in self.all()]

    def newest(self) -> Season | None:
        """The first of `summaries`, at once: nothing is counted."""
        rows = self._query(f"SELECT {_SEASON} FROM season ORDER BY year DESC, id DESC LIMIT 1")
        return _season(rows[0]) if rows else None

    def by_name(self, name: str) -> Season | None:
        """The season of that name, whatever the case of its letters; None where there is none."""
        rows = self._query(f"SELECT {_SEASON} FROM season WHERE name = ? COLLATE NOCASE", (name,))
        return _season(rows[0]) if rows else None

    def has_more_than(self, season_id: int, count: int) -> bool:
        """True where a list has more entries than so many; counts no further."""
        rows = self._query(
            "SELECT count(*) FROM (SELECT 1 FROM card_entry WHERE season_id = ? LIMIT ?)", (season_id, count + 1)
        )
        return bool(rows[0][0] > count)

    def gifts(self, season_id: int) -> int:
        """How many cards of a list go with a gift."""
        statement = f"SELECT count(*) {ENTRIES}WHERE card_entry.season_id = ? AND {HAS_GIFT}"
        return int(self._query(statement, (season_id,))[0][0])

    def is_closed(self, season_id: int) -> bool:
        """True where the season was closed."""
        return bool(self._query("SELECT 1 FROM season WHERE id = ? AND closed_on <> ''", (season_id,)))

    def by_id(self, season_id: int) -> Season | None:
        """The season of that id; None where it is gone."""
        rows = self._query(f"SELECT {_SEASON} FROM season WHERE id = ?", (season_id,))
        return _season(rows[0]) if rows else None

    def entry_ids(self, season_id: int, chosen: EntryFilter, group: EntryGroup) -> "array[int]":
        """Ids of the entries that a filter lets through, group by group, in name order within each."""
        asked, values = conditions(chosen)
        if chosen.text.strip():
            expression = match_expression(chosen.text)
            asked.append(_FOUND if expression else "0")
            values += [expression] if expression else []
        where = " AND ".join(["card_entry.season_id = ?", *asked])
        order = f"{GROUPS[group]}, listing.rank"
        rows = self._query(f"SELECT card_entry.id {ENTRIES}WHERE {where} ORDER BY {order}", (season_id, *values))
        return array("q", [row[0] for row in rows])

    def everybody(self, season_id: int) -> "array[int]":
        """Ids of all entries in name order, also of those who get no card."""
        rows = self._query(
            f"SELECT card_entry.id {EVERYBODY}WHERE card_entry.season_id = ? ORDER BY listing.rank", (season_id,)
        )
        return array("q", [row[0] for row in rows])

    def places(self, season_id: int, after: int, count: int) -> list[tuple[int, int, int]]:
        """(entry id, rank of its line, mark) of the next entries by their ids; for the mark see `entry_sql.MARK`."""
        return self._query(
            f"SELECT card_entry.id, listing.rank, {MARK} {ENTRIES}WHERE card_entry.season_id = ? "
            "AND card_entry.id > ? ORDER BY card_entry.id LIMIT ?",
            (season_id, after, count),
        )

    def first_ids(self, season_id: int, count: int) -> "array[int]":
        """Ids of the first entries in name order, without looking at the others; meant for a long list."""
        rows = self._query(_FIRST, (season_id, season_id, count))
        return array("q", [row[0] for row in rows])

    def places_of(self, season_id: int, entry_ids: Iterable[int]) -> list[tuple[int, int, int]]:
        """As `places`, of these entries; those that are gone, count no more or stand on another list are left out."""
        return self._query(
            f"SELECT card_entry.id, listing.rank, {MARK} {ENTRIES}WHERE +card_entry.season_id = ? "
            f"AND card_entry.id IN {ID_LIST}",
            (season_id, id_list(entry_ids)),
        )

    def let_through(self, season_id: int, chosen: EntryFilter, after: int, count: int) -> "array[int]":
        """The next entries by their ids that a filter lets through, whatever its text finds; some need not count."""
        asked, values = conditions(chosen)
        where = " AND ".join(["season_id = ?", "id > ?", *asked])
        rows = self._query(
            f"SELECT id FROM card_entry WHERE {where} ORDER BY id LIMIT ?", (season_id, after, *values, count)
        )
        return array("q", [row[0] for row in rows])

    def grouped(self, season_id: int, group: EntryGroup, after: int, count: int) -> list[tuple[int, str]]:
        """(entry id, what its group shares) of the next entries by their ids."""
        return self._query(
            f"SELECT card_entry.id, CAST({GROUPS[group]} AS TEXT) {ENTRIES}WHERE card_entry.season_id = ? "
            "AND card_entry.id > ? ORDER BY card_entry.id LIMIT ?",
            (season_id, after, count),
        )

    def keys_of(self, entry_ids: Sequence[int]) -> "array[int]":
        """The `Recipient.key`s behind entries, in name order."""
        statement = f"SELECT listing.key {EVERYBODY}WHERE card_entry.id IN {ID_LIST} ORDER BY listing.rank"
        rows = self._query(statement, (id_list(entry_ids),))
        return array("q", [row[0] for row in rows])

    def rows(self, entry_ids: Sequence[int]) -> list[EntryRow]:
        """Entries in the order of the ids given; ids that are gone are left out."""
        found = self._query(
            f"SELECT {_ROW} {EVERYBODY}WHERE card_entry.id IN {ID_LIST}", (id_list(entry_ids),)
        )
        by_id = {row[0]: row for row in found}
        return [_entry(by_id[entry_id]) for entry_id in entry_ids if entry_id in by_id]

    def seasons_of(self, whose: "Recipient") -> list[tuple[Season, StageDays]]:
        """The lists a recipient stands on, the newest first."""
        column = "contact_id" if whose.household is None else "household_id"
        rows = self._query(
            f"SELECT {_SEASON}, {', '.join(STAGE_COLUMNS)} FROM card_entry "
            f"JOIN season ON season.id = card_entry.season_id WHERE {column} = ? "
            "ORDER BY season.year DESC, season.id DESC",
            (whose.contact if whose.household is None else whose.household,),
        )
        return [(_season(row[:4]), StageDays(*row[4:])) for row in rows]

    def entries_of(self, season_id: int, keys: Collection[int]) -> "array[int]":
        """Ids of the entries that these recipients have on a list."""
        contacts, households = map(id_list, recipient.ids_behind(keys))
        one = f"SELECT id FROM card_entry WHERE +season_id = ? AND {{}} IN {ID_LIST}"
        rows = self._query(
            f"{one.format('contact_id')} UNION ALL {one.format('household_id')} ORDER BY id",
            (season_id, contacts, season_id, households),
        )
        return array("q", [row[0] for row in rows])

"""The households of a season while it is planned."""

from collections.abc import Sequence
from typing import NamedTuple

from cardbook.domain.cards.card_choice import Decision, Tier
from cardbook.storage.cards.entry_sql import ENTRY_KEY
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import UNIT_KEY
from cardbook.storage.rows.id_list import ID_LIST, id_list

_ENTRIES = f"FROM card_entry JOIN listing ON listing.key = {ENTRY_KEY}"
_GIFT_KEY = (
    "CASE WHEN gift.household_id IS NOT NULL THEN 2 * gift.household_id + 1 "
    f"ELSE (SELECT {UNIT_KEY} FROM contact WHERE contact.id = gift.contact_id) END"
)


class PlanEntry(NamedTuple):
    """An entry with what was decided for it."""

    entry: int
    key: int
    decision: Decision
    tier: Tier
    reason: str
    day: str
    is_written: bool


class PlanListQueries:
    """Who is in the trash is left out."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def counts(self, season_id: int) -> dict[Decision, int]:
        """How many households get what."""
        rows = self._query(f"SELECT decision, count(*) {_ENTRIES} WHERE season_id = ? GROUP BY decision", (season_id,))
        return {Decision(decision): count for decision, count in rows}

    def ids(self, season_id: int, decisions: Sequence[Decision]) -> list[int]:
        """The entries with one of these decisions, in name order."""
        rows = self._query(
            f"SELECT card_entry.id {_ENTRIES} WHERE season_id = ? AND decision IN {ID_LIST} ORDER BY listing.rank",
            (season_id, id_list([each.value for each in decisions])),
        )
        return [row[0] for row in rows]

    def entries(self, entry_ids: Sequence[int]) -> dict[int, PlanEntry]:
        """Entries by id; ids that are gone are left out."""
        rows = self._query(
            f"SELECT card_entry.id, listing.key, decision, tier, reason, planned_on, written_on <> '' {_ENTRIES} "
            f"WHERE card_entry.id IN {ID_LIST}", (id_list(entry_ids),),
        )
        return {
            entry: PlanEntry(entry, key, Decision(decision), Tier(tier), reason, day, bool(written))
            for entry, key, decision, tier, reason, day, written in rows
        }

    def gifts(self, season_id: int, keys: Sequence[int]) -> dict[int, list[str]]:
        """What these lines, or somebody of theirs, are to be given in a season, by key."""
        rows = self._query(
            f"SELECT {_GIFT_KEY} AS key, what FROM gift WHERE season_id = ? AND direction = 'given' "
            f"AND key IN {ID_LIST} ORDER BY gift.id", (season_id, id_list(keys)),
        )
        found: dict[int, list[str]] = {}
        for key, what in rows:
            found.setdefault(key, []).append(what)
        return found

"""Calls and e-cards: those of a list, those still to come, and how to reach whom they are for."""

from array import array
from collections import defaultdict
from collections.abc import Sequence

from cardbook.domain.cards.card_choice import WITHOUT_POST, Decision
from cardbook.domain.people.contact import Medium
from cardbook.domain.people.recipient import ids_behind
from cardbook.storage.cards.entry_sql import EVERYBODY
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import UNIT_KEY
from cardbook.storage.rows.id_list import ID_LIST, id_list

_IS_SIGN = (
    f"card_entry.decision IN ({', '.join(repr(decision.value) for decision in WITHOUT_POST)}) AND listing.deceased = 0"
)
_MEDIUM = {Decision.CALL: Medium.PHONE, Decision.E_CARD: Medium.EMAIL}


class SignQueries:
    """Reads the entries that get neither card nor stamp."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def of_season(self, season_id: int) -> "array[int]":
        """Ids of a list's calls and e-cards: what is still to come first, by name in each."""
        rows = self._query(
            f"SELECT card_entry.id {EVERYBODY}WHERE season_id = ? AND {_IS_SIGN} "
            "ORDER BY card_entry.done_on <> '', listing.rank", (season_id,),
        )
        return array("q", [row[0] for row in rows])

    def still_to_come(self, today: str, from_year: int) -> list[tuple[int, int, str]]:
        """(season id, entry id, ISO day it is planned for) of what is not done, or was done today; on lists that are
        not closed, of this year on or of none."""
        return self._query(
            f"SELECT season_id, card_entry.id, planned_on {EVERYBODY}JOIN season ON season.id = season_id "
            f"WHERE {_IS_SIGN} AND done_on IN ('', ?) AND closed_on = '' AND (year IS NULL OR year >= ?) "
            "ORDER BY done_on <> '', listing.rank", (today, from_year),
        )

    def ways(self, keys: Sequence[int], sign: Decision) -> dict[int, tuple[str, ...]]:
        """By line of the address book: the numbers to call, or the addresses to write to, the preferred ones first."""
        alone, together = map(id_list, ids_behind(keys))
        rows = self._query(
            f"SELECT {UNIT_KEY}, value FROM contact_point JOIN contact ON contact.id = contact_id "
            f"WHERE contact_id IN (SELECT value FROM json_each(?) UNION SELECT id FROM contact WHERE household_id IN "
            f"{ID_LIST}) AND medium = ? AND trashed_on = '' AND deceased = 0 "
            "ORDER BY preferred DESC, household_position, contact_point.position",
            (alone, together, _MEDIUM[sign].value),
        )
        found: dict[int, list[str]] = defaultdict(list)
        for key, value in rows:
            if value not in found[key]:
                found[key].append(value)
        return {key: tuple(values) for key, values in found.items()}

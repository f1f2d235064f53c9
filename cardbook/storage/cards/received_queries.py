"""The cards that came."""

from collections.abc import Sequence
from typing import Any

from cardbook.domain.cards.received_card import ReceivedCard
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.listing.listing_queries import LINE, UNIT_KEY, listing_row
from cardbook.storage.rows.id_list import ID_LIST, id_list

SENDER_KEY = (
    "CASE WHEN received_card.household_id IS NOT NULL THEN 2 * received_card.household_id + 1 "
    f"ELSE (SELECT {UNIT_KEY} FROM contact WHERE contact.id = received_card.contact_id) END"
)
"""The line a card came from; one of a household writes for all of it."""

_CARD = "received_card.id, season_id, received_on, received_card.news, picture, note"
_FROM = f"FROM received_card JOIN listing ON listing.key = {SENDER_KEY}"


def _received(row: Sequence[Any]) -> ReceivedCard:
    card_id, season, day, news, picture, note, *line = row
    return ReceivedCard(card_id, listing_row(line), season, day, news, picture, note)


class ReceivedQueries:
    """Who is in the trash is left out."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def of_season(self, season_id: int) -> list[ReceivedCard]:
        """The cards of one season, the latest first."""
        rows = self._query(
            f"SELECT {_CARD}, {LINE} {_FROM} WHERE season_id = ? ORDER BY received_on DESC, received_card.id DESC",
            (season_id,),
        )
        return [_received(row) for row in rows]

    def pictured(self, occasion: str) -> dict[int, int]:
        """By season of an occasion: how many of the cards that came have a picture; those without any are left out."""
        return dict(self._query(
            f"SELECT season_id, count(*) {_FROM} JOIN season ON season.id = season_id "
            "WHERE picture <> '' AND occasion = ? GROUP BY season_id", (occasion,),
        ))

    def of_line(self, key: int) -> list[ReceivedCard]:
        """Every card that ever came from a line of the address book, the latest first."""
        rows = self._query(
            f"SELECT {_CARD}, {LINE} {_FROM} WHERE listing.key = ? ORDER BY received_on DESC, received_card.id DESC",
            (key,),
        )
        return [_received(row) for row in rows]

    def keys(self, season_id: int) -> set[int]:
        """From which lines a card came in a season."""
        return {row[0] for row in self._query(
            f"SELECT DISTINCT listing.key {_FROM} WHERE season_id = ?", (season_id,)
        )}

    def ids_from(self, season_id: int, keys: Sequence[int]) -> list[int]:
        """The cards of a season that came from these lines."""
        return [row[0] for row in self._query(
            f"SELECT received_card.id {_FROM} WHERE season_id = ? AND listing.key IN {ID_LIST}",
            (season_id, id_list(keys)),
        )]

"""Writes the cards that came."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, insert, update

from cardbook.domain.people.recipient import Recipient
from cardbook.storage.file.schema import received_card
from cardbook.storage.rows.among import among


class ReceivedStore:
    """Adds, changes and removes within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, season_id: int, senders: Sequence[Recipient], day: str, news: str, picture: str) -> list[int]:
        """One card from each of these senders; their ids."""
        return [
            int(self._connection.execute(insert(received_card).values(
                season_id=season_id, contact_id=each.contact, household_id=each.household, received_on=day,
                news=news, picture=picture,
            )).lastrowid)
            for each in senders
        ]

    def change(self, card_id: int, news: str, note: str, picture: str) -> None:
        """Keep what a card told, with the user's own note and the digest of its picture."""
        self._connection.execute(
            update(received_card).where(received_card.c.id == card_id).values(news=news, note=note, picture=picture)
        )

    def remove(self, card_ids: Sequence[int]) -> None:
        """They did not come after all."""
        self._connection.execute(delete(received_card).where(among(received_card.c.id, card_ids)))

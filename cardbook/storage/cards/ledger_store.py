"""Writes what is noted in the ledger into the lists of its years."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.cards.entry_sql import STAGE_COLUMNS
from cardbook.storage.file.schema import card_entry, contact, received_card
from cardbook.storage.rows.among import among
from cardbook.storage.rows.id_list import id_list

_SILENT = [
    func.coalesce(column, 0).in_((0, "")) for column in card_entry.columns
    if column.name not in ("id", "season_id", "contact_id", "household_id", "decision", "row_sum")
]
"""True for an entry that says nothing any more: it was made by the ledger alone."""


class LedgerStore:
    """Notes cards of years gone by within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def send(self, season_id: int, recipients: Sequence[Recipient], day: str) -> None:
        """Their cards went on a day, or in a year; who is not on the list comes onto it, also who died since."""
        for owner, ids in (("contact_id", _contacts(recipients)), ("household_id", _households(recipients))):
            self._connection.exec_driver_sql(
                f"INSERT INTO card_entry (season_id, {owner}) SELECT ?, value FROM json_each(?) WHERE value NOT IN "
                f"(SELECT {owner} FROM card_entry WHERE season_id = ? AND {owner} IS NOT NULL)",
                (season_id, id_list(ids), season_id),
            )
        for column in STAGE_COLUMNS:
            still_open = (card_entry.c.season_id == season_id, card_entry.c[column] == "")
            self._connection.execute(
                update(card_entry).where(*still_open, _is_of(card_entry, recipients)).values({column: day})
            )

    def take_back(self, season_ids: Sequence[int], recipients: Sequence[Recipient]) -> None:
        """Their cards did not go; an entry that says nothing else leaves its list."""
        mine = (among(card_entry.c.season_id, season_ids), _is_of(card_entry, recipients))
        self._connection.execute(update(card_entry).where(*mine).values(dict.fromkeys((*STAGE_COLUMNS, "done_on"), "")))
        usual = card_entry.c.decision == Decision.CARD.value
        self._connection.execute(delete(card_entry).where(*mine, *_SILENT, usual))

    def receive(self, season_id: int, senders: Sequence[Recipient], day: str) -> None:
        """A card came from each of them on a day, or in a year."""
        rows = [
            {"season_id": season_id, "contact_id": each.contact, "household_id": each.household, "received_on": day}
            for each in senders
        ]
        if rows:
            self._connection.execute(insert(received_card), rows)

    def not_receive(self, season_ids: Sequence[int], senders: Sequence[Recipient]) -> None:
        """No card came from them, nor from any of their household."""
        members = select(contact.c.id).where(among(contact.c.household_id, _households(senders)))
        theirs = _is_of(received_card, senders) | received_card.c.contact_id.in_(members)
        self._connection.execute(delete(received_card).where(among(received_card.c.season_id, season_ids), theirs))


def _is_of(table: Table, recipients: Sequence[Recipient]) -> ColumnElement[bool]:
    return among(table.c.contact_id, _contacts(recipients)) | among(table.c.household_id, _households(recipients))


def _contacts(recipients: Sequence[Recipient]) -> list[int]:
    return [each.contact for each in recipients if each.contact is not None]


def _households(recipients: Sequence[Recipient]) -> list[int]:
    return [each.household for each in recipients if each.household is not None]

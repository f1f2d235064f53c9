"""Writes households and the address they share."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, update

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.household import Household
from cardbook.domain.people.recipient import Recipient
from cardbook.storage.cards.belongings import move_belongings
from cardbook.storage.file.engine import sqlite_of
from cardbook.storage.file.schema import card_entry, household, postal_address
from cardbook.storage.people.contact_rows import address_row
from cardbook.storage.rows.among import among
from cardbook.storage.rows.many_rows import insert_rows


def _values(value: Household) -> dict[str, str | int]:
    return {
        "addressee_override": value.addressee_override, "salutation_override": value.salutation_override,
        "style": value.style.value, "formality": value.formality.value, "family_name": value.family_name,
        "language": value.language, "who_is": value.who_is, "observance": value.observance, "likes": value.likes,
        "note": value.note, "do_not_send": int(value.do_not_send),
        "do_not_send_reason": value.do_not_send_reason, "hand_addressed": int(value.hand_addressed),
    }


class HouseholdStore:
    """Forms, edits and dissolves households within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, value: Household) -> int:
        """Store a new household without its members; its id."""
        household_id = int(self._connection.execute(insert(household).values(_values(value))).lastrowid)
        self._insert_addresses(household_id, value.addresses)
        return household_id

    def replace(self, value: Household) -> None:
        """Make the stored household equal to `value`, but for its members and addresses."""
        self._connection.execute(update(household).where(household.c.id == value.id).values(_values(value)))

    def set_hand_addressed(self, ids: Iterable[int], by_hand: bool) -> None:
        """Note whether the user writes these envelopes themselves."""
        self._connection.execute(
            update(household).where(among(household.c.id, ids)).values(hand_addressed=int(by_hand))
        )

    def set_addresses(self, household_id: int, addresses: Sequence[PostalAddress]) -> None:
        """Replace the shared addresses."""
        self._connection.execute(delete(postal_address).where(postal_address.c.household_id == household_id))
        self._insert_addresses(household_id, addresses)

    def delete(self, household_id: int, heir: int) -> None:
        """Dissolve a household; its card entries, gifts and cards that came go on with the contact `heir`.

        An entry stays out where the heir is on the same list already.
        """
        self._connection.exec_driver_sql(
            "UPDATE card_entry SET household_id = NULL, contact_id = ? WHERE household_id = ? AND season_id "
            "NOT IN (SELECT season_id FROM card_entry WHERE contact_id = ?)",
            (heir, household_id, heir),
        )
        move_belongings(self._connection, Recipient(household=household_id), Recipient(contact=heir))
        self._connection.execute(delete(household).where(household.c.id == household_id))

    def take_entries_of(self, household_id: int, contact_ids: Sequence[int]) -> None:
        """Let the household stand on every list its members stand on; their own entries become its own.

        The first member's entry is the one that is kept where several stand on the same list.
        """
        for contact_id in contact_ids:
            self._connection.exec_driver_sql(
                "UPDATE card_entry SET household_id = ?, contact_id = NULL WHERE contact_id = ? AND season_id "
                "NOT IN (SELECT season_id FROM card_entry WHERE household_id = ?)",
                (household_id, contact_id, household_id),
            )
        self._connection.execute(delete(card_entry).where(among(card_entry.c.contact_id, contact_ids)))

    def _insert_addresses(self, household_id: int, addresses: Sequence[PostalAddress]) -> None:
        rows = [address_row(None, household_id, *address) for address in enumerate(addresses)]
        insert_rows(sqlite_of(self._connection), postal_address, rows)

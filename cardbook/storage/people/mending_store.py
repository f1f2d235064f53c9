"""Writes single columns of single rows, where a finding is mended, and what was left as it is."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.finding import Finding
from cardbook.storage.file.engine import sqlite_of
from cardbook.storage.file.schema import contact, contact_date, contact_point, household, postal_address, waived_finding
from cardbook.storage.people.contact_rows import address_row
from cardbook.storage.rows.many_rows import insert_rows

Values = Mapping[str, str | int]


class MendingStore:
    """Changes rows by id; a row that is gone is no fault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def change_contact(self, contact_id: int, values: Values) -> None:
        """Give columns of a contact other values."""
        self._change(contact, contact_id, values)

    def change_household(self, household_id: int, values: Values) -> None:
        """The same of a household."""
        self._change(household, household_id, values)

    def change_address(self, address_id: int, values: Values) -> None:
        """The same of a postal address."""
        self._change(postal_address, address_id, values)

    def add_address(self, address: PostalAddress, *, contact: int | None, household: int | None) -> None:
        """Give a contact, or else a household, an address before all it has."""
        theirs = postal_address.c.contact_id == contact
        if contact is None:
            theirs = postal_address.c.household_id == household
        place = select(func.coalesce(func.min(postal_address.c.position), 1) - 1).where(theirs)
        position = self._connection.execute(place).scalar_one()
        row = address_row(contact, household if contact is None else None, position, address)
        insert_rows(sqlite_of(self._connection), postal_address, [row])

    def change_point(self, point_id: int, values: Values) -> None:
        """The same of a phone number or mail address."""
        self._change(contact_point, point_id, values)

    def change_date(self, date_id: int, values: Values) -> None:
        """The same of a date."""
        self._change(contact_date, date_id, values)

    def take_email(self, contact_id: int, value: str) -> None:
        """Take a mail address away from a contact."""
        points = contact_point
        self._connection.execute(
            delete(points).where(
                points.c.contact_id == contact_id, points.c.medium == "email", points.c.value == value
            )
        )

    def remove_household(self, household_id: int) -> None:
        """Remove a household nobody belongs to; one with members stays."""
        members = select(contact.c.id).where(contact.c.household_id == household_id).exists()
        self._connection.execute(delete(household).where(household.c.id == household_id, ~members))

    def waive(self, findings: Iterable[Finding]) -> None:
        """Remember that these were left as they are."""
        rows = [
            {"contact_id": one.contact, "household_id": one.household, "finding": one.kind.value, "about": one.about}
            for one in findings
        ]
        if rows:
            self._connection.execute(insert(waived_finding), rows)

    def _change(self, table: Table, row_id: int, values: Values) -> None:
        self._connection.execute(update(table).where(table.c.id == row_id).values(dict(values)))

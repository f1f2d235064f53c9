"""What belongs to a recipient besides entries on lists: cards that came, wishes, gifts.

It goes along when two people form a household, when a household is dissolved, and when two are made one.
"""

from sqlalchemy import Connection

from cardbook.domain.people.recipient import Recipient

BELONGINGS = ("received_card", "wish", "gift")
"""Tables whose rows belong to a contact or to a household, and of which there may be any number."""


def move_belongings(connection: Connection, whose: Recipient, into: Recipient) -> None:
    """Let all that belongs to one recipient belong to another, within the transaction that is open."""
    for table in BELONGINGS:
        connection.exec_driver_sql(
            f"UPDATE {table} SET contact_id = ?, household_id = ? WHERE contact_id IS ? AND household_id IS ?",
            (into.contact, into.household, whose.contact, whose.household),
        )

"""Whom a wish, a gift or a card is of: a person by their own name, a household by its line."""

from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading


def whose_name(reading: BookReading, whose: Recipient) -> str:
    """The name, "" where nobody is there any more."""
    if whose.contact is not None:
        contact = reading.contacts.contact(whose.contact)
        return contact.display_name() if contact is not None else ""
    rows = reading.listing.rows([whose.key])
    return rows[0].name if rows else ""

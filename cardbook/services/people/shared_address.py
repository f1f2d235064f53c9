"""The address of a household, for files in which every person carries an address of their own."""

from dataclasses import replace

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact
from cardbook.services.reading import BookReading


def with_shared_address(
    reading: BookReading, contact: Contact, shared: dict[int, tuple[PostalAddress, ...]]
) -> Contact:
    """A contact with the addresses of its household before its own; `shared` remembers those already read."""
    if contact.household is None:
        return contact
    if contact.household not in shared:
        household = reading.contacts.household(contact.household)
        shared[contact.household] = household.addresses if household else ()
    return replace(contact, addresses=shared[contact.household] + contact.addresses)

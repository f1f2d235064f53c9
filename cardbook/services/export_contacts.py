"""Giving addresses out again, as files other programs read."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cardbook.domain.contact import Contact
from cardbook.domain.postal_address import PostalAddress
from cardbook.exchange.vcard_writer import vcard_text
from cardbook.services.reading import BookReading


def vcards(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[str]:
    """Each contact as a vCard 4.0 with its line ends; members of a household carry its address."""
    shared: dict[int, tuple[PostalAddress, ...]] = {}
    for contact in reading.contacts.contacts(contact_ids):
        yield vcard_text(with_shared_address(reading, contact, shared))


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

"""Giving addresses out again, as files other programs read."""

from collections.abc import Iterator, Sequence

from cardbook.domain.postal_address import PostalAddress
from cardbook.exchange.vcard_writer import written
from cardbook.services.reading import BookReading
from cardbook.services.shared_address import with_shared_address


def vcards(reading: BookReading, contact_ids: Sequence[int]) -> Iterator[str]:
    """Each contact as a vCard 4.0 with its line ends; members of a household carry its address."""
    shared: dict[int, tuple[PostalAddress, ...]] = {}
    contacts = reading.contacts.contacts(contact_ids)
    uids = reading.contacts.related_uids(contact_ids)
    addressed = (with_shared_address(reading, contact, shared) for contact in contacts)
    return written(addressed, uids, reading.pictures.picture)

"""What a household shares, for files in which every person carries it: the address, and who writes the envelope."""

from dataclasses import replace

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.services.reading import BookReading


def with_shared_address(
    reading: BookReading, contact: Contact, shared: dict[int, Household | None]
) -> Contact:
    """A contact with the addresses of its household before its own, addressed by hand where that is; `shared`
    remembers the households already read."""
    if contact.household is None:
        return contact
    if contact.household not in shared:
        shared[contact.household] = reading.contacts.household(contact.household)
    household = shared[contact.household]
    if household is None:
        return contact
    addresses = household.addresses + contact.addresses
    return replace(contact, addresses=addresses, hand_addressed=household.hand_addressed)

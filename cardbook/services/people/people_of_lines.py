"""The people who stand on lines of the address book, and how they are reached."""

from collections.abc import Iterator, Sequence

from cardbook.domain.people.contact import Contact, Medium
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading

_NUMBERS = (Medium.PHONE, Medium.EMAIL)


def people_of_lines(reading: BookReading, keys: Sequence[int]) -> dict[int, list[Contact]]:
    """The people of each line, in the order of the book."""
    found: dict[int, list[Contact]] = {}
    for contact in reading.contacts.contacts(reading.contact_ids(keys)):
        alone = contact.household is None
        line = Recipient(contact=contact.id) if alone else Recipient(household=contact.household)
        found.setdefault(line.key, []).append(contact)
    return found


def numbers_of(people: Sequence[Contact]) -> Iterator[str]:
    """Phone numbers and mail addresses, each once."""
    values = (
        point.value for medium in _NUMBERS for person in people for point in person.points if point.medium is medium
    )
    yield from dict.fromkeys(values)

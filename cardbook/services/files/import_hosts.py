"""The lines of the book at whose address somebody of an import lives too."""

from collections.abc import Iterable
from typing import NamedTuple

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.person import folded_words
from cardbook.domain.matching.place import place_key
from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.typed_name import PARTICLES
from cardbook.services.reading import BookReading


class Host(NamedTuple):
    """A line of the book, by its key: what its people are called, and how many they are."""

    line: int
    name: str
    families: frozenset[str]
    given: frozenset[str]
    size: int


def hosts_at(reading: BookReading, homes: Iterable[PostalAddress]) -> dict[tuple[str, ...], list[Host]]:
    """The lines of the book at these homes, by `place_key`. A home without a postcode is nobody's for certain."""
    places = {place_key(home): home.postcode.replace(" ", "") for home in homes}
    codes = {code for code in places.values() if code}
    if not codes or not reading.matching.last_id():
        return {}
    found: dict[tuple[str, ...], list[Host]] = {}
    met: set[tuple[int, tuple[str, ...]]] = set()
    for line, home in reading.matching.lines_at_home(sorted(codes)):
        place = place_key(home)
        if place in places and (line, place) not in met and (host := _host(reading, line)):
            met.add((line, place))
            found.setdefault(place, []).append(host)
    return found


def family_words(contact: Contact) -> frozenset[str]:
    """The words of a family name that tell families apart."""
    return frozenset(word for word in folded_words(contact.name.family).split() if word not in PARTICLES)


def _host(reading: BookReading, line: int) -> Host | None:
    """The people of a line; None for a firm."""
    recipient = Recipient.from_key(line)
    household = reading.contacts.household(recipient.household) if recipient.household is not None else None
    ids = household.members if household else [recipient.contact] if recipient.contact is not None else []
    people = [one for one in reading.contacts.contacts(ids) if not one.deceased]
    if not people or any(one.kind is not ContactKind.PERSON for one in people):
        return None
    return Host(
        line, ", ".join(one.display_name() for one in people),
        frozenset[str]().union(*map(family_words, people)),
        frozenset(word for one in people for word in folded_words(one.name.given).split()), len(people),
    )

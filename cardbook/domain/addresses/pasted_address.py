"""What a pasted block of text turned out to be: names, an address, contact points, days, and what is left."""

from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import ContactDate, ContactPoint, PersonName

_NO_NAME = PersonName()
_NO_ADDRESS = PostalAddress()


class Sureness(StrEnum):
    """How well a part is founded in the text."""

    SURE = "sure"  # by a word, a form or a label that leaves no other reading
    LIKELY = "likely"  # by its place in the block
    DOUBTFUL = "doubtful"  # it might be something else: to be looked at


class NameKind(StrEnum):
    """What a line above the address names."""

    PERSON = "person"  # one or several people
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    JOB = "job"  # what somebody does there


class PlacedPart(StrEnum):
    """A part of the address that the text was put into; the value is the attribute of `PostalAddress`."""

    STREET = "street"
    EXTENDED = "extended"
    POBOX = "pobox"
    LOCALITY = "locality"
    REGION = "region"
    POSTCODE = "postcode"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class PastedName:
    """One name line as typed. `name` is its parts where it is the name of one person, else empty."""

    text: str
    kind: NameKind
    name: PersonName = _NO_NAME
    sureness: Sureness = Sureness.LIKELY


@dataclass(frozen=True, slots=True)
class PastedAddress:
    """A block of text, taken apart. Every word of it is in exactly one of these places.

    `sureness` has an entry for each part of `address` that holds text. `rest` are the pieces that nobody
    could place, word for word: they belong into the note. `set_aside` is what said only what follows
    ("Tel.:", "Adresse:") and the remains of a web page.
    """

    names: tuple[PastedName, ...] = ()
    address: PostalAddress = _NO_ADDRESS
    points: tuple[ContactPoint, ...] = ()
    dates: tuple[ContactDate, ...] = ()
    sureness: tuple[tuple[PlacedPart, Sureness], ...] = ()
    rest: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()

    def sureness_of(self, part: PlacedPart) -> Sureness:
        """How sure a part of the address is; SURE for a part that holds nothing."""
        return dict(self.sureness).get(part, Sureness.SURE)

    def is_empty(self) -> bool:
        """True where nothing could be placed."""
        return not (self.names or self.points or self.dates) and self.address.is_empty()

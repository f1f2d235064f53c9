"""The read-only lines that lists show: named tuples, as they are made by the hundred for every screen."""

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cardbook.domain.cards.card_choice import Decision, Touch, WritingMode

if TYPE_CHECKING:
    from cardbook.domain.addresses.address_choice import AddressChoice
    from cardbook.domain.addresses.mail_problem import MailProblem
    from cardbook.domain.addresses.postal_address import PostalAddress
    from cardbook.domain.cards.card_list import Season, StageDays
    from cardbook.domain.naming.household_naming import HouseholdNaming
    from cardbook.domain.people.contact import Contact
    from cardbook.domain.people.life_event import LifeEvent


class LineKind(StrEnum):
    """What a line of the address book is: it decides the shape of the avatar."""

    PERSON = "person"
    HOUSEHOLD = "household"
    ORGANIZATION = "organization"


class LineOrder(StrEnum):
    """By what the address book is sorted; the name always decides between equals."""

    NAME = "name"
    TOWN = "town"
    COUNTRY = "country"


class LineFilter(NamedTuple):
    """Which lines a list shows: those of a circle, of a season's list, of both, or (by default) all; by id."""

    circle: int | None = None
    season: int | None = None


class ListingRow(NamedTuple):
    """One line of the address book. `key` is a `Recipient.key`; `family_part` is shown bold.

    `country` is an ISO code, "" where unknown or not given. `who_is` is one line on who this is, `photo` the
    digest of a picture, `deceased` true where nobody of the line is living.
    """

    key: int
    kind: LineKind
    given_part: str
    family_part: str
    initials: str
    town: str
    country: str
    who_is: str = ""
    photo: str = ""
    deceased: bool = False

    @property
    def name(self) -> str:
        """Both parts in one piece."""
        return f"{self.given_part} {self.family_part}".strip()


class CircleSummary(NamedTuple):
    """A circle with the number of its living lines in the address book."""

    id: int
    name: str
    lines: int


class SeasonSummary(NamedTuple):
    """A season with how far it is: `done` cards are mailed; `stages` counts ticks in the order of STAGES."""

    season: "Season"
    total: int
    stages: tuple[int, int, int, int]

    @property
    def done(self) -> int:
        """Cards that are in the post."""
        return self.stages[-1]


class BookCounts(NamedTuple):
    """How much there is: lines of the address book."""

    lines: int


class EntryRow(NamedTuple):
    """One line of a season's checklist; `id` is the entry's, `key` its recipient's.

    `do_not_send` is true for an entry whose recipient wishes no post by now. `planned_on` is the ISO day on which it is
    to be written, "" for none; `done_on` that on which a call was made or an e-card sent. `mode` and `touches` say how
    the card is written; `by_hand` that the user writes the envelope themselves.
    """

    id: int
    key: int
    kind: LineKind
    name: str
    initials: str
    town: str
    country: str
    write_about: str
    days: "StageDays"
    do_not_send: bool = False
    planned_on: str = ""
    decision: Decision = Decision.CARD
    mode: WritingMode = WritingMode.NONE
    touches: tuple[Touch, ...] = ()
    done_on: str = ""
    by_hand: bool = False


class RecipientDetail(NamedTuple):
    """Everything about one line of the address book, to be shown in full.

    `members` are the household's people in their order, or the one contact. `envelope` is the address that is
    used on the day asked for, `addresses` are all that are known, that one first, past ones last. `addressee`
    are the name lines as they will be printed, `salutation` is the greeting that goes with them; `naming` holds
    both formally and not. `addressee_override` is what the user typed for the lines, "" where the rules decide.
    `no_post` is DECEASED or DO_NOT_SEND where nothing is sent, `by_hand` true where the user writes the envelope
    themselves. `events` are what happened in their lives, (contact, event), the latest first.
    """

    key: int
    row: ListingRow
    members: "tuple[Contact, ...]"
    addresses: "tuple[PostalAddress, ...]"
    addressee: tuple[str, ...]
    addressee_override: str
    circles: tuple[str, ...]
    seasons: "tuple[tuple[Season, StageDays], ...]"
    naming: "HouseholdNaming"
    salutation: str
    envelope: "AddressChoice"
    no_post: "MailProblem | None"
    events: "tuple[tuple[int, LifeEvent], ...]"
    by_hand: bool = False


class MailRecipient(NamedTuple):
    """What a print job needs of one recipient: name lines and the address, still unformatted.

    `problem` is the first thing that stands in the way of sending, or wants a look. `by_hand` is true where the user
    writes the envelope themselves.
    """

    key: int
    name: str
    addressee: tuple[str, ...]
    address: "PostalAddress | None"
    entry: int | None = None
    problem: "MailProblem | None" = None
    by_hand: bool = False


def index_letter(key: str) -> str:
    """The letter that heads a sort key in a list: "K"; "#" for digits and for nothing."""
    first = key[:1].upper()
    return first if "A" <= first <= "Z" else "#"

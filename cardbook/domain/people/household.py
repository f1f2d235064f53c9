"""A household: the people who share one envelope."""

from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.addresses.postal_address import PostalAddress


class AddresseeStyle(StrEnum):
    """How a household stands on its envelope; the value is stored."""

    BY_RULE = ""  # what the rules of the language make of its members
    NAMES = "names"  # everybody by name: "Anna, Tom und Ida Klein"
    FAMILY = "family"  # "Familie Klein", "The Klein Family"
    PLURAL = "plural"  # "The Kleins", "Kleins"
    PARENTS = "parents"  # "To the parents of Ida Klein"
    SHARED = "shared"  # several who share a flat: "WG Berg, Dahl und Lund"


class Formality(StrEnum):
    """How formally a household is addressed; the value is stored."""

    AS_BOOK = ""  # as the book's own setting says
    INFORMAL = "informal"  # by first names, du
    FORMAL = "formal"  # with titles, Sie


@dataclass(frozen=True, slots=True)
class Household:
    """Members in the order they stand on the envelope, and the address they share.

    `addressee_override` is the name line the user typed; "" leaves it to the rules of `naming`;
    `salutation_override` is the same for the greeting inside. `family_name` is the name the household goes by
    where its members have several, "" otherwise. `language` (BCP 47) is the one to write in, "" for the book's.
    `observance` and `likes` say what to send and what not. `do_not_send` keeps it off every list, for the user's
    own `do_not_send_reason`. `hand_addressed` is true where the user writes its envelopes themselves: none is printed
    unless they ask for it.
    """

    members: tuple[int, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    addressee_override: str = ""
    id: int | None = None
    salutation_override: str = ""
    style: AddresseeStyle = AddresseeStyle.BY_RULE
    formality: Formality = Formality.AS_BOOK
    family_name: str = ""
    language: str = ""
    who_is: str = ""
    observance: str = ""
    likes: str = ""
    note: str = ""
    do_not_send: bool = False
    do_not_send_reason: str = ""
    hand_addressed: bool = False

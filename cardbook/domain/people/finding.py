"""Something about a contact, a household or an address that is worth a look."""

from dataclasses import dataclass
from enum import StrEnum


class FindingKind(StrEnum):
    """What it is about, in the order in which it matters; the value is stored and is the key of its words."""

    RETURNED = "returned"
    SUSPECT = "suspect"
    NO_NAME = "no_name"
    MISSING_POSTCODE = "missing_postcode"
    POSTCODE_FORM = "postcode_form"
    UNKNOWN_COUNTRY = "unknown_country"
    MISSING_COUNTRY = "missing_country"
    MISSING_TOWN = "missing_town"
    MISSING_STREET = "missing_street"
    NO_ADDRESS = "no_address"
    NONE_HOLDS = "none_holds"  # there were addresses, but none is in force any more
    OVERRIDE_STALE = "override_stale"  # the name lines typed by hand leave somebody out, or name a dead one
    CHILD_GROWN = "child_grown"
    FAMILY_APART = "family_apart"  # a member's own address is another than the household's
    ONE_ADDRESS = "one_address"  # two envelopes to one address
    EMPTY_HOUSEHOLD = "empty_household"
    NO_FORM_OF_ADDRESS = "no_form_of_address"
    UNCONFIRMED = "unconfirmed"
    BIRTHDAY_ODD = "birthday_odd"
    ONE_EMAIL = "one_email"  # two people with one mail address who do not live together
    PHONE_IN_EMAIL = "phone_in_email"
    EMAIL_IN_PHONE = "email_in_phone"
    CAPITALS = "capitals"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding about a contact or a household, by id.

    `item` is the row it was found in, where that is a part: an address, a date, a phone number or mail address;
    `other` the contact it is shared with, of one address the key of the other line. `about` is what was found, as
    it stands in the book: while that stays the same a finding that was left as it is does not come again.
    `suggestion` is what was probably meant, "" where nothing is obvious, and `town` what is then left of the
    town. `country` is the country of an address.
    """

    kind: FindingKind
    contact: int | None = None
    household: int | None = None
    item: int = 0
    other: int | None = None
    about: str = ""
    suggestion: str = ""
    town: str = ""
    country: str = ""

    @property
    def waived_as(self) -> tuple[int | None, int | None, str, str]:
        """By what it is known again after it was left as it is."""
        return self.contact, self.household, self.kind.value, self.about

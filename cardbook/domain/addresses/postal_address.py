"""A postal address, in the parts that vCard gives it (RFC 6350 section 6.3.1)."""

from enum import StrEnum

from cardbook.domain.value import value


class AddressDoubt(StrEnum):
    """Whether post reaches an address; the value is stored. Doubtful ones never reach a print run silently."""

    NONE = ""
    SUSPECT = "suspect"  # something says that it may not hold any more
    RETURNED = "returned"  # post came back from it


@value(frozen=True, slots=True)
class PostalAddress:
    """One address as typed: nothing is put in capitals or reordered before it is printed.

    `street` and `extended` may hold line breaks. `country` is an ISO 3166-1 alpha-2 code in capitals,
    or "" where unknown; `country_text` keeps the country's name as it was typed or imported.
    `kind` is home, work, other or the user's own word; `id` is None until stored.
    `care_of` is with whom somebody lives: the name alone, without the "c/o" or "bei" before it.
    `valid_from` and `valid_to` are ISO days, the first and the last on which it holds, "" for open;
    `first_month` to `last_month` (1 to 12, both 0 for the whole year) are the months of each year in which it
    does, over the turn of the year where the first is the later one. `confirmed_on` is the ISO day on which it
    was last known to be right, `confirmed_how` the user's word for how. `doubted_on` is since when there is doubt,
    `doubted_how` the user's word for where it comes from.
    """

    street: str = ""
    extended: str = ""
    pobox: str = ""
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    country_text: str = ""
    kind: str = ""
    label: str = ""
    preferred: bool = False
    id: int | None = None
    care_of: str = ""
    valid_from: str = ""
    valid_to: str = ""
    first_month: int = 0
    last_month: int = 0
    confirmed_on: str = ""
    confirmed_how: str = ""
    doubt: AddressDoubt = AddressDoubt.NONE
    doubted_on: str = ""
    doubted_how: str = ""

    def is_empty(self) -> bool:
        """True where no part holds any text."""
        return not (
            self.street or self.extended or self.pobox or self.locality or self.region or self.postcode or self.country
            or self.country_text
        )

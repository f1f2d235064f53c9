"""A postal address, in the parts that vCard gives it (RFC 6350 section 6.3.1)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """One address as typed: nothing is put in capitals or reordered before it is printed.

    `street` and `extended` may hold line breaks. `country` is an ISO 3166-1 alpha-2 code in capitals,
    or "" where unknown; `country_text` keeps the country's name as it was typed or imported.
    `kind` is home, work, other or the user's own word; `id` is None until stored.
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

    def is_empty(self) -> bool:
        """True where no part holds any text."""
        return not any(
            (self.street, self.extended, self.pobox, self.locality, self.region, self.postcode, self.country,
             self.country_text)
        )

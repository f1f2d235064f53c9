"""The order of a walk: place by place, street by street, number by number."""

import re

from cardbook.domain.addresses.postal_address import PostalAddress

StreetOrder = tuple[str, tuple[tuple[str, int], ...]]

_NUMBER_FIRST = re.compile(r"(\d+\w*)[ ,]+(.+)", re.DOTALL)
_PARTS = re.compile(r"(\D*)(\d*)")


def street_order(address: PostalAddress | None) -> StreetOrder:
    """By what to sort: 9 comes before 10, and "12 Mill Lane" stands in Mill Lane. No address comes first."""
    if address is None:
        return "", ()
    found = _NUMBER_FIRST.fullmatch(address.street.strip())
    street = f"{found[2]} {found[1]}" if found else address.street
    parts = ((text.strip().casefold(), int(number[:9] or 0)) for text, number in _PARTS.findall(street))
    return f"{address.postcode} {address.locality}".casefold(), tuple(parts)

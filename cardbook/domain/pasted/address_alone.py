"""An address that is typed into one line: "Weg 1, 79104 Freiburg"."""

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.pasted.reader import read_pasted


def address_alone(text: str, *, origin: str) -> PostalAddress | None:
    """The address that is all of the text, None where there is more in it or less than a street and a town.

    `origin` is the code of the country that an address without one lies in, "" where unknown.
    """
    found = read_pasted(text, origin=origin)
    address = found.address
    is_whole = (address.street or address.pobox) and (address.locality or address.region)
    has_more = found.names or found.points or found.dates or found.rest
    return address if is_whole and not has_more else None

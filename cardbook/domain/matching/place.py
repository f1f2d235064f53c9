"""Where an address is, for comparing: the same for all spellings of one place."""

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.person import folded_words, street_parts


def place_key(address: PostalAddress) -> tuple[str, ...]:
    """The same for spellings of one place, such as "Ring 5" and "ring 5" or "Seestr. 1" and "Seestraße 1"."""
    texts = (address.street, address.extended, address.pobox, address.locality)
    street, extended, pobox, town = (" ".join(folded_words(text).split()) for text in texts)
    return (*street_parts(street), extended, pobox, town, address.postcode.replace(" ", ""))

"""An address of the usual parts alone, written by a pattern that is made ready once for its country.

Nearly all addresses are like that, and a print run has very many of them. Whatever is not yet as it is to be printed is
left to `address_format`, which knows every case and writes these the same.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import PostcodeForm, written_postcode
from cardbook.domain.addresses.printed_parts import printed_region

BLANKS = ("{0}", "{1}", "{2}", "{3}", "{4}")
"""What stands in a pattern for the name lines, the street, the town, the region and the postcode."""

_DIGIT = re.compile(r"\d")


class UsualAddress(NamedTuple):
    """How the usual addresses of one country are written on letters from one other.

    The patterns are for `str.format` and hold all lines, parted by line feeds. `regions` is the country in whose table
    a region is looked up, "" where it stays as typed; `capitals` says which of town, region and postcode are
    in capitals.
    """

    country: str
    form: PostcodeForm | None
    regions: str
    is_abroad: bool
    with_region: str
    without_region: str
    capitals: tuple[bool, bool, bool]

    def lines(self, addressee: Sequence[str], address: PostalAddress) -> tuple[str, ...] | None:
        """All lines, that of the country last on mail abroad; None where anything about the address is unusual."""
        street, city, region, postcode = address.street, address.locality, address.region, address.postcode
        if self.form is None or not self.form.has(postcode):
            postcode = written_postcode(self.country, postcode)
        if address.extended or address.pobox or not (postcode and addressee):
            return None
        whole = " ".join((*addressee, street, city, region) if region else (*addressee, street, city))
        if "  " in whole or not whole.isprintable() or whole[0] == " " or whole[-1] == " ":
            return None  # something is empty, or holds another space than single ones between words
        if not city.isalpha() and _DIGIT.search(city):
            return None
        if region:
            if city.casefold() == region.casefold():
                return None
            region = self._printed(region)
        pattern = self.with_region if region else self.without_region
        big_city, big_region, big_postcode = self.capitals
        return tuple(pattern.format(
            "\n".join(addressee), street, city.upper() if big_city else city,
            region.upper() if big_region else region, postcode.upper() if big_postcode else postcode,
        ).split("\n"))

    def _printed(self, region: str) -> str:
        """The region as its post wants it beside a town and a postcode."""
        return printed_region(
            region, self.regions, in_own_script=False, abroad=self.is_abroad, has_town=True, has_postcode=True
        ) if self.regions else region

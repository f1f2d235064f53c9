"""A whole address that stands in one cell: `Weg 1, 50667 Köln`."""

import re
from dataclasses import replace
from functools import lru_cache

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.pasted.reader import read_pasted

_PLAIN = re.compile(  # street with a number, postcode and town of the continent, and at most a country behind
    r"(?P<street>[^,\n\d]{3,}\d[^,\n]{0,8})[,\n]\s*(?P<postcode>(?:[A-Z]{1,3}-)?\d{4,5}(?: [A-Z]{2})?)\s+"
    r"(?P<town>[^\W\d][^,\n\d]*)(?:[,\n]\s*(?P<country>[^,\n\d]+))?"
)
_MOST = 300
"""Cells of one file that are read word by word, which takes a hundredth of a second each."""


class OneCellAddresses:
    """Divides the cells of one file."""

    def __init__(self) -> None:
        self._left = _MOST

    def divided(self, cell: str, kind: str) -> PostalAddress | None:
        """The address of a cell; None where a word of it would find no place."""
        plain = _PLAIN.fullmatch(cell)
        country = (plain["country"] or "").strip() if plain else ""
        if plain and (not country or country_code(country)):
            return PostalAddress(
                plain["street"].strip(), locality=plain["town"].strip(), postcode=plain["postcode"],
                country=country_code(country) if country else "", country_text=country, kind=kind,
            )
        if self._left == 0:
            return None
        self._left -= 1
        address = _read(cell)
        return replace(address, kind=kind) if address else None


@lru_cache(maxsize=2048)
def _read(cell: str) -> PostalAddress | None:
    found = read_pasted(cell)
    address = found.address
    is_all = not (found.names or found.rest or found.set_aside or found.points or found.dates)
    return address if is_all and address.locality and (address.street or address.pobox) else None

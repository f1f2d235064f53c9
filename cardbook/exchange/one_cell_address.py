"""A whole address that stands in one cell: `Weg 1, 50667 Köln`."""

import re
from dataclasses import replace
from functools import lru_cache

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.region import region_of
from cardbook.domain.pasted.reader import read_pasted

_PLAIN = re.compile(  # street with a number, postcode and town of the continent, and at most a country behind
    r"(?P<street>[^,\n\d]{3,}\d[^,\n]{0,8}?)(?:[,\n]\s*| +(?=\d{5} ))"
    r"(?P<postcode>(?:[A-Z]{1,3}-)?\d{4,5}(?: [A-Z]{2})?)\s+(?P<town>[^\W\d][^,\n\d]*)"
    r"(?:[,\n]\s*(?P<country>[^,\n\d]+))?"
)
_AMERICAN = re.compile(  # number and street, perhaps a flat, town, state and ZIP code
    r"(?P<street>\d+[^,\n]*)[,\n]\s*(?:(?P<extended>(?:apt|apartment|unit|suite|ste|#)\b[^,\n]*)[,\n]\s*)?"
    r"(?P<town>[^,\n\d]+)[,\n]\s*(?P<region>[A-Z]{2})[,\n]?\s+(?P<postcode>\d{5}(?:-\d{4})?)"
    r"(?:[,\n]\s*(?P<country>[^,\n\d]+))?", re.I
)
_BRITISH = re.compile(  # lines, town, perhaps a county, and a postcode
    r"(?P<street>[^\n]+?)[,\n]\s*(?P<town>[^,\n\d]+?)(?:[,\n]\s*(?P<region>[^,\n\d]*shire|Kent|Surrey|Essex|Norfolk|Suffolk"
    r"|Devon|Cornwall|Dorset|Somerset|Cumbria|Merseyside|(?:East|West) Sussex|Co\. Durham|Northumberland))?"
    r"[,\n ]\s*(?P<postcode>[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?:[,\n]\s*(?P<country>[^,\n\d]+))?"
)
_WHOLE = re.compile(  # a postcode and a town behind it, or behind a town and a state
    r"[,;\n]\s*(?:[A-Z]{1,3}-)?\d{3,5}(?: ?[A-Z\d]{2})? +[^\W\d]|\d[a-z]? \d{5} [^\W\d]"
    r"|[,;\n ](?:[A-Z]{2,3},? \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b|[,;\n]\s*\d{4,5}\s*(?:[,;\n]|$)"
)
_GAPS = re.compile(r"[ \t]{2,}")
_MOST = 300
"""Cells of one file that are read word by word, which takes a hundredth of a second each."""


def is_whole_address(cell: str) -> bool:
    """True for a cell that names a street and a town with its postcode."""
    return _WHOLE.search(cell) is not None


def plainly_divided(cell: str, kind: str) -> PostalAddress | None:
    """The address of a cell in the commonest forms, which cost nothing to read; None for any other."""
    plain = _PLAIN.fullmatch(cell) or _AMERICAN.fullmatch(cell) or _BRITISH.fullmatch(cell)
    said = {name: text.strip() for name, text in plain.groupdict().items() if text} if plain else {}
    country = said.get("country", "")
    if not said or (country and not country_code(country)):
        return None
    code = country_code(country) if country else _country_of(said["postcode"], said.get("region", ""))
    return PostalAddress(
        said["street"], said.get("extended", ""), "", said["town"], said.get("region", ""), said["postcode"],
        code, country, kind,
    )


def _country_of(postcode: str, region: str) -> str:
    """The country whose postcodes alone look so, "" where several do."""
    if postcode[0].isalpha() and "-" not in postcode:
        return "GB"
    state = region_of("US", region) if len(region) == len("IL") else None
    return "US" if state is not None and state.postcodes and state.may_have(postcode) else ""


class OneCellAddresses:
    """Divides the cells of one file."""

    def __init__(self) -> None:
        self._left = _MOST

    def divided(self, cell: str, kind: str) -> PostalAddress | None:
        """The address of a cell; None where a word of it would find no place."""
        cell = _GAPS.sub(", ", cell)
        plain = plainly_divided(cell, kind)
        if plain is not None:
            return plain
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

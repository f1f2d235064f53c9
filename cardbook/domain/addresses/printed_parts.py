"""The parts of an address as they are printed: as typed, but in one form and each word once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import code_in_town, written_postcode
from cardbook.domain.addresses.region import region_of

OTHER_THAN_LATIN = re.compile("[^\0-\u03ff\u1e00-\u2e7f\U00040000-\U0010ffff]")
"""A letter of another script than Latin and Greek: U+0400 to U+1DFF and U+2E80 to U+3FFFF, said by the others, which
is a tenth of the time to compile."""

_DIGIT = re.compile(r"\d")
_DIVISION = re.compile(r"[^\d\s][区區县縣镇鎮乡鄉구군읍면]$")
"""The last sign of a district, county or township in China, Taiwan and Korea."""

_LATIN_DIVISION = re.compile(r".(?: District| County| Qu| Xian|-gu|-gun|-eup|-myeon|-dong)$", re.IGNORECASE)
"""The same in Latin letters: 38 Daehak-ro, Jongno-gu."""

_CARE_OF = re.compile(r"(?:c/o|p/a|℅|care of|z\. ?hd\.|bei|chez|presso|u p\.|hos|att|attn)[ .:]", re.IGNORECASE)
"""Words before the name of whoever takes the letter in."""


@dataclass(slots=True)
class PrintedParts:
    """The texts of one address, without needless spaces; lines of `to`, `extended` and `street` are parted by \\n.

    The names of the fields are those in the orders of `AddressRules`.
    """

    to: str
    organization: str
    pobox: str
    extended: str
    street: str
    city: str
    region: str
    postcode: str


def printed_parts(
    addressee: Sequence[str], organization: str, address: PostalAddress, country: str, language: str
) -> PrintedParts:
    """What was typed, for the country whose code is `country`; `language` is that of the words for a box."""
    postcode = address.postcode
    if postcode:
        postcode = written_postcode(country, postcode)
    parts = PrintedParts(
        _lines_of(addressee[0] if len(addressee) == 1 else "\n".join(addressee)),
        _lines_of(organization) if organization else "",
        _box(address.pobox, country, language) if address.pobox else "",
        _lines_of(address.extended) if address.extended else "",
        _lines_of(address.street),
        " ".join(address.locality.split()),
        " ".join(address.region.split()),
        postcode,
    )
    if _DIGIT.search(parts.city):
        _part_town_and_postcode(parts, country)
    if parts.extended:
        _place_extended(parts)
    return parts


@lru_cache(maxsize=4096)
def printed_region(
    text: str, country: str, *, in_own_script: bool, abroad: bool, has_town: bool, has_postcode: bool
) -> str:
    """A region that the table knows as its post wants it, any other as typed.

    `country` is the one in whose table it is looked up. A name in full that has to stand for the town as well
    (New York) stays one; a region that is only the country's name does not stand beside it or beside the town.
    """
    region = region_of(country, text)
    if region is None:
        return "" if country_code(text) == country and (abroad or has_town) else text
    if region.left_out:
        return "" if has_town and has_postcode else text
    if not region.latin:
        return region.printed if region.printed and has_town else text
    if not in_own_script:
        return region.latin
    return text if OTHER_THAN_LATIN.search(text) else region.printed


def _place_extended(parts: PrintedParts) -> None:
    """Whoever takes the letter in stands below the name, a district of East Asia beside its town or below the street;
    what only repeats the town or the street falls away."""
    if _DIVISION.search(parts.extended) and (parts.city or parts.region):
        if parts.city == parts.region:
            parts.region = ""
        gap = " " if parts.city and "\uac00" <= parts.extended[-1] <= "\ud7a3" else ""
        parts.city, parts.extended = f"{parts.city}{gap}{parts.extended}", ""
    elif _CARE_OF.match(parts.extended):
        parts.to = f"{parts.to}\n{parts.extended}" if parts.to else parts.extended
        parts.extended = ""
    elif _LATIN_DIVISION.search(parts.extended) and parts.street:
        parts.street, parts.extended = f"{parts.street}\n{parts.extended}", ""
    elif parts.extended.casefold() == parts.city.casefold() or _ends_with(parts.street, parts.extended):
        parts.extended = ""


def _ends_with(street: str, extended: str) -> bool:
    """True for a flat that was typed behind the street as well: "12 High Street, Flat 4" and "Flat 4"."""
    rest = street.casefold().removesuffix(extended.casefold())
    return " " in extended and len(rest) < len(street) and not rest[-1:].isalnum()


def _part_town_and_postcode(parts: PrintedParts, country: str) -> None:
    """Put a postcode that was typed beside the town where it belongs, and leave it out where it stands there."""
    code, town = code_in_town(country, parts.city)
    if code and parts.postcode in ("", code):
        parts.postcode, parts.city = code, town


def _lines_of(text: str) -> str:
    if "\n" not in text and "\r" not in text:
        return " ".join(text.split())
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def _box(pobox: str, country: str, language: str) -> str:
    """A post-office box with the words before it, where only its number was typed."""
    text = " ".join(pobox.split())
    if not text or any(map(str.isalpha, text)):
        return text
    words = address_rules(country).pobox
    if "=" in words:
        by_language = dict(entry.split("=") for entry in words.split("|"))
        words = by_language.get(language[:2]) or next(iter(by_language.values()))
    return f"{words} {text}"

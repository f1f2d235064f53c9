"""Pasted blocks made of real addresses: each with the fields it must fall into."""

import html
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace

from cardbook.domain.addresses.address_format import AddressStyle, address_lines
from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.addresses.postal_address import PostalAddress

_WORD = re.compile(r"[^\W_]+")
_ONE_PLACE = frozenset({"JP", "CN", "KR", "TW"})
"""Where people write the province and the town as one."""

_NAMES = (
    ("Anna Kowalczyk",), ("Herrn Dr. Max Müller",), ("Familie Weber",), ("Mr and Mrs John Smith",), ("Jana Dvořáková",),
    ("Kunsthalle Nord e.V.",), ("Willem Jansen",), ("M. et Mme Pierre Durand",), ("Frau Prof. Dr. Ute Klos",),
    ("Acme Ltd", "Jane Doe"), ("Sofia Rossi",), ("Tomasz & Zofia Nowak",),
)


@dataclass(frozen=True)
class Block:
    """A pasted text, the country it is pasted at, and what must come out. `""` means nothing in that field;
    a field that is None is not judged."""

    text: str
    origin: str
    source: str
    names: str | None = None
    street: str | None = None
    pobox: str | None = None
    locality: str | None = None
    region: str | None = None
    postcode: str | None = None
    country: str | None = None
    points: tuple[str, ...] = field(default=())


def words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return _WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def wrong_fields(block: Block, found: PastedAddress) -> list[str]:
    """The fields in which a reading differs from what must come out.

    A floor or a part of a town may stand in the street's field or in the one beside it.
    """
    address = found.address
    if block.country in _ONE_PLACE and block.region is not None:
        block = replace(block, locality=f"{block.region} {block.locality}", region=None)
        address = replace(address, locality=f"{address.region} {address.locality}")
    got = {
        "names": " ".join(name.text for name in found.names),
        "street": f"{address.extended} {address.street}",
        "pobox": address.pobox,
        "locality": address.locality,
        "region": address.region,
        "postcode": address.postcode,
        "country": address.country,
    }
    wrong = []
    for name, text in got.items():
        wanted = getattr(block, name)
        if name == "postcode" and wanted is not None:
            wanted, text = "".join(words(wanted)), "".join(words(text))
        if block.country in _ONE_PLACE and name == "locality" and wanted is not None:
            wanted, text = "".join(words(wanted)), "".join(words(text))
        if wanted is not None and sorted(words(wanted)) != sorted(words(text)):
            wrong.append(f"{name}: {wanted!r} became {text!r}")
    missing = {_bare(value) for value in block.points} - {_bare(point.value) for point in found.points}
    return [*wrong, *(f"points: {value!r} is missing" for value in missing)]


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def lost_words(text: str, found: PastedAddress) -> set[str]:
    """The words of a block that are in no field, neither in the rest nor among the labels.

    A word may come out in two pieces ("04109-Leipzig"), but none of its letters and digits less often than it went in.
    """
    address = found.address
    parts = [
        *(name.text for name in found.names), address.street, address.extended, address.pobox, address.locality,
        address.region, address.postcode, address.country_text, *found.rest, *found.set_aside,
        *(f"{point.value} {point.label}" for point in found.points),
    ]
    went_in, came_out = Counter(words(html.unescape(text))), Counter(word for part in parts for word in words(part))
    missing = Counter("".join(went_in.elements())) - Counter("".join(came_out.elements()))
    return {word for word in went_in - came_out if missing.keys() & set(word)}


def laid_out(address: PostalAddress, source: str, number: int) -> Block:
    """One address as it is pasted: in one of ten layouts, by its number."""
    names = _NAMES[number % len(_NAMES)]
    layout = number % 10
    abroad = "DE" if address.country != "DE" else "FR"
    origin = address.country if layout in (1, 3, 7) else abroad
    style = AddressStyle.ENVELOPE if layout == 5 else AddressStyle.READING
    lines = list(address_lines(names, address, origin=origin, language=("en", "de")[number % 2], style=style))
    points: tuple[str, ...] = ()
    text = "\n".join(lines)
    if layout == 2:
        text = ", ".join(lines)
    elif layout == 3:
        text = "; ".join(lines)
    elif layout == 4:
        points = ("+49 341 5550123", "anna@example.org")
        text = "\r\n".join([*lines, "", f"Tel.: {points[0]}", f"E-Mail: {points[1]}"])
    elif layout == 6:
        text = "Adresse:\n\n" + "   ".join(text.splitlines(keepends=True)) + "\n\nViele Grüße"
    elif layout == 7:
        points = ("0341 5550123",)
        text = "\n".join([*lines, f"Mobil {points[0]}"]).replace(" ", "\u00a0")
    elif layout == 8:
        text = "<br>".join(lines)
    elif layout == 9:
        text = "\n\n".join(f"  {line}\t" for line in lines)
        prefix = address_rules(address.country).prefixes[:1]
        if prefix and address.postcode.isdigit() and address.country in _HAVE_SIGNS:
            text = text.replace(address.postcode, f"{prefix[0]}-{address.postcode}", 1)
    return Block(
        text, origin, f"{source} layout {layout}", " ".join(names), f"{address.extended} {address.street}",
        address.pobox, address.locality, address.region, address.postcode, address.country, points,
    )


_HAVE_SIGNS = frozenset({"DE", "AT", "CH", "FR", "IT", "ES", "BE", "LU", "NO", "DK", "FI", "HU"})

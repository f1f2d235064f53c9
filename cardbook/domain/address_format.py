"""An address as it stands on the envelope, by the rules of the country it goes to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from cardbook.domain.address_rules import address_rules
from cardbook.domain.country import country_code, country_name
from cardbook.domain.postal_address import PostalAddress
from cardbook.domain.postcode import written_postcode


class AddressStyle(StrEnum):
    """What the lines are for."""

    ENVELOPE = "envelope"  # capitals and no punctuation, as the post reads it
    READING = "reading"  # the words as typed


@dataclass(frozen=True, slots=True)
class AddressLayout:
    """The lines of an envelope; `country` is the last line, "" for mail that stays in the country."""

    body: tuple[str, ...]
    country: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines in their order; none is empty."""
        return (*self.body, self.country) if self.country else self.body


_FIELDS = ("to", "pobox", "extended", "street", "city", "region", "postcode")
_PIECE = re.compile(r"([^{}]*)\{(\w+)\}")
_OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u2e80-\ufaff\uff10-\uffdc\U00010000-\U0003ffff]")


_CAPITALS_OF = {
    **dict.fromkeys(("TR", "AZ"), str.maketrans("iı", "İI")),
    **dict.fromkeys(("GR", "CY"), str.maketrans("άέήίόύώΐΰ", "αεηιουωϊϋ")),
}
"""Where capitals are not those of other countries: a dotted İ, and Greek ones without an accent."""

_Piece = tuple[int, str, str, bool]
"""A part on a line: its field, what stands before it after another part, what where it leads, in capitals."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """One country's order, ready to be filled. `twin` is the part that is left out where it only repeats
    its neighbour (a region that is the town), 0 for none."""

    lines: tuple[tuple[_Piece, ...], ...]
    twin: int
    defaults: tuple[tuple[int, str], ...]
    capitals_of: dict[int, int] | None


def address_lines(
    addressee: Sequence[str],
    address: PostalAddress,
    *,
    origin: str,
    language: str,
    latin: bool | None = None,
    style: AddressStyle = AddressStyle.ENVELOPE,
) -> tuple[str, ...]:
    """The lines of an envelope, name lines included, none of them empty and no word of the address lost.

    `origin` is the code of the country it is posted in, "" where unknown; an address without a country
    lies there too. `language` names the country on the last line (Universal Postal Union: capitals, in
    the language of the origin), which stands only on mail abroad. `latin` chooses the order for Latin
    letters; None asks the address itself.
    """
    return address_layout(
        addressee, address, origin=origin, language=language, latin=latin, style=style
    ).lines


def address_layout(
    addressee: Sequence[str],
    address: PostalAddress,
    *,
    origin: str,
    language: str,
    latin: bool | None = None,
    style: AddressStyle = AddressStyle.ENVELOPE,
) -> AddressLayout:
    """As `address_lines`, with the country line told apart."""
    country = destination(address, origin)
    line = _country_line(country, origin, language, style)
    if not country and address.country_text:
        line = _unknown_country_line(address.country_text, style)
    if latin is None:
        latin = not _has_own_script(country, address)
    parts = _parts(addressee, address, country, language)
    return AddressLayout(_filled(_plan(country, latin, style, bool(line)), parts), line)


def destination(address: PostalAddress, origin: str = "") -> str:
    """The code of the country an address lies in: its own, the one its words name, or else `origin`."""
    if address.country:
        return address.country
    return country_code(address.country_text) if address.country_text else origin


def one_line(address: PostalAddress, *, origin: str, language: str) -> str:
    """Where somebody lives, for a list: the town, and abroad the country ("Kraków, Poland")."""
    country = destination(address, origin)
    town = " ".join((address.locality or address.region or address.postcode or address.street).split())
    line = _country_line(country, origin, language, AddressStyle.READING)
    abroad = line or ("" if country else " ".join(address.country_text.split()))
    return ", ".join(part for part in (town, abroad) if part)


@cache
def _plan(country: str, latin: bool, style: AddressStyle, abroad: bool) -> _Plan:
    rules = address_rules(country)
    order = rules.order
    if latin:
        order = rules.envelope if style is AddressStyle.ENVELOPE else rules.latin
    capitals: frozenset[str] = frozenset()
    if style is AddressStyle.ENVELOPE:
        capitals = rules.capitals or frozenset({"city"} if abroad else ())
    twin = next((part for part in ("region", "city") if part in rules.folded), "to")
    defaults = (text.partition("=") for text in rules.defaults)
    return _Plan(
        tuple(_pieces(line, capitals) for line in order.split("|")),
        _FIELDS.index(twin),
        tuple((_FIELDS.index(part), text) for part, _, text in defaults),
        _CAPITALS_OF.get(country),
    )


def _pieces(line: str, capitals: frozenset[str]) -> tuple[_Piece, ...]:
    found = _PIECE.findall(line.strip())
    return tuple(
        (_FIELDS.index(part), literal, literal if at == 0 else "", part in capitals)
        for at, (literal, part) in enumerate(found)
    )


def _parts(addressee: Sequence[str], address: PostalAddress, country: str, language: str) -> list[str]:
    """The texts of `_FIELDS`, in that order, without needless spaces."""
    postcode = address.postcode
    if postcode:
        postcode = written_postcode(country, postcode)
    return [
        _lines_of(addressee[0] if len(addressee) == 1 else "\n".join(addressee)),
        _box(address.pobox, country, language) if address.pobox else "",
        _lines_of(address.extended) if address.extended else "",
        _lines_of(address.street),
        " ".join(address.locality.split()),
        " ".join(address.region.split()),
        postcode,
    ]


def _filled(plan: _Plan, parts: list[str]) -> tuple[str, ...]:
    for field, default in plan.defaults:
        parts[field] = parts[field] or default
    if plan.twin and parts[5] and parts[4].casefold() == parts[5].casefold():
        parts[plan.twin] = ""
    lines = []
    for pieces in plan.lines:
        line = ""
        for field, between, before, capitals in pieces:
            text = parts[field]
            if text:
                if capitals:
                    text = (text.translate(plan.capitals_of) if plan.capitals_of else text).upper()
                line += (between if line else before) + text
        if line:
            lines.append(line)
    return tuple("\n".join(lines).split("\n")) if lines else ()


def _lines_of(text: str) -> str:
    lines = text.splitlines()
    if len(lines) == 1:
        return " ".join(text.split())
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


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


def _has_own_script(country: str, address: PostalAddress) -> bool:
    """True where the country has an order of its own for its script and the address is written in it."""
    rules = address_rules(country)
    if rules.order == rules.latin:
        return False
    return _OTHER_SCRIPT.search(address.street + address.locality + address.region) is not None


@lru_cache(maxsize=1024)
def _country_line(country: str, origin: str, language: str, style: AddressStyle) -> str:
    post = address_rules(country).post
    if not country or country == origin or post == (address_rules(origin).post or origin):
        return ""
    name = country_name(post, language)
    return name.upper() if style is AddressStyle.ENVELOPE else name


def _unknown_country_line(text: str, style: AddressStyle) -> str:
    line = " ".join(text.split())
    return line.upper() if style is AddressStyle.ENVELOPE else line

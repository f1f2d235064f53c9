"""An address as it stands on the envelope, by the rules of the country it goes to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from cardbook.domain.address_rules import AddressRules, address_rules
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
_FIRST_EAST_ASIAN_SIGN = "\u2e80"


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


@dataclass(frozen=True, slots=True)
class _Route:
    """All that is the same for every letter from one country to another; `own` is the order in the
    destination's own script, None where it is the same in Latin letters."""

    country_line: str
    latin: _Plan
    own: _Plan | None


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
    route = _route(country, "" if country else address.country_text, origin, language, style)
    in_own_script = route.own is not None and (_in_own_script(address) if latin is None else not latin)
    plan = route.own if in_own_script and route.own else route.latin
    return AddressLayout(_filled(plan, _parts(addressee, address, country, language)), route.country_line)


def destination(address: PostalAddress, origin: str = "") -> str:
    """The code of the country an address lies in: its own, the one its words name, or else `origin`."""
    if address.country:
        return address.country
    return country_code(address.country_text) if address.country_text else origin


def one_line(address: PostalAddress, *, origin: str, language: str) -> str:
    """Where somebody lives, for a list: the town, and abroad the country ("Kraków, Poland")."""
    country = destination(address, origin)
    town = " ".join((address.locality or address.region or address.postcode or address.street).split())
    route = _route(country, "" if country else address.country_text, origin, language, AddressStyle.READING)
    return ", ".join(part for part in (town, route.country_line) if part)


@lru_cache(maxsize=1024)
def _route(country: str, country_text: str, origin: str, language: str, style: AddressStyle) -> _Route:
    """`country_text` is the name of a country nobody knows, where `country` is ""."""
    rules = address_rules(country)
    line = _country_line(country, origin, language) or " ".join(country_text.split())
    latin = rules.envelope if style is AddressStyle.ENVELOPE else rules.latin
    return _Route(
        line.upper() if style is AddressStyle.ENVELOPE else line,
        _plan(country, latin, style, bool(line)),
        _plan(country, rules.order, style, bool(line)) if rules.order != rules.latin else None,
    )


@cache
def _plan(country: str, order: str, style: AddressStyle, abroad: bool) -> _Plan:
    rules = address_rules(country)
    capitals: frozenset[str] = frozenset()
    if style is AddressStyle.ENVELOPE:
        capitals = rules.capitals or (_town_parts(rules) if abroad else capitals)
    defaults = (text.partition("=") for text in rules.defaults)
    return _Plan(
        tuple(_pieces(line, capitals) for line in order.split("|")),
        _FIELDS.index(rules.twin) if rules.twin else 0,
        tuple((_FIELDS.index(part), text) for part, _, text in defaults),
        _CAPITALS_OF.get(country),
    )


def _town_parts(rules: AddressRules) -> frozenset[str]:
    """What names the town: the region too where the country's own order has no town."""
    return frozenset({"city", "region"} if "city" in rules.folded else {"city"})


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


def _in_own_script(address: PostalAddress) -> bool:
    """Only East Asia orders an address otherwise in its own script than in Latin letters."""
    text = address.street + address.locality + address.region
    return max(text, default="") >= _FIRST_EAST_ASIAN_SIGN


def _country_line(country: str, origin: str, language: str) -> str:
    post = address_rules(country).post
    if not country or country == origin or post == address_rules(origin).post:
        return ""
    return country_name(post, language)

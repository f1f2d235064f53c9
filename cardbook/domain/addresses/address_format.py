"""An address as it stands on the envelope, by the rules of the country it goes to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from cardbook.domain.addresses.address_rules import AddressRules, address_rules
from cardbook.domain.addresses.country import country_code, country_name
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import postcode_form
from cardbook.domain.addresses.printed_parts import OTHER_THAN_LATIN, PrintedParts, printed_parts, printed_region
from cardbook.domain.addresses.usual_address import BLANKS, UsualAddress
from cardbook.domain.value import value


class AddressStyle(StrEnum):
    """What the lines are for."""

    ENVELOPE = "envelope"  # capitals and no punctuation, as the post reads it
    READING = "reading"  # the words as typed


@value(frozen=True, slots=True)
class AddressLayout:
    """The lines of an envelope; `country` is the last line, "" for mail that stays in the country."""

    body: tuple[str, ...]
    country: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines in their order; none is empty."""
        return (*self.body, self.country) if self.country else self.body


_LATIN_SCRIPT = "latn"
"""RFC 5646 section 2.2.3: the subtag in ja-Latn."""

_PIECE = re.compile(r"([^{}]*)\{(\w+)\}")

_Signs = Mapping[int, int | str]
_CAPITALS_OF: dict[str, _Signs] = {
    **dict.fromkeys(("TR", "AZ"), str.maketrans("iı", "İI")),
    **dict.fromkeys(("GR", "CY"), str.maketrans("άέήίόύώΐΰΆΈΉΊΌΎΏ", "αεηιουωϊϋΑΕΗΙΟΥΩ")),
    "AM": {ord("և"): "եվ"},
    "GE": {},
}
"""Where capitals are not those of other countries: a dotted İ, Greek ones without an accent, Armenian ԵՎ,
Georgian letters without any."""

_GEORGIAN_CAPITALS = {capital: capital - 0x1C90 + 0x10D0 for capital in range(0x1C90, 0x1CC0)}
"""Capital → the letter that everybody writes: the capitals are for headlines, and in few typefaces."""

_BESIDE_TOWN = frozenset({"region"})
_NAMES_A_TOWN = frozenset({"city", "region"})
_AS_TYPED = frozenset({"to", "street"})
"""The usual parts that are in capitals in few countries."""


class _Piece(NamedTuple):
    """A part's place: does it begin a line, what stands before it after another part, what where it leads the line?"""

    part: str
    begins_line: bool
    between: str
    before: str
    in_capitals: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    """One country's order, ready to be filled. `twin` is the part that is left out where it only repeats its neighbour
    (a region that is the town), "" for none."""

    pieces: tuple[_Piece, ...]
    twin: str
    defaults: tuple[tuple[str, str], ...]
    capitals_of: _Signs | None


@dataclass(frozen=True, slots=True)
class _Route:
    """All that is the same for every letter from one country to another; `own` is the order in the
    destination's own script, `townless` that of an address without a town, None where they are as `latin`.
    `regions` is the country in whose table a region is looked up, "" where it stays as typed. `usual` writes what has
    nothing unusual about it, None where every address asks for a closer look."""

    country_line: str
    regions: str
    latin: _Plan
    own: _Plan | None
    townless: _Plan | None
    usual: UsualAddress | None


def address_lines(
    addressee: Sequence[str],
    address: PostalAddress,
    *,
    origin: str,
    language: str,
    organization: str = "",
    latin: bool | None = None,
    style: AddressStyle = AddressStyle.ENVELOPE,
) -> tuple[str, ...]:
    """The lines of an envelope, name lines included, none of them empty and no word of the address lost.

    `origin` is the code of the country it is posted in, "" where unknown; an address without a country
    lies there too. `language` names the country on the last line (Universal Postal Union: capitals, in
    the language of the origin), which stands only on mail abroad. `organization` is put before or after
    the name lines, as the country has it; the name lines themselves keep their order. `latin` chooses the
    order for Latin letters; None asks the address itself.

    A region stands as its post wants it: "California" as CA, "東京都" as TOKYO in Latin letters, and a
    canton or a state not at all where town and postcode say it (Swiss Post: locality without canton).
    """
    return address_layout(
        addressee, address, origin=origin, language=language, organization=organization, latin=latin, style=style
    ).lines


def address_layout(
    addressee: Sequence[str],
    address: PostalAddress,
    *,
    origin: str,
    language: str,
    organization: str = "",
    latin: bool | None = None,
    style: AddressStyle = AddressStyle.ENVELOPE,
) -> AddressLayout:
    """As `address_lines`, with the country line told apart."""
    country = destination(address, origin)
    route = _route(country, "" if country else address.country_text, origin, language, style)
    if route.usual is not None and not organization:
        lines = route.usual.lines(addressee, address)
        if lines is not None:
            return AddressLayout(lines[:-1] if route.country_line else lines, route.country_line)
    in_own_script = route.own is not None and (_in_own_script(address) if latin is None else not latin)
    parts = printed_parts(addressee, organization, address, country, language)
    plan = route.latin
    if in_own_script and route.own:
        plan = route.own
    elif route.townless and not parts.city:
        plan = route.townless
    if parts.region or plan.defaults:
        _settle_region(parts, plan, route, in_own_script)
    return AddressLayout(_filled(plan, parts), route.country_line)


def usual_address(country: str, *, origin: str, language: str) -> UsualAddress | None:
    """What writes the usual addresses of a country on envelopes, for who has many; None where it has none."""
    return _route(country, "", origin, language, AddressStyle.ENVELOPE).usual


def in_latin_letters(country: str, tag: str) -> bool | None:
    """Which order an address in a language has, as `latin` of `address_lines`; None where the tag does not say.

    `tag` is a BCP 47 language tag: ja is an address in Japan's own order, ja-Latn one in Latin letters.
    """
    language, *subtags = tag.lower().replace("_", "-").split("-")
    if _LATIN_SCRIPT in subtags:
        return True
    return False if language in address_rules(country).own_languages else None


def destination(address: PostalAddress, origin: str = "") -> str:
    """The code of the country an address lies in: its own, the one its words name, or else `origin`."""
    if address.country:
        return address.country
    return country_code(address.country_text) if address.country_text else origin


def organization_stands_first(address: PostalAddress, origin: str) -> bool:
    """Whether the destination's post has the organisation above the person who works there (DIN 5008), not below."""
    rules = address_rules(destination(address, origin))
    order = rules.order if rules.order != rules.latin and _in_own_script(address) else rules.latin
    return order.index("{organization}") < order.index("{to}")


def town_and_country(address: PostalAddress, *, origin: str, language: str) -> str:
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
    on_envelope = style is AddressStyle.ENVELOPE
    if on_envelope:
        line = line.upper()
    regions = rules.post if on_envelope else ""
    latin = _plan(country, rules.envelope if on_envelope else rules.latin, style, bool(line))
    own = _plan(country, rules.order, style, bool(line)) if rules.order != rules.latin else None
    return _Route(
        line,
        regions,
        latin,
        own,
        _plan(country, rules.townless, style, bool(line)) if rules.townless else None,
        None if own else _usual(country, regions, latin, line),
    )


def _usual(country: str, regions: str, plan: _Plan, country_line: str) -> UsualAddress | None:
    """Made by filling blanks in; None where a country's order or capitals depend on more than which parts there are."""
    capitals = {piece.part for piece in plan.pieces if piece.in_capitals}
    if plan.defaults or plan.capitals_of is not None or capitals & _AS_TYPED:
        return None
    if any(not (piece.begins_line or piece.between) for piece in plan.pieces):
        return None
    to, street, city, region, postcode = BLANKS
    below = (country_line.replace("{", "{{").replace("}", "}}"),) if country_line else ()
    with_region, without = (
        "\n".join((*_filled(plan, PrintedParts(to, "", "", "", street, city, between, postcode)), *below))
        for between in (region, "")
    )
    is_big = "city" in capitals, "region" in capitals, "postcode" in capitals
    form = postcode_form(country)
    return UsualAddress(country, form, regions, bool(country_line), with_region, without, is_big)


@cache
def _plan(country: str, order: str, style: AddressStyle, abroad: bool) -> _Plan:
    rules = address_rules(country)
    capitals: frozenset[str] = frozenset()
    if style is AddressStyle.ENVELOPE:
        capitals = rules.capitals
        if abroad and not capitals & _NAMES_A_TOWN:
            capitals |= _town_parts(rules)
    defaults = (text.partition("=") for text in rules.defaults)
    return _Plan(
        tuple(_pieces(order, capitals)),
        rules.twin,
        tuple((part, text) for part, _, text in defaults),
        _CAPITALS_OF.get(country),
    )


def _pieces(order: str, capitals: frozenset[str]) -> Iterator[_Piece]:
    """The places of the parts; a region on the line of the town is in capitals where the town is."""
    for line in order.split("|"):
        in_capitals = capitals | _BESIDE_TOWN if "city" in capitals and "{city}" in line else capitals
        for at, (literal, part) in enumerate(_PIECE.findall(line.strip())):
            yield _Piece(part, at == 0, literal, literal if at == 0 else "", part in in_capitals)


def _town_parts(rules: AddressRules) -> frozenset[str]:
    """What names the town: the region too where the country's own order has no town."""
    return frozenset({"city", "region"} if "city" in rules.folded else {"city"})


def _settle_region(parts: PrintedParts, plan: _Plan, route: _Route, in_own_script: bool) -> None:
    for part, default in plan.defaults:
        setattr(parts, part, getattr(parts, part) or default)
    if plan.twin and parts.city.casefold() == parts.region.casefold():
        setattr(parts, plan.twin, "")
    elif route.regions and parts.region:
        parts.region = printed_region(
            parts.region, route.regions, in_own_script=in_own_script, abroad=bool(route.country_line),
            has_town=bool(parts.city), has_postcode=bool(parts.postcode),
        )


def _filled(plan: _Plan, parts: PrintedParts) -> tuple[str, ...]:
    lines = []
    line = ""
    for part, begins_line, between, before, in_capitals in plan.pieces:
        if begins_line and line:
            lines.append(line)
            line = ""
        text = getattr(parts, part)
        if text:
            written = _in_capitals(text, plan.capitals_of) if in_capitals else text
            line += (between or _gap(line, written) if line else before) + written
    if line:
        lines.append(line)
    return tuple("\n".join(lines).split("\n")) if lines else ()


def _gap(line: str, text: str) -> str:
    """What parts two words of an order without spaces: nothing between Chinese signs, a space between Latin words."""
    return " " if line[-1].isascii() and text[0].isascii() else ""


def _in_capitals(text: str, capitals_of: _Signs | None) -> str:
    return text.upper() if capitals_of is None else text.translate(capitals_of).upper().translate(_GEORGIAN_CAPITALS)


def _in_own_script(address: PostalAddress) -> bool:
    """True for an address in other than Latin letters (Greek ones too keep the order of Latin ones)."""
    return OTHER_THAN_LATIN.search(address.street + address.locality + address.region) is not None


def _country_line(country: str, origin: str, language: str) -> str:
    post = address_rules(country).post
    if not country or country == origin or post == address_rules(origin).post:
        return ""
    return country_name(post, language)

"""The pieces of a reading become names, an address and what is left."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.pasted_address import NameKind, PastedAddress, PastedName, PlacedPart, Sureness
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import written_postcode
from cardbook.domain.pasted.cutting import Placed, Reading
from cardbook.domain.pasted.east_asian import honorifics
from cardbook.domain.pasted.kinds import NAMES, PLACE, Kind
from cardbook.domain.pasted.piece import begins_with
from cardbook.domain.pasted.place_evidence import postcode_text
from cardbook.domain.pasted.vocabulary import given_names, phrases, word_key, words
from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.typed_name import typed_name

_SURE, _LIKELY = 3.6, 0.9
_NAME_KINDS = {
    Kind.PERSON: NameKind.PERSON,
    Kind.ORGANIZATION: NameKind.ORGANIZATION,
    Kind.DEPARTMENT: NameKind.DEPARTMENT,
    Kind.JOB: NameKind.JOB,
}
_PARTS = {
    Kind.POSTCODE: PlacedPart.POSTCODE,
    Kind.TOWN: PlacedPart.LOCALITY,
    Kind.REGION: PlacedPart.REGION,
    Kind.COUNTRY: PlacedPart.COUNTRY,
}
_SIGN_OF_A_CODE = re.compile(r"[^\W\d]+[.:]?[ -]?(?=\d{3})|〒")
"""What people set before a postcode: a country's sign, or a word for it."""

_LONGEST_ABBREVIATION = 5
_OF_AN_ADDRESS = PLACE | {Kind.STREET, Kind.POBOX, Kind.COUNTRY}


def placed_address(reading: Reading, *, country_is_home: bool) -> PastedAddress:
    """What a reading says, part by part; the country of the reading where no piece names it."""
    by_kind = {kind: [placed for placed in reading.placed if placed.kind is kind] for kind in Kind}
    address, sureness = _address(reading, by_kind, country_is_home)
    names = _with_titles(_name(placed) for placed in reading.placed if placed.kind in NAMES)
    rest = tuple(placed.piece.text for placed in by_kind[Kind.REST])
    codes = (placed.piece.text for placed in by_kind[Kind.POSTCODE])
    signs = tuple(sign[0].strip(" .:-") for sign in map(_SIGN_OF_A_CODE.match, codes) if sign)
    return PastedAddress(names=names, address=address, sureness=sureness, rest=rest, set_aside=signs)


def level(weight: float) -> Sureness:
    """How sure a weight makes."""
    if weight >= _SURE:
        return Sureness.SURE
    return Sureness.LIKELY if weight >= _LIKELY else Sureness.DOUBTFUL


def _address(
    reading: Reading, by_kind: dict[Kind, list[Placed]], country_is_home: bool
) -> tuple[PostalAddress, tuple[tuple[PlacedPart, Sureness], ...]]:
    street, extended = _street_lines(reading)
    texts = {part: " ".join(placed.piece.text for placed in by_kind[kind]) for kind, part in _PARTS.items()}
    named = texts[PlacedPart.COUNTRY].strip("()")
    address = PostalAddress(
        street="\n".join(placed.piece.text for placed in street),
        extended="\n".join(placed.piece.text for placed in extended),
        pobox="\n".join(placed.piece.text for placed in by_kind[Kind.POBOX]),
        locality=_without_full_stop(texts[PlacedPart.LOCALITY]),
        region=texts[PlacedPart.REGION].strip("()"),
        postcode=_postcode(texts[PlacedPart.POSTCODE], reading.country),
        country=reading.country if any(by_kind[kind] for kind in _OF_AN_ADDRESS) else "",
        country_text=named,
    )
    sureness = [
        (part, _least(placed))
        for part, placed in (
            (PlacedPart.STREET, street),
            (PlacedPart.EXTENDED, extended),
            (PlacedPart.POBOX, by_kind[Kind.POBOX]),
            *((part, by_kind[kind]) for kind, part in _PARTS.items() if kind is not Kind.COUNTRY),
        )
        if placed
    ]
    if address.country or named:
        sureness.append((PlacedPart.COUNTRY, _country_level(reading, by_kind, country_is_home)))
    return address, tuple(sureness)


def _least(placed: Iterable[Placed]) -> Sureness:
    return level(min(piece.weight for piece in placed))


def _country_level(reading: Reading, by_kind: dict[Kind, list[Placed]], country_is_home: bool) -> Sureness:
    if by_kind[Kind.COUNTRY]:
        return level(by_kind[Kind.COUNTRY][0].weight)
    code = by_kind[Kind.POSTCODE][0].piece.text if by_kind[Kind.POSTCODE] else ""
    sign = re.match(r"([A-Z]{1,3})[ -]", code)
    if sign and country_code(sign[1]) == reading.country:
        return Sureness.SURE
    return Sureness.LIKELY if country_is_home or by_kind[Kind.REGION] else Sureness.DOUBTFUL


def _postcode(text: str, country: str) -> str:
    return written_postcode(country, postcode_text(text).strip("().")) if text else ""


def _without_full_stop(town: str) -> str:
    """A town that ended a sentence; an abbreviation ("Homburg v. d. H.") keeps its stop."""
    last = town.rpartition(" ")[2]
    return town.removesuffix(".") if len(last) > _LONGEST_ABBREVIATION else town


def _street_lines(reading: Reading) -> tuple[list[Placed], list[Placed]]:
    """Street and extended lines: what stood below the street stays there unless the country has a field for it."""
    order = address_rules(reading.country).latin
    below = "{extended}" in order and order.index("{extended}") > order.index("{street}")
    street: list[Placed] = []
    extended: list[Placed] = []
    for placed in reading.placed:
        if placed.kind is Kind.STREET:
            street.append(placed)
        elif placed.kind in (Kind.UNIT, Kind.CARE_OF):
            extended.append(placed)
        elif placed.kind is Kind.DISTRICT:
            (street if street and not below else extended).append(placed)
    if not street:
        street = [placed for placed in extended if placed.kind is Kind.DISTRICT]
        extended = [placed for placed in extended if placed.kind is not Kind.DISTRICT]
    return street, extended


def _with_titles(names: Iterable[PastedName]) -> tuple[PastedName, ...]:
    """The names, each with the title that stood on a line of its own above it ("Herrn", then "Max Müller")."""
    found: list[PastedName] = []
    title = firm = ""
    for name in names:
        keys = tuple(word_key(word) for word in name.text.split())
        only_titles = all(key in words("titles", "words") | words("titles", "joins") for key in keys)
        if name.kind is NameKind.PERSON and (only_titles or keys in phrases("attention", "first")):
            title = f"{title} {name.text}".strip()
        elif set(keys) <= words("firms", "words"):
            firm = f"{firm} {name.text}".strip()
        elif firm and name.kind in (NameKind.PERSON, NameKind.ORGANIZATION):
            found.append(replace(name, text=f"{firm} {name.text}", kind=NameKind.ORGANIZATION, name=PersonName()))
            firm = ""
        elif title and name.kind in (NameKind.PERSON, NameKind.ORGANIZATION):
            text = f"{title} {name.text}"
            found.append(replace(name, text=text, kind=NameKind.PERSON, name=split_name(text)))
            title = ""
        else:
            found.append(name)
    alone = ((title, NameKind.PERSON), (firm, NameKind.ORGANIZATION))
    return (*found, *(PastedName(text, kind) for text, kind in alone if text))


def _name(placed: Placed) -> PastedName:
    kind, text = _NAME_KINDS[placed.kind], placed.piece.text
    name = split_name(text) if kind is NameKind.PERSON else PersonName()
    return PastedName(text, kind, name, level(placed.weight))


def split_name(text: str) -> PersonName:
    """The parts of one person's name; empty for a couple and a family.

    "Herrn Dr. Max Müller" → prefix "Herrn Dr.", given "Max", family "Müller"; "z. Hd. Frau Silke Brandt" →
    prefix "Frau", given "Silke", family "Brandt"; "Müller Anna" → given "Anna", family "Müller".
    """
    behind = next((sign for sign in honorifics() if text.endswith(sign)), "")
    typed = text.removesuffix(behind).split()
    typed = typed[begins_with(tuple(map(word_key, typed)), phrases("attention", "first")) :]
    keys = [word_key(word) for word in typed]
    if not typed or any(key in words("titles", "couples") for key in keys) or keys[0] in words("titles", "families"):
        return PersonName()
    own: list[str] = []
    while len(typed) > 1 and word_key(typed[0]) in words("titles", "words") - words("titles", "particles"):
        own.append(typed.pop(0))
    name = PersonName(family=typed[0]) if own and len(typed) == 1 else typed_name(" ".join(typed))
    if len(typed) == 2 and keys[-1] in given_names() and keys[-2] not in given_names() and not name.suffix:
        name = PersonName(given=typed[1], family=typed[0].rstrip(","))
    suffix = ", ".join(filter(None, (name.suffix, behind)))
    return replace(name, prefix=" ".join((*own, *name.prefix.split())), suffix=suffix)

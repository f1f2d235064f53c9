"""A JSContact card (RFC 9553) as a contact; what has no field of its own is kept, each member by its name."""

import json
from collections.abc import Iterator
from typing import Any

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactKind,
    ContactPoint,
    DateKind,
    KeptProperty,
    Medium,
    PersonName,
)
from cardbook.domain.people.date_text import date_in, dated
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.json_cards.jscontact_back import own_address_fields, own_contact_fields, relations_of
from cardbook.exchange.limits import FIELD_CHARS, NOTE_CHARS, POINTS

_KINDS = {"org": ContactKind.ORGANIZATION}
_CONTEXTS = {"private": "home"}
_FEATURES = {"mobile": "cell", "main-number": "main"}
_POINTS = (
    ("emails", Medium.EMAIL, ("address",)), ("phones", Medium.PHONE, ("number",)), ("links", Medium.URL, ("uri",)),
    ("onlineServices", Medium.CHAT, ("uri", "user")),
)
_DATES = {"birth": DateKind.BIRTH, "death": DateKind.DEATH, "wedding": DateKind.WEDDING,
          "cardbook:name_day": DateKind.NAME_DAY}
_NAME_PARTS = {
    "title": "prefix", "given": "given", "given2": "additional", "surname": "family", "surname2": "family",
    "generation": "suffix", "credential": "suffix",
}
_PLACES = {
    "postOfficeBox": "pobox", "locality": "locality", "district": "extended", "subdistrict": "extended",
    "region": "region", "postcode": "postcode", "country": "country_text",
}
_STREET = ("number", "name", "block", "direction")
_INSIDE = ("building", "floor", "apartment", "room", "extension", "landmark")
_PLACED = frozenset((
    "@type", "version", "uid", "kind", "language", "name", "nicknames", "organizations", "titles", "addresses",
    "anniversaries", "keywords", "notes", "relatedTo", "members", "media", "vCardProps", "prodId",
    *(member for member, _, _ in _POINTS),
))

Members = dict[str, Any]


def contact_of(card: Members) -> Contact:
    """The contact of a card, whatever shape its members have."""
    name, full = _name(_members(card.get("name")))
    organization = next(_each(card.get("organizations")), {})
    units = [_text(unit.get("name")) for unit in _list(organization.get("units"))]
    titles = {_text(title.get("kind")) or "title": _text(title.get("name")) for title in _each(card.get("titles"))}
    is_own = full in (_text(organization.get("name")), " ".join(filter(None, (name.given, name.family))))
    return Contact(
        name=name,
        kind=_KINDS.get(_text(card.get("kind")), ContactKind.PERSON),
        full_name="" if is_own else full,
        nickname=", ".join(filter(None, (_text(nick.get("name")) for nick in _each(card.get("nicknames"))))),
        organization=_text(organization.get("name")),
        department=", ".join(filter(None, units)),
        job_title=titles.get("title", ""),
        role=titles.get("role", ""),
        language=_text(card.get("language")),
        note="\n".join(filter(None, (_long(note.get("note")) for note in _each(card.get("notes"))))),
        points=tuple(_points(card))[:POINTS],
        addresses=tuple(map(_address, _each(card.get("addresses"))))[:POINTS],
        dates=tuple(_dates(card)),
        circles=tuple(sorted(filter(None, (_text(word) for word in _members(card.get("keywords")))))),
        kept=tuple(_kept(card)),
        uid=_text(card.get("uid")),
        relations=tuple(relations_of(card)),
        **_phonetics(_members(card.get("name"))),
        **own_contact_fields(card),
    )


def _members(value: Any) -> Members:
    return value if isinstance(value, dict) else {}


def _each(value: Any) -> Iterator[Members]:
    """The values of a map of objects (RFC 9553 section 1.4.1: their keys mean nothing)."""
    return (each for each in _members(value).values() if isinstance(each, dict))


def _list(value: Any) -> list[Members]:
    """The objects of an array."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return str(value).strip()[:FIELD_CHARS] if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _long(value: Any) -> str:
    return value.strip()[:NOTE_CHARS] if isinstance(value, str) else ""


def _components(value: Any) -> Iterator[tuple[str, str]]:
    for part in _list(value):
        if _text(part.get("value")):
            yield _text(part.get("kind")), _text(part.get("value"))


def _name(name: Members) -> tuple[PersonName, str]:
    """The parts, and the whole name where it says more than these."""
    parts: dict[str, str] = {}
    for kind, value in _components(name.get("components")):
        part = _NAME_PARTS.get(kind)
        if part is not None:
            joint = ", " if part == "suffix" else " "
            parts[part] = f"{parts[part]}{joint}{value}" if part in parts else value
    found = PersonName(**parts)
    shown = Contact(found).display_name()
    full = _text(name.get("full"))
    return found, "" if full in (shown, shown.replace(",", "")) else full


def _phonetics(name: Members) -> dict[str, Any]:
    spoken = {
        _text(part.get("kind")): _text(part.get("phonetic"))
        for part in _list(name.get("components"))
    }
    return {"phonetic_given": spoken.get("given", ""), "phonetic_family": spoken.get("surname", "")}


def _words(value: Any, named: dict[str, str]) -> list[str]:
    return [named.get(word, word) for word, is_so in _members(value).items() if is_so and word != "voice"]


def _points(card: Members) -> Iterator[ContactPoint]:
    for member, medium, texts in _POINTS:
        for each in _each(card.get(member)):
            value = next(filter(None, (_text(each.get(text)) for text in texts)), "")
            service = [_text(each.get("service")).lower()] if each.get("service") else []
            own = each.get("cardbook:kinds")
            own = [_text(word) for word in own if _text(word)] if isinstance(own, list) else []
            kinds = (*_words(each.get("contexts"), _CONTEXTS), *_words(each.get("features"), _FEATURES), *service, *own)
            if value:
                yield ContactPoint(
                    medium, value.removeprefix("tel:").removeprefix("mailto:"), tuple(dict.fromkeys(kinds)),
                    _text(each.get("label")), each.get("pref") == 1,
                )


def _address(each: Members) -> PostalAddress:
    parts: dict[str, list[str]] = {}
    street: dict[str, list[str]] = {}
    for kind, value in _components(each.get("components")):
        if kind in _STREET:
            street.setdefault(kind, []).append(value)
        elif kind in _INSIDE or kind in _PLACES:
            parts.setdefault(_PLACES.get(kind, "extended"), []).append(value)
    code = _text(each.get("countryCode")).upper()
    country = " ".join(parts.pop("country_text", []))
    texts: dict[str, Any] = {part: " ".join(values) for part, values in parts.items()}
    kinds = _words(each.get("contexts"), _CONTEXTS)
    full = _text(each.get("full"))
    lines = "\n".join(street.get("name", []))
    numbers = " ".join(street.get("number", []))
    return PostalAddress(
        street=(f"{lines} {numbers}".strip() or " ".join(street.get("block", []))) or ("" if texts else full),
        **texts, country=code if len(code) == 2 else country_code(country), country_text=country,
        kind=_text(each.get("cardbook:kind")) or (kinds[0] if kinds else ""),
        label=_text(each.get("label")) or (full if texts else ""), preferred=each.get("pref") == 1,
        **own_address_fields(each),
    )


def _dates(card: Members) -> Iterator[ContactDate]:
    for each in _each(card.get("anniversaries")):
        day = _date(each.get("date"))
        kind = _DATES.get(_text(each.get("kind")), DateKind.OTHER)
        label = _text(each.get("cardbook:label")) or (_text(each.get("label")) if kind is DateKind.OTHER else "")
        if day is not None:
            yield ContactDate(kind, day, label)


def _date(value: Any) -> PartialDate | None:
    """A PartialDate, or the day of a Timestamp (RFC 9553 section 2.8.1)."""
    members = _members(value)
    if "utc" in members:
        return date_in(_text(members["utc"]))
    year, month, number = (members.get(part) for part in ("year", "month", "day"))
    if not all(each is None or (isinstance(each, int) and 0 <= each < 10_000) for each in (year, month, number)):
        return None
    day = dated(year, month, number) if any((year, month, number)) else None
    return day and PartialDate(day.year, day.month, day.day, bool(members.get("cardbook:about")))


def _kept(card: Members) -> Iterator[KeptProperty]:
    """Members without a field, and those that our own writer put there word for word."""
    for line in _list(card.get("cardbook:kept")):
        if _text(line.get("origin")) in ("vcard", "csv") and _long(line.get("text")):
            yield KeptProperty(_text(line["origin"]), _long(line["text"]).replace("\n", "\\n"))
    for name, value in card.items():
        if name not in _PLACED and not name.startswith("cardbook:"):
            yield KeptProperty("csv", f"{name[:80]}: {json.dumps(value, ensure_ascii=False)[:FIELD_CHARS]}")

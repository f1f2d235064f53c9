"""A contact as a JSContact card: RFC 9553, with RFC 9555 for what came from a vCard.

Members that the standard has no place for begin with `cardbook:`.
"""

import re
from collections.abc import Iterable

from cardbook.domain.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.partial_date import PartialDate
from cardbook.domain.postal_address import PostalAddress

Json = str | int | bool | list["Json"] | dict[str, "Json"]
"""A value as JSON knows it; what is unknown is left out rather than null."""

_KINDS = {ContactKind.PERSON: "individual", ContactKind.ORGANIZATION: "org"}
_GENERATION = re.compile(r"(?:jr|jun|junior|sr|sen|senior|[ivx]+|\d+(?:st|nd|rd|th))\.?", re.IGNORECASE)
_ADDRESS_PARTS = {
    "pobox": "postOfficeBox", "extended": "apartment", "street": "name", "locality": "locality",
    "region": "region", "postcode": "postcode", "country_text": "country",
}
"""RFC 9555 section 2.6.1: what the parts of a vCard's ADR become."""

_CONTEXTS = {"home": "private", "work": "work"}
_FEATURES = {
    "cell": "mobile", "voice": "voice", "fax": "fax", "pager": "pager", "text": "text", "video": "video",
    "textphone": "textphone",
}
_POINT_MEMBERS = {
    Medium.EMAIL: ("emails", "address"),
    Medium.PHONE: ("phones", "number"),
    Medium.URL: ("links", "uri"),
    Medium.CHAT: ("onlineServices", "uri"),
}


def jscontact_card(contact: Contact) -> dict[str, Json]:
    """The card of one contact; empty members are left out, lists keep their order."""
    card: dict[str, Json] = {
        "@type": "Card",
        "version": "1.0",
        "uid": contact.uid,
        "kind": _KINDS[contact.kind],
        "language": contact.language,
        "name": _name(contact),
        "nicknames": _one("nick", "name", contact.nickname),
        "organizations": _one("org", "name", contact.organization),
        "titles": _titles(contact),
        **_points(contact.points),
        "addresses": _numbered("address", map(_address, contact.addresses)),
        "anniversaries": _numbered("date", map(_anniversary, contact.dates)),
        "keywords": dict.fromkeys(contact.circles, True),
        "notes": _one("note", "note", contact.note),
        "cardbook:id": contact.id or 0,
        "cardbook:household": contact.household or 0,
        "cardbook:kept": [{"origin": kept.origin, "text": kept.text} for kept in contact.kept],
    }
    return _filled(card)


def _filled(members: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in members.items() if value}


def _one(key: str, member: str, text: str) -> Json:
    return {key: {member: text}} if text else {}


def _numbered(word: str, values: Iterable[dict[str, Json]]) -> dict[str, Json]:
    return {f"{word}{number}": value for number, value in enumerate(values, start=1)}


def _name(contact: Contact) -> Json:
    components: list[Json] = [{"kind": kind, "value": text} for kind, text in _name_parts(contact.name) if text]
    full = contact.full_name or contact.display_name()
    return _filled({"full": full, "components": components})


def _name_parts(name: PersonName) -> list[tuple[str, str]]:
    """RFC 9553 section 2.2.1.2; a suffix is a generation (Jr., III) or else a credential (MD)."""
    suffixes = [part.strip() for part in name.suffix.split(",")]
    return [
        ("title", name.prefix),
        ("given", name.given),
        ("given2", name.additional),
        ("surname", name.family),
        *(("generation" if _GENERATION.fullmatch(part) else "credential", part) for part in suffixes),
    ]


def _titles(contact: Contact) -> Json:
    titles: list[dict[str, Json]] = [
        {"kind": kind, "name": text}
        for kind, text in (("title", contact.job_title), ("role", contact.role)) if text
    ]
    return _numbered("title", titles)


def _points(points: Iterable[ContactPoint]) -> dict[str, Json]:
    found: dict[str, dict[str, Json]] = {}
    for point in points:
        members, value = _POINT_MEMBERS[point.medium]
        group = found.setdefault(members, {})
        group[f"{members[:-1]}{len(group) + 1}"] = _point(point, value)
    return dict(found)


def _point(point: ContactPoint, value: str) -> dict[str, Json]:
    features = {_FEATURES[kind]: True for kind in point.kinds if kind in _FEATURES}
    return _filled({
        value: point.value,
        "features": dict[str, Json](features) if point.medium is Medium.PHONE else {},
        "contexts": _contexts(point.kinds),
        "label": point.label,
        "pref": 1 if point.preferred else 0,
    })


def _contexts(kinds: Iterable[str]) -> Json:
    return {_CONTEXTS[kind]: True for kind in kinds if kind in _CONTEXTS}


def _address(address: PostalAddress) -> dict[str, Json]:
    components: list[Json] = [
        {"kind": kind, "value": text}
        for part, kind in _ADDRESS_PARTS.items() if (text := str(getattr(address, part)))
    ]
    return _filled({
        "components": components,
        "countryCode": address.country,
        "contexts": _contexts([address.kind]),
        "label": address.label,
        "pref": 1 if address.preferred else 0,
    })


def _anniversary(date: ContactDate) -> dict[str, Json]:
    kind = "cardbook:other" if date.kind is DateKind.OTHER else date.kind.value
    return _filled({"kind": kind, "date": _partial_date(date.date), "cardbook:label": date.label})


def _partial_date(date: PartialDate) -> dict[str, Json]:
    """RFC 9553 section 2.8.1: a PartialDate has only the parts that are known."""
    return {"@type": "PartialDate"} | _filled({
        "year": date.year or 0, "month": date.month or 0, "day": date.day or 0, "cardbook:about": date.about,
    })

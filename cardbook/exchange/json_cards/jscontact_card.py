"""A contact as a JSContact card: RFC 9553, with RFC 9555 for what came from a vCard.

Members that the standard has no place for begin with `cardbook:`.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.json_cards.jscontact_own import Json, filled, own_address_members, own_members, related_to

_KINDS = {ContactKind.PERSON: "individual", ContactKind.ORGANIZATION: "org"}
_GENERATION = re.compile(r"(?:jr|jun|junior|sr|sen|senior|[ivx]+|\d+(?:st|nd|rd|th))\.?", re.IGNORECASE)
_ADDRESS_PARTS = {
    "pobox": "postOfficeBox", "extended": "apartment", "street": "name", "locality": "locality",
    "region": "region", "postcode": "postcode", "country_text": "country",
}
"""RFC 9555 section 2.6.1: what the parts of a vCard's ADR become."""

_KANA = {"Hira": ("\u3041", "\u309f"), "Kana": ("\u30a0", "\u30ff")}
_STANDARD_DATES = frozenset({DateKind.BIRTH, DateKind.DEATH, DateKind.WEDDING})
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


def jscontact_card(contact: Contact, uids: Mapping[int, str] = MappingProxyType({})) -> dict[str, Json]:
    """The card of one contact; empty members are left out, lists keep their order.

    `uids` are the UIDs of contacts by id, so that relations can point to them.
    """
    card: dict[str, Json] = {
        "@type": "Card",
        "version": "1.0",
        "uid": contact.uid,
        "kind": _KINDS[contact.kind],
        "language": contact.language,
        "name": _name(contact),
        "nicknames": _one("nick", "name", contact.nickname),
        "organizations": _organizations(contact),
        "titles": _titles(contact),
        **_points(contact.points),
        "addresses": _numbered("address", map(_address, contact.addresses)),
        "anniversaries": _numbered("date", map(_anniversary, contact.dates)),
        "keywords": dict.fromkeys(contact.circles, True),
        "notes": _one("note", "note", contact.note),
        "relatedTo": related_to(contact, uids),
        **own_members(contact),
    }
    return filled(card)


def _one(key: str, member: str, text: str) -> Json:
    return {key: {member: text}} if text else {}


def _numbered(word: str, values: Iterable[dict[str, Json]]) -> dict[str, Json]:
    return {f"{word}{number}": value for number, value in enumerate(values, start=1)}


def _name(contact: Contact) -> Json:
    spoken = {"given": contact.phonetic_given, "surname": contact.phonetic_family}
    components: list[Json] = [
        filled({"kind": kind, "value": text, "phonetic": spoken.get(kind, "")})
        for kind, text in _name_parts(contact.name) if text
    ]
    full = contact.full_name or contact.display_name()
    script = _script("".join(spoken.values()))
    return filled({"full": full, "components": components, "phoneticScript": script})


def _script(spoken: str) -> str:
    """RFC 9553 section 2.2.1.3 wants to know in which script (ISO 15924) a name is written as it is spoken."""
    if not spoken:
        return ""
    return next((script for script, (first, last) in _KANA.items() if first <= spoken[0] <= last), "Latn")


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


def _organizations(contact: Contact) -> Json:
    """RFC 9553 section 2.2.3, with the department as a unit."""
    units: list[Json] = [{"name": contact.department}] if contact.department else []
    organization = filled({"name": contact.organization, "units": units})
    return {"org": organization} if organization else {}


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
    return filled({
        value: point.value,
        "features": dict[str, Json](features) if point.medium is Medium.PHONE else {},
        "contexts": _contexts(point.kinds),
        "label": point.label,
        "pref": 1 if point.preferred else 0,
        "cardbook:kinds": _unsaid(point),
    })


def _unsaid(point: ContactPoint) -> list[Json]:
    """Kinds that the standard has no word for in this place."""
    said = _CONTEXTS.keys() | (_FEATURES.keys() if point.medium is Medium.PHONE else set())
    return [kind for kind in point.kinds if kind not in said]


def _contexts(kinds: Iterable[str]) -> Json:
    return {_CONTEXTS[kind]: True for kind in kinds if kind in _CONTEXTS}


def _address(address: PostalAddress) -> dict[str, Json]:
    components: list[Json] = [
        {"kind": kind, "value": text}
        for part, kind in _ADDRESS_PARTS.items() if (text := str(getattr(address, part)))
    ]
    return filled({
        "components": components,
        "countryCode": address.country,
        "contexts": _contexts([address.kind]),
        "label": address.label,
        "pref": 1 if address.preferred else 0,
        "cardbook:kind": "" if address.kind in _CONTEXTS else address.kind,
        **own_address_members(address),
    })


def _anniversary(date: ContactDate) -> dict[str, Json]:
    kind = date.kind.value if date.kind in _STANDARD_DATES else f"cardbook:{date.kind.value}"
    return filled({"kind": kind, "date": _partial_date(date.date), "cardbook:label": date.label})


def _partial_date(date: PartialDate) -> dict[str, Json]:
    """RFC 9553 section 2.8.1: a PartialDate has only the parts that are known."""
    return {"@type": "PartialDate"} | filled({
        "year": date.year or 0, "month": date.month or 0, "day": date.day or 0, "cardbook:about": date.about,
    })

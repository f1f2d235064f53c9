"""Writes contacts as vCard 4.0 (RFC 6350)."""

import base64
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from cardbook.domain.contact import Contact, ContactDate, ContactKind, ContactPoint, DateKind, Medium
from cardbook.domain.partial_date import PartialDate
from cardbook.domain.picture import Picture
from cardbook.domain.postal_address import PostalAddress
from cardbook.domain.relation import Relation
from cardbook.exchange.relation_words import STANDARD_TYPES
from cardbook.exchange.vcard_card import CSV_PROPERTY
from cardbook.exchange.vcard_kept import kept_in_4
from cardbook.exchange.vcard_own import BACK_LABEL, FIELD, RELATION, address_params, own_lines
from cardbook.exchange.vcard_properties import CHAT_SERVICES
from cardbook.exchange.vcard_text import escaped, parameter_written, raw_components

_FOLD_OCTETS = 75  # RFC 6350 section 3.2
_PROPERTIES = {Medium.PHONE: "TEL", Medium.EMAIL: "EMAIL", Medium.URL: "URL", Medium.CHAT: "IMPP"}
_CHATS = {service: name for name, service in CHAT_SERVICES.items()}
_DATES = {
    DateKind.BIRTH: "BDAY", DateKind.WEDDING: "ANNIVERSARY", DateKind.DEATH: "DEATHDATE",
    DateKind.NAME_DAY: "X-CARDBOOK-NAME-DAY", DateKind.OTHER: "X-ABDATE",
}
_PLACES = ("home", "work", "other")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ITEM = re.compile(r"item(\d+)\.", re.I)

PhotoOf = Callable[[str], Picture | None]
"""A photo by its digest."""

_NOBODY_KNOWN: Mapping[int, str] = {}


def _no_photo(_digest: str) -> Picture | None:
    return None


def written(
    contacts: Iterable[Contact], uids: Mapping[int, str] = _NOBODY_KNOWN, photo_of: PhotoOf = _no_photo
) -> Iterator[str]:
    """One card as text for each contact, lines folded and ended with CR LF.

    `uids` are the UIDs of contacts by id, so that relations can point to them; `photo_of` gives the photos in full.
    """
    for contact in contacts:
        photo = photo_of(contact.photo) if contact.photo else None
        yield "".join(_folded(line) + "\r\n" for line in _lines(contact, uids, photo))


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, never cut inside a character."""
    raw = line.encode("utf-8", "replace")
    if len(raw) <= _FOLD_OCTETS:
        return line
    pieces = []
    start, room = 0, _FOLD_OCTETS
    while len(raw) - start > room:
        cut = start + room
        while raw[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(raw[start:cut])
        start, room = cut, _FOLD_OCTETS - 1
    return b"\r\n ".join((*pieces, raw[start:])).decode()


def _lines(contact: Contact, uids: Mapping[int, str], photo: Picture | None) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield from _text_lines(contact)
    groups = _Groups(contact)
    for point in contact.points:
        yield from _point_lines(point, groups)
    for address in contact.addresses:
        yield from _address_lines(address, groups)
    for date in contact.dates:
        yield from _date_lines(date, groups)
    for relation in contact.relations:
        yield from _relation_lines(relation, groups, uids)
    for field in contact.fields:
        yield from groups.labelled(f"{FIELD}:{escaped(field.value)}", field.label)
    yield from own_lines(contact)
    if contact.circles:
        yield "CATEGORIES:" + ",".join(map(escaped, contact.circles))
    if photo is not None:
        yield f"PHOTO:data:{photo.media_type};base64,{base64.b64encode(photo.content).decode()}"
    yield from _kept_lines(contact)
    yield "END:VCARD"


class _Groups:
    """Gives out group names that no kept property has."""

    def __init__(self, contact: Contact) -> None:
        taken = (_ITEM.match(kept.text) for kept in contact.kept)
        self._last = max((int(match[1]) for match in taken if match), default=0)

    def labelled(self, line: str, label: str) -> Iterator[str]:
        """A line, with its label beside it where it has one."""
        if not label:
            yield line
            return
        self._last += 1
        yield f"item{self._last}.{line}"
        yield f"item{self._last}.X-ABLabel:{escaped(label)}"


def _text_lines(contact: Contact) -> Iterator[str]:
    name = contact.name
    if contact.kind is ContactKind.ORGANIZATION:
        yield "KIND:org"
    elif contact.organization and name.is_empty():
        yield "KIND:individual"
    yield f"FN:{escaped(contact.display_name())}"
    if not name.is_empty():
        parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
        yield "N:" + ";".join(map(escaped, parts))
    if contact.organization:
        units = _kept_units(contact) or (f";{escaped(contact.department)}" if contact.department else "")
        yield f"ORG:{escaped(contact.organization)}{units}"
    texts = (
        ("NICKNAME", contact.nickname), ("TITLE", contact.job_title), ("ROLE", contact.role),
        ("LANG", contact.language), ("NOTE", contact.note), ("UID", contact.uid),
    )
    for property_name, text in texts:
        if text:
            yield f"{property_name}:{escaped(text)}"


def _kept_units(contact: Contact) -> str:
    """The units of the organisation that came with a kept ORG, with the semicolon before them."""
    for kept in contact.kept:
        if _is_units(kept.text):
            return "".join(f";{unit}" for unit in raw_components(kept.text.partition(":")[2])[1:])
    return ""


def _is_units(text: str) -> bool:
    head = text.partition(":")[0].upper()
    return (head == "ORG" or head.startswith("ORG;")) and len(raw_components(text)) > 1


def _point_lines(point: ContactPoint, groups: _Groups) -> Iterator[str]:
    name = _PROPERTIES[point.medium]
    kinds = point.kinds
    if point.medium is Medium.CHAT and not _SCHEME.match(point.value):
        service = next((kind for kind in kinds if kind in _CHATS), "")
        name = _CHATS.get(service, name)
        kinds = tuple(kind for kind in kinds if kind != service)
    yield from groups.labelled(f"{name}{_type(kinds)}{_pref(point.preferred)}:{escaped(point.value)}", point.label)


def _type(kinds: tuple[str, ...]) -> str:
    return f";TYPE={','.join(map(parameter_written, kinds))}" if kinds else ""


def _pref(preferred: bool) -> str:
    return ";PREF=1" if preferred else ""


def _address_lines(address: PostalAddress, groups: _Groups) -> Iterator[str]:
    is_word = address.kind in _PLACES
    params = _type((address.kind,) if is_word else ()) + _pref(address.preferred)
    if address.country:
        params += f";CC={address.country}"  # RFC 8605 section 3.1
    if address.label:
        params += f";LABEL={parameter_written(address.label)}"
    params += address_params(address)
    parts = (
        address.pobox, address.extended, address.street, address.locality, address.region, address.postcode,
        address.country_text or address.country,
    )
    line = f"ADR{params}:{';'.join(map(escaped, parts))}"
    yield from groups.labelled(line, "" if is_word else address.kind)


def _relation_lines(relation: Relation, groups: _Groups, uids: Mapping[int, str]) -> Iterator[str]:
    """A relation by name, or by the UID of somebody in the book."""
    uid = uids.get(relation.contact or 0, "")
    if not uid and not relation.name:
        return
    standard = STANDARD_TYPES.get(relation.kind, "contact")
    params = f";TYPE={standard};{RELATION}={relation.kind.value}"
    if relation.back_label:
        params += f";{BACK_LABEL}={parameter_written(relation.back_label)}"
    value = uid if uid and _SCHEME.match(uid) else escaped(relation.name or uid)
    params += "" if value == uid else ";VALUE=text"
    yield from groups.labelled(f"RELATED{params}:{value}", relation.label)


def _date_lines(date: ContactDate, groups: _Groups) -> Iterator[str]:
    name = _DATES[date.kind]
    if date.date.about:
        line = f"{name};VALUE=text:circa {str(date.date).lstrip('~')}"
    else:
        line = f"{name}:{_date_text(date.date)}"
    yield from groups.labelled(line, date.label)


def _date_text(date: PartialDate) -> str:
    """The shortest form of RFC 6350 section 4.3.1 that says what is known."""
    if date.day is None or date.month is None:
        if date.year is None:
            return f"--{date.month:02d}"
        return f"{date.year:04d}" + (f"-{date.month:02d}" if date.month else "")
    year = "--" if date.year is None else f"{date.year:04d}"
    return f"{year}{date.month:02d}{date.day:02d}"


def _kept_lines(contact: Contact) -> Iterator[str]:
    for kept in contact.kept:
        if kept.origin == "vcard":
            if not (contact.organization and _is_units(kept.text)):
                line = kept_in_4(kept.text.replace("\r", "").replace("\n", "\\n"))
                if line:
                    yield line
        else:
            yield f"{CSV_PROPERTY}:{escaped(kept.text)}"

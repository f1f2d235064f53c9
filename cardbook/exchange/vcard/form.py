"""What vCard 3.0 and 4.0 write alike: folds, groups with their labels, kinds, names and ways to reach somebody."""

import re
from collections.abc import Iterator, Mapping
from typing import Protocol

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, Medium
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.relation import Relation
from cardbook.exchange.vcard.properties import CHAT_SERVICES
from cardbook.exchange.vcard.text import escaped, raw_components

_FOLD_OCTETS = 75  # RFC 6350 section 3.2, RFC 2426 section 2.6
_PROPERTIES = {Medium.PHONE: "TEL", Medium.EMAIL: "EMAIL", Medium.URL: "URL", Medium.CHAT: "IMPP"}
_CHATS = {service: name for name, service in CHAT_SERVICES.items()}
_SERVICE_TYPES = {
    "aim": "AIM", "icq": "ICQ", "msn": "MSN", "yahoo": "Yahoo", "jabber": "Jabber", "qq": "QQ", "skype": "Skype",
    "googletalk": "GoogleTalk", "google-talk": "GoogleTalk", "facebook": "Facebook", "gadugadu": "GaduGadu",
}
"""Services of IMPP as Apple's X-SERVICE-TYPE calls them."""
_ITEM = re.compile(r"item(\d{1,9})\.", re.I)
_APPLE_KINDS = {"homepage": "HomePage", "other": "Other", "school": "School"}
"""Kinds that no TYPE of the standards names, as Apple's labels call them."""

PLACES = ("home", "work")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Groups:
    """Gives out group names that no kept property has."""

    def __init__(self, contact: Contact) -> None:
        taken = (_ITEM.match(kept.text) for kept in contact.kept)
        self._last = max((int(match[1]) for match in taken if match), default=0)

    def labelled(self, line: str, label: str, *more: str) -> Iterator[str]:
        """A line, with its label beside it where it has one, and further properties of the same group."""
        if not label and not any(more):
            yield line
            return
        self._last += 1
        yield f"item{self._last}.{line}"
        if label:
            yield f"item{self._last}.X-ABLabel:{escaped(label)}"
        yield from (f"item{self._last}.{each}" for each in more if each)


class VCardForm(Protocol):
    """How one version of vCard says what the versions say differently."""

    version: str

    def kind_lines(self, contact: Contact) -> Iterator[str]:
        """Person or organisation."""

    def types(self, kinds: tuple[str, ...], preferred: bool) -> str:
        """The parameters for kinds and for being preferred."""

    def address_lines(self, address: PostalAddress, groups: Groups) -> Iterator[str]:
        """A postal address."""

    def date_lines(self, date: ContactDate, groups: Groups) -> Iterator[str]:
        """A day in somebody's life."""

    def relation_lines(self, relation: Relation, groups: Groups, uids: Mapping[int, str], /) -> Iterator[str]:
        """A relation to somebody; `uids` are those of the book's people by id."""

    def photo_line(self, photo: Picture) -> str:
        """A photo in full."""

    def kept_line(self, text: str) -> str:
        """A line kept from an import; "" for one that cannot be written."""


def folded(line: str) -> str:
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


def apple_label(label: str, kinds: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The label for a line and the kinds that are left for TYPE."""
    kind = next((kind for kind in kinds if kind in _APPLE_KINDS), "")
    if label or not kind:
        return label, kinds
    return f"_$!<{_APPLE_KINDS[kind]}>!$_", tuple(each for each in kinds if each != kind)


def name_lines(contact: Contact, is_name_needed: bool) -> Iterator[str]:
    """FN, N, ORG and the properties of one text each."""
    name = contact.name
    yield f"FN:{escaped(contact.full_name or contact.display_name())}"
    if is_name_needed or not name.is_empty():
        several = name.suffix.split(", ")
        suffixes = ",".join(map(escaped, several if all(several) else [name.suffix]))
        yield f"N:{';'.join(map(escaped, (name.family, name.given, name.additional, name.prefix)))};{suffixes}"
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


def point_lines(point: ContactPoint, groups: Groups, form: VCardForm) -> Iterator[str]:
    """A way to reach somebody; chat names of known services have properties of their own, chat addresses name theirs
    as Apple does.
    """
    name = _PROPERTIES[point.medium]
    kinds, of_service = point.kinds, ""
    if point.medium is Medium.CHAT:
        is_address = SCHEME.match(point.value) is not None
        service = next((kind for kind in kinds if kind in (_SERVICE_TYPES if is_address else _CHATS)), "")
        if is_address:
            of_service = f";X-SERVICE-TYPE={_SERVICE_TYPES[service]}" if service else ""
        else:
            name = _CHATS.get(service, name)
        kinds = tuple(kind for kind in kinds if kind != service)
    label, kinds = apple_label(point.label, kinds)
    types = form.types(kinds, point.preferred)
    yield from groups.labelled(f"{name}{of_service}{types}:{escaped(point.value)}", label)


def _kept_units(contact: Contact) -> str:
    """The units of the organisation that came with a kept ORG, with the semicolon before them."""
    for kept in contact.kept:
        if is_units(kept.text, contact):
            return "".join(f";{unit}" for unit in raw_components(kept.text.partition(":")[2])[1:])
    return ""


def is_units(text: str, contact: Contact) -> bool:
    """True for a kept ORG that says more of the contact's own organisation, which may be called otherwise by now."""
    head, _, value = text.partition(":")
    if head.partition(";")[0].upper() != "ORG" or not contact.organization:
        return False
    name, *units = raw_components(value)
    is_own = name.strip() == escaped(contact.organization) or (len(units) > 1 and not contact.department)
    return bool(units) and is_own

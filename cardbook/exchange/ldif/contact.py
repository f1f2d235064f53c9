"""An LDIF entry as a contact: what each attribute means, by `resources/ldif_attributes.toml`."""

import base64
import hashlib
import tomllib
import uuid
from dataclasses import dataclass, replace
from functools import cache

from cardbook.domain.people.contact import Contact, KeptProperty
from cardbook.exchange.interface import DraftPhoto, IssueCode
from cardbook.exchange.ldif.records import Attribute, Record
from cardbook.exchange.limits import snippet
from cardbook.exchange.tables.columns import KEEP, ColumnMapping, Field, Target
from cardbook.exchange.tables.row_contact import Found, RowContacts
from cardbook.exchange.text_encoding import FALLBACK, decoded
from cardbook.resources import resource

_OF_NAMES = uuid.UUID("1d6c2c52-5d0a-5f63-8d0e-6b1f0d9a7c11")
"""Namespace of UIDs made of an entry's distinguished name (RFC 4122 section 4.3)."""

_SCHEME = "urn:uuid:"
_ONCE = frozenset((
    Field.FULL_NAME, Field.GIVEN, Field.FAMILY, Field.PREFIX, Field.SUFFIX, Field.NICKNAME, Field.ORGANIZATION,
    Field.DEPARTMENT, Field.JOB_TITLE, Field.ROLE, Field.LANGUAGE, Field.UID,
))
_LINES = frozenset(("postaladdress", "homepostaladdress", "registeredaddress"))
"""Addresses in one piece: RFC 4517 section 3.3.28 puts a `$` between the lines."""

_PHOTOS = ("jpegphoto", "thumbnailphoto", "photo")
_MEMBERS = ("member", "uniquemember")
_SHAPES_KEPT = 1024


@dataclass(frozen=True, slots=True)
class _Attributes:
    targets: dict[str, Target]
    group: frozenset[str]
    person: frozenset[str]
    nobody: frozenset[str]


@cache
def _attributes() -> _Attributes:
    with resource("ldif_attributes.toml").open("rb") as file:
        table = tomllib.load(file)
    targets = {name: Target.parse(target) for target, names in table["fields"].items() for name in names}
    classes = {kind: frozenset(names) for kind, names in table["classes"].items()}
    return _Attributes(targets, classes["group"], classes["person"], classes["nobody"])


def uid_of_name(name: str) -> str:
    """The UID of an entry that has none: made of its distinguished name, by which groups speak of it."""
    return f"{_SCHEME}{uuid.uuid5(_OF_NAMES, ','.join(part.strip() for part in name.casefold().split(',')))}"


def text_of(value: bytes) -> str:
    """A value as text, without the spaces around it."""
    return decoded(value, "", FALLBACK)[0].replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()


class LdifContacts:
    """Makes contacts of entries; entries of the same attributes share the work of finding out what these mean."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._shapes: dict[tuple[str, ...], RowContacts] = {}
        self._known = _attributes()

    def is_group(self, record: Record) -> bool:
        """True for a distribution list."""
        return not self._known.group.isdisjoint(_classes(record))

    def is_nobody(self, record: Record) -> bool:
        """True for an entry that the directory itself needs: a branch, a domain, a computer."""
        classes = _classes(record)
        return self._known.person.isdisjoint(classes) and not self._known.nobody.isdisjoint(classes)

    def members(self, record: Record) -> tuple[str, ...]:
        """The UIDs of the entries that a distribution list names."""
        names = [value for attribute in _MEMBERS for value in record.values(attribute)]
        return tuple(uid_of_name(text_of(name)) for name in names)

    def contact(self, record: Record, found: list[Found]) -> tuple[Contact, DraftPhoto | None]:
        """The contact of an entry and its photo; what is odd is put into `found`."""
        photo = next((each for each in record.attributes if each.name in _PHOTOS), None)
        others = self._told_once([
            each for each in record.attributes
            if each is not photo and each.name not in _MEMBERS and not (each.name == "uid" and _uuid(each.value))
        ])
        shape = tuple(each.written for each in others)
        cells = [_cell(each) for each in others]
        for each, cell in zip(others, cells, strict=True):
            if "\ufffd" in cell:
                found.append((IssueCode.CHARACTERS_LOST, snippet(cell), each.written))
        rows = self._rows(shape)
        contact = rows.contact(rows.limited(cells, found), found)
        contact = replace(
            contact, uid=_uid(record, contact), kept=(*contact.kept, *rows.unread_dates(cells)),
            photo=hashlib.sha256(photo.value).hexdigest() if photo else "",
        )
        return contact, DraftPhoto(photo.value, _photo_line(photo.value), self._file) if photo else None

    def _told_once(self, attributes: list[Attribute]) -> list[Attribute]:
        """Without those that say what another one of the same meaning has said."""
        told: dict[tuple[str, str], Attribute] = {}
        for each in attributes:
            meaning = str(self._known.targets.get(each.name, each.name))
            told.setdefault((meaning, text_of(each.value).casefold()), each)
        return list(told.values())

    def _rows(self, shape: tuple[str, ...]) -> RowContacts:
        if shape not in self._shapes:
            if len(self._shapes) > _SHAPES_KEPT:
                self._shapes.clear()
            self._shapes[shape] = RowContacts(ColumnMapping(shape, tuple(self._targets(shape))))
        return self._shapes[shape]

    def _targets(self, shape: tuple[str, ...]) -> list[Target]:
        """Where the attributes go; a second value of what one has only once is kept."""
        names = [written.partition(";")[0].lower() for written in shape]
        has_parts = "birthmonth" in names or "birthyear" in names
        targets: list[Target] = []
        for name in names:
            target = self._known.targets.get(name, KEEP)
            if target.field is Field.BIRTH_DAY and not has_parts:
                target = Target(Field.BIRTH)
            targets.append(KEEP if target.field in _ONCE and target in targets else target)
        return targets


def _classes(record: Record) -> set[str]:
    return {text_of(value).casefold() for value in record.values("objectclass")}


def _cell(attribute: Attribute) -> str:
    text = text_of(attribute.value)
    if attribute.name in _LINES:
        return "\n".join(line.strip() for line in text.split("$")).replace("\\24", "$").replace("\\5C", "\\")
    if attribute.name in ("labeleduri", "labeledurl"):
        return text.partition(" ")[0]  # RFC 2079: the address, then a word for it
    return text


def _uid(record: Record, contact: Contact) -> str:
    if contact.uid:
        return contact.uid
    uid = next(filter(None, map(_uuid, record.values("uid"))), "")
    names = record.values("dn")
    return uid or (uid_of_name(text_of(names[0])) if names else "")


def _uuid(value: bytes) -> str:
    """A UID that is unique everywhere; "" for a login, which is so in its own directory only."""
    try:
        return f"{_SCHEME}{uuid.UUID(text_of(value))}"
    except ValueError:
        return ""


def _photo_line(content: bytes) -> KeptProperty:
    return KeptProperty("vcard", f"PHOTO;ENCODING=b:{base64.b64encode(content).decode('ascii')}")

"""Reads contacts and households as whole values."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from cardbook.domain.contact import (
    Contact,
    ContactDate,
    ContactKind,
    ContactPoint,
    DateKind,
    KeptProperty,
    Medium,
    PersonName,
)
from cardbook.domain.household import Household
from cardbook.domain.partial_date import PartialDate
from cardbook.domain.postal_address import PostalAddress
from cardbook.storage.book_file import BookFile
from cardbook.storage.id_list import ID_LIST, id_list

_CHUNK = 1_000

_CONTACT = (
    "id, household_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, "
    "job_title, role, language, note, uid, trashed_on"
)
ADDRESS = (
    "id, street, extended, pobox, locality, region, postcode, country, country_text, kind, label, preferred"
)

_OF_CONTACTS = f"WHERE contact_id IN {ID_LIST}"
_OWNED = {
    "points": f"SELECT contact_id, medium, value, kinds, label, preferred FROM contact_point {_OF_CONTACTS}",
    "dates": f"SELECT contact_id, kind, date, label FROM contact_date {_OF_CONTACTS}",
    "kept": f"SELECT contact_id, origin, text FROM kept_property {_OF_CONTACTS}",
    "addresses": f"SELECT contact_id, {ADDRESS} FROM postal_address {_OF_CONTACTS}",
}

_CIRCLES = (
    "SELECT contact_id, circle.name FROM circle_member JOIN circle ON circle.id = circle_member.circle_id "
    f"{_OF_CONTACTS} ORDER BY circle.name"
)


def address_from(values: Sequence[Any]) -> PostalAddress:
    """An address from its columns, in the order of ADDRESS."""
    (row_id, street, extended, pobox, locality, region, postcode, country, country_text, kind, label,
     preferred) = values
    return PostalAddress(
        street, extended, pobox, locality, region, postcode, country, country_text, kind, label,
        bool(preferred), row_id,
    )


def _point(values: Sequence[Any]) -> ContactPoint:
    medium, value, kinds, label, preferred = values
    return ContactPoint(Medium(medium), value, tuple(kinds.split()), label, bool(preferred))


def _date(values: Sequence[Any]) -> ContactDate:
    kind, date, label = values
    return ContactDate(DateKind(kind), PartialDate.parse(date), label)


_MAKERS = {
    "points": _point,
    "dates": _date,
    "kept": lambda values: KeptProperty(*values),
    "addresses": address_from,
}


class ContactQueries:
    """Contacts and households by id, one or many."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def contact(self, contact_id: int) -> Contact | None:
        """One contact, None where there is no such one."""
        return next(self.contacts([contact_id]), None)

    def contacts(self, ids: Sequence[int]) -> Iterator[Contact]:
        """Contacts in the order of their ids; read in portions, so that any number fits."""
        for start in range(0, len(ids), _CHUNK):
            yield from self._portion(ids[start:start + _CHUNK])

    def ids_by_uid(self, uids: Sequence[str]) -> dict[str, int]:
        """The living contacts that carry one of these vCard UIDs."""
        rows = self._query(
            "SELECT uid, id FROM contact WHERE uid IN (SELECT value FROM json_each(?)) AND trashed_on = ''",
            (json.dumps(list(uids)),),
        )
        return dict(rows)

    def names_by_email(self) -> Iterator[tuple[int, str, str, str, str, str, str]]:
        """Of each e-mail address of the living: contact's id, address, and the parts of the name as stored."""
        rows = self._query(
            "SELECT contact.id, value, given, additional, family, full_name, organization FROM contact_point "
            "JOIN contact ON contact.id = contact_id WHERE medium = 'email' AND trashed_on = ''"
        )
        for row in rows:
            contact_id, email, given, additional, family, full_name, organization = row
            yield contact_id, email, given, additional, family, full_name, organization

    def living_ids(self) -> list[int]:
        """Ids of all contacts that are not in the trash, in the order they came into the book."""
        return [row[0] for row in self._query("SELECT id FROM contact WHERE trashed_on = '' ORDER BY id")]

    def trashed(self) -> list[Contact]:
        """What lies in the trash, the latest first."""
        ids = self._query("SELECT id FROM contact WHERE trashed_on <> '' ORDER BY trashed_on DESC, id DESC")
        return list(self.contacts([row[0] for row in ids]))

    def members(self, household_id: int) -> list[int]:
        """Ids of a household's living members, in their order."""
        rows = self._query(
            "SELECT id FROM contact WHERE household_id = ? AND trashed_on = '' ORDER BY household_position, id",
            (household_id,),
        )
        return [row[0] for row in rows]

    def household(self, household_id: int) -> Household | None:
        """One household with its members and addresses, None where there is no such one."""
        found = self._query("SELECT addressee_override FROM household WHERE id = ?", (household_id,))
        if not found:
            return None
        addresses = self._query(
            f"SELECT {ADDRESS} FROM postal_address WHERE household_id = ? ORDER BY position", (household_id,)
        )
        return Household(
            tuple(self.members(household_id)), tuple(map(address_from, addresses)), found[0][0], household_id
        )

    def _portion(self, ids: Sequence[int]) -> Iterator[Contact]:
        wanted = id_list(ids)
        rows = {row[0]: row for row in self._query(f"SELECT {_CONTACT} FROM contact WHERE id IN {ID_LIST}", (wanted,))}
        owned = {name: self._owned(name, sql, wanted) for name, sql in _OWNED.items()}
        circles: dict[int, list[str]] = defaultdict(list)
        for contact_id, name in self._query(_CIRCLES, (wanted,)):
            circles[contact_id].append(name)
        for contact_id in ids:
            if contact_id in rows:
                parts = {name: tuple(found.get(contact_id, ())) for name, found in owned.items()}
                yield _contact(rows[contact_id], parts, tuple(circles.get(contact_id, ())))

    def _owned(self, name: str, sql: str, wanted: str) -> dict[int, list[Any]]:
        found: dict[int, list[Any]] = defaultdict(list)
        make = _MAKERS[name]
        for contact_id, *values in self._query(f"{sql} ORDER BY contact_id, position", (wanted,)):
            found[contact_id].append(make(values))
        return found


def _contact(row: Sequence[Any], parts: dict[str, tuple[Any, ...]], circles: tuple[str, ...]) -> Contact:
    (row_id, household_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization,
     job_title, role, language, note, uid, trashed_on) = row
    return Contact(
        name=PersonName(prefix, given, additional, family, suffix), kind=ContactKind(kind or "person"),
        full_name=full_name, nickname=nickname, organization=organization, job_title=job_title, role=role,
        language=language, note=note, circles=circles, household=household_id, trashed_on=trashed_on,
        uid=uid, id=row_id, **parts,
    )

"""Writes contacts with everything that belongs to them."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select, update

from cardbook.domain.contact import Contact, KeptProperty
from cardbook.domain.household_role import HouseholdRole
from cardbook.domain.postal_address import PostalAddress
from cardbook.storage.among import among
from cardbook.storage.circle_store import CircleStore
from cardbook.storage.engine import sqlite_of
from cardbook.storage.many_rows import insert_rows
from cardbook.storage.relation_store import RelationStore
from cardbook.storage.schema import (
    contact,
    contact_date,
    contact_field,
    contact_point,
    kept_property,
    postal_address,
)

_PARTS: tuple[Table, ...] = (contact_point, contact_date, contact_field, kept_property, postal_address)
_OWN = [one.name for one in contact.columns if one.name not in ("id", "household_position", "row_sum")]
_COLUMNS = {table: [one.name for one in table.columns if one.name not in ("id", "row_sum")] for table in _PARTS}
_STORED = {
    table: f"SELECT {', '.join(_COLUMNS[table])} FROM {table.name} WHERE contact_id = ? ORDER BY position"
    for table in _PARTS
}
_REMOVED = {table: f"DELETE FROM {table.name} WHERE contact_id = ?" for table in _PARTS}
_CHANGED = f"UPDATE contact SET {', '.join(f'{name} = :{name}' for name in _OWN)} WHERE id = :id"
"""Said to SQLite itself: SQLAlchemy takes longer to pass such a statement on than SQLite to do it, and somebody
waits for these after each edit, or brings in a hundred thousand people by them."""

_NO_NUL = {0: None}
"""SQLite's JSON ends a text at NUL, and the recorder speaks JSON: a NUL is never stored."""


def _clean(texts: dict[str, str]) -> dict[str, str]:
    if "\0" not in "".join(texts.values()):
        return texts
    return {column: text.translate(_NO_NUL) for column, text in texts.items()}


def _contact_values(value: Contact) -> dict[str, Any]:
    name = value.name
    texts = {
        "kind": value.kind.value, "prefix": name.prefix, "given": name.given, "additional": name.additional,
        "family": name.family, "suffix": name.suffix, "full_name": value.full_name,
        "nickname": value.nickname, "organization": value.organization, "job_title": value.job_title,
        "role": value.role, "language": value.language, "note": value.note, "trashed_on": value.trashed_on,
        "uid": value.uid or f"urn:uuid:{uuid.uuid4()}",
        "phonetic_given": value.phonetic_given, "phonetic_family": value.phonetic_family,
        "department": value.department, "form_of_address": value.form_of_address.value,
        "household_role": value.household_role.value, "who_is": value.who_is, "observance": value.observance,
        "likes": value.likes, "photo": value.photo, "do_not_send_reason": value.do_not_send_reason,
    }
    return _clean(texts) | {
        "household_id": value.household, "do_not_send": int(value.do_not_send), "deceased": int(not value.is_living),
    }


def _owned(position: int, texts: dict[str, str], **numbers: int | None) -> dict[str, Any]:
    return _clean(texts) | numbers | {"position": position}


def address_columns(address: PostalAddress) -> dict[str, Any]:
    """What an address says, by column."""
    texts = {
        "street": address.street, "extended": address.extended, "pobox": address.pobox,
        "locality": address.locality, "region": address.region, "postcode": address.postcode,
        "country": address.country, "country_text": address.country_text, "kind": address.kind,
        "label": address.label, "care_of": address.care_of, "valid_from": address.valid_from,
        "valid_to": address.valid_to, "confirmed_on": address.confirmed_on, "confirmed_how": address.confirmed_how,
        "doubt": address.doubt.value, "doubted_on": address.doubted_on,
        "doubted_how": address.doubted_how,
    }
    return _clean(texts) | {
        "preferred": int(address.preferred), "first_month": address.first_month, "last_month": address.last_month,
    }


def address_values(position: int, address: PostalAddress, **owner: int) -> dict[str, Any]:
    """An address as a row; `owner` is contact_id or household_id."""
    owners: dict[str, int | None] = {"contact_id": None, "household_id": None, **owner}
    return address_columns(address) | owners | {"position": position}


def _part_values(value: Contact, contact_id: int) -> dict[Table, list[dict[str, Any]]]:
    return {
        contact_point: [
            _owned(
                n, {"medium": point.medium.value, "value": point.value, "kinds": " ".join(point.kinds),
                    "label": point.label},
                contact_id=contact_id, preferred=int(point.preferred),
            )
            for n, point in enumerate(value.points)
        ],
        contact_date: [
            _owned(
                n, {"kind": date.kind.value, "date": str(date.date), "label": date.label},
                contact_id=contact_id,
            )
            for n, date in enumerate(value.dates)
        ],
        contact_field: [
            _owned(n, {"label": field.label, "value": field.value}, contact_id=contact_id)
            for n, field in enumerate(value.fields)
        ],
        kept_property: [
            _owned(n, {"origin": kept.origin, "text": kept.text}, contact_id=contact_id)
            for n, kept in enumerate(value.kept)
        ],
        postal_address: [
            address_values(n, address, contact_id=contact_id) for n, address in enumerate(value.addresses)
        ],
    }


class ContactStore:
    """Adds, replaces and trashes contacts within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sqlite = sqlite_of(connection)
        self._circles = CircleStore(connection)
        self._relations = RelationStore(connection)

    def add(self, contacts: Sequence[Contact]) -> list[int]:
        """Store new contacts; their ids, in order."""
        first = self._next_id()
        ids = list(range(first, first + len(contacts)))
        rows: dict[Table, list[dict[str, Any]]] = {table: [] for table in _PARTS}
        for contact_id, value in zip(ids, contacts, strict=True):
            for table, values in _part_values(value, contact_id).items():
                rows[table].extend(values)
        self._insert(contact, [
            {"id": contact_id, **_contact_values(value)}
            for contact_id, value in zip(ids, contacts, strict=True)
        ])
        for table, values in rows.items():
            self._insert(table, values)
        self._circles.add_members(
            (name, contact_id)
            for contact_id, value in zip(ids, contacts, strict=True) for name in value.circles
        )
        for contact_id, value in zip(ids, contacts, strict=True):
            if value.relations:
                self._relations.set_relations(contact_id, value.relations)
        return ids

    def replace(self, value: Contact) -> None:
        """Make the stored contact equal to `value`; parts that did not change keep their rows."""
        if value.id is None:
            raise ValueError("a contact that is not stored yet")
        self._sqlite.execute(_CHANGED, {"id": value.id, **_contact_values(value)})
        for table, values in _part_values(value, value.id).items():
            self._replace_parts(table, value.id, values)
        self._circles.set_circles(value.id, value.circles)
        self._relations.set_relations(value.id, value.relations)

    def keep(self, contact_id: int, kept: KeptProperty) -> None:
        """Keep one more property word for word, unless it is kept already."""
        texts = _clean({"origin": kept.origin, "text": kept.text})
        stored = self._connection.execute(
            select(kept_property.c.origin, kept_property.c.text).where(kept_property.c.contact_id == contact_id)
        ).all()
        if tuple(texts.values()) not in map(tuple, stored):
            self._insert(kept_property, [_owned(len(stored), texts, contact_id=contact_id)])

    def set_trashed(self, ids: Iterable[int], day: str) -> None:
        """Put contacts into the trash on an ISO day, or take them out with ""."""
        self._connection.execute(
            update(contact).where(among(contact.c.id, ids)).values(trashed_on=day)
        )

    def place_in_household(self, ids: Sequence[int], household_id: int | None) -> None:
        """Let contacts belong to a household in this order, or to none."""
        for position, contact_id in enumerate(ids):
            self._connection.execute(
                update(contact).where(contact.c.id == contact_id)
                .values(household_id=household_id, household_position=position)
            )

    def set_roles(self, roles: Mapping[int, HouseholdRole]) -> None:
        """Give contacts, by id, their part in the household; rows that say so already are left alone."""
        for contact_id, role in roles.items():
            self._connection.execute(
                update(contact).where(contact.c.id == contact_id, contact.c.household_role != role.value)
                .values(household_role=role.value)
            )

    def _replace_parts(self, table: Table, contact_id: int, values: list[dict[str, Any]]) -> None:
        stored = self._sqlite.execute(_STORED[table], (contact_id,)).fetchall()
        if stored == [tuple(map(row.__getitem__, _COLUMNS[table])) for row in values]:
            return
        self._sqlite.execute(_REMOVED[table], (contact_id,))
        self._insert(table, values)

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        insert_rows(self._sqlite, table.name, rows)

    def _next_id(self) -> int:
        last = self._sqlite.execute("SELECT seq FROM sqlite_sequence WHERE name = 'contact'").fetchone()
        return last[0] + 1 if last else 1

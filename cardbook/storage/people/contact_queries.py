"""Reads contacts and households as whole values."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.contact import (
    Contact,
    ContactDate,
    ContactKind,
    ContactPoint,
    CustomField,
    DateKind,
    KeptProperty,
    Medium,
    PersonName,
)
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality, Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.relation_row import relation_seen_by
from cardbook.storage.rows.id_list import ID_LIST, id_list

_CHUNK = 1_000

_CONTACT = (
    "id, household_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, "
    "job_title, role, language, note, uid, trashed_on, phonetic_given, phonetic_family, department, "
    "form_of_address, household_role, who_is, observance, likes, photo, do_not_send, do_not_send_reason, "
    "deceased, hand_addressed"
)
ADDRESS = (
    "id, street, extended, pobox, locality, region, postcode, country, country_text, kind, label, preferred, "
    "care_of, valid_from, valid_to, first_month, last_month, confirmed_on, confirmed_how, doubt, doubted_on, "
    "doubted_how"
)
_HOUSEHOLD = (
    "addressee_override, salutation_override, style, formality, family_name, language, who_is, observance, likes, "
    "note, do_not_send, do_not_send_reason, hand_addressed"
)

_PORTION = 5_000
"""Contacts whose marks are read at a time: some 20 ms."""
_NAMES_BY_MARK = (
    "SELECT contact.id, mark, given, additional, family, full_name, organization FROM ("
    "SELECT contact_id, value AS mark FROM contact_point WHERE medium = 'email' AND contact_id > ?1 "
    "AND contact_id <= ?2 UNION ALL SELECT contact_id, date FROM contact_date WHERE kind = 'birth' "
    "AND date GLOB '[0-9]*-*-*' AND contact_id > ?1 AND contact_id <= ?2) "
    "JOIN contact ON contact.id = contact_id WHERE trashed_on = ''"
)
_OF_CONTACTS = f"WHERE contact_id IN {ID_LIST}"
_OWNED = {
    "points": f"SELECT contact_id, medium, value, kinds, label, preferred FROM contact_point {_OF_CONTACTS}",
    "dates": f"SELECT contact_id, kind, date, label FROM contact_date {_OF_CONTACTS}",
    "fields": f"SELECT contact_id, label, value FROM contact_field {_OF_CONTACTS}",
    "kept": f"SELECT contact_id, origin, text FROM kept_property {_OF_CONTACTS}",
    "addresses": f"SELECT contact_id, {ADDRESS} FROM postal_address {_OF_CONTACTS}",
}

_RELATIONS = (
    "SELECT r.contact_id, r.kind, r.other_id, r.name, r.label, r.back_label FROM relation AS r "
    "LEFT JOIN contact AS c ON c.id = {there} WHERE {here} IN (SELECT value FROM json_each(?)) "
    "AND coalesce(c.trashed_on, '') = '' ORDER BY r.position, r.id"
)
"""Relations by one of their two sides; who lies in the trash is nobody's relation meanwhile."""

_CIRCLES = (
    "SELECT contact_id, circle.name FROM circle_member JOIN circle ON circle.id = circle_member.circle_id "
    f"{_OF_CONTACTS} ORDER BY circle.name"
)


_DOUBTS = {doubt.value: doubt for doubt in AddressDoubt}


def address_from(values: Sequence[Any]) -> PostalAddress:
    """An address from its columns, in the order of ADDRESS."""
    (row_id, street, extended, pobox, locality, region, postcode, country, country_text, kind, label,
     preferred, care_of, valid_from, valid_to, first_month, last_month, confirmed_on, confirmed_how, doubt,
     doubted_on, doubted_how) = values
    return PostalAddress(
        street, extended, pobox, locality, region, postcode, country, country_text, kind, label,
        bool(preferred), row_id, care_of, valid_from, valid_to, first_month, last_month, confirmed_on,
        confirmed_how, _DOUBTS[doubt], doubted_on, doubted_how,
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
    "fields": lambda values: CustomField(*values),
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
        """The living contacts that carry one of these vCard UIDs, or that somebody who carried it lives on in."""
        rows = self._query(
            "SELECT gone_uid, contact_id FROM merge JOIN contact ON contact.id = contact_id "
            "WHERE gone_uid IN (SELECT value FROM json_each(?1)) AND trashed_on = '' "
            "UNION ALL SELECT uid, id FROM contact WHERE uid IN (SELECT value FROM json_each(?1)) AND trashed_on = ''",
            (json.dumps(list(uids)),),
        )
        return dict(rows)

    def related_uids(self, contact_ids: Sequence[int]) -> dict[int, str]:
        """The UIDs of everybody these contacts have a relation to, by id."""
        rows = self._query(
            f"SELECT id, uid FROM contact WHERE id IN (SELECT other_id FROM relation WHERE contact_id IN {ID_LIST} "
            f"UNION SELECT contact_id FROM relation WHERE other_id IN {ID_LIST.replace('?', '?1')})",
            (id_list(contact_ids),),
        )
        return dict(rows)

    def names_by_mark(self) -> Iterator[tuple[int, str, str, str, str, str, str]]:
        """Of each e-mail address and each whole day of birth: contact's id, that mark, and the parts of the name as
        stored; who lies in the trash is left out."""
        last = self._query("SELECT coalesce(max(id), 0) FROM contact")[0][0]
        for above in range(0, last, _PORTION):
            yield from self._query(_NAMES_BY_MARK, (above, above + _PORTION))

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
        found = self._query(f"SELECT {_HOUSEHOLD} FROM household WHERE id = ?", (household_id,))
        if not found:
            return None
        addresses = self._query(
            f"SELECT {ADDRESS} FROM postal_address WHERE household_id = ? ORDER BY position", (household_id,)
        )
        return _household(
            household_id, tuple(self.members(household_id)), tuple(map(address_from, addresses)), found[0]
        )

    def life_events(self, contact_ids: Sequence[int]) -> list[tuple[int, LifeEvent]]:
        """(contact, what happened) of these contacts, the latest first."""
        rows = self._query(
            f"SELECT contact_id, kind, happened_on, household, note FROM life_event WHERE contact_id IN {ID_LIST} "
            "ORDER BY happened_on DESC, id DESC",
            (id_list(contact_ids),),
        )
        return [(contact_id, LifeEvent(LifeEventKind(kind), *rest)) for contact_id, kind, *rest in rows]

    def _relations(self, wanted: str) -> dict[int, list[Relation]]:
        found: dict[int, list[Relation]] = defaultdict(list)
        for here, there in (("r.contact_id", "r.other_id"), ("r.other_id", "r.contact_id")):
            statement = _RELATIONS.format(here=here, there=there)
            for teller, kind, other_id, *words in self._query(statement, (wanted,)):
                contact_id = teller if here == "r.contact_id" else other_id
                found[contact_id].append(relation_seen_by(contact_id, teller, kind, other_id, *words))
        return found

    def _portion(self, ids: Sequence[int]) -> Iterator[Contact]:
        wanted = id_list(ids)
        rows = {row[0]: row for row in self._query(f"SELECT {_CONTACT} FROM contact WHERE id IN {ID_LIST}", (wanted,))}
        owned = {name: self._owned(name, sql, wanted) for name, sql in _OWNED.items()}
        owned["relations"] = self._relations(wanted)
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
     job_title, role, language, note, uid, trashed_on, phonetic_given, phonetic_family, department,
     form_of_address, household_role, who_is, observance, likes, photo, do_not_send,
     do_not_send_reason, deceased, hand_addressed) = row
    return Contact(
        name=PersonName(prefix, given, additional, family, suffix), kind=ContactKind(kind or "person"),
        full_name=full_name, nickname=nickname, organization=organization, job_title=job_title, role=role,
        language=language, note=note, circles=circles, household=household_id, trashed_on=trashed_on,
        uid=uid, id=row_id, phonetic_given=phonetic_given, phonetic_family=phonetic_family, department=department,
        form_of_address=FormOfAddress(form_of_address), household_role=HouseholdRole(household_role),
        who_is=who_is, observance=observance, likes=likes, photo=photo, do_not_send=bool(do_not_send),
        do_not_send_reason=do_not_send_reason, deceased=bool(deceased), hand_addressed=bool(hand_addressed), **parts,
    )


def _household(
    household_id: int, members: tuple[int, ...], addresses: tuple[PostalAddress, ...], row: Sequence[Any]
) -> Household:
    (addressee_override, salutation_override, style, formality, family_name, language, who_is, observance, likes,
     note, do_not_send, do_not_send_reason, hand_addressed) = row
    return Household(
        members, addresses, addressee_override, household_id, salutation_override, AddresseeStyle(style),
        Formality(formality), family_name, language, who_is, observance, likes, note, bool(do_not_send),
        do_not_send_reason, bool(hand_addressed),
    )

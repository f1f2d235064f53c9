"""What a print run needs of many recipients at once: names and the address the envelope goes to."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import itemgetter
from typing import Any

from cardbook.domain.addresses.mail_line import MailLine
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.cards.card_list import Stage
from cardbook.domain.naming.member import NO_WISHES, NameForEnvelope, Wishes, coupled
from cardbook.domain.people.contact import Contact, ContactKind, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.recipient import ids_behind
from cardbook.storage.cards.entry_sql import ENTRIES, ENTRY_KEY, IS_CARD
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.contact_queries import ADDRESS, address_from
from cardbook.storage.people.no_post import STANDS_ON_ENVELOPE, WITHOUT_POST
from cardbook.storage.rows.id_list import ID_LIST, id_list

_NAME = (
    "kind, prefix, given, additional, family, suffix, full_name, nickname, organization, department, form_of_address, "
    "household_role"
)
_ALONE = (
    f"SELECT 2 * id, id, {_NAME} FROM contact WHERE id IN {ID_LIST} AND household_id IS NULL AND trashed_on = ''"
)
_TOGETHER = (
    f"SELECT 2 * household_id + 1, id, {_NAME} FROM contact WHERE household_id IN {ID_LIST} AND trashed_on = '' "
    "ORDER BY household_position, id"
)
_ON_ENVELOPE = _TOGETHER.replace("ORDER BY", f"AND {STANDS_ON_ENVELOPE} ORDER BY")


def _columns(table: str, names: str) -> str:
    return ", ".join(f"{table}.{name}" for name in names.split(", "))


def _seldom(table: str, empty: Mapping[str, str | int]) -> str:
    """Columns with what is in them where they are empty: one text of JSON in their order, NULL where all are empty.

    To read a column takes longer than to see that it is empty, as these are in nearly all rows.
    """
    is_filled = " OR ".join(f"{table}.{name} <> {nothing!r}" for name, nothing in empty.items())
    return f"CASE WHEN {is_filled} THEN json_array({_columns(table, ', '.join(empty))}) || '' END"


_SELDOM_OF_CONTACT: dict[str, str | int] = {
    "additional": "", "suffix": "", "full_name": "", "nickname": "", "form_of_address": "", "household_role": "",
    "language": "", "deceased": 0, "do_not_send": 0, "hand_addressed": 0,
}
_SELDOM_OF_ADDRESS: dict[str, str | int] = {
    "pobox": "", "care_of": "", "valid_from": "", "valid_to": "", "doubt": "", "preferred": 0, "first_month": 0,
    "last_month": 0,
}
_ALONE_WITH_ADDRESSES = (
    "SELECT 2 * contact.id AS key, coalesce(position, 0) AS place, "
    f"{_columns('contact', 'kind, prefix, given, family, organization, department')}, "
    f"{_seldom('contact', _SELDOM_OF_CONTACT)} AS seldom, "
    f"{_columns('a', 'id, street, extended, locality, region, postcode, country, country_text')}, "
    f"a.kind AS address_kind, {_seldom('a', _SELDOM_OF_ADDRESS)} AS address_seldom "
    "FROM contact LEFT JOIN postal_address AS a ON a.contact_id = contact.id "
    f"WHERE contact.id IN {ID_LIST} AND +contact.household_id IS NULL AND trashed_on = ''"
)
"""The plus keeps SQLite from looking each id up among those without a household before it reads the contact."""
_ALONE_COLUMNS = (
    "key, place, kind, prefix, given, family, organization, department, seldom, "
    "id, street, extended, locality, region, postcode, country, country_text, address_kind, address_seldom"
)
_CONTACT_AT, _ADDRESS_AT = 2, 9
_PORTION = 5_000
"""Entries of a list that are read at once: some 10 ms."""
_POSITION = itemgetter(1)
"""Python sorts the rows of addresses: SQLite would copy all their columns for it."""
_SHARED_ADDRESSES = (
    f"SELECT 2 * household_id + 1, {ADDRESS} FROM postal_address WHERE household_id IN {ID_LIST} ORDER BY position"
)
_ADDRESSES_OF_MEMBERS = (
    f"SELECT 2 * contact.household_id + 1, {_columns('a', ADDRESS)} "
    "FROM contact JOIN postal_address AS a ON a.contact_id = contact.id "
    f"WHERE contact.household_id IN {ID_LIST} AND trashed_on = '' AND deceased = 0 "
    "ORDER BY household_position, contact.id, position"
)
_KINDS = {kind.value: kind for kind in ContactKind} | {"": ContactKind.PERSON}
_PERSON = ContactKind.PERSON.value
_FORMS = {form.value: form for form in FormOfAddress}
_ROLES = {role.value: role for role in HouseholdRole}
_COUPLES = (
    "SELECT DISTINCT r.contact_id, r.other_id, r.kind = 'spouse' FROM contact JOIN relation AS r "
    f"ON r.contact_id = contact.id WHERE contact.household_id IN {ID_LIST} AND r.kind IN ('spouse', 'partner') "
    "AND r.other_id IS NOT NULL ORDER BY r.kind DESC, r.position, r.id"
)
_WISHES = (
    "SELECT 2 * id + 1, hand_addressed, style, family_name, addressee_override, salutation_override, formality, "
    f"language FROM household WHERE id IN {ID_LIST} AND (hand_addressed = 1 OR (style || family_name || "
    "addressee_override || salutation_override || formality || language) <> '')"
)
_WORK = f"SELECT 2 * id, organization, department FROM contact WHERE id IN {ID_LIST}"


class MailQueries:
    """Members and addresses of many recipients, each in one statement."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query
        self._query_at_once = book_file.query_at_once

    def members(self, keys: Sequence[int]) -> dict[int, list[Contact]]:
        """The living members behind each key, in their order; only their names are filled in."""
        found: dict[int, list[Contact]] = {}
        for key, *row in self._of_both(keys, _ALONE, _TOGETHER):
            found.setdefault(key, []).append(_named(row))
        return found

    def lines(self, keys: Sequence[int]) -> dict[int, MailLine]:
        """What is known of each key for a letter home; keys without anybody are left out."""
        contacts, households = ids_behind(keys)
        found = self._contacts(contacts)
        if households:
            found.update(self._households(households))
        return found

    def _contacts(self, ids: Sequence[int]) -> dict[int, MailLine]:
        """Contacts on their own, from a row for each of their addresses."""
        found: dict[int, MailLine] = {}
        rows = self._query_at_once(_ALONE_COLUMNS, _ALONE_WITH_ADDRESSES, (id_list(ids),))
        for row in sorted(rows, key=_POSITION):
            line = found.get(row[0])
            if line is None:
                line = found[row[0]] = _contact_alone(row)
            if row[_ADDRESS_AT] is not None:
                line.addresses.append(_address_alone(row[_ADDRESS_AT:]))
        return found

    def _households(self, households: Sequence[int]) -> dict[int, MailLine]:
        ids = (id_list(households),)
        found: dict[int, MailLine] = {}
        places: dict[int, tuple[int, int]] = {}
        for key, contact_id, *row in self._query(_ON_ENVELOPE, ids):
            names = found.setdefault(key, MailLine()).names
            places[contact_id] = (key, len(names))
            names.append(_named_together(row))
        for key, couples in self._couples(ids, places).items():
            found[key].names = coupled(found[key].names, couples)
        for key, by_hand, *wishes in self._query(_WISHES, ids):
            if key in found:
                found[key].wishes, found[key].by_hand = _wishes(*wishes), bool(by_hand)
        for key, nobody_living in self._query(WITHOUT_POST, ids):
            if key in found:
                found[key].no_post = MailProblem.DECEASED if nobody_living else MailProblem.DO_NOT_SEND
        self._add_addresses(found, ids)
        return found

    def _couples(
        self, ids: tuple[str], places: Mapping[int, tuple[int, int]]
    ) -> dict[int, list[tuple[int, int, bool]]]:
        """The couples of each household, as their two places and whether they are married."""
        couples: dict[int, list[tuple[int, int, bool]]] = {}
        for one, two, married in self._query(_COUPLES, ids):
            (key, first), (other, second) = places.get(one, (0, 0)), places.get(two, (-1, 0))
            if key == other:
                couples.setdefault(key, []).append((first, second, bool(married)))
        return couples

    def _add_addresses(self, found: Mapping[int, MailLine], ids: tuple[str]) -> None:
        for key, *row in self._query(_SHARED_ADDRESSES, ids):
            if key in found:
                found[key].addresses.append(address_from(row))
        bare = [key // 2 for key, line in found.items() if not line.addresses]
        for key, *row in self._query(_ADDRESSES_OF_MEMBERS, (id_list(bare),)) if bare else ():
            found[key].addresses.append(address_from(row))

    def at_work(self, key: int, names: Sequence[NameForEnvelope]) -> list[NameForEnvelope]:
        """The name of a contact alone on a letter to their work: with the organisation on a line of its own."""
        ((_, organization, department),) = self._query(_WORK, (id_list([key // 2]),))
        return [replace(name, organization=organization, department=department) for name in names]

    def entry_keys(self, season_id: int, stage_open: Stage | None) -> list[tuple[int, int]]:
        """(entry id, recipient key) of a season in name order, those with a stage still open or all.

        The open card of a line where nobody is living is left out, and who gets no card.
        """
        still = f"AND card_entry.{stage_open.value}_on = '' " if stage_open else ""
        following = (
            f"SELECT card_entry.id, listing.key, listing.rank {ENTRIES}WHERE card_entry.season_id = ? "
            f"AND card_entry.id > ? {still}ORDER BY card_entry.id LIMIT {_PORTION}"
        )
        found: list[tuple[int, int, int]] = []
        while portion := self._query(following, (season_id, found[-1][0] if found else 0)):
            found += portion  # between two portions the window may read
        return [(entry_id, key) for entry_id, key, _ in sorted(found, key=itemgetter(2))]

    def without_card(self, season_id: int) -> frozenset[int]:
        """The recipients (by key) on a season's list who get no card by post: a call, a gift alone, nothing."""
        rows = self._query(
            f"SELECT {ENTRY_KEY} FROM card_entry WHERE season_id = ? AND NOT {IS_CARD} AND mailed_on = ''", (season_id,)
        )
        return frozenset(row[0] for row in rows)

    def _of_both(self, keys: Sequence[int], alone: str, together: str) -> Iterator[Sequence[Any]]:
        """Rows of contacts on their own and rows of households: each by its index, however many keys there are."""
        contacts, households = ids_behind(keys)
        return chain(self._query(alone, (id_list(contacts),)), self._query(together, (id_list(households),)))


def _named(row: Sequence[Any]) -> Contact:
    contact_id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, *_ = row
    return Contact(
        name=PersonName(prefix, given, additional, family, suffix), kind=_KINDS[kind],
        full_name=full_name, nickname=nickname, organization=organization, id=contact_id,
    )


def _contact_alone(row: Sequence[Any]) -> MailLine:
    """From a row of _ALONE_WITH_ADDRESSES, still without the addresses."""
    kind, prefix, given, family, organization, department, seldom = row[_CONTACT_AT:_ADDRESS_AT]
    if seldom is None and given and kind == _PERSON:
        return MailLine([NameForEnvelope(PersonName(prefix, given, "", family))])
    if seldom is None:
        return MailLine([_name_for_envelope(PersonName(prefix, given, "", family), kind, organization, department)])
    additional, suffix, *more, language, deceased, do_not_send, by_hand = json.loads(seldom)
    name = PersonName(prefix, given, additional, family, suffix)
    no_post = MailProblem.DECEASED if deceased else MailProblem.DO_NOT_SEND if do_not_send else None
    wishes = Wishes(language=language) if language else NO_WISHES
    names = [_name_for_envelope(name, kind, organization, department, *more)]
    return MailLine(names, wishes, no_post=no_post, by_hand=bool(by_hand))


def _address_alone(row: Sequence[Any]) -> PostalAddress:
    """From the end of a row of _ALONE_WITH_ADDRESSES: what an envelope asks of an address, without its history."""
    row_id, street, extended, locality, region, postcode, country, country_text, kind, seldom = row
    if seldom is None:
        return PostalAddress(street, extended, "", locality, region, postcode, country, country_text, kind, id=row_id)
    pobox, care_of, valid_from, valid_to, doubt, preferred, first_month, last_month = json.loads(seldom)
    return PostalAddress(
        street, extended, pobox, locality, region, postcode, country, country_text, kind, preferred=bool(preferred),
        id=row_id, care_of=care_of, valid_from=valid_from, valid_to=valid_to, first_month=first_month,
        last_month=last_month, doubt=AddressDoubt(doubt),
    )


def _named_together(row: Sequence[Any]) -> NameForEnvelope:
    """From the end of a row of _ON_ENVELOPE."""
    kind, prefix, given, additional, family, suffix, full_name, nickname, organization, department, *more = row
    name = PersonName(prefix, given, additional, family, suffix)
    return _name_for_envelope(name, kind, organization, department, full_name, nickname, *more)


def _wishes(
    style: str, family_name: str, addressee: str, salutation: str, formality: str, language: str
) -> Wishes:
    return Wishes(
        AddresseeStyle(style), family_name, addressee, salutation, formality=Formality(formality), language=language
    )


def _name_for_envelope(
    name: PersonName, kind: str, organization: str, department: str, full_name: str = "", nickname: str = "",
    form: str = "", role: str = "",
) -> NameForEnvelope:
    """As `NameForEnvelope.of` a contact, without making one: print runs have very many."""
    stands_alone = kind == ContactKind.ORGANIZATION or not (full_name or nickname or not name.is_empty())
    return NameForEnvelope(
        name, _KINDS[kind], organization if stands_alone else "", full_name, nickname, _FORMS[form], _ROLES[role],
        department=department if stands_alone else "",
    )

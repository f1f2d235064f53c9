"""Everybody in the book as they are compared with one another, read in portions."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.matching.person import MatchPerson, match_person
from cardbook.domain.people.contact import Contact, ContactKind, Medium, PersonName
from cardbook.domain.people.merging import PastMerge
from cardbook.domain.people.name_order import initials
from cardbook.domain.people.typed_name import typed_name
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.people.merging.merge_memory import Image, remembered
from cardbook.storage.rows.id_list import ID_LIST, id_list

_PORTION = 2_000
"""Ids read between two breaths: some 20 ms."""

_PLACE = "street, extended, pobox, locality, postcode"
_AT_HOME = (
    "valid_to <> '', doubt = 'returned', kind = 'work' AND preferred = 0, first_month <> 0, preferred DESC, position"
)
"""The address first by which the line is told, as in `listing_index`."""

_CONTACTS = (
    "SELECT id, kind, given, additional, family, suffix, full_name, nickname, organization, household_id "
    "FROM contact WHERE id BETWEEN ?1 AND ?2 AND trashed_on = ''"
)
_OWN = f"SELECT contact_id, {_PLACE} FROM postal_address WHERE contact_id BETWEEN ?1 AND ?2 ORDER BY {_AT_HOME}"
_SHARED = (
    f"SELECT household_id, {_PLACE} FROM postal_address WHERE household_id IN "
    f"(SELECT household_id FROM contact WHERE id BETWEEN ?1 AND ?2) ORDER BY {_AT_HOME}"
)
_POINTS = (
    "SELECT contact_id, medium, value FROM contact_point WHERE contact_id BETWEEN ?1 AND ?2 "
    "AND medium IN ('phone', 'email')"
)
_BIRTHS = "SELECT contact_id, date FROM contact_date WHERE contact_id BETWEEN ?1 AND ?2 AND kind = 'birth'"

_LINES_AT_HOME = (
    f"SELECT key, {_PLACE} FROM postal_address JOIN listing ON listing.key = "
    "CASE WHEN contact_id IS NULL THEN 2 * household_id + 1 ELSE 2 * contact_id END "
    "WHERE replace(postcode, ' ', '') IN (SELECT value FROM json_each(?)) AND postal_address.kind <> 'work' "
    "AND valid_to = '' AND first_month = 0 AND doubt <> 'returned' AND deceased = 0 ORDER BY key, position"
)
_MERGES = "SELECT id, contact_id, gone_id, merged_on, memory FROM merge"

Place = Sequence[str]


class MatchingQueries:
    """Who is to be compared, and who was told apart."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query
        self._give_way = book_file.give_way

    def last_id(self) -> int:
        """The highest id of a contact; 0 for none."""
        return int(self._query("SELECT coalesce(max(id), 0) FROM contact")[0][0])

    def people(self, hear: Callable[[int], None]) -> Iterator[MatchPerson]:
        """Everybody who is not in the trash, by id; `hear` is told after each portion up to which id."""
        for first in range(1, self.last_id() + 1, _PORTION):
            hear(first - 1)
            yield from self._portion(first, first + _PORTION - 1)
            self._give_way()

    def names_of(self, contact_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """What these contacts are called, and the letters of their avatars, by id."""
        columns = "prefix, given, additional, family, suffix, full_name, nickname, organization, kind"
        rows = self._query(f"SELECT id, {columns} FROM contact WHERE id IN {ID_LIST}", (id_list(contact_ids),))
        people = {row[0]: _contact_in(dict(zip(columns.split(", "), row[1:], strict=True))) for row in rows}
        return {
            contact_id: (name := one.display_name(), initials(name if one.name.is_empty() else one.name))
            for contact_id, one in people.items()
        }

    def lines_at_home(self, postcodes: Iterable[str]) -> list[tuple[int, PostalAddress]]:
        """The lines of the address book at home where one of these postcodes is (written without spaces), and where;
        a line may have several homes. Those are left out where nobody lives.
        """
        rows = self._query(_LINES_AT_HOME, (json.dumps([*postcodes]),))
        return [
            (key, PostalAddress(street, extended, pobox, locality, postcode=postcode))
            for key, street, extended, pobox, locality, postcode in rows
        ]

    def told_apart(self) -> frozenset[tuple[int, int]]:
        """Pairs of contacts that are two people, the lower id first."""
        return frozenset(self._query("SELECT contact_id, other_id FROM told_apart"))

    def merge(self, merge_id: int) -> PastMerge | None:
        """One merge that can be taken apart; None where there is no such one."""
        return next(map(_past_merge, self._query(f"{_MERGES} WHERE id = ?", (merge_id,))), None)

    def merges(self) -> list[PastMerge]:
        """All merges of the book, the latest first; not those of somebody in the trash."""
        living = "WHERE contact_id IN (SELECT id FROM contact WHERE trashed_on = '')"
        return list(map(_past_merge, self._query(f"{_MERGES} {living} ORDER BY id DESC")))

    def merges_of(self, contact_ids: Sequence[int]) -> list[PastMerge]:
        """Who these contacts were made of, the latest first."""
        rows = self._query(f"{_MERGES} WHERE contact_id IN {ID_LIST} ORDER BY id DESC", (id_list(contact_ids),))
        return list(map(_past_merge, rows))

    def _portion(self, first: int, last: int) -> Iterator[MatchPerson]:
        shared = _first_of_each(self._query(_SHARED, (first, last)))
        own = _first_of_each(self._query(_OWN, (first, last)))
        births = _first_of_each(self._query(_BIRTHS, (first, last)))
        reached: dict[tuple[int, str], list[str]] = {}
        for contact_id, medium, value in self._query(_POINTS, (first, last)):
            reached.setdefault((contact_id, medium), []).append(value)
        for row in self._query(_CONTACTS, (first, last)):
            contact_id, household = row[0], row[-1]
            yield _person(
                row, own.get(contact_id) or shared.get(household, _NOWHERE), births.get(contact_id, _UNKNOWN)[0],
                reached.get((contact_id, Medium.PHONE.value), ()), reached.get((contact_id, Medium.EMAIL.value), ()),
            )


_NOWHERE: Place = ("", "", "", "", "")
_UNKNOWN = ("",)


def _first_of_each(rows: Iterable[tuple[Any, ...]]) -> dict[int, Place]:
    """What stands first under each id."""
    found: dict[int, Place] = {}
    for owner, *rest in rows:
        found.setdefault(owner, rest)
    return found


def _person(
    row: tuple[Any, ...], place: Place, born: str, phones: Sequence[str], emails: Sequence[str]
) -> MatchPerson:
    contact_id, kind, given, additional, family, suffix, full_name, nickname, organization, household = row
    if not (given or family) and kind != ContactKind.ORGANIZATION and (full_name or nickname):
        typed = typed_name(full_name or nickname)
        given, additional, family, suffix = typed.given, typed.additional, typed.family, typed.suffix
    is_firm = kind == ContactKind.ORGANIZATION or not (given or family or additional)
    street, extended, box, locality, postcode = place
    return match_person(
        contact_id, (given, additional, family, suffix), (street or box, extended, locality, postcode), born=born,
        phones=phones, emails=emails, organization=organization if is_firm else "", household=household or 0,
    )


def _past_merge(row: tuple[Any, ...]) -> PastMerge:
    merge_id, contact_id, gone_id, merged_on, text = row
    memory = remembered(text)
    gone = next((each.before or {} for each in memory.rows if (each.table, each.id) == ("contact", gone_id)), {})
    name = _contact_in(gone).display_name()
    return PastMerge(merge_id, contact_id, gone_id, name, merged_on, memory.kept != contact_id)


def _contact_in(image: Image) -> Contact:
    """A contact as far as it has a name, from its row."""
    parts = (image.get(part, "") for part in ("prefix", "given", "additional", "family", "suffix"))
    whole = (image.get(column, "") for column in ("full_name", "nickname", "organization"))
    kind = ContactKind(image.get("kind") or ContactKind.PERSON)
    return Contact(PersonName(*parts), kind, *whole)

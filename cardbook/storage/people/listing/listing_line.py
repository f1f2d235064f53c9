"""One line of the address book from the rows of its people and their addresses."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from cardbook.domain.naming.list_names import household_name, list_name
from cardbook.domain.naming.member import NameForEnvelope
from cardbook.domain.people.contact import Contact, ContactKind, PersonName
from cardbook.domain.people.listing import LineKind
from cardbook.domain.people.name_order import initials, sort_key
from cardbook.domain.people.name_text import index_words

Line = tuple[Any, ...]
"""The columns of `listing` from `key` on; `sort_key` is the second."""

MEMBER_COLUMNS = (
    "contact.id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, "
    "phonetic_given, phonetic_family, coalesce(household.addressee_override, ''), "
    "contact.note, contact.who_is, contact.likes, contact.observance, coalesce(household.note, ''), "
    "coalesce(household.who_is, ''), coalesce(household.likes, ''), coalesce(household.observance, ''), "
    "photo, deceased"
)
_SPOKEN, _NOTED, _WHO_IS, _OVERRIDE = slice(3, 14), slice(14, 22), (19, 15), 13
"""Where in a row, its key before it, stand what a name search finds, what a note search finds, the line on who
this is (the household's own before the person's), and the name lines typed by hand."""
_KINDS = {"": ContactKind.PERSON, **{kind.value: kind for kind in ContactKind}}
_HOUSEHOLD, _PERSON = LineKind.HOUSEHOLD.value, LineKind.PERSON.value
PLACE_COLUMNS = "a.locality, a.country, a.street, a.extended, a.postcode, a.region, a.country_text"
"""What `lines_of` wants of each person and each address, after the key of the line they belong to."""


def lines_of(members: Sequence[Sequence[Any]], places: Sequence[Sequence[Any]]) -> Iterator[Line]:
    """The lines of all these people, whose addresses come in the order in which they are used."""
    by_unit, places_of = defaultdict[int, list[Sequence[Any]]](list), defaultdict[int, list[Sequence[Any]]](list)
    for row in members:
        by_unit[row[0]].append(row)
    for row in places:
        places_of[row[0]].append(row)
    for key, rows in by_unit.items():
        yield _line(key, rows, places_of.get(key, []))


def _line(key: int, members: Sequence[Sequence[Any]], places: Sequence[Sequence[Any]]) -> Line:
    living = [row for row in members if not row[-1]]
    contacts = [_contact(row) for row in living or members]
    given, family = _name_parts(contacts, override=members[0][_OVERRIDE])
    kind = _HOUSEHOLD if key % 2 else contacts[0].kind._value_
    letters = initials(contacts[0].name if kind == _PERSON and given else family)
    town, country = places[0][1:3] if places else ("", "")
    spoken = " ".join([part for row in members for part in row[_SPOKEN] if part])
    where = " ".join([part for row in places for part in row[1:] if part])
    noted = [part for row in members for part in row[_NOTED] if part]
    notes = " ".join(dict.fromkeys(noted)) if noted else ""
    who_is = next((row[at] for at in _WHO_IS for row in members if row[at]), "") if notes else ""
    photo = members[0][-2] if len(members) == 1 else ""
    return (
        key, sort_key(contacts[0]), kind, given, family, letters, town, country,
        index_words(spoken), index_words(where), index_words(notes), who_is, photo, int(not living),
    )


def _name_parts(contacts: Sequence[Contact], override: str) -> tuple[str, str]:
    if len(contacts) == 1 and not override:
        return list_name(contacts[0])
    return household_name([NameForEnvelope.of(contact) for contact in contacts], override=override)


def _contact(row: Sequence[Any]) -> Contact:
    (_, _, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, phonetic_given,
     phonetic_family, *_) = row
    return Contact(
        PersonName(prefix, given, additional, family, suffix), _KINDS[kind], full_name, nickname,
        organization, phonetic_given=phonetic_given, phonetic_family=phonetic_family,
    )

"""One line of the address book from the rows of its people and their addresses."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.listing import LineKind
from cardbook.domain.name_order import initials, sort_key
from cardbook.domain.name_text import index_words
from cardbook.domain.naming.list_names import household_name, list_name
from cardbook.domain.naming.member import NameForEnvelope

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
PLACE_COLUMNS = "a.locality, a.country, a.street, a.extended, a.postcode, a.region, a.country_text"
"""What `lines_of` wants of each person and each address, after the key of the line they belong to."""


def lines_of(members: Sequence[Sequence[Any]], places: Sequence[Sequence[Any]]) -> Iterator[Line]:
    """The lines of all these people, whose addresses come in the order in which they are used."""
    by_unit: dict[int, list[Sequence[Any]]] = {}
    for row in members:
        by_unit.setdefault(row[0], []).append(row)
    places_of: dict[int, list[Sequence[Any]]] = {}
    for row in places:
        places_of.setdefault(row[0], []).append(row)
    for key, rows in by_unit.items():
        yield _line(key, rows, places_of.get(key, []))


def _line(key: int, members: Sequence[Sequence[Any]], places: Sequence[Sequence[Any]]) -> Line:
    living = [row for row in members if not row[-1]]
    contacts = [_contact(row) for row in living or members]
    given, family = _name_parts(contacts, override=members[0][_OVERRIDE])
    kind = LineKind.HOUSEHOLD._value_ if key % 2 else contacts[0].kind._value_
    letters = initials(contacts[0].name if kind == LineKind.PERSON._value_ and given else family)
    town, country = places[0][1:3] if places else ("", "")
    spoken = " ".join(chain.from_iterable(filter(None, row[_SPOKEN]) for row in members))
    where = " ".join(chain.from_iterable(filter(None, row[1:]) for row in places))
    notes = " ".join(dict.fromkeys(chain.from_iterable(filter(None, row[_NOTED]) for row in members)))
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
        PersonName(prefix, given, additional, family, suffix), ContactKind(kind or "person"), full_name, nickname,
        organization, phonetic_given=phonetic_given, phonetic_family=phonetic_family,
    )

"""One line of the address book from the rows of its people and their addresses."""

from collections.abc import Iterator, Sequence
from typing import Any

from cardbook.domain.addressee import NameForEnvelope, household_name, list_name
from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.listing import LineKind
from cardbook.domain.name_text import index_words, initials, sort_key

Line = tuple[Any, ...]
"""The columns of `listing` from `key` on; `sort_key` is the second."""

MEMBER_COLUMNS = (
    "contact.id, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, note, "
    "coalesce(household.addressee_override, '')"
)
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
    contacts = [_contact(row) for row in members]
    given, family = _name_parts(contacts, override=members[0][-1])
    kind = LineKind.HOUSEHOLD if key % 2 else LineKind(contacts[0].kind.value)
    letters = initials(contacts[0].name if kind is LineKind.PERSON and given else family)
    town, country = (places[0][1], places[0][2]) if places else ("", "")
    spoken = " ".join(part for row in members for part in (*row[3:11], row[-1]) if part)
    where = " ".join(part for row in places for part in row[1:] if part)
    notes = " ".join(row[11] for row in members if row[11])
    return (
        key, sort_key(contacts[0]), kind.value, given, family, letters, town, country,
        index_words(spoken), index_words(where), index_words(notes),
    )


def _name_parts(contacts: Sequence[Contact], override: str) -> tuple[str, str]:
    if len(contacts) == 1 and not override:
        return list_name(contacts[0])
    return household_name([NameForEnvelope.of(contact) for contact in contacts], language="", override=override)


def _contact(row: Sequence[Any]) -> Contact:
    _, _, kind, prefix, given, additional, family, suffix, full_name, nickname, organization, *_ = row
    return Contact(
        PersonName(prefix, given, additional, family, suffix), ContactKind(kind or "person"), full_name, nickname,
        organization,
    )

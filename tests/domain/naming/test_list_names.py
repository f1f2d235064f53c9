"""Lists name people and households shortly, the family name strong."""

import pytest

from cardbook.domain.naming.list_names import household_name, list_name
from cardbook.domain.naming.member import NameForEnvelope
from cardbook.domain.people.contact import Contact, ContactKind, PersonName


def _of(text: str, **more: str) -> NameForEnvelope:
    """ "Dr.|Daniela|Moretti", "Anna|Frey" or "Oma": a name in its parts."""
    prefix, given, family = (["", *text.split("|")] if text.count("|") == 1 else [*text.split("|"), "", ""])[:3]
    if "|" not in text:
        return NameForEnvelope(nickname=text)
    return NameForEnvelope(name=PersonName(prefix=prefix, given=given, family=family, **more))


def _organization(name: str, person: str = "") -> NameForEnvelope:
    return NameForEnvelope(
        name=_of(person).name if person else PersonName(), kind=ContactKind.ORGANIZATION, organization=name
    )


HOUSEHOLDS = [
    ([_of("Dr.|Daniela|Moretti")], ("Dr. Daniela", "Moretti")),
    ([_of("John|Smith", suffix="Jr.")], ("", "John Smith, Jr.")),
    ([_of("健二|田中")], ("", "田中健二")),
    ([_of("Oma")], ("", "Oma")),
    ([_of("Anna|Kowalczyk"), _of("Tomasz|Kowalczyk")], ("Anna & Tomasz", "Kowalczyk")),
    ([_of("Dr.|Anna|Kern"), _of("Paul|Kern")], ("Dr. Anna & Paul", "Kern")),
    ([_of("Petra|Mann"), _of("Peter|Frey")], ("", "Petra Mann & Peter Frey")),
    ([_of("Anna|Kowalczyk"), _of("Tomasz|Kowalczyk"), _of("Zofia|Kowalczyk")],
     ("Anna, Tomasz & Zofia", "Kowalczyk")),
    ([_of(f"{name}|Kern") for name in ("Anna", "Paul", "Ida", "Tom", "Max")], ("Anna, Paul, Ida, Tom & Max", "Kern")),
    ([_of("Petra|Mann"), _of("Peter|Frey"), _of("Ida|Frey")], ("", "Petra Mann, Peter Frey & Ida Frey")),
    ([_of("John|Smith", suffix="Sr."), _of("John|Smith", suffix="Jr.")], ("", "John Smith, Sr. & John Smith, Jr.")),
    ([_organization("Kunsthalle")], ("", "Kunsthalle")),
    ([_organization("Kunsthalle", "Vera|Blum")], ("", "Kunsthalle")),
    ([_of("Anna|Kern"), _organization("Kern GmbH")], ("Anna", "Kern")),
    ([NameForEnvelope()], ("", "")),
    ([], ("", "")),
]


@pytest.mark.parametrize(("members", "shown"), HOUSEHOLDS, ids=[" ".join(row[1]) or "nobody" for row in HOUSEHOLDS])
def test_a_household_has_a_short_name_in_lists(members: list[NameForEnvelope], shown: tuple[str, str]) -> None:
    assert household_name(members) == shown


def test_what_the_user_typed_wins() -> None:
    assert household_name([_of("Anna|Kern")], override="Familie Kern\nmit Ida") == ("", "Familie Kern mit Ida")


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        (Contact(name=PersonName(given="Willem", family="Jansen")), ("Willem", "Jansen")),
        (Contact(name=PersonName(family="Jansen")), ("", "Jansen")),
        (Contact(name=PersonName(given="Willem")), ("", "Willem")),
        (Contact(kind=ContactKind.ORGANIZATION, organization="Kunsthalle"), ("", "Kunsthalle")),
        (Contact(organization="Kunsthalle"), ("", "Kunsthalle")),
        (Contact(full_name="Anna Kern"), ("", "Anna Kern")),
        (Contact(), ("", "")),
    ],
)
def test_a_list_shows_the_family_name_strong(contact: Contact, shown: tuple[str, str]) -> None:
    assert list_name(contact) == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Familie Lindqvist", ("Familie", "Lindqvist")),
        ("The Lindqvists", ("", "The Lindqvists")),
        ("Lindqvist", ("", "Lindqvist")),
    ],
)
def test_a_name_typed_by_hand_still_shows_the_family_name_strong(typed: str, shown: tuple[str, str]) -> None:
    assert household_name([_of("Maja|Lindqvist"), _of("Olof|Lindqvist")], override=typed) == shown

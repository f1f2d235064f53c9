"""The name lines of an envelope say who lives there, and a list says it shortly; more in `tests/domain/naming`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.addressee import NameForEnvelope, addressee_lines, household_name, list_name
from cardbook.domain.contact import Contact, ContactKind, PersonName


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
    ([_of("Dr.|Daniela|Moretti")], "Dr. Daniela Moretti", ("Dr. Daniela", "Moretti")),
    ([_of("John|Smith", suffix="Jr.")], "John Smith Jr.", ("", "John Smith, Jr.")),
    ([_of("健二|田中")], "田中健二", ("", "田中健二")),
    ([_of("Oma")], "Oma", ("", "Oma")),
    ([_of("Anna|Kowalczyk"), _of("Tomasz|Kowalczyk")], "Anna und Tomasz Kowalczyk", ("Anna & Tomasz", "Kowalczyk")),
    ([_of("Dr.|Anna|Kern"), _of("Paul|Kern")], "Dr. Anna und Paul Kern", ("Dr. Anna & Paul", "Kern")),
    ([_of("Petra|Mann"), _of("Peter|Frey")], "Petra Mann und Peter Frey", ("", "Petra Mann & Peter Frey")),
    ([_of("Alexandra|Hohenberger"), _of("Maximilian|Frey")], "Alexandra Hohenberger / Maximilian Frey",
     ("", "Alexandra Hohenberger & Maximilian Frey")),
    ([_of("Anna|Kowalczyk"), _of("Tomasz|Kowalczyk"), _of("Zofia|Kowalczyk")], "Anna, Tomasz und Zofia Kowalczyk",
     ("Anna, Tomasz & Zofia", "Kowalczyk")),
    ([_of(f"{name}|Kern") for name in ("Anna", "Paul", "Ida", "Tom", "Max")], "Anna, Paul, Ida, Tom und Max Kern",
     ("Anna, Paul, Ida, Tom & Max", "Kern")),
    ([_of("Petra|Mann"), _of("Peter|Frey"), _of("Ida|Frey")], "Petra Mann / Peter und Ida Frey",
     ("", "Petra Mann, Peter Frey & Ida Frey")),
    ([_of("Anna|Berg"), _of("Ole|Dahl"), _of("Kim|Lund"), _of("Siv|Moe")],
     "Anna Berg, Ole Dahl, / Kim Lund und Siv Moe", ("", "Anna Berg, Ole Dahl, Kim Lund & Siv Moe")),
    ([_of("John|Smith", suffix="Sr."), _of("John|Smith", suffix="Jr.")], "John Smith Sr. und John Smith Jr.",
     ("", "John Smith, Sr. & John Smith, Jr.")),
    ([_organization("Kunsthalle")], "Kunsthalle", ("", "Kunsthalle")),
    ([_organization("Kunsthalle", "Vera|Blum")], "Kunsthalle / Vera Blum", ("", "Kunsthalle")),
    ([_of("Anna|Kern"), _organization("Kern GmbH")], "Anna Kern / Kern GmbH", ("Anna", "Kern")),
    ([NameForEnvelope()], "", ("", "")),
    ([], "", ("", "")),
]


@pytest.mark.parametrize(("members", "envelope", "shown"), HOUSEHOLDS, ids=[row[1] or "nobody" for row in HOUSEHOLDS])
def test_a_household_has_its_name_lines_and_its_name_in_lists(
    members: list[NameForEnvelope], envelope: str, shown: tuple[str, str]
) -> None:
    assert addressee_lines(members, language="de") == tuple(filter(None, envelope.split(" / ")))
    assert household_name(members) == shown


def test_what_the_user_typed_wins() -> None:
    members = [_of("Anna|Kern")]

    assert addressee_lines(members, language="de", override="Familie Kern \n\n mit Ida") == ("Familie Kern", "mit Ida")
    assert household_name(members, override="Familie Kern\nmit Ida") == ("", "Familie Kern mit Ida")


def test_a_full_name_that_says_more_is_used_and_still_shares_its_family_name() -> None:
    anna = NameForEnvelope(PersonName(given="Anna", family="Kern"), full_name="Prof. Dr. med. Anna Kern")

    assert addressee_lines([anna], language="de") == ("Prof. Dr. med. Anna Kern",)
    assert addressee_lines([anna, _of("Paul|Kern")], language="de") == ("Prof. Dr. med. Anna und Paul Kern",)


def test_the_employer_stands_on_letters_to_work_only() -> None:
    contact = Contact(name=PersonName(given="Anna", family="Kern"), organization="Kunsthalle")

    assert addressee_lines([NameForEnvelope.of(contact)], language="de") == ("Anna Kern",)
    assert addressee_lines([NameForEnvelope.at_work(contact)], language="de") == ("Anna Kern", "Kunsthalle")


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


_words = st.text(st.sampled_from("abcÄß é田김.-'"), max_size=9)
_people = st.builds(
    NameForEnvelope,
    name=st.builds(
        PersonName, prefix=_words, given=_words, additional=_words, family=_words | st.just("Kern"), suffix=_words
    ),
    kind=st.sampled_from(ContactKind), organization=_words,
)


@given(st.lists(_people, max_size=6))
def test_no_part_of_a_name_is_lost_and_no_line_is_empty(members: list[NameForEnvelope]) -> None:
    lines = addressee_lines(members, language="en")

    printed = " ".join(lines)
    names = [part for member in members for part in (*_parts(member.name), member.organization)]
    assert all(line == line.strip() and line for line in lines)
    assert all(word in printed for name in names for word in name.split())


def _parts(name: PersonName) -> tuple[str, ...]:
    return (name.prefix, name.given, name.additional, name.family, name.suffix)


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

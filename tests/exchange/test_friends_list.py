"""The lists that people keep of their friends: couples in a cell, past Christmases as columns."""

import pytest

from cardbook.domain.people.contact import Contact, ContactDate, CustomField, DateKind, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.exchange.couple_name import people_in
from cardbook.exchange.interface import Draft, IssueCode
from cardbook.exchange.tables.column_headings import target_of
from tests.exchange.reading import codes, contacts, table


def _names(people: list[PersonName]) -> list[str]:
    return [" ".join(filter(None, (name.prefix, name.given, name.family))) for name in people]


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Anna & Peter Klein", ["Anna Klein", "Peter Klein"]),
        ("Klein, Anna und Peter", ["Anna Klein", "Peter Klein"]),
        ("Klein Anna & Peter", ["Anna Klein", "Peter Klein"]),
        ("Anna Klein / Tom Berg", ["Anna Klein", "Tom Berg"]),
        ("Dr. Anna & Peter von der Heide", ["Dr. Anna von der Heide", "Peter von der Heide"]),
        ("Anna, Peter & Ida Klein", ["Anna Klein", "Peter Klein", "Ida Klein"]),
        ("Anna Maria und Hans Peter Groß-Klein", ["Anna Maria Groß-Klein", "Hans Peter Groß-Klein"]),
        ("Jean-Luc et Marie Dupont", ["Jean-Luc Dupont", "Marie Dupont"]),
        ("Ute & Ulrich", ["Ute", "Ulrich"]),
    ],
)
def test_a_cell_of_several_people_names_each(cell: str, people: list[str]) -> None:
    assert _names(people_in(cell)) == people


@pytest.mark.parametrize(
    "cell",
    [
        "Anna Klein", "Familie Klein", "Herr und Frau Klein", "Mr & Mrs Smith", "Smith & Sons", "Marks & Spencer",
        "Ernst & Young", "Klein & Berg Architekten", "Müller & Kloebner GmbH", "Ortega y Gasset", "Anna Klein + Kinder",
        "María José e Luca Rossi", "Tante Inge & Onkel Ulf",
    ],
)
def test_what_is_one_or_may_be_read_in_two_ways_stays_whole(cell: str) -> None:
    assert people_in(cell) == []


def test_given_names_of_two_beside_one_family_name_or_two() -> None:
    assert _names(people_in("Anna & Peter", "Klein")) == ["Anna Klein", "Peter Klein"]
    assert _names(people_in("Anna & Peter", "Klein / Groß")) == ["Anna Klein", "Peter Groß"]


_FRIENDS = (
    "Unsere Weihnachtsliste;;;;;;;;\n"
    "Name;Straße;PLZ / Ort;Geburtstag;Kinder;Schuhgröße;2022;Weihnachten 2023;2024\n"
    "Anna & Peter Klein;Weg 1;50667 Köln;3.9.1961 / 4.10.1960;Ida, Tom;38;x;x;-\n"
    "Grete Groß;Am Markt 2;53111 Bonn;1.2.1940;;;;X;Paket\n"
    "Oma & Opa;Weg 3;53111 Bonn;3.3.1930;;;x;ja;x\n"
)


def test_a_list_of_friends_is_read_as_it_is_meant() -> None:
    found = table(_FRIENDS)
    anna, peter, grete, grandparents = contacts(found)
    assert [one.display_name() for one in (anna, peter, grete)] == ["Anna Klein", "Peter Klein", "Grete Groß"]
    assert [(one.street, one.postcode, one.locality) for one in anna.addresses] == [("Weg 1", "50667", "Köln")]
    assert (peter.addresses, peter.relations) == ((), ())
    assert [one.dates for one in (anna, peter)] == [
        (ContactDate(DateKind.BIRTH, PartialDate(1961, 9, 3)),),
        (ContactDate(DateKind.BIRTH, PartialDate(1960, 10, 4)),),
    ]
    assert anna.relations == (Relation(RelationKind.CHILD, name="Ida"), Relation(RelationKind.CHILD, name="Tom"))
    assert [kept.text for kept in anna.kept] == ["Schuhgröße: 38"]
    assert grandparents.full_name == "Oma & Opa"
    assert grete.fields == (CustomField("2024", "Paket"),)
    drafts = [one for one in found if isinstance(one, Draft)]
    assert [(one.entry, one.more_in_row, one.cards) for one in drafts] == [
        (1, 1, (2022, 2023)), (1, 0, (2022, 2023)), (2, 0, (2023,)), (3, 0, (2022, 2023, 2024)),
    ]
    assert codes(found) == [IssueCode.PEOPLE_PARTED, IssueCode.SEVERAL_PEOPLE]


def test_a_birthday_that_may_be_eithers_is_nobodys() -> None:
    anna, peter = contacts(table("Vorname;Nachname;Geb.\nAnna und Peter;Klein;3.9.1961\n"))
    assert (anna.dates, peter.dates) == ((), ())
    assert anna.fields == (CustomField("Geb.", "3.9.1961"),)


def test_the_second_of_a_couple_may_have_columns() -> None:
    anna, tom, ida = contacts(table(
        "Vorname 1;Nachname 1;Vorname 2;Nachname 2;Geburtstag 2;Ort\n"
        "Anna;Klein;Tom;Berg;4.5.1960;Köln\nIda;Klein;;;;Bonn\n"
    ))
    assert [one.display_name() for one in (anna, tom, ida)] == ["Anna Klein", "Tom Berg", "Ida Klein"]
    born = ContactDate(DateKind.BIRTH, PartialDate(1960, 5, 4))
    assert tom == Contact(PersonName(given="Tom", family="Berg"), dates=(born,))


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("2023", "card.2023"), ("Weihnachten 23", "card.2023"), ("Christmas card 1999", "card.1999"),
        ("Karte '24", "card.2024"),
        ("Kinder", "relation.child"), ("Spouse", "relation.spouse"), ("Vorname 2", "given.2"),
        ("Custom Field 3 - Value", "own.3"), ("Phonetic First Name", "phonetic_given"), ("Namenstag", "name_day"),
        ("Kod pocztowy", "postcode"), ("Příjmení", "family"), ("Gatuadress", "street"), ("Woonplaats", "locality"),
        ("Data de nascimento", "birth"), ("Irányítószám", "postcode"), ("Telefon komórkowy", "phone.cell"),
        ("郵便番号", "postcode"), ("Фамилия", "family"), ("Huisadres, plaats", "locality.home"),
        ("Passwort", "leave_out"),
    ],
)
def test_headings_of_many_lists(heading: str, target: str) -> None:
    assert str(target_of(heading)) == target


def test_columns_of_years_without_crosses_are_kept() -> None:
    (contact,) = contacts(table("Name;Ort;2023\nAnna Klein;Bonn;Pralinen\n"))
    assert [kept.text for kept in contact.kept] == ["2023: Pralinen"]


def test_what_programs_fill_in_by_themselves_is_left_out_and_all_else_is_kept() -> None:
    anna, bert = contacts(table(
        "Name,E-mail Display Name,Priority,Password,Gender\n"
        "Anna Klein,Anni,Normal,secret,Unspecified\nBert,,Normal,x,Male\n"
    ))
    assert [kept.text for kept in anna.kept] == ["E-mail Display Name: Anni"]
    assert (anna.fields, bert.fields) == ((), (CustomField("Gender", "Male"),))
    assert "secret" not in repr(anna)

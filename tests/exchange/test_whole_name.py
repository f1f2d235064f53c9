"""Whole names in one cell."""

import pytest

from cardbook.domain.people.contact import ContactKind, PersonName
from cardbook.exchange.whole_name import whole_name
from tests.exchange.reading import contacts, table


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Anna Klein", PersonName(given="Anna", family="Klein")),
        ("Dr. Anna Maria von der Heide", PersonName("Dr.", "Anna Maria", "", "von der Heide")),
        ("Klein, Anna", PersonName(given="Anna", family="Klein")),
        ("MÜLLER, Hans", PersonName(given="Hans", family="MÜLLER")),
        ("García Lorca, Federico", PersonName(given="Federico", family="García Lorca")),
        ("King, Martin Luther, Jr.", PersonName("", "Martin Luther", "", "King", "Jr.")),
        ("Frau Dr. Klein", PersonName("Frau Dr.", "", "", "Klein")),
        ("O'Brien, Pat", PersonName(given="Pat", family="O'Brien")),
    ],
)
def test_a_name_that_reads_in_one_way_only_is_taken_apart(cell: str, name: PersonName) -> None:
    assert whole_name(cell) == name


@pytest.mark.parametrize(
    "cell",
    [
        "Oma", "Tante Inge", "Grandma Rose", "Familie Müller", "The Smiths", "Tante Inge & Onkel Ulf",
        "Herr und Frau Klein", "Acme GmbH", "Müller & Söhne", "Bäckerei Schmidt", "Zahnarztpraxis Klein",
        "Sportverein Köln e. V.",
        "St. Mary's Church", "María José García Lorca", "KLEIN Anna", "山田 太郎", "Klein, Anna, Köln", "Anna (Chor)",
        "Anna 2", "",
    ],
)
def test_any_other_name_stays_whole(cell: str) -> None:
    assert whole_name(cell).is_empty()
    if cell:
        (contact,) = contacts(table(f'Name;Town\n"{cell}";Köln\n'))
        assert (contact.full_name, contact.display_name()) == (cell, cell)


def test_headings_tell_which_name_comes_first() -> None:
    first, second = contacts(table("Nachname Vorname;Ort\nKlein Anna;Köln\nvon Heide Anna;Kiel\n"))
    assert (first.name.given, first.name.family) == ("Anna", "Klein")
    assert (second.full_name, second.name) == ("von Heide Anna", PersonName())


def test_the_name_of_a_company_beside_itself_is_not_taken_for_a_person() -> None:
    (contact,) = contacts(table("Name,Company,City\nAcme Bau,Acme Bau,Ulm\n"))
    assert (contact.kind, contact.organization, contact.name) == (ContactKind.ORGANIZATION, "Acme Bau", PersonName())

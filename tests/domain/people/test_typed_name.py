"""Names typed into one field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.typed_name import typed_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Anna Klein", PersonName(given="Anna", family="Klein")),
        ("Klein, Anna", PersonName(given="Anna", family="Klein")),
        ("Klein, Dr. Anna", PersonName("Dr.", "Anna", "", "Klein")),
        ("Dr. Anna Maria von der Heide", PersonName("Dr.", "Anna Maria", "", "von der Heide")),
        ("Prof. Dr. med. Hans Müller", PersonName("Prof. Dr. med.", "Hans", "", "Müller")),
        ("Ludwig van Beethoven", PersonName(given="Ludwig", family="van Beethoven")),
        ("Karl von und zu Guttenberg", PersonName(given="Karl", family="von und zu Guttenberg")),
        ("José Ortega y Gasset", PersonName(given="José", family="Ortega y Gasset")),
        ("Martin Luther King Jr.", PersonName("", "Martin Luther", "", "King", "Jr.")),
        ("King, Martin Luther, Jr.", PersonName("", "Martin Luther", "", "King", "Jr.")),
        ("Mrs Smith", PersonName("Mrs", "", "", "Smith")),
        ("Herr und Frau Klein", PersonName("Herr und Frau", "", "", "Klein")),
        ("Mr. & Mrs. John Smith", PersonName("Mr. & Mrs.", "John", "", "Smith")),
        ("Familie Klein", PersonName("Familie", "", "", "Klein")),
        ("Dr. und", PersonName("Dr.", "", "", "und")),
        ("Oma", PersonName(given="Oma")),
        ("Dr.", PersonName(given="Dr.")),
        ("  ", PersonName()),
    ],
)
def test_a_typed_name_falls_into_its_parts(typed: str, name: PersonName) -> None:
    assert typed_name(typed) == name


@given(st.text(st.sampled_from("Anna von Dr. , Jr. y Ma-x"), max_size=40))
def test_no_word_of_a_typed_name_is_lost(typed: str) -> None:
    name = typed_name(typed)
    parts = " ".join((name.prefix, name.given, name.additional, name.family, name.suffix))
    assert sorted(parts.replace(",", " ").split()) == sorted(typed.replace(",", " ").split())

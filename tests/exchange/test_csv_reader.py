"""A table's rows become contacts, whatever program wrote it."""

import io

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import ContactKind, DateKind, KeptProperty, Medium
from cardbook.exchange.interface import Issue, IssueCode, ReadOptions
from cardbook.exchange.tables.columns import Field, Target
from cardbook.exchange.tables.csv_reader import CsvReader
from cardbook.exchange.text_guess import TextGuess
from tests.exchange.reading import codes, contacts, table


def test_a_german_list_as_people_write_it() -> None:
    found = table(
        "Anrede;Titel;Nachname;Vorname;Strasse;Hausnr.;PLZ;Ort;Land;Tel. priv.;Handy;E-Mail;Geb.;Bem.\r\n"
        "Frau;Dr.;Weiß;Jörg;Lindenweg;3a;50667;Köln;Deutschland;0221 123;0170 1;j@example.org;3.9.1961;"
        "mag Tee\r\n"
    )
    (contact,) = contacts(found)
    assert codes(found) == []
    assert (contact.name.prefix, contact.name.given, contact.name.family) == ("Frau Dr.", "Jörg", "Weiß")
    (address,) = contact.addresses
    assert (address.street, address.postcode, address.locality) == ("Lindenweg 3a", "50667", "Köln")
    assert address.country == "DE"
    assert [(point.medium, point.value, point.kinds) for point in contact.points] == [
        (Medium.PHONE, "0221 123", ("home",)), (Medium.PHONE, "0170 1", ("cell",)), (Medium.EMAIL, "j@example.org", ()),
    ]
    assert (str(contact.dates[0].date), contact.note) == ("1961-09-03", "mag Tee")


def test_google_columns_belong_together_by_their_numbers() -> None:
    found = table(
        "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
        "Address 1 - Label,Address 1 - Street,Address 1 - City,Address 2 - Label,Address 2 - Street,Address 2 - City,"
        "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label\n"
        "Anna,Klein,* myContacts ::: Chor,* Home,a@b.example,Mobile,1 ::: 2,Home,Weg 1,Ort,Work,Platz 2,Stadt,"
        "Anniversary,2001-05-06,x\n"
    )
    (contact,) = contacts(found)
    assert contact.circles == ("Chor",)
    assert [(point.value, point.kinds, point.preferred) for point in contact.points] == [
        ("a@b.example", ("home",), True), ("1", ("cell",), False), ("2", ("cell",), False),
    ]
    assert [(one.kind, one.street, one.locality) for one in contact.addresses] == [
        ("home", "Weg 1", "Ort"), ("work", "Platz 2", "Stadt"),
    ]
    assert [(date.kind, str(date.date)) for date in contact.dates] == [(DateKind.WEDDING, "2001-05-06")]
    assert contact.kept == (KeptProperty("csv", "Custom Field 1 - Label: x"),)


def test_second_street_columns_are_second_lines() -> None:
    (contact,) = contacts(table("Name,Home Street,Home Street 2,Home City\nA,Weg 1,Hinterhaus,Ort\n"))
    assert [(one.street, one.locality, one.kind) for one in contact.addresses] == [("Weg 1\nHinterhaus", "Ort", "home")]


def test_postcode_and_place_in_one_cell() -> None:
    (contact,) = contacts(table("Name;PLZ/Ort\nA;50667 Köln am Rhein\n"))
    assert (contact.addresses[0].postcode, contact.addresses[0].locality) == ("50667", "Köln am Rhein")


@pytest.mark.parametrize(
    ("heading", "cells", "dates"),
    [
        ("Birthday", ["12/31/1999", "1/2/1980"], ["1999-12-31", "1980-01-02"]),
        ("Birthday", ["31/12/1999", "1/2/1980"], ["1999-12-31", "1980-02-01"]),
        ("Geburtstag", ["17.4.", "3. September 1961", "1985"], ["--04-17", "1961-09-03", "1985"]),
        ("Geb.", ["01.01.99", "1961-09-03 00:00:00", "Mai 1950"], ["1999-01-01", "1961-09-03", "1950-05"]),
    ],
)
def test_dates_are_read_by_the_habit_of_their_column(heading: str, cells: list[str], dates: list[str]) -> None:
    rows = "".join(f"A{number};{cell}\n" for number, cell in enumerate(cells))
    assert [str(one.dates[0].date) for one in contacts(table(f"Name;{heading}\n{rows}"))] == dates


def test_a_year_of_two_digits_that_may_be_either_is_not_invented() -> None:
    found = table("Name;Geb.\nA;3.9.21\n")
    assert codes(found) == [IssueCode.DATE_YEAR_UNCLEAR]
    assert str(contacts(found)[0].dates[0].date) == "--09-03"


def test_what_is_no_date_is_kept_with_its_heading() -> None:
    found = table("Name;Geb.\nA;im Frühling\nB;0.0.00\n")
    assert codes(found) == [IssueCode.DATE_NOT_READ]
    assert [one.kept for one in contacts(found)] == [(KeptProperty("csv", "Geb.: im Frühling"),), ()]


def test_line_breaks_in_cells_count_as_lines() -> None:
    found = table('Name,Notes\nA,"one\ntwo"\n\nB,"x, ""y"""\n')
    assert [(one.line, one.entry) for one in found] == [(2, 1), (5, 2)]
    assert [one.note for one in contacts(found)] == ["one\ntwo", 'x, "y"']


def test_ragged_rows_are_kept_and_reported() -> None:
    found = table("Vorname,Nachname,Ort\nAnna,Klein\nBert,Groß,Köln,übrig\n")
    assert codes(found) == [IssueCode.ROW_TOO_SHORT, IssueCode.ROW_TOO_LONG]
    assert contacts(found)[1].kept == (KeptProperty("csv", "Column 4: übrig"),)


def test_the_apostrophe_before_a_formula_is_taken_off() -> None:
    found = table("Name,Phone,Notes\nA,'+49 221 1,'=1+1\nB,1,'s-Hertogenbosch\n")
    read = [(one.points[0].value, one.note) for one in contacts(found)]
    assert read == [("+49 221 1", "=1+1"), ("1", "'s-Hertogenbosch")]


def test_several_whom_nobody_can_part_are_one_contact_and_a_hint() -> None:
    found = table("Name;Ort\nTante Inge & Onkel Ulf;Köln\n")
    assert found[0] == Issue("", 2, 1, IssueCode.SEVERAL_PEOPLE, "Tante Inge & Onkel Ulf")
    assert contacts(found)[0].full_name == "Tante Inge & Onkel Ulf"


def test_a_row_with_only_a_company_is_an_organisation() -> None:
    (contact,) = contacts(table("First Name,Last Name,Company\n,,Acer\n"))
    assert (contact.kind, contact.organization) == (ContactKind.ORGANIZATION, "Acer")


def test_a_table_without_headings_is_read_by_its_cells() -> None:
    (contact,) = contacts(table("John Doe,John,Doe,john@doe.example\n"))
    assert (contact.name.given, contact.name.family, contact.full_name) == ("John", "Doe", "")
    assert contact.points[0].medium is Medium.EMAIL


def test_umlauts_lost_in_the_headings_are_understood() -> None:
    (contact,) = contacts(table("Name;Stra\ufffde gesch\ufffdftlich;Ort gesch\ufffdftlich\nA;Weg 1;Köln\n"))
    assert [(one.street, one.locality, one.kind) for one in contact.addresses] == [("Weg 1", "Köln", "work")]


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Straße privat", "street.home"), ("Weiteres Telefon", "phone.other"), ("Mobiltelefon 2", "phone.cell.2"),
        ("Code postal (domicile)", "postcode.home"), ("Dirección del trabajo", "street.work"),
        ("Telefono cellulare", "phone.cell"), ("tel_cell_private", "phone.cell.home"),
        ("Address 1 - Fax", "phone.fax.1"),
        ("Weiteres/r Bundesland/Kanton", "region.other"), ("Work ZipCode", "postcode.work"), ("Home", "phone.home"),
    ],
)
def test_headings_of_many_programs_find_their_field(heading: str, target: str) -> None:
    mapping = CsvReader().mapping(io.BytesIO(f"Name;{heading}\nA;1234 5\n".encode()), ReadOptions())
    assert str(mapping.targets[1]) == target


def test_the_user_may_send_a_column_elsewhere() -> None:
    source = io.BytesIO(b"Name,Foo,Bar\nA,x,y\n")
    mapping = CsvReader().mapping(source, ReadOptions()).with_named({"Foo": "nickname", "Bar": "leave_out"})
    assert mapping.targets[1:] == (Target(Field.NICKNAME), Target(Field.LEAVE_OUT))
    (contact,) = contacts(table(source.getvalue(), ReadOptions(columns=mapping)))
    assert (contact.nickname, contact.kept) == ("x", ())
    with pytest.raises(KnownError) as caught:
        mapping.with_named({"Baz": "note"})
    assert caught.value.code is ErrorCode.UNKNOWN_COLUMN


def test_a_preview_shows_three_cells_of_each_column() -> None:
    source = io.BytesIO(b"Name,Foo\nA,1\nB,\nC,3\nD,4\n")
    columns = CsvReader().preview(source, ReadOptions())
    assert [(one.header, str(one.target), one.samples) for one in columns] == [
        ("Name", "full_name", ("A", "B", "C")), ("Foo", "keep", ("1", "3", "4")),
    ]


def test_the_users_choice_of_encoding_and_delimiter_holds() -> None:
    options = ReadOptions(text=TextGuess("cp1251", delimiter="|"))
    (contact,) = contacts(table("Name|Ort\nКиїв|Львів\n".encode("cp1251"), options))
    assert (contact.full_name, contact.addresses[0].locality) == ("Київ", "Львів")


def test_a_table_that_names_nothing_known_says_so() -> None:
    options = ReadOptions(text=TextGuess())
    assert codes(table("foo,bar\n1,2\n", options)) == [IssueCode.NO_COLUMNS]


def test_the_line_that_names_the_delimiter_is_no_row() -> None:
    found = table("sep=;\nName;Ort\nA;Köln\n")
    assert [one.full_name for one in contacts(found)] == ["A"]


def test_the_name_of_the_list_above_its_headings_is_no_contact() -> None:
    found = table("Weihnachtskarten 2024;;\n;;\nName;Vorname;Ort\nKlein;Anna;Köln\n")
    assert [(one.name.family, one.addresses[0].locality) for one in contacts(found)] == [("Klein", "Köln")]
    assert [one.line for one in found] == [4]


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Hauptstr. 5, 50667 Köln", ("Hauptstr. 5", "50667", "Köln", "")),
        ("Weg 1\n8010 Graz, Österreich", ("Weg 1", "8010", "Graz", "AT")),
        ("12 High Street, Ely CB7 4AA", ("12 High Street", "CB7 4AA", "Ely", "GB")),
    ],
)
def test_a_whole_address_in_one_cell_is_divided(cell: str, parts: tuple[str, ...]) -> None:
    found = table(f'Name,Address\nAnna Klein,"{cell}"\n')
    assert codes(found) == []
    (address,) = contacts(found)[0].addresses
    assert (address.street, address.postcode, address.locality, address.country) == parts


def test_one_with_a_word_that_has_no_place_stays_in_the_street_with_a_hint() -> None:
    found = table('Name,Address\nAnna Klein,"Hauptstr. 5, 50667 Köln, Tel. 0221 1"\nBert Groß,Weg 1\n')
    assert codes(found) == [IssueCode.ADDRESS_IN_ONE_CELL]
    assert [one.addresses[0].street for one in contacts(found)] == ["Hauptstr. 5, 50667 Köln, Tel. 0221 1", "Weg 1"]


def test_a_row_with_another_mark_between_its_cells_is_read_by_it() -> None:
    found = table("Vorname,Nachname,Ort\nAnna,Klein,Ulm\nBernd;Groß;Bonn, Beuel\nCem\tÖztürk\tKiel\nDora,Lind\n")
    assert codes(found) == [IssueCode.OTHER_DELIMITER, IssueCode.OTHER_DELIMITER, IssueCode.ROW_TOO_SHORT]
    assert [one.display_name() for one in contacts(found)] == ["Anna Klein", "Bernd Groß", "Cem Öztürk", "Dora Lind"]
    assert contacts(found)[1].addresses[0].locality == "Bonn, Beuel"

"""Spreadsheets as Excel and LibreOffice save them."""

import datetime
import io

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact, ContactDate, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.tables.sheet_package import PART_BYTES
from cardbook.exchange.tables.sheet_reader import SheetReader
from cardbook.exchange.tables.shown_number import number_text, shown_kind
from tests.exchange.reading import codes, contacts
from tests.exchange.sheets import ods, ods_row, xlsx, xlsx_of_xml, zipped

_AS_FOUND = ReadOptions("list")


def _read(raw: bytes) -> list[Draft | Issue]:
    return list(SheetReader().read(io.BytesIO(raw), _AS_FOUND))


def _one(raw: bytes) -> Contact:
    (contact,) = contacts(_read(raw))
    return contact


def test_a_workbook_with_a_title_dates_and_numbers() -> None:
    contact = _one(xlsx({"Freunde": [
        ["Unsere Freunde"], [],
        ["Vorname", "Nachname", "Straße", "PLZ", "Ort", "Geburtstag", "Telefon"],
        ["Änne", "Groß", "Weg 1\nHinterhaus", 50667, "Köln", datetime.date(1961, 9, 3), 2211234567.0],
    ]}))
    assert contact.name == PersonName("", "Änne", "", "Groß", "")
    assert contact.addresses == (PostalAddress("Weg 1\nHinterhaus", locality="Köln", postcode="50667"),)
    assert contact.dates == (ContactDate(DateKind.BIRTH, PartialDate(1961, 9, 3)),)
    assert [point.value for point in contact.points] == ["2211234567"]


def test_sheets_that_go_on_are_read_and_others_are_named() -> None:
    found = _read(xlsx({
        "Notes": [["remember", "the milk"]],
        "Family": [["First Name", "Last Name", "City"], ["Anna", "Klein", "Bonn"]],
        "Friends": [["First Name", "Last Name", "City"], ["Bert", "Groß", "Köln"]],
        "Gifts": [["Whom", "What"], ["Anna", "a book"]],
        "Empty": [],
    }))
    assert [one.display_name() for one in contacts(found)] == ["Anna Klein", "Bert Groß"]
    assert [(one.code, one.text) for one in found if isinstance(one, Issue)] == [
        (IssueCode.SHEET_LEFT_OUT, "Notes"), (IssueCode.SHEET_LEFT_OUT, "Gifts"),
    ]


_FORMULAS = """<worksheet xmlns="m"><sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><r><t>Na</t></r><r><t>me</t></r><rPh><t>x</t></rPh></is></c>
<c r="B1" t="str"><v>PLZ</v></c><c r="C1" t="str"><v>Ort</v></c><c r="E1" t="str"><v>Email</v></c></row>
<row r="4"><c r="A4" t="str"><f>"An"&amp;"na"</f><v>Anna Klein</v></c><c r="B4" s="1"><v>1067</v></c>
<c r="C4" t="str"><v>Dresden</v></c><c r="E4" t="e"><v>#N/A</v></c></row></sheetData></worksheet>"""
_STYLES = """<styleSheet xmlns="m"><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts>
<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"""


def test_values_stand_for_formulas_and_zeros_of_a_postcode_stay() -> None:
    found = _read(xlsx_of_xml(_FORMULAS.encode(), {"xl/styles.xml": _STYLES.encode()}))
    (contact,) = contacts(found)
    assert contact.display_name() == "Anna Klein"
    assert (contact.addresses[0].postcode, contact.addresses[0].locality, contact.points) == ("01067", "Dresden", ())
    assert [one.line for one in found if isinstance(one, Draft)] == [4]


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("00000", "1067", "01067"), ('"D-"00000', "50667", "D-50667"), ("00000\\-0000", "21341234", "02134-1234"),
        ("[<=9999999]###\\-####;\\(###\\)\\ ###\\-####", "2175550100", "(217) 555-0100"),
        ('"+"0', "491701234567", "+491701234567"), ("0000 000000", "2211234567", "2211 234567"),
        ("#,##0", "50667", "50667"), ("[$-407]d. mmm yyyy;@", "22000", "1960-03-25"), ("General", "5", "5"),
    ],
)
def test_a_number_is_what_its_cell_shows(form: str, number: str, shown: str) -> None:
    assert number_text(number, shown_kind("200", form)) == shown


_LIBREOFFICE = """<table:table-row>
<table:table-cell><office:annotation><text:p>secret</text:p></office:annotation>
<text:p>Anna<text:s text:c="2"/>Klein</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="1961-09-03T00:00:00"><text:p>3. Sept. 61</text:p>
</table:table-cell>
<table:table-cell office:value-type="float" office:value="491701234567"><text:p>4,92E+11</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="1067"><text:p>01067</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>"""


def test_a_table_of_libreoffice_with_repeats_notes_and_spaces() -> None:
    headings = ods_row("Name", "Geburtstag", "Handy", "PLZ")
    contact = _one(ods(f'<table:table table:name="A">{headings}{_LIBREOFFICE}</table:table>'))
    assert contact.display_name() == "Anna Klein"
    assert contact.dates == (ContactDate(DateKind.BIRTH, PartialDate(1961, 9, 3)),)
    assert [(point.medium, point.value) for point in contact.points] == [(Medium.PHONE, "491701234567")]
    assert contact.addresses[0].postcode == "01067"
    assert "secret" not in repr(contact)


_DOCTYPE = b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (zipped({"word/document.xml": b"<a/>"}), ErrorCode.FILE_UNKNOWN_FORMAT),
        (xlsx({"S": []}), ErrorCode.FILE_EMPTY),
        (xlsx({"S": [["Name"], ["Anna"]]})[:900], ErrorCode.FILE_UNREADABLE),
        (xlsx_of_xml(b"<worksheet><sheetData><row>"), ErrorCode.FILE_UNREADABLE),
        (xlsx_of_xml(_DOCTYPE + b"<w>&b;</w>"), ErrorCode.FILE_UNREADABLE),
        (xlsx_of_xml(b"<w>" + b" " * (PART_BYTES // 8)), ErrorCode.FILE_TOO_LARGE),
        (ods(f'<table:table table:name="A">{" " * (PART_BYTES // 8)}</table:table>'), ErrorCode.FILE_TOO_LARGE),
    ],
    ids=["another format", "empty", "cut off", "unfinished", "entities", "bomb", "bomb as ods"],
)
def test_what_is_broken_or_hostile_ends_in_a_reason(raw: bytes, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as refused:
        _read(raw)
    assert refused.value.code is code


def test_both_are_known_by_their_content() -> None:
    kinds = [detect(io.BytesIO(raw), "list").format for raw in (xlsx({"S": [["Name"]]}), ods(""))]
    assert kinds == [FileFormat.XLSX, FileFormat.ODS]


def test_a_cell_far_out_costs_no_room() -> None:
    sheet = b"""<worksheet><sheetData>
        <row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Ort</v></c></row>
        <row r="1048576"><c r="A2" t="str"><v>Anna</v></c><c r="XFD1048576" t="str"><v>x</v></c></row>
        </sheetData></worksheet>"""
    found = _read(xlsx_of_xml(sheet))
    assert [one.display_name() for one in contacts(found)] == ["Anna"]
    assert codes(found) == [IssueCode.ROW_TOO_SHORT]

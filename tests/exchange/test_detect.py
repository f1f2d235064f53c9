"""A file is known by what is in it, then by its name."""

import io
import zipfile

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.text_guess import TextGuess


@pytest.mark.parametrize(
    ("raw", "name", "kind"),
    [
        (b"BEGIN:VCARD\nEND:VCARD\n", "people.csv", FileFormat.VCARD),
        ("begin:vcard\nend:vcard\n".encode("utf-16"), "x", FileFormat.VCARD),
        (b"Name,Mail\nA,b@c.example\n", "x.vcf.csv", FileFormat.CSV),
        (b"dn: cn=A\ncn: A\n", "x.txt", FileFormat.LDIF),
        (b'[{"@type":"Card"}]', "x", FileFormat.JSCONTACT),
        (b"BEGIN:VCALENDAR\n", "x.ics", FileFormat.ICALENDAR),
        (b"SQLite format 3\x00rest", "x.cardbook", FileFormat.BOOK),
        (b"%PDF-1.7", "x.csv", FileFormat.UNKNOWN),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "x.vcf", FileFormat.UNKNOWN),
    ],
)
def test_formats(raw: bytes, name: str, kind: FileFormat) -> None:
    assert detect(io.BytesIO(raw), name).format is kind


def test_a_workbook_is_told_from_an_open_document() -> None:
    ods, xlsx = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(ods, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with zipfile.ZipFile(xlsx, "w") as file:
        file.writestr("[Content_Types].xml", "<x/>")
    for book in (ods, xlsx):
        book.seek(0)
    assert (detect(ods).format, detect(xlsx).format) == (FileFormat.ODS, FileFormat.XLSX)


@pytest.mark.parametrize(
    ("raw", "guess"),
    [
        ("Name;Ort\nJörg;Köln\n".encode("cp1252"), TextGuess("cp1252", False, ";", True)),
        ("Name\tOrt\nJörg\tKöln\n".encode("utf-8-sig"), TextGuess("utf-8", True, "\t", True)),
        ("Name|Ort\nJörg|Köln\n".encode("utf-16"), TextGuess("utf-8", True, "|", True)),
        (b"John Doe,john@doe.example\nJane,jane@doe.example\n", TextGuess("utf-8", True, ",", False)),
        ('"Name, ganz";Ort\n"Klein, Anna";Köln\n'.encode(), TextGuess("utf-8", True, ";", True)),
        (b"Primary Email\na@b.example\n", TextGuess("utf-8", True, ",", True)),
    ],
)
def test_how_a_table_is_written(raw: bytes, guess: TextGuess) -> None:
    assert detect(io.BytesIO(raw), "x.csv").text == guess


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(KnownError) as caught:
        detect(io.BytesIO(b"  \n"))
    assert caught.value.code is ErrorCode.FILE_EMPTY

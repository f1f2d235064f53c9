"""What of many programs' files is lost on its way through the book, counted; `pytest -s` shows the figures.

The files are read here a second time, as plainly as can be, so that a mistake of the readers does not hide itself.
"""

import datetime
import io
import quopri
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from cardbook.domain.errors import KnownError
from cardbook.domain.people.date_text import date_in
from cardbook.domain.people.picture import Picture
from cardbook.exchange.detect import line_encoding
from cardbook.exchange.interface import Draft, ReadOptions
from cardbook.exchange.ldif.reader import LdifReader
from cardbook.exchange.tables.columns import DATE_FIELDS, SLASHED, Field, Target
from cardbook.exchange.tables.csv_reader import CsvReader
from cardbook.exchange.tables.sheet_reader import SheetReader
from cardbook.exchange.vcard.writer import written
from tests.exchange.reading import contacts, vcards
from tests.exchange.sheets import Cell, ods, ods_row, ods_typed, xlsx
from tests.outside import outside

_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)", re.S)
_WORD = re.compile(r"[^\W_]+")
_ESCAPED = re.compile(r"\\(.)")
_OF_THE_FILE = frozenset(("BEGIN", "END", "VERSION", "PRODID"))
_NAMES_OF_FORMS = frozenset(("vnd", "android", "cursor", "item", "nickname", "callto"))
"""How Android names a nickname, and how a scheme is called: a property says that for us."""
_OF_NO_PERSON = frozenset(("Action", "ID", "contactType", "domain", "apiId", "NameLower", "NameLowerUnique"))
"""Columns of an administrator's tool that say nothing of anybody."""


@dataclass(frozen=True)
class _Line:
    name: str
    params: str
    value: str

    def words(self) -> set[str]:
        """What it says, without marks, case and order; of a picture its beginning, of a day the day."""
        if re.match("data:[^,]*base64,", self.value) or re.search("BASE64|ENCODING=B(?![A-Z0-9])", self.params):
            return {"".join(self.value.rpartition(",")[2].split())[:40]}
        text = _ESCAPED.sub(lambda mark: "\n" if mark[1] in "nN" else mark[1], self.value)
        day = date_in(text.strip())
        return {str(day)} if day else set(_WORD.findall(text.casefold())) - _NAMES_OF_FORMS


def _lines(raw: bytes, encoding: str) -> Iterator[_Line]:
    """The content lines of a card, unfolded and decoded."""
    whole = re.sub(rb"\n[ \t]", b"", raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    whole = re.sub(rb"(?i)(;[^:\n]*quoted-printable[^\n]*)=\n(?!END:)", rb"\1", whole)
    for line in whole.split(b"\n"):
        match = _LINE.fullmatch(_decoded(line, encoding))
        if match is None:
            continue
        name, params, value = match[1].upper(), match[2].upper(), match[3]
        if "QUOTED-PRINTABLE" in params:
            charset = re.search(r'CHARSET="?([\w-]+)', params)
            value = _decoded(quopri.decodestring(line.partition(b":")[2]), encoding, charset[1] if charset else "utf-8")
        yield _Line(name, params, value)


def _decoded(octets: bytes, encoding: str, charset: str = "utf-8") -> str:
    """In the charset a line names; else in the encoding of the file."""
    try:
        return octets.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return octets.decode("latin-1" if encoding.startswith("utf") else encoding, "replace")


def _said_again(draft: Draft) -> set[str]:
    """All words of the card as we write it, those of its heads as well: a label may become a kind."""
    picture = draft.photo and Picture(draft.contact.photo, "image/png", draft.photo.content, b"")
    raw = "".join(written([draft.contact], photo_of=lambda _: picture)).encode()
    said = {uid for pointer in draft.pointers for uid in _WORD.findall(pointer.uid.casefold())}
    for line in _lines(raw, "utf-8"):
        said |= line.words() | set(_WORD.findall(f"{line.name} {line.params}".casefold()))
    return said


def test_of_the_lines_of_vcards_hardly_one_in_two_hundred_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    seen, lost = Counter[str](), Counter[str]()
    for path in sorted(outside("corpus", "vcard").rglob("*.vcf")):
        raw = path.read_bytes()
        drafts = [one for one in vcards(raw) if isinstance(one, Draft)]
        physical = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        ends = [*(draft.line - 1 for draft in drafts[1:]), len(physical)][: len(drafts)]
        for draft, end in zip(drafts, ends, strict=True):
            card = b"\n".join(physical[draft.line - 1 : end])
            card = card if b"AGENT" in card.upper() else re.split(rb"(?mi)^END:VCARD", card)[0]
            said = _said_again(draft) if draft.members is None else set()
            for line in _lines(card, line_encoding(io.BytesIO(raw))):
                if draft.members is None and line.name not in _OF_THE_FILE and line.value.strip():
                    seen[line.name] += 1
                    lost[line.name] += not line.words() <= said
    with capsys.disabled():
        print(f"\ncontent lines: {lost.total()} of {seen.total()} lost, {lost.total() / seen.total():.2%}")
    print(+lost)
    assert lost.total() <= 0.005 * seen.total()


def test_of_the_vcard_files_nearly_all_give_their_contacts(capsys: pytest.CaptureFixture[str]) -> None:
    files, given = 0, 0
    for path in sorted(outside("corpus", "vcard").rglob("*.vcf")):
        raw = path.read_bytes()
        if re.search(rb"(?mi)^(?:item1\.)?(?:FN|N|ORG|NICKNAME|TEL|EMAIL|ADR)[^:\n]*:[;\s]*[^;\s]", raw):
            files += 1
            given += bool(contacts(vcards(raw)))
    with capsys.disabled():
        print(f"\nvCard files that say something of somebody: {given} of {files} give contacts, {given / files:.1%}")
    assert given >= 0.98 * files


def test_of_the_cells_of_tables_nearly_all_find_their_field(capsys: pytest.CaptureFixture[str]) -> None:
    """A cell that stays under its heading alone was not placed. Whether the fields are right, the readers' own tests
    say heading by heading."""
    reader, cells, left = CsvReader(), 0, 0
    for path in sorted(outside("corpus", "csv").rglob("*.csv")):
        file = io.BytesIO(path.read_bytes())
        guess = reader.guess(file)
        mapping = reader.mapping(file, ReadOptions(path.name, guess))
        file.seek(0)
        for number, row in enumerate(reader.rows(file, guess)):
            if row is None or number < guess.title_rows + guess.header:
                continue
            for heading, target, cell in zip(mapping.headers, mapping.targets, row, strict=False):
                is_cell = bool(cell.strip()) and heading not in _OF_NO_PERSON
                cells += is_cell
                left += is_cell and target.field is Field.KEEP
    with capsys.disabled():
        print(f"\ncells of tables: {cells - left} of {cells} in a field, {(cells - left) / cells:.1%}")
    assert left <= 0.05 * cells


def _typed(cell: str, target: Target, month_first: bool) -> Cell:
    """What a spreadsheet makes of a cell: days and numbers, which lose the noughts before them."""
    text = cell.strip()
    if text.isdecimal() and len(text) < 15:
        return int(text)
    slashed = SLASHED.fullmatch(text) if month_first else None
    day = date_in(f"{slashed[2]}.{slashed[1]}.{slashed[3] or ''}" if slashed else text)
    is_whole = target.field in DATE_FIELDS and day and day.year and day.year > 1900 and day.month and day.day
    return datetime.date(day.year or 0, day.month or 0, day.day or 0) if day and is_whole else text


@pytest.mark.parametrize("made", ["xlsx", "ods"])
def test_of_the_cells_of_spreadsheets_nearly_all_find_the_same_field(
    made: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The tables once more with a sheet of notes before them and a title above, their days and numbers as such."""
    reader, cells, left = CsvReader(), 0, 0
    for path in sorted(outside("corpus", "csv").rglob("*.csv")):
        file = io.BytesIO(path.read_bytes())
        guess = reader.guess(file)
        mapping = reader.mapping(file, ReadOptions(path.name, guess))
        rows = [row for row in reader.rows(file, guess) if row is not None][guess.title_rows :]
        if not guess.header:
            continue
        typed: list[list[Cell]] = [[], ["Our people"], [], list(rows[0])]
        typed += [
            [_typed(cell, target, at in mapping.month_first) for at, (cell, target) in
             enumerate(zip(row, mapping.targets, strict=False))] for row in rows[1:]
        ]
        raw = xlsx({"Notes": [["before", "Advent"]], "People": typed}) if made == "xlsx" else ods(
            f'<table:table table:name="Notes">{ods_row("before", "Advent")}</table:table>'
            f'<table:table table:name="People">{ods_typed(typed)}</table:table>'
        )
        targets = SheetReader().mapping(io.BytesIO(raw), ReadOptions(path.name)).targets
        for at, target in enumerate(mapping.targets):
            filled = sum(at < len(row) and bool(row[at].strip()) for row in rows[1:])
            is_cell = mapping.headers[at] not in _OF_NO_PERSON
            cells += filled * is_cell
            left += filled * is_cell * (target.field is Field.KEEP or targets[at] != target)
    with capsys.disabled():
        print(f"\ncells of {made}: {cells - left} of {cells} in the same field, {(cells - left) / cells:.1%}")
    assert left <= 0.05 * cells


def test_of_the_attributes_of_ldif_nearly_all_find_their_field(capsys: pytest.CaptureFixture[str]) -> None:
    values, left = 0, 0
    for path in sorted(outside("corpus", "ldif").rglob("*.ldif")):
        try:
            found = list(LdifReader().read(io.BytesIO(path.read_bytes()), ReadOptions(path.name)))
        except KnownError:
            continue
        text = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n ", b"")
        values += len(re.findall(rb"(?mi)^(?!dn:|objectclass:|#)[\w;-]+:", text))
        left += sum(len(contact.kept) for contact in contacts(found))
    with capsys.disabled():
        print(f"\nattributes of LDIF: {values - left} of {values} in a field, {(values - left) / values:.1%}")
    assert left <= 0.08 * values

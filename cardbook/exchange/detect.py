"""Which kind of file something is (content first, name second), and how its text is written."""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import BinaryIO

from cardbook.domain.addresses.address_files import CARD_ENDINGS, DIRECTORY_ENDINGS, TABLE_ENDINGS
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.limits import BLOCK_BYTES
from cardbook.exchange.tables.column_headings import joined_headings, target_of
from cardbook.exchange.tables.columns import Field
from cardbook.exchange.text_encoding import FALLBACK, is_utf8, mark_of, proposed
from cardbook.exchange.text_guess import DELIMITERS, TextGuess

_BLANKS = b" \t\r\n\x00"  # also of the wide encodings
_SAMPLE_CHARS = 64_000
_SAMPLE_ROWS = 50
_TITLE_ROWS = 10
_TITLE_CELLS = 2
_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=([,;\t|])", re.I)
_NOT_A_HEADING = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+|[+(]?\d[\d\s()/.\-]{3,}|\d+")


class FileFormat(StrEnum):
    """The kinds of file an address book meets."""

    VCARD = "vcard"
    CSV = "csv"
    LDIF = "ldif"
    XLSX = "xlsx"
    ODS = "ods"
    JSCONTACT = "jscontact"
    ICALENDAR = "icalendar"
    BOOK = "book"
    UNKNOWN = "unknown"


_BARE_ENTRY = re.compile(  # of LDIF, without its distinguished name
    rb"\s*(?:[a-z-]{2,40}:[^\n]*\n){0,3}(?:cn|sn|givenname|mail)::? ?\S[^\n]*\n[a-z-]+:", re.I
)
_CONTENTS = (
    (FileFormat.BOOK, re.compile(rb"SQLite format 3\x00")),
    (FileFormat.ODS, re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.spreadsheet", re.S)),
    (FileFormat.XLSX, re.compile(rb"PK\x03\x04")),
    (FileFormat.UNKNOWN, re.compile(rb"%PDF-|\x89PNG|\xff\xd8\xff|GIF8|\xd0\xcf\x11\xe0|\x1f\x8b|7z\xbc|Rar!")),
)
_TEXT_CONTENTS = (
    (FileFormat.VCARD, re.compile(rb"(?:^|\n)\s*\W{0,3}BEGIN[ \t]*:[ \t]*VCARD", re.I)),
    (FileFormat.ICALENDAR, re.compile(rb"\s*BEGIN:VCALENDAR", re.I)),
    (FileFormat.LDIF, re.compile(rb"(?:\s*version:[^\n]*\n)?(?:#[^\n]*\n|\s)*dn::? ", re.I)),
    (FileFormat.LDIF, _BARE_ENTRY),
    (FileFormat.JSCONTACT, re.compile(rb"\s*[\[{]")),
)
_SUFFIXES = {
    **dict.fromkeys(CARD_ENDINGS, FileFormat.VCARD), **dict.fromkeys(TABLE_ENDINGS, FileFormat.CSV),
    **dict.fromkeys(DIRECTORY_ENDINGS, FileFormat.LDIF), ".xlsx": FileFormat.XLSX, ".ods": FileFormat.ODS,
    ".json": FileFormat.JSCONTACT, ".ics": FileFormat.ICALENDAR,
}


_UTF_8 = TextGuess()


@dataclass(frozen=True, slots=True)
class Detected:
    """What a file is, and how its text is written where it is text."""

    format: FileFormat
    text: TextGuess = _UTF_8


def detect(source: BinaryIO, name: str = "") -> Detected:
    """What a file is, from its first MiB and its name; the source is left at its beginning.

    Raises KnownError: FILE_EMPTY, FILE_UNREADABLE.
    """
    sample = _sample(source)
    for kind, content in _CONTENTS:
        if content.match(sample):
            return Detected(kind)
    encoding, text, is_certain = _text_of(sample)
    for kind, content in _TEXT_CONTENTS:
        if content.match(text) or (kind is FileFormat.VCARD and content.search(text)):
            return Detected(kind, TextGuess(encoding, is_certain))
    kind = _SUFFIXES.get(PurePath(name).suffix.lower(), FileFormat.CSV)
    if b"\x00" in text or (kind is FileFormat.CSV and not _is_text(text)):
        return Detected(FileFormat.UNKNOWN)
    return Detected(kind, _table_guess(encoding, text, is_certain))


def text_guess(source: BinaryIO) -> TextGuess:
    """How a file's text is written, for a table; the source is left at its beginning."""
    encoding, text, is_certain = _text_of(_sample(source))
    return _table_guess(encoding, text, is_certain)


def line_encoding(source: BinaryIO) -> str:
    """The codec for lines of a vCard file that are not UTF-8; the source is left at its beginning."""
    sample = _sample(source)
    is_plain = is_utf8(sample) and b"QUOTED-PRINTABLE" not in sample.upper()
    return FALLBACK if is_plain else proposed(sample)


def _sample(source: BinaryIO) -> bytes:
    try:
        sample = source.read(BLOCK_BYTES)
        source.seek(0)
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, reason=error.strerror or "") from error
    if not sample.strip():
        raise KnownError(ErrorCode.FILE_EMPTY)
    return sample


def _text_of(sample: bytes) -> tuple[str, bytes, bool]:
    """Encoding, text as UTF-8 (or as it was, where the encoding is no Unicode one), and whether that is certain.

    A wide encoding is named utf-8: blocks are turned into it while reading. Raises KnownError(FILE_EMPTY).
    """
    encoding, mark = mark_of(sample)
    if not sample[mark:].strip(_BLANKS):
        raise KnownError(ErrorCode.FILE_EMPTY)
    if encoding.startswith(("utf-16", "utf-32")):
        return "utf-8", sample[mark:].decode(encoding, "replace").encode("utf-8", "replace"), True
    if is_utf8(sample):
        return "utf-8", sample[mark:], True
    return proposed(sample), sample, False


def _is_text(text: bytes) -> bool:
    odd = sum(byte < 0x20 and byte not in b"\t\n\r\x0b\x0c\x1b" for byte in text[:4096])
    return odd * 50 < min(len(text), 4096)


def _table_guess(encoding: str, text: bytes, is_certain: bool) -> TextGuess:
    start = text[: _SAMPLE_CHARS * 4].decode(encoding, "replace")[:_SAMPLE_CHARS]
    start = start.replace("\r\n", "\n").replace("\r", "\n")
    named = _SEPARATOR_LINE.match(start)
    delimiter = named[1] if named else max(DELIMITERS, key=lambda mark: _evenness(start, mark))
    rows = _rows(start[named.end() :].lstrip("\r\n\"") if named else start, delimiter)
    above, has_header = heading_rows(rows)
    grouped = has_header and is_grouped(rows[above:])
    return TextGuess(encoding, is_certain, delimiter, has_header, above, is_grouped=grouped)


def heading_rows(rows: list[list[str]]) -> tuple[int, bool]:
    """Of the first rows of a table: how many stand above its headings, and whether it has headings at all."""
    above = _title_rows(rows)
    return above, _has_header(rows[above:])


def is_grouped(rows: list[list[str]]) -> bool:
    """True where the first two rows are headings: groups, with gaps that the second one fills, and nothing of a person.
    """
    if len(rows) < 2 or not any(rows[0]) or _odd(rows[1]):
        return False
    gaps = sum(not above.strip() and bool(below.strip()) for above, below in zip(*rows[:2], strict=False))
    filled = [cell for cell in rows[1] if cell.strip()]
    known = [heading for heading in joined_headings(*rows[:2]) if target_of(heading) is not None]
    alone = [heading for heading in rows[0] if heading.strip() and target_of(heading) is not None]
    return gaps > 0 and len(known) > len(alone) + 1 and 2 * len(known) > len(filled)


def _odd(row: list[str]) -> bool:
    return any(_NOT_A_HEADING.fullmatch(cell.strip()) for cell in row)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    while len(rows) < _SAMPLE_ROWS:
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error:
            continue
        if any(row):
            rows.append(row)
    return rows


def _evenness(text: str, delimiter: str) -> tuple[float, int]:
    """How evenly a delimiter cuts the rows: share of rows of the commonest width, then that width."""
    widths = Counter(len(row) for row in _rows(text, delimiter))
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    if width < 2:
        return 0.0, 0
    return round(max(count / widths.total(), 0.5), 1), width


def _title_rows(rows: list[list[str]]) -> int:
    """Rows above the headings: a list's name or a note, with little in them, before a row of known headings."""
    for above, row in enumerate(rows[:_TITLE_ROWS]):
        known = sum(target_of(cell) is not None for cell in row if cell.strip())
        if known > 1 and _has_header([row]):
            return above
        if sum(bool(cell.strip()) for cell in row) > _TITLE_CELLS:
            return 0
    return 0


def _has_header(rows: list[list[str]]) -> bool:
    """True where the first row names columns: some heading is known, and none is an address, date or number."""
    if not rows:
        return False
    first = [cell.strip() for cell in rows[0] if cell.strip()]
    known = [target_of(cell) for cell in first]
    named = {target.field for target in known if target is not None} - {Field.KEEP, Field.CARD, Field.RECEIVED}
    odd = [cell for cell, target in zip(first, known, strict=True) if _NOT_A_HEADING.fullmatch(cell) and (
        target is None or target.field not in (Field.CARD, Field.RECEIVED)
    )]
    return bool(named) and not odd

"""The entries of an LDIF file (RFC 2849): attributes with their values, folds joined and base64 opened."""

import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from cardbook.exchange.byte_lines import line_chunks
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import LINE_BYTES, snippet
from cardbook.exchange.vcard.lines import ContentLines

_ATTRIBUTES = 100_000


@dataclass(frozen=True, slots=True)
class Attribute:
    """`written` is the name with its options (`sn;lang-de`), `name` in small letters and without; `line` is where
    it stands.
    """

    name: str
    written: str
    value: bytes
    line: int


@dataclass(slots=True)
class Record:
    """One entry, which begins on `line`; `issues` are line, code and text."""

    line: int = 0
    attributes: list[Attribute] = field(default_factory=list)
    issues: list[tuple[int, IssueCode, str]] = field(default_factory=list)

    def values(self, name: str) -> list[bytes]:
        """The values of an attribute, in their order."""
        return [each.value for each in self.attributes if each.name == name]


def records(source: BinaryIO) -> Iterator[Record]:
    """Entries in their order; an empty line ends one, and so does the next `dn`."""
    record = Record()
    for at, line in _content_lines(source):
        if line is None:
            record.issues.append((at, IssueCode.LINE_TOO_LONG, f"{LINE_BYTES >> 20} MB"))
            continue
        if line.startswith(b"#") or (line[:8].lower() == b"version:" and not record.attributes):
            continue
        is_next = line[:3].lower() == b"dn:" and any(each.name == "dn" for each in record.attributes)
        if is_next or not line or line.isspace():
            if record.attributes or record.issues:
                yield record
                record = Record()
            if not is_next:
                continue
        record.line = record.line or at
        _take(record, line, at)
    if record.attributes or record.issues:
        yield record


def _content_lines(source: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    lines = ContentLines()
    for chunk in line_chunks(source, LINE_BYTES):
        if chunk is None:
            yield lines.number, None
            lines.number += 1
            continue
        for at, line, _ in lines.of(chunk):
            yield at, line
    for at, line, _ in lines.rest():
        yield at, line


def _take(record: Record, line: bytes, at: int) -> None:
    """Put one line into the entry: `name: text`, `name:: base64`; an address (`name:< …`) stays one."""
    raw, colon, value = line.partition(b":")
    written = raw.decode("ascii", "replace").strip()
    name = written.partition(";")[0].lower()
    if not colon or not name or " " in name:
        if line.strip() != b"-":
            record.issues.append((at, IssueCode.LINE_NOT_READ, snippet(line[:400].decode("utf-8", "replace"))))
        return
    if value.startswith(b":"):
        try:
            value = binascii.a2b_base64(value[1:])
        except binascii.Error:
            record.issues.append((at, IssueCode.LINE_NOT_READ, name))
            return
    value = value.removeprefix(b"<").strip()
    if len(record.attributes) >= _ATTRIBUTES:
        if not any(code is IssueCode.TOO_MANY_VALUES for _, code, _ in record.issues):
            record.issues.append((at, IssueCode.TOO_MANY_VALUES, name))
    elif value:
        record.attributes.append(Attribute(name, written, value, at))

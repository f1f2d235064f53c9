"""Short ways to read text as a file."""

import io
from collections.abc import Mapping, Sequence

from cardbook.domain.people.contact import Contact
from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.ldif.reader import LdifReader
from cardbook.exchange.tables.csv_reader import CsvReader
from cardbook.exchange.tables.sheet_reader import SheetReader
from cardbook.exchange.vcard.reader import VCardReader
from tests.exchange.sheets import Cell, xlsx

_AS_FOUND = ReadOptions()


def vcards(text: str | bytes, options: ReadOptions = _AS_FOUND) -> list[Draft | Issue]:
    return list(VCardReader().read(io.BytesIO(_raw(text)), options))


def table(text: str | bytes, options: ReadOptions = _AS_FOUND) -> list[Draft | Issue]:
    return list(CsvReader().read(io.BytesIO(_raw(text)), options))


def ldif(text: str | bytes, options: ReadOptions = _AS_FOUND) -> list[Draft | Issue]:
    return list(LdifReader().read(io.BytesIO(_raw(text)), options))


def sheets(rows_by_name: Mapping[str, Sequence[Sequence[Cell]]]) -> list[Draft | Issue]:
    return list(SheetReader().read(io.BytesIO(xlsx(rows_by_name)), _AS_FOUND))


def contacts(found: list[Draft | Issue]) -> list[Contact]:
    return [one.contact for one in found if isinstance(one, Draft)]


def codes(found: list[Draft | Issue]) -> list[IssueCode]:
    return [one.code for one in found if isinstance(one, Issue)]


def card(*lines: str, version: str = "3.0") -> Contact:
    """The one contact of a card with these lines."""
    (contact,) = contacts(vcards("\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))))
    return contact


def _raw(text: str | bytes) -> bytes:
    return text if isinstance(text, bytes) else text.encode()

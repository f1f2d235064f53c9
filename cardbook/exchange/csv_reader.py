"""Reads tables as text (CSV): any delimiter, any heading, quotes and line breaks inside cells."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from cardbook.domain.contact import KeptProperty
from cardbook.exchange.column_guess import SAMPLE_ROWS, guess_mapping
from cardbook.exchange.columns import Column, ColumnMapping, Field
from cardbook.exchange.csv_contact import Found, RowContacts, cell_text
from cardbook.exchange.csv_table import CsvRows
from cardbook.exchange.detect import text_guess
from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.limits import COLUMNS, FIELD_CHARS, LINE_BYTES, snippet
from cardbook.exchange.text_guess import TextGuess

_SAMPLES_SHOWN = 3


class CsvReader:
    """The `Reader` of text tables; the source must be seekable."""

    def read(self, source: BinaryIO, options: ReadOptions) -> Iterator[Draft | Issue]:
        """Drafts and issues in the order of the file; raises KnownError for an empty or unreadable one."""
        guess = options.text or text_guess(source)
        mapping = options.columns or self.mapping(source, replace(options, text=guess))
        source.seek(0)
        yield from _Reading(options.file, mapping).run(CsvRows(source, guess), guess)

    def mapping(self, source: BinaryIO, options: ReadOptions) -> ColumnMapping:
        """The proposal for a file: which column fills which field."""
        guess = options.text or text_guess(source)
        source.seek(0)
        first = islice(CsvRows(source, guess), guess.title_rows, guess.title_rows + SAMPLE_ROWS)
        rows = [row[:COLUMNS] for row in first if row is not None]
        source.seek(0)
        return guess_mapping(rows[0] if guess.header and rows else [], rows[1:] if guess.header else rows)

    def preview(self, source: BinaryIO, options: ReadOptions, rows: int = SAMPLE_ROWS) -> list[Column]:
        """Each column with its heading, its field and up to three cells of the first `rows` rows."""
        guess = options.text or text_guess(source)
        mapping = options.columns or self.mapping(source, replace(options, text=guess))
        source.seek(0)
        upper = islice(CsvRows(source, guess), guess.title_rows, guess.title_rows + rows + 1)
        first = [row for row in upper if row is not None]
        source.seek(0)
        body = first[1:] if guess.header else first
        columns = []
        for at, (header, target) in enumerate(zip(mapping.headers, mapping.targets, strict=True)):
            cells = (snippet(cell_text(row[at])) for row in body if at < len(row))
            columns.append(Column(header, target, tuple(islice(filter(None, cells), _SAMPLES_SHOWN))))
        return columns


class _Reading:
    """One pass over one table."""

    def __init__(self, file: str, mapping: ColumnMapping) -> None:
        self._file = file
        self._mapping = mapping
        self._contacts = RowContacts(mapping)
        self._width = len(mapping.targets)
        self._entry = 0

    def run(self, rows: CsvRows, guess: TextGuess) -> Iterator[Draft | Issue]:
        """Everything the table has."""
        if all(target.field in (Field.KEEP, Field.LEAVE_OUT) for target in self._mapping.targets):
            yield self._issue(1, IssueCode.NO_COLUMNS)
            return
        above = guess.title_rows + int(guess.header)
        for row in rows:
            yield from self._line_issues(rows)
            if above:
                above -= 1
            elif row is None:
                self._entry += 1
                yield self._issue(rows.line, IssueCode.ROW_NOT_READ)
            else:
                if rows.has_open_quote():
                    yield Issue(self._file, rows.line, self._entry + 1, IssueCode.QUOTE_NOT_CLOSED, snippet(row[-1]))
                yield from self._row(row, rows.line)
        if not self._entry:
            yield self._issue(1, IssueCode.NO_CARDS)

    def _row(self, row: list[str], line: int) -> Iterator[Draft | Issue]:
        found: list[Found] = []
        cells = [cell_text(cell) if cell else cell for cell in row]
        if not any(cells):
            return
        self._entry += 1
        surplus = self._fitted(cells, found)
        if max(map(len, cells), default=0) > FIELD_CHARS:
            cells = self._contacts.limited(cells, found)
        contact = self._contacts.contact(cells, found)
        if surplus:
            contact = replace(contact, kept=(*contact.kept, *self._surplus(surplus)))
        if any(code is IssueCode.DATE_NOT_READ for code, _, _ in found):
            contact = replace(contact, kept=(*contact.kept, *self._contacts.unread_dates(cells)))
        for code, text, field in found:
            yield self._issue(line, code, text, field)
        if not contact.display_name():
            is_blank = not (contact.addresses or contact.dates or contact.note or contact.kept)
            yield self._issue(line, IssueCode.CARD_EMPTY if is_blank else IssueCode.NO_NAME)
            if is_blank:
                return
        yield Draft(contact, line, self._entry)

    def _fitted(self, cells: list[str], found: list[Found]) -> list[str]:
        """Makes a row as wide as the table; gives back what stood beyond its last column."""
        missing = self._width - len(cells)
        if missing > 0:
            found.append((IssueCode.ROW_TOO_SHORT, "", ""))
            cells.extend([""] * missing)
        surplus = cells[self._width :]
        del cells[self._width :]
        if any(surplus):
            found.append((IssueCode.ROW_TOO_LONG, snippet(", ".join(filter(None, surplus[:COLUMNS]))), ""))
        return surplus[:COLUMNS] if any(surplus) else []

    def _surplus(self, cells: list[str]) -> list[KeptProperty]:
        places = enumerate(cells, self._width + 1)
        return [KeptProperty("csv", f"Column {place}: {cell[:FIELD_CHARS]}") for place, cell in places if cell]

    def _line_issues(self, rows: CsvRows) -> Iterator[Issue]:
        for line in rows.long_lines:
            yield self._issue(line, IssueCode.LINE_TOO_LONG, f"{LINE_BYTES >> 20} MiB")
        for line, text in rows.odd_lines:
            yield self._issue(line, IssueCode.CHARACTERS_LOST, snippet(text))
        rows.long_lines.clear()
        rows.odd_lines.clear()

    def _issue(self, line: int, code: IssueCode, text: str = "", field: str = "") -> Issue:
        return Issue(self._file, line, self._entry, code, text, field)

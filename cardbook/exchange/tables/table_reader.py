"""Reads tables of any kind of file, row by row: what a column means is the same in CSV, XLSX and ODS."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO, Protocol

from cardbook.domain.people.contact import KeptProperty
from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.limits import COLUMNS, FIELD_CHARS, snippet
from cardbook.exchange.tables.column_guess import SAMPLE_ROWS, guess_mapping
from cardbook.exchange.tables.column_headings import joined_headings
from cardbook.exchange.tables.columns import Column, ColumnMapping, Field
from cardbook.exchange.tables.row_contact import Found, cell_text
from cardbook.exchange.tables.row_people import RowPeople
from cardbook.exchange.text_guess import TextGuess

_SAMPLES_SHOWN = 3
_DATE_DOUBTS = (IssueCode.DATE_NOT_READ, IssueCode.DATE_YEAR_UNCLEAR)
LineNote = tuple[int, IssueCode, str]
"""Something odd about the file itself: line, code and text."""


class TableRows(Protocol):
    """The rows of a table. After each, `line` is where it began (from 1), and `oddity` what was noticed of it, with
    the beginning of its text.
    """

    line: int
    oddity: tuple[IssueCode, str] | None

    def __iter__(self) -> Iterator[list[str] | None]:
        """Rows as lists of cells; None for one that could not be read. Rows without any cell are passed over."""

    def notes(self) -> Iterable[LineNote]:
        """What was noticed of the file since the last call."""


class TableReader(ABC):
    """A `Reader` of tables; the source must be seekable."""

    @abstractmethod
    def guess(self, source: BinaryIO, sheet: str = "") -> TextGuess:
        """How a file seems to be written, and where its headings stand, on one `sheet` of several where it is named;
        the source is left at its beginning.
        """

    @abstractmethod
    def rows(self, source: BinaryIO, guess: TextGuess) -> TableRows:
        """The rows of a file, from its beginning."""

    def read(self, source: BinaryIO, options: ReadOptions) -> Iterator[Draft | Issue]:
        """Drafts and issues in the order of the file; raises KnownError for an empty or unreadable one."""
        guess = options.text or self.guess(source)
        mapping = options.columns or self.mapping(source, replace(options, text=guess))
        source.seek(0)
        yield from _Reading(options.file, mapping).run(self.rows(source, guess), guess)

    def mapping(self, source: BinaryIO, options: ReadOptions) -> ColumnMapping:
        """The proposal for a file: which column fills which field."""
        guess = options.text or self.guess(source)
        source.seek(0)
        first = islice(self.rows(source, guess), guess.title_rows, guess.title_rows + SAMPLE_ROWS)
        rows = [row[:COLUMNS] for row in first if row is not None]
        source.seek(0)
        return guess_mapping(_headings(rows, guess), rows[guess.rows_above - guess.title_rows :])

    def preview(self, source: BinaryIO, options: ReadOptions) -> list[Column]:
        """Each column with its heading, its field and up to three cells of the rows that are looked at."""
        guess = options.text or self.guess(source)
        mapping = options.columns or self.mapping(source, replace(options, text=guess))
        source.seek(0)
        upper = islice(self.rows(source, guess), guess.title_rows, guess.title_rows + SAMPLE_ROWS + 1)
        first = [row for row in upper if row is not None]
        source.seek(0)
        body = first[guess.rows_above - guess.title_rows :]
        columns = []
        for at, (header, target) in enumerate(zip(mapping.headers, mapping.targets, strict=True)):
            cells = (snippet(cell_text(row[at])) for row in body if at < len(row))
            columns.append(Column(header, target, tuple(islice(filter(None, cells), _SAMPLES_SHOWN))))
        return columns


def _headings(rows: Sequence[Sequence[str]], guess: TextGuess) -> Sequence[str]:
    """The headings of a table, [] for none, from its first rows without what stands above them."""
    if not guess.header or not rows:
        return []
    return joined_headings(rows[0], rows[1]) if guess.is_grouped and len(rows) > 1 else rows[0]


class _Reading:
    """One pass over one table."""

    def __init__(self, file: str, mapping: ColumnMapping) -> None:
        self._file = file
        self._mapping = mapping
        self._people = RowPeople(mapping)
        self._contacts = self._people.contacts
        self._width = len(mapping.targets)
        self._entry = 0

    def run(self, rows: TableRows, guess: TextGuess) -> Iterator[Draft | Issue]:
        """Everything the table has."""
        if self._width and all(target.field in (Field.KEEP, Field.LEAVE_OUT) for target in self._mapping.targets):
            yield self._issue(1, IssueCode.NO_COLUMNS)
            return
        above = guess.rows_above
        for row in rows:
            yield from self._notes(rows)
            is_above = above > 0
            above -= is_above
            if row is not None and not is_above:
                yield from self._row(row, rows)
                continue
            self._entry += not is_above
            if rows.oddity:
                yield self._issue(rows.line, *rows.oddity)
        yield from self._notes(rows)
        if not self._entry:
            yield self._issue(1, IssueCode.NO_CARDS)

    def _row(self, row: list[str], rows: TableRows) -> Iterator[Draft | Issue]:
        line = rows.line
        found: list[Found] = [(*rows.oddity, "")] if rows.oddity else []
        cells = [cell_text(cell) if cell else cell for cell in row]
        if not any(cells):
            return
        self._entry += 1
        surplus = self._fitted(cells, found)
        if max(map(len, cells), default=0) > FIELD_CHARS:
            cells = self._contacts.limited(cells, found)
        contact, *others = self._people.people(cells, found)
        if surplus:
            contact = replace(contact, kept=(*contact.kept, *self._surplus(surplus)))
        if any(code in _DATE_DOUBTS for code, _, _ in found):
            contact = replace(contact, kept=(*contact.kept, *self._contacts.unread_dates(cells)))
        if said := self._people.said_of_crosses(cells):
            contact = replace(contact, fields=(*contact.fields, *said))
        for code, text, field in found:
            yield self._issue(line, code, text, field)
        if not contact.display_name():
            is_blank = not (contact.addresses or contact.dates or contact.note or contact.kept)
            if is_blank:
                yield self._issue(line, IssueCode.CARD_EMPTY)
                return
            yield self._issue(line, IssueCode.NO_NAME, snippet(" ".join(filter(None, cells))))
        cards, received = self._people.cards(cells), self._people.received(cells)
        for place, person in enumerate((contact, *others)):
            yield Draft(person, line, self._entry, more_in_row=len(others) - place, cards=cards, received=received)

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

    def _notes(self, rows: TableRows) -> Iterator[Issue]:
        for line, code, text in rows.notes():
            yield self._issue(line, code, text)

    def _issue(self, line: int, code: IssueCode, text: str = "", field: str = "") -> Issue:
        return Issue(self._file, line, self._entry, code, text, field)

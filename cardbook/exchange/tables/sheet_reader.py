"""Reads spreadsheets: XLSX and ODS, one sheet and those that continue it."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import BinaryIO, Protocol

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.detect import heading_rows, is_grouped
from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import snippet
from cardbook.exchange.tables.column_headings import target_of
from cardbook.exchange.tables.ods_sheets import CONTENT, OdsWorkbook
from cardbook.exchange.tables.sheet_package import Package, opened_package
from cardbook.exchange.tables.table_reader import LineNote, TableReader
from cardbook.exchange.tables.xlsx_sheets import WORKBOOK, XlsxWorkbook
from cardbook.exchange.text_guess import TextGuess

_SAMPLE_ROWS = 50


class Workbook(Protocol):
    """A file of sheets."""

    names: list[str]

    def rows(self, name: str) -> Iterator[tuple[int, list[str]]]:
        """Number and cells of each row of a sheet."""


_WORKBOOKS: dict[str, Callable[[Package], Workbook]] = {WORKBOOK: XlsxWorkbook, CONTENT: OdsWorkbook}
"""What a file is, by the part that it cannot do without."""


class SheetReader(TableReader):
    """The `Reader` of spreadsheets. Of several sheets, the one with the most known headings is read, and those with
    the very same headings after it; the others are named in an issue. A sheet that was chosen is read alone.
    """

    def guess(self, source: BinaryIO, sheet: str = "") -> TextGuess:
        """Where the headings stand, and which sheets there are.

        Raises KnownError: FILE_UNKNOWN_FORMAT, FILE_UNREADABLE, FILE_EMPTY …
        """
        with opened_package(source) as package:
            workbook = _opened(package)
            upper = _upper(workbook, _named_sheet(workbook, sheet))
            above, has_header = heading_rows(upper)
            sheets = tuple(name for name in workbook.names if _upper(workbook, name))
        source.seek(0)
        return TextGuess(
            certain=True, header=has_header, title_rows=above, sheets=sheets, sheet=sheet,
            is_grouped=has_header and is_grouped(upper[above:]),
        )

    def rows(self, source: BinaryIO, guess: TextGuess) -> "SheetRows":
        """The rows of a file."""
        return SheetRows(source, guess)


class SheetRows:
    """The rows of the main sheet, then of those that continue it; see `TableRows`."""

    def __init__(self, source: BinaryIO, guess: TextGuess) -> None:
        self.line = 0
        self.oddity: tuple[IssueCode, str] | None = None
        self._source = source
        self._above = guess.rows_above
        self._header = guess.header
        self._sheet = guess.sheet
        self._notes: list[LineNote] = []

    def __iter__(self) -> Iterator[list[str] | None]:
        with opened_package(self._source) as package:
            workbook = _opened(package)
            main = _named_sheet(workbook, self._sheet)
            for self.line, cells in _filled(workbook, main):
                yield cells
            if main != self._sheet:
                yield from self._further(workbook, main)

    def notes(self) -> list[LineNote]:
        """The sheets that were left out, once all rows are read."""
        notes, self._notes = self._notes, []
        return notes

    def _further(self, workbook: Workbook, main: str) -> Iterator[list[str]]:
        headings = _headings(workbook, main, self._above)
        for name in workbook.names:
            if name == main or not _upper(workbook, name):
                continue
            if not self._header or _headings(workbook, name, self._above) != headings:
                self._notes.append((1, IssueCode.SHEET_LEFT_OUT, snippet(name)))
                continue
            for line, cells in islice(_filled(workbook, name), self._above, None):
                self.line = line
                yield cells


def _opened(package: Package) -> Workbook:
    """The sheets of a file. Raises KnownError: FILE_UNKNOWN_FORMAT for a file of something else."""
    for part, workbook in _WORKBOOKS.items():
        if package.has(part):
            return workbook(package)
    raise KnownError(ErrorCode.FILE_UNKNOWN_FORMAT)


def _filled(workbook: Workbook, name: str) -> Iterator[tuple[int, list[str]]]:
    return ((line, cells) for line, cells in workbook.rows(name) if any(cells))


def _upper(workbook: Workbook, name: str) -> list[list[str]]:
    return [cells for _, cells in islice(_filled(workbook, name), _SAMPLE_ROWS)]


def _headings(workbook: Workbook, name: str, above: int) -> list[str]:
    rows = _upper(workbook, name)[:above]
    return [cell.strip().casefold() for cell in rows[-1]] if rows else []


def _named_sheet(workbook: Workbook, name: str) -> str:
    """The sheet of that name, else the main one."""
    return name if name in workbook.names else _main_sheet(workbook)


def _main_sheet(workbook: Workbook) -> str:
    """The sheet whose headings say most, of those the one with the most cells.

    Raises KnownError(FILE_EMPTY) where all are empty.
    """
    filled = [(name, rows) for name in workbook.names if (rows := _upper(workbook, name))]
    if not filled:
        raise KnownError(ErrorCode.FILE_EMPTY)
    return max(filled, key=lambda sheet: (_known_headings(sheet[1]), len(sheet[1]) * len(sheet[1][-1])))[0]


def _known_headings(rows: list[list[str]]) -> int:
    above, has_header = heading_rows(rows)
    return sum(target_of(cell) is not None for cell in rows[above] if cell.strip()) if has_header else 0

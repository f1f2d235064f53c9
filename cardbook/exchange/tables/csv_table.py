"""The rows of a text table, with the line each begins on; a quote without an end costs no other row."""

import csv
import re
from collections import deque
from collections.abc import Iterator
from typing import BinaryIO

from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import NOTE_CHARS, ROW_BYTES, snippet, snippet_around
from cardbook.exchange.tables.csv_lines import CsvLines
from cardbook.exchange.text_encoding import LOST
from cardbook.exchange.text_guess import DELIMITERS, TextGuess

csv.field_size_limit(2 * NOTE_CHARS)  # of the csv module; a cell beyond it is an error there, an issue here
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.I)
_READ_AGAIN_BYTES = 64 << 20  # beyond it, a file of nothing but open quotes is read line by line


class CsvRows:
    """Rows of one table. After each row `line` is where it began (from 1), and `oddity` what was noticed of it,
    with the beginning of its text.
    """

    def __init__(self, source: BinaryIO, guess: TextGuess) -> None:
        self._lines = CsvLines(source, guess.encoding)
        self.line = 0
        self.oddity: tuple[IssueCode, str] | None = None
        self._taken = _TakenLines(self._lines)
        self._delimiter = guess.delimiter
        self._above = guess.title_rows
        self._width = 0

    def __iter__(self) -> Iterator[list[str] | None]:
        """Rows as lists of cells; None for one that could not be read. Rows without any cell are passed over."""
        reader = csv.reader(self._taken, delimiter=self._delimiter, strict=True)
        while True:
            self.line = self._taken.begin_row()
            self.oddity = None
            try:
                row: list[str] | None = next(reader)
            except StopIteration:
                return
            except csv.Error:
                row = self._mended()
            if row is None:
                yield None
            elif any(row) and not self._names_delimiter(row):
                yield self._fitted(row)

    def notes(self) -> list[tuple[int, IssueCode, str]]:
        """Lines that were too long or have lost letters, since the last call."""
        lines = self._lines
        long = [(line, IssueCode.LINE_TOO_LONG, f"{ROW_BYTES >> 20} MB") for line in lines.long_lines]
        odd = [(line, IssueCode.CHARACTERS_LOST, snippet_around(text, LOST)) for line, text in lines.odd_lines]
        lines.long_lines.clear()
        lines.odd_lines.clear()
        return [*long, *odd]

    def _names_delimiter(self, row: list[str]) -> bool:
        return (
            self.line == 1 and len(row) < 3
            and _SEPARATOR_LINE.fullmatch("".join(row) + self._delimiter) is not None
        )

    def _mended(self) -> list[str] | None:
        """What a row means that breaks the rules of quotes: text after a quote that closes, or a quote that never
        does. Lines that it has swallowed are given back, to be rows of their own.
        """
        taken = self._taken
        taken.begin_again()
        try:
            row = next(csv.reader(taken, delimiter=self._delimiter))
        except csv.Error:
            row = []
        if row and not taken.was_ended and (len(taken.lines) == 1 or self._is_one_row(row)):
            return row
        taken.keep_first()
        row = self._without_open_quote(taken.lines[0])
        shown = snippet(taken.lines[0])
        self.oddity = (IssueCode.QUOTE_NOT_CLOSED if row else IssueCode.ROW_NOT_READ, shown)
        return row or None

    def _is_one_row(self, row: list[str]) -> bool:
        """True where several lines make one whole row together, and not one each."""
        return len(row) == self._width and any(
            len(_cells(line, self._delimiter)) != self._width for line in self._taken.lines
        )

    def _without_open_quote(self, line: str) -> list[str]:
        """The cells of a line whose last quote has no end, [] for one too long; that quote may mean nothing."""
        row = _cells(line, self._delimiter)
        before, _, behind = line.rpartition('"')
        other = _cells(before + behind, self._delimiter)
        return other if len(other) == self._width != len(row) else row

    def _fitted(self, row: list[str]) -> list[str]:
        """The row, cut by another delimiter where only that gives as many cells as the headings have."""
        if self._above >= 0:
            self._width = len(row) if self._above == 0 else 0
            self._above -= 1
        if len(row) == self._width or self._width < 2 or len(self._taken.lines) > 1:
            return row
        line = self._taken.lines[0]
        for delimiter in DELIMITERS:
            if delimiter in line and (len(row) == 1 or self._width > 2):
                other = _cells(line, delimiter)
                if len(other) == self._width:
                    self.oddity = self.oddity or (IssueCode.OTHER_DELIMITER, snippet(line))
                    return other
        return row


class _TakenLines:
    """Lines on their way into rows: those of the row being read stay at hand, and can be given back."""

    def __init__(self, lines: CsvLines) -> None:
        self.lines: list[str] = []
        self.was_ended = False
        self._coming = iter(lines)
        self._again: deque[str] = deque()
        self._number = 1
        self._size = 0
        self._read_again = 0

    def __iter__(self) -> "_TakenLines":
        return self

    def __next__(self) -> str:
        """The next line. A row ends where the table does, and where it would be longer than any row is."""
        must_end = bool(self.lines) and (self._size > ROW_BYTES or self._read_again > _READ_AGAIN_BYTES)
        line = None if must_end else self._again.popleft() if self._again else next(self._coming, None)
        if line is None:
            self.was_ended = True
            raise StopIteration
        self.lines.append(line)
        self._size += len(line)
        return line

    def begin_row(self) -> int:
        """The lines at hand were a row; gives the number of the line after them."""
        self._number += len(self.lines)
        self.lines.clear()
        self._size = 0
        self.was_ended = False
        return self._number

    def begin_again(self) -> None:
        """All lines at hand will come once more, for the same row."""
        self._again.extendleft(reversed(self.lines))
        self.lines.clear()
        self._size = 0
        self.was_ended = False

    def keep_first(self) -> None:
        """The row is its first line only; the others will come once more, for rows of their own."""
        self._again.extendleft(reversed(self.lines[1:]))
        self._read_again += self._size
        del self.lines[1:]


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line by itself, [] where one is too long."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []

"""Which month of a year stands where, and how large its lines are. Lengths are points from the page's top left."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cardbook.domain.paper.lengths import points
from cardbook.domain.paper.lengths import points_of_mm as _mm
from cardbook.printing.jobs.year_page import YearDay, YearMonth, YearPageJob
from cardbook.printing.pdf.page_pen import PagePen
from cardbook.printing.text.printable_text import printable_line
from cardbook.printing.text.text_fit import broken

PLAIN, BOLD, ITALIC = "garamond", "garamond-semibold", "garamond-italic"
LEFT, RIGHT, FOOT = _mm(18), _mm(16), _mm(14)
TITLE_BASE, TITLE_PT = _mm(25), 26
SUBTITLE_BASE, SUBTITLE_PT = _mm(31.3), 11.5
MONTH_PT, RULE_BELOW_MONTH = 13, 4.0
_COLUMNS, _GAP = 3, _mm(7)
_FIRST_TOP, _NEXT_TOP, _FOOT_ROOM = _mm(39), _mm(16), _mm(5)
_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
_CROWDED = 8.5
_LEADING = 1.32
_BELOW_HEAD, _BELOW_MONTH = 1.35, 12.0
_DAYS_EM, _INDENT_EM = 1.15, 1.7

Run = tuple[str, str, bool]
"""Typeface, text, whether it is grey."""


class DayLine(NamedTuple):
    """A line of a month: its base line below the month's top, the day ("" where a line goes on), what it says."""

    base: float
    day: str
    runs: tuple[Run, ...]


class PlacedMonth(NamedTuple):
    """A month, or what goes on of it in another column."""

    left: float
    top: float
    name: str
    lines: tuple[DayLine, ...]


class YearLayout:
    """`pages` with their months; all lines have one `size`. `column` is how wide a month is, days end at `days_right`
    and what they are begins at `indent`."""

    def __init__(self, job: YearPageJob, pen: PagePen) -> None:
        self._job = job
        self._pen = pen
        width = points(job.paper.width)
        self._bottom = points(job.paper.height) - FOOT - _FOOT_ROOM
        self.column = (width - LEFT - RIGHT - (_COLUMNS - 1) * _GAP) / _COLUMNS
        self.size = _SIZES[0]
        self.pages = self._on_one_page() or self._over_pages()

    @property
    def days_right(self) -> float:
        """The right edge of the days' numbers."""
        return _DAYS_EM * self.size

    @property
    def indent(self) -> float:
        """Where the words begin."""
        return _INDENT_EM * self.size

    def _on_one_page(self) -> list[list[PlacedMonth]]:
        """A quarter in each row, in the largest size in which they fit; none where they do not."""
        room = self._bottom - _FIRST_TOP
        for self.size in _SIZES:
            months = [self._lines(month) for month in self._job.months]
            rows = [months[start:start + _COLUMNS] for start in range(0, len(months), _COLUMNS)]
            needed = [max(map(self._height, row)) for row in rows]
            if sum(needed) <= room:
                return [list(self._placed(rows, _levelled(needed, room)))]
        return []

    def _placed(self, rows: Sequence[Sequence[list[DayLine]]], heights: Sequence[float]) -> Iterator[PlacedMonth]:
        top, names = _FIRST_TOP, iter(self._job.months)
        for row, height in zip(rows, heights, strict=True):
            for place, lines in enumerate(row):
                yield PlacedMonth(self._left(place), top, printable_line(next(names).name), tuple(lines))
            top += height

    def _over_pages(self) -> list[list[PlacedMonth]]:
        """Month after month down the columns; one that is parted has its name again."""
        self.size = _CROWDED
        pages: list[list[PlacedMonth]] = []
        columns = self._columns(pages)
        page, left, top = next(columns)
        for month in self._job.months:
            name, rest = printable_line(month.name), self._lines(month)
            while True:
                if top + self._first_base > self._bottom:
                    page, left, top = next(columns)
                fitting = sum(top + line.base <= self._bottom for line in rest)
                page.append(PlacedMonth(left, top, name, tuple(rest[:fitting])))
                top += self._height(rest[:fitting])
                rest = self._risen(rest[fitting:])
                if not rest:
                    break
        return pages

    def _columns(self, pages: list[list[PlacedMonth]]) -> Iterator[tuple[list[PlacedMonth], float, float]]:
        """One column after the other of pages that begin as they are needed, with its left and its top."""
        while True:
            pages.append([])
            top = _FIRST_TOP if len(pages) == 1 else _NEXT_TOP
            for column in range(_COLUMNS):
                yield pages[-1], self._left(column), top

    def _risen(self, lines: Sequence[DayLine]) -> list[DayLine]:
        """The same lines as the first of a month."""
        first = self._first_base
        return [line._replace(base=first + number * self._leading) for number, line in enumerate(lines)]

    @property
    def _leading(self) -> float:
        return _LEADING * self.size

    @property
    def _first_base(self) -> float:
        return MONTH_PT + RULE_BELOW_MONTH + _BELOW_HEAD * self.size

    def _height(self, lines: Sequence[DayLine]) -> float:
        return self._first_base + max(0, len(lines) - 1) * self._leading + _BELOW_MONTH

    def _left(self, column: int) -> float:
        return LEFT + column * (self.column + _GAP)

    def _lines(self, month: YearMonth) -> list[DayLine]:
        before = ("", *(str(day.day) for day in month.days))
        found = [line for day, other in zip(month.days, before, strict=False) for line in self._of_day(day, other)]
        return self._risen(found)

    def _of_day(self, day: YearDay, before: str) -> Iterator[DayLine]:
        """Its lines, without its number where that is the one `before`."""
        font = ITALIC if day.is_quiet else BOLD if day.is_round else PLAIN
        words, note = printable_line(day.words), printable_line(day.note)
        number = str(day.day) if str(day.day) != before else ""
        room = self.column - self.indent
        whole = self._pen.width(font, self.size, words) + (self._pen.width(PLAIN, self.size, f" {note}") if note else 0)
        if whole <= room:
            yield DayLine(0, number, ((font, words, False), *(((PLAIN, f" {note}", True),) if note else ())))
            return
        for text, face, is_grey in ((words, font, False), (note, PLAIN, True)):
            for piece in self._broken(face, text, room) if text else ():
                yield DayLine(0, number, ((face, piece, is_grey),))
                number = ""

    def _broken(self, font: str, text: str, room: float) -> Iterator[str]:
        return iter(broken(text, lambda piece: self._pen.each_width(font, piece), room / self.size * 1000))


def _levelled(needed: Sequence[float], room: float) -> list[float]:
    """The heights of rows that share a room: all alike, but for those that need more."""
    rest = room
    for left, most in zip(range(len(needed), 0, -1), sorted(needed, reverse=True), strict=True):
        if most <= rest / left:
            return [max(each, rest / left) for each in needed]
        rest -= most
    return list(needed)

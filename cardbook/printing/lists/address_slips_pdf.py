"""Address slips as the bytes of a PDF: how a household stands in the book, and rules for what has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from cardbook.domain.paper.lengths import points
from cardbook.domain.paper.lengths import points_of_mm as _mm
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.address_slips import AddressSlip, AddressSlipsJob
from cardbook.printing.pdf.page_pen import GREY, PagePen
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.pdf.rounded_rectangle import rounded_rectangle
from cardbook.printing.text.lettering import FontSubsets
from cardbook.printing.text.printable_text import printable_line
from cardbook.printing.text.text_fit import STEP_PT, broken

_PER_PAGE = 4
_PLAIN, _BOLD, _ITALIC = "garamond", "garamond-semibold", "garamond-italic"
_EDGE, _GAP = _mm(16), _mm(12)
_FIRST_SHARE = 0.42
"""The left column's share of the width; the fields for the pen need more."""
_QUESTION_BASE, _QUESTION_PT = _mm(13), 16
_FIRST_BASE = _mm(21.5)
_LARGEST, _SMALLEST, _LEADING = 12.0, 9.0, 1.25
_NUMBERS_SIZE = 0.86
_BEFORE_NUMBERS = 0.5
_BOX, _BOX_CORNER, _BOX_LINE = _mm(3.8), points(550), "0.6 w 0 G"
_BESIDE_BOX = _mm(2.2)
_WORDS_PT, _FIELD_PT, _BACK_PT = 11, 9, 9.5
_FIELDS_TOP, _FOOT, _BACK_ABOVE = _mm(21), _mm(13), _mm(6)
_FIELD_RULE, _CUT = "0.4 w 0.6 G", "0.35 w 0.55 G [2 3] 0 d"
_CUT_END = "[] 0 d"


@dataclass(frozen=True, slots=True)
class AddressSlipsPdf:
    """The PDF. `missing` are characters that no typeface has; each left a gap for the pen."""

    data: bytes
    page_count: int
    slip_count: int
    missing: tuple[str, ...]


class _SetSlip(NamedTuple):
    """A slip's lines at a size, each in its style; `places` is how many slips' room it takes."""

    lines: tuple[tuple[str, ...], tuple[str, ...]]
    size: float
    places: int


def address_slips_pdf(job: AddressSlipsJob, progress: Progress = no_progress) -> AddressSlipsPdf:
    """Draws the slips in their order. Equal jobs give equal bytes. Raises KnownError: CANCELLED."""
    return _AddressSlips(job).finish(progress)


class _AddressSlips:
    def __init__(self, job: AddressSlipsJob) -> None:
        self._job = job
        self._fonts = FontSubsets()
        self._width, self._page_height = points(job.paper.width), points(job.paper.height)
        self._height = self._page_height / _PER_PAGE
        self._pen = PagePen(self._fonts, (_PLAIN, _BOLD, _ITALIC), job.home, self._page_height)
        self._pdf = PdfFile(job.title, job.language, job.drawn)
        self._right_column = _EDGE + (self._width - 2 * _EDGE - _GAP) * _FIRST_SHARE + _GAP

    def finish(self, progress: Progress) -> AddressSlipsPdf:
        """All pages."""
        content: list[str] = []
        taken, count = 0, len(self._job.slips)
        for number, slip in enumerate(map(self._set, self._job.slips)):
            if taken + slip.places > _PER_PAGE:
                self._end_page(content)
                progress(number, count)
                taken = 0
            content += self._draw(slip, taken * self._height)
            taken += slip.places
        self._end_page(content)
        self._fonts.embed(self._pdf)
        return AddressSlipsPdf(self._pdf.finish(), self._pdf.page_count, count, self._pen.missing)

    def _end_page(self, content: list[str]) -> None:
        self._pdf.add_page(self._width, self._page_height, "\n".join(content))
        content.clear()

    def _set(self, slip: AddressSlip) -> _SetSlip:
        """As large as there is room for, then in the room of several slips, and only then smaller still."""
        size = _LARGEST
        while (found := self._at(slip, size)).places > 1 and size > _SMALLEST:
            size -= STEP_PT
        while found.places > _PER_PAGE:
            size *= 0.8
            found = self._at(slip, size)
        return found

    def _at(self, slip: AddressSlip, size: float) -> _SetSlip:
        most = self._right_column - _GAP - _EDGE
        lines = tuple(self._broken(_PLAIN, slip.lines, most / size))
        numbers = tuple(self._broken(_ITALIC, slip.numbers, most / (size * _NUMBERS_SIZE)))
        high = (len(lines) + len(numbers) * _NUMBERS_SIZE + bool(numbers) * _BEFORE_NUMBERS) * size * _LEADING
        needed = _FIRST_BASE - size + high + (_FOOT if self._job.words.back else _FOOT / 2)
        return _SetSlip((lines, numbers), size, max(1, ceil(needed / self._height)))

    def _broken(self, font: str, lines: tuple[str, ...], most_em: float) -> Iterator[str]:
        for line in lines:
            yield from broken(printable_line(line), lambda text: self._pen.each_width(font, text), most_em * 1000)

    def _draw(self, slip: _SetSlip, top: float) -> Iterator[str]:
        pen, words = self._pen, self._job.words
        yield pen.write(_BOLD, _QUESTION_PT, _EDGE, top + _QUESTION_BASE, printable_line(words.question))
        yield from self._as_it_stands(slip, top + _FIRST_BASE)
        yield from self._tick_box(top)
        bottom = top + slip.places * self._height
        yield from self._fields(top)
        if words.back:
            back = self._fitting(words.back, self._width - 2 * _EDGE)
            yield pen.write(_ITALIC, back[1], _EDGE, bottom - _BACK_ABOVE, back[0], GREY)
        if bottom < self._page_height - 1:
            yield f"{pen.rule(0, self._width, bottom, _CUT)} {_CUT_END}"

    def _as_it_stands(self, slip: _SetSlip, base: float) -> Iterator[str]:
        lines, numbers = slip.lines
        for line in lines:
            yield self._pen.write(_PLAIN, slip.size, _EDGE, base, line)
            base += slip.size * _LEADING
        base += (_BEFORE_NUMBERS + _NUMBERS_SIZE - 1) * slip.size * _LEADING
        for line in numbers:
            yield self._pen.write(_ITALIC, slip.size * _NUMBERS_SIZE, _EDGE, base, line, GREY)
            base += slip.size * _NUMBERS_SIZE * _LEADING

    def _tick_box(self, top: float) -> Iterator[str]:
        base, left = top + _QUESTION_BASE, self._right_column
        bottom = self._page_height - base - points(950)
        yield f"{_BOX_LINE} {rounded_rectangle(left, bottom, _BOX, _BOX, _BOX_CORNER)} S"
        words = printable_line(self._job.words.all_right)
        yield self._pen.write(_PLAIN, _WORDS_PT, left + _BOX + _BESIDE_BOX, base, words)

    def _fields(self, top: float) -> Iterator[str]:
        """The names of the fields over the left ends of rules that share the height of one slip."""
        words, left, right = self._job.words, self._right_column, self._width - _EDGE
        yield self._pen.write(_ITALIC, _WORDS_PT, left, top + _FIELDS_TOP, printable_line(words.otherwise), GREY)
        names = tuple(map(printable_line, words.fields))
        wide = max(self._pen.width(_PLAIN, _FIELD_PT, name) for name in names) + _BESIDE_BOX
        step = (self._height - _FIELDS_TOP - _FOOT) / len(names)
        for number, name in enumerate(names, start=1):
            base = top + _FIELDS_TOP + number * step
            yield self._pen.write(_PLAIN, _FIELD_PT, left, base, name, GREY)
            yield self._pen.rule(left + wide, right, base + 1.5, _FIELD_RULE)

    def _fitting(self, text: str, most: float) -> tuple[str, float]:
        """A line and the size in which it is no wider than there is room."""
        line = printable_line(text)
        width = self._pen.width(_ITALIC, _BACK_PT, line)
        return line, _BACK_PT * min(1.0, most / width if width else 1.0)

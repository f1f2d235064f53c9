"""The days of a year as the bytes of a PDF: a quarter in each row, or columns over several pages where it is full."""

from collections.abc import Iterator
from dataclasses import dataclass

from cardbook.domain.paper.lengths import points
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.year_page import YearPageJob
from cardbook.printing.lists.year_layout import (
    BOLD,
    FOOT,
    ITALIC,
    LEFT,
    MONTH_PT,
    PLAIN,
    RIGHT,
    RULE_BELOW_MONTH,
    SUBTITLE_BASE,
    SUBTITLE_PT,
    TITLE_BASE,
    TITLE_PT,
    DayLine,
    PlacedMonth,
    YearLayout,
)
from cardbook.printing.pdf.page_pen import BLACK, GREY, PagePen
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.text.lettering import FontSubsets
from cardbook.printing.text.printable_text import printable_line

_MONTH_RULE = "0.5 w 0 G"
_FOOT_PT = 9.5


@dataclass(frozen=True, slots=True)
class YearPdf:
    """The PDF. `missing` are characters that no typeface has; each left a gap for the pen."""

    data: bytes
    page_count: int
    missing: tuple[str, ...]


def year_page_pdf(job: YearPageJob, progress: Progress = no_progress) -> YearPdf:
    """Draws the year. Equal jobs give equal bytes. Raises KnownError: CANCELLED."""
    drawn = _YearPages(job)
    for number, page in enumerate(drawn.layout.pages, start=1):
        drawn.add(number, page)
        progress(number, len(drawn.layout.pages))
    return drawn.finish()


class _YearPages:
    def __init__(self, job: YearPageJob) -> None:
        self._job = job
        self._fonts = FontSubsets()
        self._width, self._height = points(job.paper.width), points(job.paper.height)
        self._pen = PagePen(self._fonts, (PLAIN, BOLD, ITALIC), job.home, self._height)
        self.layout = YearLayout(job, self._pen)
        self._pdf = PdfFile(job.title, job.language, job.drawn)

    def add(self, number: int, months: list[PlacedMonth]) -> None:
        """One page."""
        content = [*(self._titles() if number == 1 else ())]
        for month in months:
            content += self._month(month)
        content += self._foot(number)
        self._pdf.add_page(self._width, self._height, "\n".join(content))

    def finish(self) -> YearPdf:
        """The PDF and what it lacks."""
        self._fonts.embed(self._pdf)
        return YearPdf(self._pdf.finish(), self._pdf.page_count, self._pen.missing)

    def _titles(self) -> Iterator[str]:
        yield self._pen.write(PLAIN, TITLE_PT, LEFT, TITLE_BASE, printable_line(self._job.title))
        yield self._pen.write(PLAIN, SUBTITLE_PT, LEFT, SUBTITLE_BASE, printable_line(self._job.subtitle))

    def _month(self, month: PlacedMonth) -> Iterator[str]:
        right = month.left + self.layout.column
        base = month.top + MONTH_PT
        yield self._pen.write(BOLD, MONTH_PT, month.left, base, month.name)
        yield self._pen.rule(month.left, right, base + RULE_BELOW_MONTH, _MONTH_RULE)
        for line in month.lines:
            yield from self._day(line, month.left, month.top + line.base)

    def _day(self, line: DayLine, left: float, base: float) -> Iterator[str]:
        size, indent = self.layout.size, self.layout.indent
        if line.day:
            wide = self._pen.width(PLAIN, size, line.day)
            yield self._pen.write(PLAIN, size, left + self.layout.days_right - wide, base, line.day, GREY)
        x = left + indent
        for font, text, is_grey in line.runs:
            yield self._pen.write(font, size, x, base, text, GREY if is_grey else BLACK)
            x += self._pen.width(font, size, text)

    def _foot(self, number: int) -> Iterator[str]:
        base = self._height - FOOT + _FOOT_PT
        yield self._pen.write(PLAIN, _FOOT_PT, LEFT, base, printable_line(self._job.footer), GREY)
        if len(self.layout.pages) > 1:
            words = self._job.page_of.format(page=number, pages=len(self.layout.pages))
            wide = self._pen.width(PLAIN, _FOOT_PT, words)
            yield self._pen.write(PLAIN, _FOOT_PT, self._width - RIGHT - wide, base, words, GREY)

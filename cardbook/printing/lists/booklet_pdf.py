"""An address booklet as the bytes of a PDF: columns, a thumb index at the outer edge, and sheets to be folded."""

import string
from collections.abc import Iterator, Sequence
from unicodedata import bidirectional

from cardbook.domain.paper.lengths import points
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.booklet import BookletEntry, BookletJob
from cardbook.printing.lists.booklet_layout import (
    ADDRESS,
    FIRST_NAME,
    LETTER,
    NAME,
    REST,
    BookletLayout,
    Line,
    Page,
    Style,
)
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.pdf.rounded_rectangle import rounded_rectangle
from cardbook.printing.text.lettering import FontSubsets, Lettering
from cardbook.printing.text.printable_text import printable_line

_BLACK, _GREY = "0 g", "0.35 g"
_RULE = "0.4 w 0.6 G"
_INDEX_PT, _FOOT_PT, _HEAD_PT = 9.5, 9.5, 10
_TAB_WIDTH = points(9_000)
_RULE_BELOW_HEAD = points(2_000)
_HEAD_ABOVE = points(5_500)
_FROM_RIGHT = ("R", "AL")
_SIDES = 4
"""Pages of one folded sheet."""


def booklet_pdf(job: BookletJob, progress: Progress = no_progress) -> bytes:
    """Draws the booklet. Equal jobs give equal bytes. Raises KnownError: CANCELLED."""
    drawn = _Booklet(job)
    return drawn.finish(progress)


def imposed(pages: int) -> list[tuple[int, int]]:
    """Which pages (from 1) stand left and right on each side of the sheets of a booklet that is folded once and
    stitched through the fold. A number beyond the last page is an empty page at its end."""
    whole = -(-pages // _SIDES) * _SIDES
    return [(whole - side, side + 1) if side % 2 == 0 else (side + 1, whole - side) for side in range(whole // 2)]


class _Booklet:
    def __init__(self, job: BookletJob) -> None:
        self._job = job
        self._fonts = FontSubsets()
        styles = (LETTER, NAME, ADDRESS, REST, FIRST_NAME)
        self._letterings = {style.font: Lettering(self._fonts, style.font, job.home) for style in styles}
        self._layout = BookletLayout(job, {font: each.advances for font, each in self._letterings.items()})
        self._scale = job.format.small
        self._width, self._height = points(job.format.width), points(job.format.height)
        others = dict.fromkeys(entry.letter for entry in job.entries if entry.letter not in string.ascii_uppercase)
        self._letters = [*string.ascii_uppercase, *others]

    def finish(self, progress: Progress) -> bytes:
        """The PDF's bytes."""
        pages = self._layout.pages
        contents = []
        for number, page in enumerate(pages, start=1):
            contents.append("\n".join(self._page(number, page)))
            progress(number, len(pages))
        pdf = PdfFile(self._job.title, self._job.language, self._job.drawn)
        if self._job.is_imposed:
            for sides in imposed(len(contents)):
                pdf.add_page(2 * self._width, self._height, "\n".join(self._side_by_side(contents, sides)))
        else:
            for content in contents:
                pdf.add_page(self._width, self._height, content)
        self._fonts.embed(pdf)
        return pdf.finish()

    def _side_by_side(self, contents: Sequence[str], sides: tuple[int, int]) -> Iterator[str]:
        for place, page in enumerate(sides):
            if page <= len(contents):
                yield f"q 1 0 0 1 {place * self._width:.3f} 0 cm\n{contents[page - 1]}\nQ"

    def _page(self, number: int, page: Page) -> Iterator[str]:
        """A right-hand page is bound at its left."""
        size = self._job.format
        is_right = number % 2 == 1
        left = points(size.inside if is_right else size.outside)
        step = points(size.column_width + size.gap)
        yield from self._head(page, left)
        for place, column in enumerate(page.columns):
            for line in column.lines:
                yield from self._line(left + place * step, line)
        yield from self._index(page, is_right)
        foot = points(size.height - size.foot / 2)
        folio = str(number)
        width = self._letterings[ADDRESS.font].advances.width(folio) * _FOOT_PT * self._scale / 1000
        right = self._width - points(size.outside if is_right else size.inside)
        yield self._put(ADDRESS._replace(size=_FOOT_PT), right - width if is_right else left, foot, folio)

    def _head(self, page: Page, left: float) -> Iterator[str]:
        """Who stands here, over a rule."""
        entries = page.entries
        base = points(self._job.format.top) - _HEAD_ABOVE
        columns, size = self._job.format.columns, self._job.format
        wide = columns * self._layout.width + (columns - 1) * points(size.gap)
        if entries:
            words = self._who(entries[0], entries[-1], wide)
            yield self._put(FIRST_NAME._replace(size=_HEAD_PT), left, base, words)
        y = self._height - base - _RULE_BELOW_HEAD
        right = left + wide
        yield f"{_RULE} {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S"

    def _who(self, first: BookletEntry, last: BookletEntry, most: float) -> str:
        """The family names of the first and the last entry, or their letters where the names are too long, or are
        read from the right and would part the words between them."""
        names = self._span(_short(first.name), _short(last.name))
        width = self._letterings[FIRST_NAME.font].advances.width(names) * _HEAD_PT * self._scale / 1000
        is_plain = width <= most and not any(bidirectional(each) in _FROM_RIGHT for each in names)
        return names if is_plain else self._span(first.letter, last.letter)

    def _span(self, first: str, last: str) -> str:
        return printable_line(first if first == last else self._job.span.format(first=first, last=last))

    def _line(self, left: float, line: Line) -> Iterator[str]:
        base = points(self._job.format.top) + line.base
        if not line.runs:
            y = self._height - base
            yield f"{_RULE} {left:.2f} {y:.2f} m {left + self._layout.width:.2f} {y:.2f} l S"
        for run in line.runs:
            yield self._put(run.style, left, base, run.text)
            left += self._letterings[run.style.font].advances.width(run.text) * run.style.size * self._scale / 1000

    def _index(self, page: Page, is_right: bool) -> Iterator[str]:
        """The letters at the outer edge, those of this page on a black tab that is cut by the edge."""
        size = self._job.format
        here = {entry.letter for entry in page.entries}
        step = (self._height - points(size.top) - points(size.foot)) / len(self._letters)
        points_size = min(_INDEX_PT * self._scale, step * 0.8) / self._scale
        advances = self._letterings[ADDRESS.font].advances
        middle = self._width - _TAB_WIDTH / 2 if is_right else _TAB_WIDTH / 2
        for place, letter in enumerate(self._letters):
            base = points(size.top) + (place + 0.72) * step
            half = advances.width(letter) * points_size * self._scale / 2000
            if letter in here:
                bottom = self._height - points(size.top) - (place + 1) * step
                edge = self._width - _TAB_WIDTH if is_right else -_TAB_WIDTH
                yield f"{_BLACK} {rounded_rectangle(edge, bottom, 2 * _TAB_WIDTH, step, 3)} f 1 g"
                yield self._put(ADDRESS._replace(size=points_size), middle - half, base, letter, own_colour=False)
                yield _BLACK
            else:
                yield self._put(ADDRESS._replace(size=points_size, is_grey=True), middle - half, base, letter)

    def _put(self, style: Style, left: float, base: float, text: str, *, own_colour: bool = True) -> str:
        lettering, size = self._letterings[style.font], style.size * self._scale
        colour = (_GREY if style.is_grey else _BLACK) if own_colour else ""
        shown = lettering.show(text, size)
        return f"{colour} BT/{lettering.plain} {size:g} Tf 1 0 0 1 {left:.2f} {self._height - base:.2f} Tm{shown} ET"


def _short(name: str) -> str:
    """The family name."""
    return name.partition(",")[0]

"""A checklist as the bytes of a PDF: four boxes to tick by hand, names, what to write about; black ink only."""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import merge
from operator import attrgetter

from cardbook.domain.paper.lengths import points
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.checklist import ChecklistJob
from cardbook.printing.lists import checklist_layout as at
from cardbook.printing.lists.checklist_layout import ChecklistLayout, ChecklistPage, PlacedGroup, PlacedRow, line_base
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.pdf.rounded_rectangle import rounded_rectangle
from cardbook.printing.text.lettering import FontSubsets, Lettering
from cardbook.printing.text.printable_text import printable_line

_BOX = points(3_800)
_BOX_CORNER = points(550)
_BOX_BELOW_BASE_LINE = points(950)
_BOXES = "Boxes"
_TICK = "Tick"
_PEN = "Pen"
_PEN_PT = 1.1
_BOX_LINE = "0.6 w 0 G"
_ROW_RULE = "0.4 w 0.7 G"
_HEAD_RULE = "0.85 w 0 G"
_BLACK, _GREY = "0 g", "0.35 g"
_HEAD_SIZE, _FOOT_SIZE = 9, 9.5
_GROUP_GAP_EM = 0.65

_SUBTITLE_DROP = points(6_300)

_TICK_GRID = 18
_TICK_STROKE = ((3.7, 8.9), (5.3, 7.8), (6.9, 5.7), (7.8, 3.9), (10.1, 9.9), (14.5, 15.7), (20.7, 19.9))
"""The pen tick of the screen: one start and two Bézier curves on a grid with the box from 0 to 18."""
_PEN_GAP = points(2_000)
_PEN_LINE = 0.55
_PEN_STROKES = (((1, 0), (2.2, 4.6), (13.4, 15.8), (16.8, 12.4), (5.6, 1.2), (1, 0)), ((2.2, 4.6), (5.6, 1.2)))
"""A pen that writes, on the same grid: its outline, and where the nib begins."""


@dataclass(frozen=True, slots=True)
class ChecklistPdf:
    """The PDF of a checklist. `missing` are characters that no typeface has; each left a gap for the pen."""

    data: bytes
    page_count: int
    missing: tuple[str, ...]


def checklist_pdf(job: ChecklistJob, progress: Progress = no_progress) -> ChecklistPdf:
    """Prints the checklist. Equal jobs give equal bytes. A list without rows is a page with its heads."""
    drawn = _DrawnChecklist(job)
    for number, page in enumerate(drawn.layout.pages, start=1):
        drawn.add(number, page)
        progress(number, len(drawn.layout.pages))
    return drawn.finish()


class _DrawnChecklist:
    """The pages of one checklist while they are written."""

    def __init__(self, job: ChecklistJob) -> None:
        self._job = job
        self._fonts = FontSubsets()
        self._plain = Lettering(self._fonts, "garamond", job.home)
        self._italic = Lettering(self._fonts, "garamond-italic", job.home)
        self.layout = ChecklistLayout(job, self._plain.advances, self._italic.advances)
        self._pdf = PdfFile(job.title, job.language, job.drawn)
        self._width, self._height = points(job.paper.width), points(job.paper.height)
        width, reach = self._width, _BOX * 2
        self._pdf.add_drawing(_BOXES, (0, -reach, width, reach), self._boxes())
        self._pdf.add_drawing(_TICK, (-reach, -reach, reach, reach), _tick())
        self._pdf.add_drawing(_PEN, (-reach, -reach, reach, reach), _pen())

    def add(self, number: int, page: ChecklistPage) -> None:
        """One page."""
        content = [*self._rules(page), *self._ticks(page), "BT", *self._text(number, page), "ET"]
        self._pdf.add_page(self._width, self._height, "\n".join(content))

    def finish(self) -> ChecklistPdf:
        """The PDF and what it lacks."""
        self._fonts.embed(self._pdf)
        missing = sorted(self._plain.advances.missing | self._italic.advances.missing)
        return ChecklistPdf(self._pdf.finish(), self._pdf.page_count, tuple(missing))

    def _rules(self, page: ChecklistPage) -> Iterator[str]:
        right = self.layout.columns.right
        head = self._height - page.heads - at.RULE_BELOW_HEADS
        yield f"{_HEAD_RULE} {at.LEFT:.2f} {head:.2f} m {right:.2f} {head:.2f} l S {_ROW_RULE}"
        for row in page.rows:
            y = self._height - row.top - row.height
            yield f"{at.LEFT:.2f} {y:.2f} m {right:.2f} {y:.2f} l"
        yield "S"

    def _ticks(self, page: ChecklistPage) -> Iterator[str]:
        for row in page.rows:
            y = self._height - line_base(row, 0) - _BOX_BELOW_BASE_LINE
            yield f"q 1 0 0 1 0 {y:.2f} cm/{_BOXES} Do"
            yield from self._done(row.row.stages)
            if row.row.pen_at is not None:
                beside = self._box_left(row.row.pen_at) + _BOX + _PEN_GAP
                yield f"q 1 0 0 1 {beside:.2f} 0 cm/{_PEN} Do Q"
            yield "Q"

    def _done(self, days: tuple[str, ...]) -> Iterator[str]:
        for column, day in enumerate(days):
            if day:
                yield f"q 1 0 0 1 {self._box_left(column):.2f} 0 cm/{_TICK} Do Q"

    def _text(self, number: int, page: ChecklistPage) -> Iterator[str]:
        if number == 1:
            yield from self._titles()
        yield from self._heads(page.heads)
        placed: Iterator[PlacedRow | PlacedGroup] = merge(page.groups, page.rows, key=attrgetter("top"))
        for each in placed:
            yield from self._group(each) if isinstance(each, PlacedGroup) else self._row(each)
        for base, line in page.closing:
            yield self._put(self._plain, at.LEFT, base, line, at.CLOSING_SIZE)
        yield from self._foot(number)

    def _titles(self) -> Iterator[str]:
        base = self.layout.title_base_line
        for line in self.layout.title:
            yield self._put(self._plain, at.LEFT, base, line, at.TITLE_SIZE)
            base += at.TITLE_LEADING
        base -= at.TITLE_LEADING - _SUBTITLE_DROP
        for line in self.layout.subtitle:
            yield self._put(self._plain, at.LEFT, base, line, at.SUBTITLE_SIZE)
            base += at.SUBTITLE_LEADING

    def _heads(self, base: float) -> Iterator[str]:
        heads, columns = self._job.heads, self.layout.columns
        yield _GREY
        for column, head in enumerate(heads.stages):
            half = self._plain.advances.width(head) * _HEAD_SIZE / 2000
            middle = columns.first_stage + column * at.STAGE_PITCH
            yield self._put(self._plain, middle - half, base, head, _HEAD_SIZE)
        yield self._put(self._plain, columns.names, base, heads.name, _HEAD_SIZE)
        yield self._put(self._plain, columns.notes, base, heads.note, _HEAD_SIZE)
        if heads.amount:
            yield self._put_right(base, heads.amount, _HEAD_SIZE)
        yield _BLACK

    def _group(self, group: PlacedGroup) -> Iterator[str]:
        base = group.top + at.GROUP_BASE_LINE
        yield self._put(self._plain, at.LEFT, base, group.title, at.GROUP_SIZE)
        after = at.LEFT + self._plain.advances.width(group.title) * at.GROUP_SIZE / 1000
        after += at.GROUP_SIZE * _GROUP_GAP_EM
        yield self._put(self._italic, after, base, group.note, at.GROUP_NOTE_SIZE)

    def _row(self, row: PlacedRow) -> Iterator[str]:
        columns = self.layout.columns
        for number, line in enumerate(row.names):
            yield self._put(self._plain, columns.names, line_base(row, number), line, at.NAME_SIZE)
        if row.towns:
            yield f"{_GREY}{''.join(self._towns(row))} {_BLACK}"
        for number, line in enumerate(row.notes):
            if line:
                yield self._put(self._italic, columns.notes, line_base(row, number), line, at.NOTE_SIZE)
        if row.row.amount:
            yield self._put_right(line_base(row, 0), printable_line(row.row.amount), at.NOTE_SIZE)
        if row.row.number:
            yield from self._number(row)

    def _number(self, row: PlacedRow) -> Iterator[str]:
        """The number in grey, in the margin before the boxes."""
        number = str(row.row.number)
        left = at.NUMBERS_END - self._plain.advances.width(number) * at.NUMBER_SIZE / 1000
        yield f"{_GREY} {self._put(self._plain, left, line_base(row, 0), number, at.NUMBER_SIZE)} {_BLACK}"

    def _towns(self, row: PlacedRow) -> Iterator[str]:
        """The town, after the name where there is room, else below it."""
        if row.town_below:
            for number, line in enumerate(row.towns, start=len(row.names)):
                yield self._put(self._plain, self.layout.columns.names, line_base(row, number), line, at.TOWN_SIZE)
        else:
            yield f"/{self._plain.plain} {at.TOWN_SIZE:g} Tf"
            yield from (self._plain.show(part, at.TOWN_SIZE) for part in (" ", *row.towns))

    def _foot(self, number: int) -> Iterator[str]:
        base = self._height - at.FOOT + _FOOT_SIZE
        page_of = self._job.page_of.format(page=number, pages=len(self.layout.pages))
        yield _GREY
        yield self._put(self._plain, at.LEFT, base, printable_line(self._job.footer), _FOOT_SIZE)
        yield self._put_right(base, page_of, _FOOT_SIZE)

    def _put_right(self, base: float, line: str, size: float) -> str:
        """One line that ends at the right edge of the columns."""
        width = self._plain.advances.width(line) * size / 1000
        return self._put(self._plain, self.layout.columns.right - width, base, line, size)

    def _put(self, lettering: Lettering, x: float, base: float, line: str, size: float) -> str:
        """One line with its left end at x and its base line `base` below the page's top."""
        y = self._height - base
        return f"/{lettering.plain} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm{lettering.show(line, size)}"

    def _box_left(self, column: int) -> float:
        return self.layout.columns.first_stage + column * at.STAGE_PITCH - _BOX / 2

    def _boxes(self) -> str:
        return "\n".join((_BOX_LINE, *(_box(self._box_left(column)) for column in range(len(self._job.heads.stages)))))


def _box(left: float) -> str:
    return f"{rounded_rectangle(left, 0, _BOX, _BOX, _BOX_CORNER)} S"


def _tick() -> str:
    """The pen tick over a box with its bottom left corner at 0, 0."""
    scale = _BOX / _TICK_GRID
    start, *rest = (f"{x * scale:.2f} {y * scale:.2f}" for x, y in _TICK_STROKE)
    return f"1 J 1 j {_PEN_PT} w 0 G {start} m {' '.join(rest[:3])} c {' '.join(rest[3:])} c S"


def _pen() -> str:
    """The pen, as high as a box."""
    return f"1 J 1 j {_PEN_LINE} w 0 G {' '.join(map(_stroke, _PEN_STROKES))} S"


def _stroke(corners: tuple[tuple[float, float], ...]) -> str:
    scale = _BOX / _TICK_GRID
    start, *rest = (f"{x * scale:.2f} {y * scale:.2f}" for x, y in corners)
    return f"{start} m {' '.join(f'{corner} l' for corner in rest)}"

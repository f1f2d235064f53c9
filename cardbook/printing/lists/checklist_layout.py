"""Which row of a checklist stands on which page and how high it is. Lengths are points from the page's top left."""

from dataclasses import dataclass, field

from cardbook.domain.paper.lengths import points
from cardbook.domain.paper.lengths import points_of_mm as _mm
from cardbook.domain.paper.paper import PaperSize
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistJob, ChecklistRow
from cardbook.printing.text.lettering import Advances
from cardbook.printing.text.printable_text import printable_line, printable_lines
from cardbook.printing.text.text_fit import broken

TOP, LEFT, RIGHT, FOOT = _mm(16), _mm(18), _mm(16), _mm(14)
STAGE_PITCH = _mm(15)
TITLE_SIZE, TITLE_LEADING = 26, 31
SUBTITLE_SIZE, SUBTITLE_LEADING = 11.5, 15
GROUP_SIZE, GROUP_NOTE_SIZE = 14, 10.5
NAME_SIZE, TOWN_SIZE, NOTE_SIZE, NUMBER_SIZE = 11, 9.5, 10, 7.5
NUMBERS_END = LEFT - _mm(1)

_TITLE_DROP = _mm(9)
_HEADS_BELOW_TITLE = _mm(15.7)
_HEADS_ALONE = _mm(5)
RULE_BELOW_HEADS = _mm(2)
_GROUP_HEIGHT = _mm(11.6)
GROUP_BASE_LINE = _mm(9.2)
_ROW_HEIGHT = _mm(7.8)
_MORE_LINES = _mm(4.6)
ROW_BASE_LINE = _ROW_HEIGHT - _mm(2.2)
_FOOT_ROOM = _mm(7)
_BEFORE_NAMES = _mm(2.3)
_NAMES_SHARE, _NAMES_SHARE_BESIDE_AMOUNTS = 0.572, 0.45
_GUTTER = _mm(1)
_BEFORE_AMOUNTS = _mm(4)
CLOSING_SIZE, CLOSING_LEADING = 11.5, 15
_CLOSING_GAP = _mm(4)


@dataclass(frozen=True, slots=True)
class ChecklistColumns:
    """Where the columns begin: the first box's middle, the names, the notes, and the right edge; `amounts` is how much
    room those have at the right edge."""

    first_stage: float
    names: float
    notes: float
    right: float
    amounts: float = 0.0

    @property
    def name_width(self) -> float:
        """How long a name and its town may be together."""
        return self.notes - self.names - _GUTTER

    @property
    def note_width(self) -> float:
        """How long a note may be."""
        return self.right - self.amounts - self.notes


@dataclass(slots=True)
class PlacedRow:
    """A row at `top`: its name's lines, the town's (on lines of their own where `town_below`), the note's lines."""

    top: float
    height: float
    row: ChecklistRow
    names: tuple[str, ...]
    towns: tuple[str, ...]
    town_below: bool
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedGroup:
    """A group's heading at `top`."""

    top: float
    title: str
    note: str


@dataclass(slots=True)
class ChecklistPage:
    """One page: the base line of the column heads, and what stands below; `closing` lines with their base lines."""

    heads: float
    groups: list[PlacedGroup] = field(default_factory=list)
    rows: list[PlacedRow] = field(default_factory=list)
    closing: list[tuple[float, str]] = field(default_factory=list)

    def is_empty(self) -> bool:
        """True while no row stands on it."""
        return not self.rows


class ChecklistLayout:
    """Lays a checklist out: `title` and `subtitle` as lines of the first page, and all `pages`."""

    def __init__(self, job: ChecklistJob, plain: Advances, italic: Advances) -> None:
        self._plain, self._italic = plain, italic
        self.columns = checklist_columns(job.paper, len(job.heads.stages), self._amounts_width(job))
        self._name_width, self._note_width = self.columns.name_width, self.columns.note_width
        self._bottom = points(job.paper.height) - FOOT - _FOOT_ROOM
        width = self.columns.right - LEFT
        self.title = self._lines(job.title, plain, width / TITLE_SIZE)
        self.subtitle = self._lines(job.subtitle, plain, width / SUBTITLE_SIZE)
        self.pages = [ChecklistPage(self._first_heads())]
        self._top = self._first_top()
        for group in job.groups:
            self._place_group(group)
        if job.closing:
            self._place_closing(self._lines(job.closing, plain, width / CLOSING_SIZE))

    @property
    def title_base_line(self) -> float:
        """The first base line of the title."""
        return TOP + _TITLE_DROP

    def _amounts_width(self, job: ChecklistJob) -> float:
        """Room for the widest amount; 0 where there is no such column."""
        if not job.heads.amount:
            return 0.0
        amounts = {job.heads.amount, *(row.amount for group in job.groups for row in group.rows)}
        return _BEFORE_AMOUNTS + max(self._plain.width(printable_line(each)) for each in amounts) * NOTE_SIZE / 1000

    def _first_heads(self) -> float:
        more = (len(self.title) - 1) * TITLE_LEADING + (len(self.subtitle) - 1) * SUBTITLE_LEADING
        return self.title_base_line + _HEADS_BELOW_TITLE + more

    def _first_top(self) -> float:
        return self.pages[-1].heads + RULE_BELOW_HEADS

    def _next_page(self) -> None:
        self.pages.append(ChecklistPage(TOP + _HEADS_ALONE))
        self._top = self._first_top()

    def _place_group(self, group: ChecklistGroup) -> None:
        rows = (self._measured(row) for row in group.rows)
        heading = _GROUP_HEIGHT if group.title else 0.0
        for row in rows:
            if self._top + heading + row.height > self._bottom and not self.pages[-1].is_empty():
                self._next_page()
            if heading:
                title, note = printable_line(group.title), printable_line(group.note)
                self.pages[-1].groups.append(PlacedGroup(self._top, title, note))
            self._add(row, heading)
            heading = 0.0

    def _place_closing(self, lines: list[str]) -> None:
        height = _CLOSING_GAP + len(lines) * CLOSING_LEADING
        if self._top + height > self._bottom and not self.pages[-1].is_empty():
            self._next_page()
        first = self._top + _CLOSING_GAP + CLOSING_SIZE
        self.pages[-1].closing = [(first + number * CLOSING_LEADING, line) for number, line in enumerate(lines)]

    def _add(self, row: PlacedRow, heading: float) -> None:
        row.top = self._top + heading
        self.pages[-1].rows.append(row)
        self._top = row.top + row.height

    def _measured(self, row: ChecklistRow) -> PlacedRow:
        name, town, note = printable_lines((row.name, row.town, row.note))
        name_width = self._plain.width(name) * NAME_SIZE / 1000
        town_width = self._plain.width(f" {town}") * TOWN_SIZE / 1000 if town else 0.0
        note_width = self._italic.width(note) * NOTE_SIZE / 1000 if note else 0.0
        names = _broken(name, name_width, self._plain, self._name_width, NAME_SIZE)
        notes = _broken(note, note_width, self._italic, self._note_width, NOTE_SIZE)
        town_below = bool(names) and name_width + town_width > self._name_width
        towns = _broken(town, town_width, self._plain, self._name_width, TOWN_SIZE) if town else ()
        lines = max(len(names) + (len(towns) if town_below else 0), len(notes), 1)
        return PlacedRow(0.0, _ROW_HEIGHT + (lines - 1) * _MORE_LINES, row, names, towns, town_below, notes)

    def _lines(self, text: str, advances: Advances, most: float) -> list[str]:
        return list(broken(printable_line(text), advances.each, most * 1000)) or [""]


def _broken(line: str, width: float, advances: Advances, most: float, size: float) -> tuple[str, ...]:
    """The line, in pieces where it is wider than its column."""
    return (line,) if width <= most else tuple(broken(line, advances.each, most / size * 1000))


def checklist_columns(paper: PaperSize, stages: int, amounts: float = 0.0) -> ChecklistColumns:
    """The columns on a paper size: boxes every 15 mm, then names and notes share what is left by amounts."""
    right = points(paper.width) - RIGHT
    names = LEFT + stages * STAGE_PITCH + _BEFORE_NAMES
    share = _NAMES_SHARE_BESIDE_AMOUNTS if amounts else _NAMES_SHARE
    notes = names + (right - amounts - names) * share
    return ChecklistColumns(LEFT + STAGE_PITCH / 2, names, notes, right, amounts)


def line_base(row: PlacedRow, number: int) -> float:
    """The base line of a row's line 0, 1, 2 …"""
    return row.top + ROW_BASE_LINE + number * _MORE_LINES

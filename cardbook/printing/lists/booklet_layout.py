"""Which entry of a booklet stands on which page and in which column. Lengths are points from the page's top left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from cardbook.domain.paper.lengths import points
from cardbook.printing.jobs.booklet import BookletEntry, BookletJob
from cardbook.printing.text.lettering import Advances
from cardbook.printing.text.printable_text import printable_line
from cardbook.printing.text.text_fit import broken


class Style(NamedTuple):
    """A typeface with its size and leading in points on A5, and whether it is grey."""

    font: str
    size: float
    leading: float
    is_grey: bool = False


LETTER = Style("garamond", 28, 38)
NAME = Style("garamond-semibold", 12, 15)
ADDRESS = Style("garamond", 10.5, 13.5)
REST = Style("garamond", 10, 13.5, True)
FIRST_NAME = Style("garamond-italic", 10, 13.5, True)
_AFTER_ENTRY = 12.5
_RULE_STEP = points(7_000)
_RULES = 3


class Run(NamedTuple):
    """A piece of a line in one style."""

    style: Style
    text: str


class Line(NamedTuple):
    """A line of a column: its base line, its runs; a line without runs is a rule for the pen."""

    base: float
    runs: tuple[Run, ...]


@dataclass(slots=True)
class Column:
    """The lines of one column, and who stands first and last in it."""

    lines: list[Line] = field(default_factory=list)
    entries: list[BookletEntry] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """The columns of one page."""

    columns: list[Column] = field(default_factory=list)

    @property
    def entries(self) -> list[BookletEntry]:
        """Everybody on the page, in order."""
        return [entry for column in self.columns for entry in column.entries]


class _Block(NamedTuple):
    """Lines that stay together, their base lines counted from the block's top, and the block's height."""

    lines: tuple[Line, ...]
    height: float
    entry: BookletEntry | None = None


class BookletLayout:
    """Lays the entries out; an entry never breaks across columns unless it is longer than one."""

    def __init__(self, job: BookletJob, advances: dict[str, Advances]) -> None:
        self._job = job
        self._advances = advances
        self.scale = job.format.small
        self.width = points(job.format.column_width)
        self.height = points(job.format.height - job.format.top - job.format.foot)
        self.pages = [Page([Column()])]
        self._top = 0.0
        for letter, entries in groupby(job.entries, lambda entry: entry.letter):
            self._place_letter(letter, list(entries))

    def _place_letter(self, letter: str, entries: Sequence[BookletEntry]) -> None:
        head = self._head(letter)
        for number, entry in enumerate(entries):
            block = self._entry(entry)
            whole = block.height + (head.height if number == 0 else 0)
            if self._top + whole > self.height and self._top > 0:
                self._next_column()
            if number == 0:
                self._put(head)
            self._put(block)
        room = self._room()
        if room is not None and self._top + room.height <= self.height:
            self._put(room)

    def _put(self, block: _Block) -> None:
        column = self.pages[-1].columns[-1]
        if block.entry is not None:
            column.entries.append(block.entry)
        for number, line in enumerate(block.lines):
            base = self._top + line.base
            if number and base > self.height:
                self._next_column()
                self._put(self._rest(block, number))
                return
            column.lines.append(line._replace(base=base))
        self._top += block.height

    def _rest(self, block: _Block, first: int) -> _Block:
        """What is left from this line on of an entry that is longer than a column: it goes on in the next one."""
        lifted = block.lines[first].base - self.scale * NAME.leading
        lines = tuple(line._replace(base=line.base - lifted) for line in block.lines[first:])
        return block._replace(lines=lines, height=block.height - lifted)

    def _next_column(self) -> None:
        page = self.pages[-1]
        if len(page.columns) < self._job.format.columns:
            page.columns.append(Column())
        else:
            self.pages.append(Page([Column()]))
        self._top = 0.0

    def _head(self, letter: str) -> _Block:
        height = LETTER.leading * self.scale
        return _Block((Line(height * 0.72, (Run(LETTER, letter),)),), height)

    def _entry(self, entry: BookletEntry) -> _Block:
        lines: list[Line] = []
        top = 0.0
        for runs in self._lines_of(entry):
            top += runs[0].style.leading * self.scale
            lines.append(Line(top - 0.25 * runs[0].style.leading * self.scale, runs))
        return _Block(tuple(lines), top + _AFTER_ENTRY * self.scale, entry)

    def _lines_of(self, entry: BookletEntry) -> Iterator[tuple[Run, ...]]:
        yield from self._broken(NAME, entry.name)
        for line in entry.address:
            yield from self._broken(ADDRESS, line)
        for line in entry.numbers:
            yield from self._broken(REST, line)
        for name, day in entry.days:
            yield from self._day(Run(FIRST_NAME, printable_line(f"{name} ")), Run(REST, printable_line(day)))

    def _day(self, *runs: Run) -> Iterator[tuple[Run, ...]]:
        """The name and its day on one line; one below the other where the column is too narrow for both."""
        room = self.width / self.scale * 1000
        if sum(self._advances[style.font].width(text) * style.size for style, text in runs) <= room:
            yield tuple(run for run in runs if run.text.strip())
            return
        for style, text in runs:
            yield from self._broken(style, text)

    def _broken(self, style: Style, text: str) -> Iterator[tuple[Run, ...]]:
        most = self.width / (style.size * self.scale) * 1000
        for piece in broken(printable_line(text), self._advances[style.font].each, most):
            yield (Run(style, piece),)

    def _room(self) -> _Block | None:
        """Ruled lines for a pen after each letter."""
        if not self._job.room:
            return None
        word = Line(ADDRESS.leading * self.scale, (Run(FIRST_NAME, self._job.room),))
        rules = [Line(word.base + (number + 1) * _RULE_STEP, ()) for number in range(_RULES)]
        return _Block((word, *rules), word.base + (_RULES + 0.8) * _RULE_STEP)

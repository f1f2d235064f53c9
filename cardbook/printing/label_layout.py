"""Which label stands where, in which size, and what is wrong with it: the layout a label job is drawn from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, islice, repeat

from cardbook.domain.label_sheet import Box, LabelSheet
from cardbook.printing.jobs import LabelJob, LabelText
from cardbook.printing.lettering import Advances
from cardbook.printing.printable_text import printable_lines
from cardbook.printing.text_fit import LetteringArea, breakable, broken, country_width, lettering_area


class LabelWarning(StrEnum):
    """What the layout report says of a label."""

    DOES_NOT_FIT = "does_not_fit"
    MISSING_GLYPH = "missing_glyph"


@dataclass(slots=True)
class SetLabel:
    """One label with its printed lines; `width` is the longest line's in 1/1000 em, `slot` its place on the sheet."""

    text: LabelText
    lines: Sequence[str]
    width: float
    slot: int
    warnings: tuple[LabelWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedLabel:
    """A label that is not printed because no typeface has these characters."""

    key: str
    lines: tuple[str, ...]
    characters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """One line of the layout report. `page` and `index` count from 1, `box` is µm from the page's top left."""

    page: int
    index: int
    box: Box
    lines: tuple[str, ...]
    font: str
    size_pt: float
    warnings: tuple[LabelWarning, ...]
    key: str


class LabelLayout:
    """Lays a job out sheet by sheet: `sheets()` gives each sheet's size and labels, once.

    All labels of a sheet have one size, so that a page looks written by one hand. `sheet` is the job's, tape
    cut to length; `refused` fills while sheets are laid out. Raises NO_SUCH_LABEL for a start beyond the sheet.
    """

    def __init__(self, job: LabelJob) -> None:
        self.job = job
        self.sheet: LabelSheet = job.sheet.cut()
        self.sheet.check_label(job.first)
        for label in job.used:
            self.sheet.check_label(label)
        self.area: LetteringArea = lettering_area(self.sheet, job.size_pt)
        self.refused: list[RefusedLabel] = []
        self._advances = Advances(job.font)

    def sheets(self) -> Iterator[tuple[float, list[SetLabel]]]:
        """Size in points and labels of one sheet after the other."""
        labels = self._set_labels()
        for slots in self._free_slots():
            page = list(islice(labels, len(slots)))
            if not page:
                return
            for label, slot in zip(page, slots, strict=False):
                label.slot = slot
            yield self._fitted(page), page

    def placed(self) -> Iterator[PlacedLabel]:
        """The layout report, label by label, worked out anew."""
        for page, (size, labels) in enumerate(self.sheets(), start=1):
            for label in labels:
                yield self.placed_label(page, size, label)

    def placed_label(self, page: int, size: float, label: SetLabel) -> PlacedLabel:
        """One line of the layout report."""
        box, lines = self.sheet.box(label.slot), tuple(label.lines)
        return PlacedLabel(page, label.slot, box, lines, self.job.font, size, label.warnings, label.text.key)

    def _free_slots(self) -> Iterator[list[int]]:
        """The free labels of the open sheet, then of full sheets without end."""
        every = range(1, self.sheet.count + 1)
        opened = [slot for slot in every if slot >= self.job.first and slot not in self.job.used]
        return chain([opened] if opened else [], repeat(list(every)))

    def _set_labels(self) -> Iterator[SetLabel]:
        missing = self._advances.missing
        for text in self.job.labels:
            label = self._set(text)
            lacking = missing and [letter for letter in dict.fromkeys("".join(label.lines)) if letter in missing]
            if lacking and not self.job.gaps:
                self.refused.append(RefusedLabel(text.key, text.lines, tuple(lacking)))
                continue
            if lacking:
                label.warnings = (LabelWarning.MISSING_GLYPH,)
            yield label

    def _set(self, text: LabelText) -> SetLabel:
        lines = printable_lines(text.lines)
        advance = self._advances.__getitem__
        widths = [sum(map(advance, line)) for line in lines]
        if text.country_line and widths:
            widths[-1] = country_width(widths[-1], len(lines[-1]))
        return SetLabel(text, lines, max(widths, default=0.0), 0)

    def _fitted(self, page: list[SetLabel]) -> float:
        """The size of a sheet; at the smallest size, labels still too wide get their lines broken."""
        area = self.area
        widest = max(label.width for label in page) / 1000
        most_lines = max(len(label.lines) for label in page)
        size = area.size_for(widest, most_lines)
        if not area.fits(size, widest, most_lines):
            for label in page:
                self._break_lines(label, size)
        return size

    def _break_lines(self, label: SetLabel, size: float) -> None:
        area = self.area
        if area.fits(size, label.width / 1000, len(label.lines)):
            return
        most = area.line_width / size * 1000
        words = (word for line in label.lines for word in breakable(line))
        wide_words = any(self._advances.width(word) > most for word in words)
        label.lines = list(self._pieces(label, most))
        if wide_words or len(label.lines) > area.most_lines(size):
            label.warnings = (*label.warnings, LabelWarning.DOES_NOT_FIT)

    def _pieces(self, label: SetLabel, most: float) -> Iterator[str]:
        for line in label.lines[:-1]:
            yield from broken(line, self._advances.__getitem__, most)
        last = label.lines[-1]
        width = self._advances.width(last)
        if label.text.country_line and country_width(width, len(last)) <= most:
            yield last
            return
        yield from broken(last, self._advances.__getitem__, most)

"""Which label stands where, in which size, and what is wrong with it: the layout a label job is drawn from."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from itertools import chain, islice, repeat

from cardbook.domain.paper.label_sheet import Box, LabelSheet
from cardbook.printing.jobs.labels import LabelJob
from cardbook.printing.text.set_text import LabelWarning, RefusedLabel, SetLabel, TextSetter
from cardbook.printing.text.text_fit import LABEL_COUNTRY, LetteringArea, lettering_area


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
        self._setter = TextSetter(job.font, LABEL_COUNTRY, self.area.reach, gaps=job.gaps)
        self.refused: list[RefusedLabel] = self._setter.refused

    def sheets(self) -> Iterator[tuple[float, list[SetLabel]]]:
        """Size in points and labels of one sheet after the other."""
        labels = self._copies()
        for slots in self._free_slots():
            page = list(islice(labels, len(slots)))
            if not page:
                return
            if len(page) < len(slots):
                page += islice(self._setter.each(self.job.fill), len(slots) - len(page))
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

    def _copies(self) -> Iterator[SetLabel]:
        """The labels in order, each as often as it is wanted: a copy has a place of its own."""
        labels, copies = self._setter.each(self.job.labels), self.job.copies
        return labels if copies == 1 else (copy(label) for label in labels for _ in range(copies))

    def _free_slots(self) -> Iterator[list[int]]:
        """The free labels of the open sheet, then of full sheets without end."""
        every = range(1, self.sheet.count + 1)
        opened = [slot for slot in every if slot >= self.job.first and slot not in self.job.used]
        return chain([opened] if opened else [], repeat(list(every)))

    def _fitted(self, page: list[SetLabel]) -> float:
        """The size of a sheet; at the smallest size, labels still too wide get their lines broken."""
        area = self.area
        widest = max([label.width for label in page]) / 1000
        most_lines = max([label.high for label in page])
        size = area.size_for(widest, most_lines)
        if not area.fits(size, widest, most_lines):
            for label in page:
                self._setter.break_lines(label, size, area)
        return size

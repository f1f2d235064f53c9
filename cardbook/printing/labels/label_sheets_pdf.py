"""A label job as the bytes of a PDF: the page size exact, every label where the sheet has it, text as text."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelShape
from cardbook.domain.paper.lengths import points
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.labels import Align, LabelJob
from cardbook.printing.labels.label_layout import LabelLayout, PlacedLabel
from cardbook.printing.labels.label_outlines import outlines
from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.printer.page_matrix import page_matrix
from cardbook.printing.text.drawn_lines import DrawnLines
from cardbook.printing.text.lettering import FontSubsets, Lettering
from cardbook.printing.text.set_text import RefusedLabel, SetLabel
from cardbook.printing.text.text_fit import LABEL_COUNTRY

if TYPE_CHECKING:
    from cardbook.printing.scripts.script_setting import ScriptSetting

_TURN = 90


@dataclass(frozen=True, slots=True)
class LabelSheetsPdf:
    """The PDF of a label job, and what became of its labels."""

    job: LabelJob
    data: bytes
    page_count: int
    label_count: int
    refused: tuple[RefusedLabel, ...]
    doubtful: tuple[PlacedLabel, ...]

    def report(self) -> Iterator[PlacedLabel]:
        """The layout report: every printed label in order. Worked out when asked for."""
        return LabelLayout(self.job).placed()


def label_sheets_pdf(job: LabelJob, progress: Progress = no_progress) -> LabelSheetsPdf:
    """Prints the job. Equal jobs give equal bytes.

    Raises NO_SUCH_LABEL for a first or used label beyond the sheet, UNKNOWN_FONT, and NOBODY with `left_out`
    where no label is left to print. Labels with characters that no typeface has are refused, unless the job
    allows gaps.
    """
    layout = LabelLayout(job)
    drawn, total = _DrawnSheets(layout), len(job.labels) * job.copies
    for size, labels in layout.sheets():
        drawn.add(size, labels)
        progress(min(drawn.label_count + len(layout.refused), total), total)
    if not drawn.label_count:
        raise KnownError(ErrorCode.NOBODY, left_out=tuple(layout.refused))
    return LabelSheetsPdf(
        job, drawn.finish(), drawn.pdf.page_count, drawn.label_count, tuple(layout.refused), tuple(drawn.doubtful)
    )


class _DrawnSheets:
    """The pages of one job while they are written."""

    def __init__(self, layout: LabelLayout) -> None:
        self._layout = layout
        self._job = job = layout.job
        self._sheet = sheet = layout.sheet
        self.pdf = PdfFile(job.title, job.language)
        self._fonts = FontSubsets()
        self._lettering = Lettering(self._fonts, job.font)
        self._lines = DrawnLines(self._lettering, LABEL_COUNTRY)
        self._origins: dict[tuple[float, int, int], str] = {}
        self._width, self._height = points(sheet.page.width), points(sheet.page.height)
        self._is_centred = job.align is Align.CENTRE or sheet.shape is LabelShape.ROUND
        self.label_count = 0
        self.doubtful: list[PlacedLabel] = []
        if job.outlines:
            self.pdf.add_drawing("Edges", (0, 0, self._width, self._height), outlines(sheet))

    def add(self, size: float, labels: list[SetLabel]) -> None:
        """One page."""
        begin = f"BT/{self._lettering.plain} {size:g} Tf {self._layout.area.leading(size):.3f} TL"
        content = [*self._opening(), begin]
        draw = self._centred if self._is_centred else self._left
        for label in labels:
            before = len(content)
            if label.script:
                content.extend(self._in_script(label, size, label.script))
            else:
                content.append(self._origin(size, label))
                content.extend(draw(label, size))
            if label.warnings:
                self.doubtful.append(self._layout.placed_label(self.pdf.page_count + 1, size, label))
                if not self._sheet.is_turned:
                    content[before:] = [f"ET {self._edges(label)} {begin}", *content[before:], f"ET Q {begin}"]
        content.append("ET")
        self.pdf.add_page(self._width, self._height, "\n".join(content), _TURN if self._sheet.is_turned else 0)
        self.label_count += len(labels)

    def finish(self) -> bytes:
        """The PDF's bytes."""
        self._fonts.embed(self.pdf)
        return self.pdf.finish()

    def _edges(self, label: SetLabel) -> str:
        """Nothing is drawn beyond the edges of this label: lines that do not fit would stand on the ones around it."""
        box = self._sheet.box(label.slot)
        left, foot = points(box.x), self._height - points(box.y + box.height)
        return f"q {left:.2f} {foot:.2f} {points(box.width):.2f} {points(box.height):.2f} re W n"

    def _opening(self) -> Iterator[str]:
        job = self._job
        yield from page_matrix(job.drawn, self._height)
        if job.outlines:
            yield "/Edges Do"
        if self._sheet.is_turned:
            yield f"0 1 -1 0 {self._width:.3f} 0 cm"

    def _origin(self, size: float, label: SetLabel) -> str:
        """The text matrix one line above the label's first line; the same for labels of as many lines."""
        key = size, len(label.lines), label.slot
        origin = self._origins.get(key)
        if origin is None:
            origin = self._origins[key] = self._text_matrix(*key)
        return origin

    def _text_matrix(self, size: float, lines: int, slot: int) -> str:
        area = self._layout.area
        x = area.width / 2 if self._is_centred else area.inset
        leading = area.leading(size)
        return self._matrix(slot, x, area.first_base_line(size, (lines - 1) * leading) - leading)

    def _matrix(self, slot: int, x: float, y: float) -> str:
        """The text matrix of a point `x` right and `y` down of a label's top left corner."""
        box = self._sheet.box(slot)
        left, top = points(box.x), self._height - points(box.y)
        if self._sheet.is_turned:
            left, top = 0.0, self._width
        return f"1 0 0 1 {left + x:.2f} {top - y:.2f} Tm"

    def _left(self, label: SetLabel, size: float) -> list[str]:
        """Every line below the one before, all beginning at the same place."""
        return self._lines.block(label.lines, size, country_line=label.text.country_line)

    def _centred(self, label: SetLabel, size: float) -> Iterator[str]:
        return self._lines.by_width(label, size, 0.5)

    def _in_script(self, label: SetLabel, size: float, script: "ScriptSetting") -> Iterator[str]:
        """The lines as far apart as their letters need, from the side they are read from."""
        area, leading = self._layout.area, script.leading * size
        first = area.first_base_line(size, (len(label.lines) - 1) * leading, script.above, script.below)
        share = 0.5 if self._is_centred else float(script.from_right)
        yield f"{leading:.3f} TL {self._matrix(label.slot, area.inset + share * area.line_width, first - leading)}"
        yield from self._lines.by_width(label, size, share)
        yield f"{area.leading(size):.3f} TL"

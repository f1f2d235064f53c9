"""What is drawn over the picture of a label sheet and never printed: edges, used labels, the start, doubts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from cardbook.domain.paper.label_sheet import Box, LabelShape, LabelSheet
from cardbook.ui.looks.colors import paper_color
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_text
from cardbook.ui.looks.theme import Theme

_HATCH = 6


@dataclass(frozen=True)
class LabelMarks:
    """The state of every label of the sheet that is shown; labels count from 1, 0 is none.

    `people` are the keys of those printed; `start` is the first label to be printed; `lit` belongs to the
    person under the mouse; `cursor` is where the arrow keys are.
    """

    sheet: LabelSheet
    people: Mapping[int, int] = field(default_factory=dict)
    used: frozenset[int] = frozenset()
    start: int = 0
    doubtful: frozenset[int] = frozenset()
    lit: int = 0
    cursor: int = 0


def box_on_page(sheet: LabelSheet, label: int) -> Box:
    """Where a label lies on the page as it is read, in µm: a roll's label is turned a quarter to the right."""
    box = sheet.box(label)
    if not sheet.is_turned:
        return box
    return Box(sheet.page.height - box.y - box.height, box.x, box.height, box.width)


def paint_marks(
    painter: QPainter, theme: Theme, marks: LabelMarks, place: Callable[[Box], QRectF], start_here: str
) -> None:
    """Draw all marks; `place` turns a box on the page into one on the widget."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for label in range(1, marks.sheet.count + 1):
        box = box_on_page(marks.sheet, label)
        _paint_label(painter, theme, marks, label, place(box))
    if marks.start:
        _paint_flag(painter, theme, place(box_on_page(marks.sheet, marks.start)), start_here)
    painter.restore()


def _paint_label(painter: QPainter, theme: Theme, marks: LabelMarks, label: int, rect: QRectF) -> None:
    radius = rect.height() / 2 if marks.sheet.shape is LabelShape.ROUND else theme.px(3)
    if label in marks.used:
        _hatch(painter, theme, rect, radius)
    tint = "honeyS" if label in marks.doubtful else "blueS" if label in (marks.start, marks.lit) else ""
    if tint:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        draw_box(painter, rect, radius, paper_color(tint))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    edge, width = _edge(marks, label)
    draw_box(painter, rect, radius, None, paper_color(edge), width)
    if label == marks.cursor:
        draw_box(painter, rect.adjusted(3, 3, -3, -3), radius, None, paper_color("focus"), 2.0)


def _edge(marks: LabelMarks, label: int) -> tuple[str, float]:
    if label in marks.doubtful:
        return "honey", 2.0
    if label in (marks.start, marks.lit):
        return "blue", 2.0
    return "rule", 1.0


def _hatch(painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    painter.save()
    painter.setClipRect(rect.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(paper_color("rule"), 1.2))
    step, reach = theme.px(_HATCH), rect.height()
    x = rect.left() - reach
    while x < rect.right():
        painter.drawLine(int(x), int(rect.bottom()), int(x + reach), int(rect.top()))
        x += step
    painter.restore()
    draw_box(painter, rect, radius, None, paper_color("rule"))


def _paint_flag(painter: QPainter, theme: Theme, rect: QRectF, words: str) -> None:
    font = theme.font("caption", 600)
    metrics = QFontMetricsF(font)
    flag = QRectF(0, 0, metrics.horizontalAdvance(words) + theme.px(16), metrics.height() + theme.px(3))
    flag.moveBottomLeft(rect.topLeft())
    flag.translate(theme.px(7), flag.height() / 2)
    if flag.right() > rect.right():
        flag.moveRight(rect.right())
    if flag.top() < 0:
        flag.moveTop(0)
    draw_box(painter, flag, theme.px(4), paper_color("blue"))
    draw_text(painter, flag, TextRun(words, font, paper_color("onblue")), CENTER | Qt.AlignmentFlag.AlignVCenter)

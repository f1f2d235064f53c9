"""An address as it will be printed, on a small sheet of paper."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.painting import LEFT, TextRun, draw_box, draw_text
from cardbook.ui.theme import Theme


class AddressPlate(QWidget):
    """Serif lines on *sheet*; `doubtful` is a part of a line that is set in wax red."""

    def __init__(self, context: UiContext, with_stamp: bool = False) -> None:
        super().__init__()
        self._theme = context.theme
        self._with_stamp = with_stamp
        self._lines: list[str] = []
        self._doubtful = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[str], doubtful: str = "") -> None:
        """Show the lines of an address."""
        self._lines = list(lines)
        self._doubtful = doubtful
        self.setAccessibleName(", ".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._theme
        metrics = QFontMetricsF(theme.font("address"))
        widest = max((metrics.horizontalAdvance(line) for line in self._lines), default=0.0)
        height = theme.px(30) + max(2, len(self._lines)) * theme.line_height("address")
        return QSize(round(widest) + theme.px(34), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        area = QRectF(self.rect())
        draw_box(painter, area, theme.px(4), theme.color("sheet"), theme.color("rule"))
        if self._with_stamp:
            _paint_stamp_outline(painter, theme, area)
        step = theme.line_height("address")
        for index, line in enumerate(self._lines):
            place = QRectF(theme.px(16), theme.px(15) + index * step, area.width() - theme.px(26), step)
            self._paint_line(painter, place, line)

    def _paint_line(self, painter: QPainter, place: QRectF, line: str) -> None:
        before, doubtful, after = line.partition(self._doubtful) if self._doubtful else (line, "", "")
        font = self._theme.font("address")
        for text, token in ((before, "ink"), (doubtful, "wax"), (after, "ink")):
            width = draw_text(painter, place, TextRun(text, font, self._theme.color(token)), LEFT)
            place.setLeft(min(place.left() + width, place.right()))


def _paint_stamp_outline(painter: QPainter, theme: Theme, area: QRectF) -> None:
    corner = QPointF(area.right() - theme.px(28), area.top() + theme.px(10))
    painter.setPen(QPen(theme.color("edge"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(corner.x(), corner.y(), theme.px(17), theme.px(21)), 2, 2)

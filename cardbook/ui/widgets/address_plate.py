"""An address as it will be printed, on a small sheet of paper."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.line_breaks import LineBreaks
from cardbook.ui.looks.painting import LEFT, TextRun, draw_box, draw_text
from cardbook.ui.looks.theme import Theme

_LEFT, _SIDES = 16, 26


class AddressPlate(QWidget):
    """Serif lines on a `ground`, broken at a space where they are long; `doubtful` is a part set in wax red."""

    def __init__(self, context: UiContext, with_stamp: bool = False, ground: str = "sheet") -> None:
        super().__init__()
        self._theme = context.theme
        self._with_stamp = with_stamp
        self._ground = ground
        self._lines: list[str] = []
        self._doubtful = ""
        self._breaks = LineBreaks()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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
        return QSize(round(widest) + theme.px(34), self._height(len(self._lines)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return self._height(len(self._broken(width)))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        area = QRectF(self.rect())
        draw_box(painter, area, theme.px(4), theme.color(self._ground), theme.color("rule"))
        shown, step = QRectF(event.rect()), theme.line_height("address")
        if self._with_stamp and self._leaves_room(_stamp_outline(theme, area)):
            _paint_stamp_outline(painter, theme, _stamp_outline(theme, area))
        for index, line in enumerate(self._broken(self.width())):
            place = QRectF(theme.px(_LEFT), theme.px(15) + index * step, area.width() - theme.px(_SIDES), step)
            if place.intersects(shown):
                self._paint_line(painter, place, line)

    def _height(self, lines: int) -> int:
        return self._theme.px(30) + max(2, lines) * self._theme.line_height("address")

    def _broken(self, width: int) -> list[str]:
        font, inside = self._theme.font("address"), width - self._theme.px(_SIDES)
        return [part for line in self._lines for part in self._breaks.lines(line, font, inside)]

    def _leaves_room(self, outline: QRectF) -> bool:
        """No line of the address runs into the outline of the stamp."""
        theme = self._theme
        metrics, step = QFontMetricsF(theme.font("address")), theme.line_height("address")
        beside = [line for row, line in enumerate(self._lines) if theme.px(15) + row * step < outline.bottom()]
        room = outline.left() - theme.px(16) - theme.px(4)
        return all(metrics.horizontalAdvance(line) <= room for line in beside)

    def _paint_line(self, painter: QPainter, place: QRectF, line: str) -> None:
        before, doubtful, after = line.partition(self._doubtful) if self._doubtful else (line, "", "")
        font = self._theme.font("address")
        for text, token in ((before, "ink"), (doubtful, "wax"), (after, "ink")):
            width = draw_text(painter, place, TextRun(text, font, self._theme.color(token)), LEFT)
            place.setLeft(min(place.left() + width, place.right()))


def _stamp_outline(theme: Theme, area: QRectF) -> QRectF:
    return QRectF(area.right() - theme.px(28), area.top() + theme.px(10), theme.px(17), theme.px(21))


def _paint_stamp_outline(painter: QPainter, theme: Theme, outline: QRectF) -> None:
    painter.setPen(QPen(theme.color("edge"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(outline, 2, 2)

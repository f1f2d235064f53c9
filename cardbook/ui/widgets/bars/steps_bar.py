"""Numbered steps in a row: File, Columns, Look-alikes, Bring in."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_line, draw_text
from cardbook.ui.looks.theme import Theme


def paint_step(painter: QPainter, theme: Theme, rect: QRectF, number: int, current: bool, done: bool) -> None:
    """The circle of a step with its number in the serif; a finished one is filled."""
    ground = "blue" if done else "blueS" if current else "sheet"
    draw_box(
        painter,
        rect,
        rect.width() / 2,
        theme.color(ground),
        theme.color("blue" if current or done else "edge"),
    )
    letters = theme.color("onblue" if done else "blue" if current else "ink2")
    draw_text(painter, rect, TextRun(str(number), theme.font("letter"), letters), CENTER)


class StepsBar(QWidget):
    """Shows where in a sequence the reader is; it is not a switch."""

    def __init__(self, context: UiContext, steps: Sequence[str]) -> None:
        super().__init__()
        self._context = context
        self._steps = list(steps)
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, index: int) -> None:
        """Make the step `index`, counted from 0, the current one."""
        self._current = index
        self.setAccessibleName(
            self._context.texts(
                "frame.steps.spoken", number=index + 1, of=len(self._steps), name=self._steps[index]
            )
        )
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        metrics = QFontMetricsF(theme.font("body", 600))
        words = sum(metrics.horizontalAdvance(step) for step in self._steps)
        return QSize(round(words) + theme.px(80) * len(self._steps), theme.row_height(40, "body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        middle, side = self.height() / 2, theme.px(24)
        x = 1.0
        for index, step in enumerate(self._steps):
            current, done = index == self._current, index < self._current
            circle = QRectF(x, middle - side / 2, side, side)
            self._paint_circle(painter, circle, index, current, done)
            x += side + theme.px(8)
            run = TextRun(
                step, theme.font("body", 600 if current else 400), theme.color("ink" if current else "ink2")
            )
            x += draw_text(painter, QRectF(x, 0, self.width() - x, self.height()), run) + theme.px(12)
            if index < len(self._steps) - 1:
                draw_line(painter, QPointF(x, middle), QPointF(x + theme.px(24), middle), theme.color("edge"))
                x += theme.px(36)

    def _paint_circle(self, painter: QPainter, circle: QRectF, index: int, current: bool, done: bool) -> None:
        theme = self._context.theme
        if not done:
            paint_step(painter, theme, circle, index + 1, current, done)
            return
        draw_box(painter, circle, circle.width() / 2, theme.color("blue"))
        inset = circle.width() * 0.22
        self._context.icons.paint(painter, circle.adjusted(inset, inset, -inset, -inset), "check", "onblue")

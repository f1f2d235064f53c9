"""A part of the page of today that leads somewhere: by a click, and with the keyboard by Enter."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from cardbook.ui.looks.painting import draw_box
from cardbook.ui.looks.theme import Theme


class Openable(QFrame):
    """`opened` is for whoever shows where it leads; its accessible name says what it is. One that is ruled has a
    hairline above it, as the rows of a panel have."""

    opened = Signal()

    def __init__(self, theme: Theme, *, is_ruled: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._is_ruled = is_ruled
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self._is_ruled:
            painter.setPen(self._theme.color("rule"))
            painter.drawLine(0, 0, self.width(), 0)
        if self.hasFocus():
            draw_box(painter, QRectF(self.rect()), self._theme.px(8), None, self._theme.color("focus"), 2.0)

"""One of a few words, side by side: month, 3 months, 6 months, year, no rhythm."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_line, draw_text
from cardbook.ui.widgets.enter_key import pressed_by_enter

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Segment(QAbstractButton):
    def __init__(self, context: UiContext, key: str, word: str) -> None:
        super().__init__()
        self._theme = context.theme
        self.key = key
        self.setText(word)
        self.setCheckable(True)
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._theme.font("small", 600))
        height = max(self._theme.px(32), round(metrics.height()) + self._theme.px(10))
        return QSize(ceil(metrics.horizontalAdvance(self.text())) + self._theme.px(24), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        on = self.isChecked()
        if on or self.underMouse():
            painter.setClipPath(self._rounded_place())
            painter.fillRect(self.rect(), self._theme.color("blueS" if on else "hover"))
            painter.setClipping(False)
        letters = self._theme.color("blue" if on else "ink" if self.isEnabled() else "ink3")
        run = TextRun(self.text(), self._theme.font("small", 600 if on else 400), letters)
        draw_text(painter, QRectF(self.rect()), run, CENTER)

    def _rounded_place(self) -> QPainterPath:
        """The frame's round corners, seen from this segment."""
        path = QPainterPath()
        parent = self.parentWidget() or self
        frame = QRectF(parent.rect()).adjusted(1, 1, -1, -1).translated(-self.x(), -self.y())
        path.addRoundedRect(frame, self._theme.px(5), self._theme.px(5))
        return path


class SegmentedChoice(QWidget):
    """A frame of two to five words; arrows choose, Tab goes on. `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(
        self, context: UiContext, name: str, choices: Sequence[tuple[str, str]], key: str = ""
    ) -> None:
        super().__init__()
        self._theme = context.theme
        self._segments = [_Segment(context, value, word) for value, word in choices]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for segment in self._segments:
            row.addWidget(segment)
            self._group.addButton(segment)
            segment.clicked.connect(self._tell)
        self.choose(key or self._segments[0].key)

    def key(self) -> str:
        """The key of the chosen word."""
        return next(segment.key for segment in self._segments if segment.isChecked())

    def choose(self, key: str) -> None:
        """Choose by key, silently."""
        for segment in self._segments:
            segment.setChecked(segment.key == key)
            on = segment.key == key
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        keys = [segment.key for segment in self._segments]
        place = max(0, min(len(keys) - 1, keys.index(self.key()) + step))
        self._segments[place].setFocus()
        self._segments[place].click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._theme
        draw_box(painter, QRectF(self.rect()), theme.px(6), theme.color("sheet"), theme.color("edge"))
        for segment in self._segments[1:]:
            x = segment.x() - 0.5
            draw_line(painter, QPointF(x, 1), QPointF(x, self.height() - 1), theme.color("rule"))

    def _tell(self) -> None:
        self.choose(self.key())
        self.chosen.emit(self.key())

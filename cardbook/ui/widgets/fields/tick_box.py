"""A tick with its word beside it."""

from math import ceil

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_words
from cardbook.ui.looks.painting import TextRun, draw_text
from cardbook.ui.widgets.enter_key import pressed_by_enter
from cardbook.ui.widgets.fields.pen_tick import TickState, paint_tick

_STATES = {
    Qt.CheckState.Checked: TickState.DONE,
    Qt.CheckState.PartiallyChecked: TickState.PARTLY,
    Qt.CheckState.Unchecked: TickState.OPEN,
}


class TickBox(QCheckBox):
    """A check box drawn with the pen tick; the whole row of box and word can be clicked."""

    def __init__(self, context: UiContext, text: str, checked: bool = False) -> None:
        super().__init__()
        set_words(self, text)
        self._theme = context.theme
        self._is_next = False
        self.setFont(context.theme.font("body"))
        self.setAccessibleName(text)
        self.setChecked(checked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def mark_next(self, is_next: bool) -> None:
        """The next open step of a row has a blue outline."""
        self._is_next = is_next
        self.update()

    def state(self) -> TickState:
        """How it is drawn."""
        state = _STATES[self.checkState()]
        return TickState.NEXT if state is TickState.OPEN and self._is_next else state

    def sizeHint(self) -> QSize:
        theme = self._theme
        words = QFontMetricsF(self.font()).horizontalAdvance(self.text())
        height = max(theme.px(32), round(QFontMetricsF(self.font()).height()) + theme.px(8))
        return QSize(ceil(words) + theme.px(21 + 10 + 4), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(21 + 10 + 60), self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._theme.px(21)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        paint_tick(painter, self._theme, box, self.state(), self.isEnabled())
        x = side + self._theme.px(8)
        run = TextRun(self.text(), self.font(), self._theme.color("ink" if self.isEnabled() else "ink3"))
        draw_text(painter, QRectF(x, 0, self.width() - x, self.height()), run)

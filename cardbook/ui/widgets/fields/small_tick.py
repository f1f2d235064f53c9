"""A pen tick alone, for rows in which the columns say what it is."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_tooltip
from cardbook.ui.widgets.fields.pen_tick import paint_tick
from cardbook.ui.widgets.fields.tick_box import TickBox

_SIDE, _ROOM = 21, 36


class SmallTick(TickBox):
    """Its word is a tooltip, and what a screen reader says."""

    def __init__(self, context: UiContext, word: str, is_done: bool, is_next: bool) -> None:
        super().__init__(context, "", is_done)
        self.mark_next(is_next)
        self.setAccessibleName(word)
        set_tooltip(self, word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ROOM), self._theme.px(_ROOM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._theme.px(_SIDE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_tick(QPainter(self), self._theme, box, self.state(), self.isEnabled())

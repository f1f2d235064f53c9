"""A pen tick alone, for rows in which the columns say what it is."""

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from cardbook.domain.card_list import Stage
from cardbook.ui.context import UiContext
from cardbook.ui.labels import set_tooltip
from cardbook.ui.widgets.enter_key import pressed_by_enter
from cardbook.ui.widgets.pen_tick import TickState, paint_tick

_SIDE, _ROOM = 21, 36


class SmallTick(QCheckBox):
    """Its word is a tooltip, and what a screen reader says."""

    def __init__(self, context: UiContext, stage: Stage, is_done: bool, is_next: bool) -> None:
        super().__init__()
        word = context.texts(f"cards.stages.{stage.value}")
        self._theme = context.theme
        self._is_next = is_next
        self.setChecked(is_done)
        self.setAccessibleName(word)
        set_tooltip(self, word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_ROOM), self._theme.px(_ROOM))

    def hitButton(self, pos: QPoint) -> bool:
        """All of the square can be clicked."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        side = self._theme.px(_SIDE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        state = TickState.DONE if self.isChecked() else TickState.NEXT if self._is_next else TickState.OPEN
        paint_tick(QPainter(self), self._theme, box, state)

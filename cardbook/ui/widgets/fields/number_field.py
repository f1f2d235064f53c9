"""A whole number between two others, with two small arrows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox

from cardbook.ui.context import UiContext

_BUTTON, _ARROW, _BEFORE = 20, 13, 6


def leave_room(field: QAbstractSpinBox, context: UiContext) -> None:
    """Let a number begin as far from the edge as other words do."""
    field.lineEdit().setTextMargins(context.theme.px(_BEFORE), 0, 0, 0)


def paint_arrows(field: QAbstractSpinBox, context: UiContext) -> None:
    """The two arrows of a field of numbers, whose buttons the style leaves empty; for its `paintEvent`."""
    px, painter = context.theme.px, QPainter(field)
    left = field.width() - px(_BUTTON) + (px(_BUTTON) - px(_ARROW)) / 2 - 2
    for icon, middle in (("chevron-up", 0.3), ("chevron-down", 0.7)):
        box = QRectF(left, field.height() * middle - px(_ARROW) / 2, px(_ARROW), px(_ARROW))
        context.icons.paint(painter, box, icon, "ink2")


class NumberField(QSpinBox):
    """`valueChanged` comes when typing ends, not with each digit; the wheel changes nothing without the keyboard."""

    def __init__(self, context: UiContext, name: str, least: int, most: int) -> None:
        super().__init__()
        self._context = context
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        leave_room(self, context)
        self.setFixedWidth(context.theme.px(66))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_arrows(self, self._context)

"""A whole number between two others, with two small arrows."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSpinBox

from cardbook.ui.context import UiContext

_BUTTON, _ARROW = 20, 13


class NumberField(QSpinBox):
    """`valueChanged` comes when typing ends, not with each digit; the wheel changes nothing without the keyboard."""

    def __init__(self, context: UiContext, name: str, least: int, most: int) -> None:
        super().__init__()
        self._context = context
        self.setRange(least, most)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)
        self.lineEdit().setTextMargins(context.theme.px(6), 0, 0, 0)
        self.setFixedWidth(context.theme.px(66))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px, painter = self._context.theme.px, QPainter(self)
        left = self.width() - px(_BUTTON) + (px(_BUTTON) - px(_ARROW)) / 2 - 2
        for icon, middle in (("chevron-up", 0.3), ("chevron-down", 0.7)):
            box = QRectF(left, self.height() * middle - px(_ARROW) / 2, px(_ARROW), px(_ARROW))
            self._context.icons.paint(painter, box, icon, "ink2")

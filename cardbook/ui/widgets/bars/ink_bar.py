"""The dark bar at the foot of the content, on which something is said."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.page_margin import page_margin, settle_sides
from cardbook.ui.looks.painting import draw_box

_TOP, _FOOT = 8, 14
_LEFT, _RIGHT = 16, 8


class InkBar(QWidget):
    """Hidden until there is something to say; `row` holds what stands on it."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.row = QHBoxLayout(self)
        top, foot = theme.px(_TOP), theme.px(_FOOT)
        self.row.setContentsMargins(0, top + theme.px(6), 0, foot + theme.px(6))
        self.row.setSpacing(theme.px(12))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(theme.px(44) + top + foot)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self.row, _LEFT, _RIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._context.theme
        side, top, foot = page_margin(theme, self), theme.px(_TOP), theme.px(_FOOT)
        box = QRectF(self.rect()).adjusted(side, top, -side, -foot)
        draw_box(QPainter(self), box, theme.px(8), theme.color("ink"))

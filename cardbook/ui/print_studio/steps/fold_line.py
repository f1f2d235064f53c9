"""The line that folds a part of the options out and in: an icon under the numbers, a name, and an arrow."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import TextRun, draw_box, draw_text
from cardbook.ui.widgets.enter_key import pressed_by_enter

_COLUMN, _GAP = 22, 10
_ICON, _ARROW = 17, 15
_HIGH = 34


class FoldLine(QAbstractButton):
    """Checked while what it stands for is open."""

    def __init__(self, context: UiContext, words: str, icon: str) -> None:
        super().__init__()
        self._context = context
        self._icon_name = icon
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(120), theme.row_height(_HIGH, "body"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._context.theme
        area = QRectF(self.rect())
        if self.underMouse() or self.isDown():
            draw_box(painter, area, theme.px(6), theme.color("press" if self.isDown() else "hover"))
        column, arrow = theme.px(_COLUMN), theme.px(_ARROW)
        self._paint_icon(painter, column / 2, theme.px(_ICON), self._icon_name)
        self._paint_icon(painter, area.right() - arrow, arrow, "chevron-down" if self.isChecked() else "chevron-right")
        left = column + theme.px(_GAP)
        words = area.adjusted(left, 0, -2 * arrow, 0)
        draw_text(painter, words, TextRun(self.text(), theme.font("body", 600), theme.color("ink")))

    def _paint_icon(self, painter: QPainter, middle: float, side: int, name: str) -> None:
        place = QRectF(middle - side / 2, (self.height() - side) / 2, side, side)
        self._context.icons.paint(painter, place, name, "ink2")

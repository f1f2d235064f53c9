"""An icon that stands beside words and cannot be clicked."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext


class IconMark(QWidget):
    """A square of `size` design pixels; the words beside it say what it means."""

    def __init__(self, context: UiContext, size: int = 17, icon: str = "", tone: str = "ink2") -> None:
        super().__init__()
        self._context = context
        self._side = context.theme.px(size)
        self._icon = icon
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, tone: str = "ink2") -> None:
        """Show another icon in another colour token."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._icon:
            box = QRectF(0, (self.height() - self._side) / 2, self._side, self._side)
            self._context.icons.paint(QPainter(self), box, self._icon, self._tone)

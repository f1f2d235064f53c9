"""A bar 5 pixels high that shows a share."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_box
from cardbook.ui.looks.theme import Theme


def paint_bar(
    painter: QPainter, theme: Theme, rect: QRectF, share: float, token: str = "blue", ground: str = "rule"
) -> None:
    """Draw a bar into `rect`, filled to `share` (0 to 1)."""
    radius = rect.height() / 2
    draw_box(painter, rect, radius, theme.color(ground))
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(rect.height(), rect.width() * min(share, 1.0)))
        draw_box(painter, filled, radius, theme.color(token))


class ThinBar(QWidget):
    """The bar as a widget."""

    def __init__(self, context: UiContext, ground: str = "rule") -> None:
        super().__init__()
        self._ground = ground
        self._theme = context.theme
        self._share = 0.0
        self._token = "blue"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, spoken: str, token: str = "blue") -> None:
        """Show a share of 0 to 1; `spoken` says it in words, `token` is the colour."""
        self._share, self._token = share, token
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_bar(QPainter(self), self._theme, QRectF(self.rect()), self._share, self._token, self._ground)

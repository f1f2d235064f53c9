"""An icon for Qt's own buttons and menus, in the colour the theme has at the moment it is painted."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from cardbook.ui.looks.drawings import icon_drawing
from cardbook.ui.looks.theme import Theme


def made(theme: Theme, name: str, token: str) -> QIcon:
    """The icon of that name, in a colour of the theme."""
    return QIcon(_LineIcon(theme, name, token))


class _LineIcon(QIconEngine):

    def __init__(self, theme: Theme, name: str, token: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        token = "ink3" if mode is QIcon.Mode.Disabled else self._token
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        icon_drawing(self._name, self._theme.color(token).name()).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _LineIcon(self._theme, self._name, self._token)

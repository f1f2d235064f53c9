"""Line icons that take the colour the theme has at the moment they are painted."""

import re
from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from cardbook.resources import resource
from cardbook.ui.theme import Theme

_STROKE = re.compile(r'stroke-width="2"')


@cache
def _drawing(folder: str, name: str) -> str:
    drawing = resource(folder, f"{name}.svg").read_text(encoding="utf-8")
    return _STROKE.sub('stroke-width="1.75"', drawing)


@cache
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing("icons", name).replace("currentColor", color).encode()))


class _LineIcon(QIconEngine):
    def __init__(self, theme: Theme, name: str, token: str, chosen_token: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._token = token
        self._chosen_token = chosen_token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = self._chosen_token if state is QIcon.State.On else self._token
        if mode is QIcon.Mode.Disabled:
            token = "ink3"
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, self._theme.color(token).name()).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _LineIcon(self._theme, self._name, self._token, self._chosen_token)


class Icons:
    """Gives the icons of `resources/icons` in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def icon(self, name: str, token: str = "ink", chosen_token: str = "") -> QIcon:
        """An icon for buttons and menus; `chosen_token` is its colour where it is switched on."""
        return QIcon(_LineIcon(self._theme, name, token, chosen_token or token))

    def paint(self, painter: QPainter, rect: QRectF, name: str, token: str = "ink") -> None:
        """Draw an icon into `rect`, for delegates and painted widgets."""
        self.paint_in(painter, rect, name, self._theme.color(token))

    def paint_in(self, painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
        """Draw an icon in a colour that is no token, such as an avatar's."""
        _renderer(name, color.name()).render(painter, rect)


def illustration(theme: Theme, name: str) -> QSvgRenderer:
    """A drawing of `resources/illustrations`; words like `@ink` in it are the theme's colours."""
    drawing = _drawing("illustrations", name)
    colored = re.sub(r"@(\w+)", lambda match: theme.color(match[1]).name(), drawing)
    return QSvgRenderer(QByteArray(colored.encode()))

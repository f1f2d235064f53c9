"""Line icons that take the colour the theme has at the moment they are painted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from cardbook.ui.looks import line_icon
from cardbook.ui.looks.drawings import icon_drawing
from cardbook.ui.looks.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


class Icons:
    """Gives the icons of `resources/icons` in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def icon(self, name: str, token: str = "ink") -> "QIcon":
        """An icon for buttons and menus."""
        return line_icon.made(self._theme, name, token)

    def paint(self, painter: QPainter, rect: QRectF, name: str, token: str = "ink") -> None:
        """Draw an icon into `rect`, for delegates and painted widgets."""
        self.paint_in(painter, rect, name, self._theme.color(token))

    def paint_in(self, painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
        """Draw an icon in a colour that is no token, such as an avatar's."""
        icon_drawing(name, color.name()).render(painter, rect)

"""A key in its little box."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_key_hint, key_hint_width


class KeyHint(QWidget):
    """Shows keys such as `Ctrl K`."""

    def __init__(self, context: UiContext, keys: str) -> None:
        super().__init__()
        self._theme = context.theme
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(round(key_hint_width(self._theme, self._keys)), self._theme.line_height("body"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        draw_key_hint(QPainter(self), self._theme, area, self._keys, ("hover", "rule", "ink2"))

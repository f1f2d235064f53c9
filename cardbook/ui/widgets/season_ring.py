"""The ring that shows how far a season is: a track, an arc, and in the large one a number inside."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_text
from cardbook.ui.looks.theme import Theme

_TOP = 90 * 16
_FULL = 360 * 16
_NUMBER_FROM = 60
_SMALL_TRACK = 0.45
_RAISED, _BELOW = 0.07, 0.6
"""By what share of its width the number stands above the middle, and where what it is a part of begins."""


def paint_ring(painter: QPainter, theme: Theme, rect: QRectF, share: float) -> None:
    """Draw the ring into the square `rect`; `share` is 0 to 1."""
    width = max(2.0, rect.width() * 0.15 if rect.width() < 40 else rect.width() * 6 / 92)
    area = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_track(theme, rect.width()), width))
    painter.drawEllipse(area)
    if share > 0:
        cap = Qt.PenCapStyle.RoundCap
        painter.setPen(QPen(theme.color("blue"), width, Qt.PenStyle.SolidLine, cap))
        painter.drawArc(area, _TOP, -ceil(_FULL * min(share, 1.0)))
    if rect.width() >= _NUMBER_FROM:
        inner = width * 1.6
        painter.setPen(QPen(theme.color("edge"), 1))
        painter.drawEllipse(rect.adjusted(inner, inner, -inner, -inner))
    painter.restore()


def _track(theme: Theme, size: float) -> QColor:
    """Small rings stand on every ground, also on that of a chosen row, which has the colour of the rule."""
    if size >= _NUMBER_FROM:
        return theme.color("rule")
    track = QColor(theme.color("edge"))
    track.setAlphaF(_SMALL_TRACK)
    return track


class SeasonRing(QWidget):
    """The ring as a widget, 92, 32 or 16 design pixels wide."""

    def __init__(self, context: UiContext, size: int = 92) -> None:
        super().__init__()
        self._theme = context.theme
        self._side = context.theme.px(size)
        self._share = 0.0
        self._number = self._below = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, number: str, below: str, spoken: str) -> None:
        """Show a share of 0 to 1, a number in the middle and what it is a part of below it; `spoken` says it in words.
        """
        self._share, self._number, self._below = share, number, below
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(0, 0, self._side, self._side)
        paint_ring(painter, self._theme, box, self._share)
        if self._number and self._side >= _NUMBER_FROM:
            font = QFont(self._theme.font("display"))
            font.setPixelSize(round(self._side / 3))
            number = box.translated(0, -self._side * _RAISED)
            draw_text(painter, number, TextRun(self._number, font, self._theme.color("ink")), CENTER)
            small = QFont(self._theme.font("caption"))
            small.setPixelSize(round(self._side / 8))
            below = QRectF(0, self._side * _BELOW, self._side, self._side / 6)
            draw_text(painter, below, TextRun(self._below, small, self._theme.color("ink2")), CENTER)

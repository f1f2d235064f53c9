"""The tick of Cardbook: a box and a pen stroke that leaves it."""

from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from cardbook.ui.looks.theme import Theme

_GRID = 24.0
_BOX = QRectF(2.5, 3.5, 18, 18)


class TickState(Enum):
    """OPEN, the NEXT open one of a row, DONE, PARTLY (some of several), NOT_NEEDED."""

    OPEN = "open"
    NEXT = "next"
    DONE = "done"
    PARTLY = "partly"
    NOT_NEEDED = "not_needed"


@cache
def _pen_stroke() -> QPainterPath:
    path = QPainterPath(QPointF(6.2, 12.6))
    path.cubicTo(7.8, 13.7, 9.4, 15.8, 10.3, 17.6)
    path.cubicTo(12.6, 11.6, 17, 5.8, 23.2, 1.6)
    return path


def paint_tick(painter: QPainter, theme: Theme, rect: QRectF, state: TickState, enabled: bool = True) -> None:
    """Draw a tick into the square `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    if state is TickState.NOT_NEEDED:
        _paint_dash(painter, theme, "edge")
    else:
        _paint_box(painter, theme, state, enabled)
    if state is TickState.PARTLY:
        _paint_dash(painter, theme, "blue")
    if state is TickState.DONE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_round_pen(theme, "blue" if enabled else "ink3"))
        painter.drawPath(_pen_stroke())
    painter.restore()


def _paint_box(painter: QPainter, theme: Theme, state: TickState, enabled: bool) -> None:
    filled = state in (TickState.DONE, TickState.PARTLY)
    border = "blue" if (filled or state is TickState.NEXT) and enabled else "edge"
    painter.setPen(QPen(theme.color(border), 2.0 if state is TickState.NEXT else 1.2))
    painter.setBrush(theme.color("blueS" if filled else "sheet"))
    painter.drawRoundedRect(_BOX, 4, 4)


def _paint_dash(painter: QPainter, theme: Theme, token: str) -> None:
    painter.setPen(_round_pen(theme, token))
    painter.drawLine(QPointF(8, 12.5), QPointF(15, 12.5))


def _round_pen(theme: Theme, token: str) -> QPen:
    return QPen(
        theme.color(token), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )

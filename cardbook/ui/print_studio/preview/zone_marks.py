"""What is drawn over the picture of an envelope and never printed: the post's zones, and what they are for."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cardbook.domain.paper.envelope_front import EnvelopeFront
from cardbook.domain.paper.label_sheet import Box
from cardbook.texts import Texts
from cardbook.ui.looks.colors import paper_color
from cardbook.ui.looks.painting import LEFT, TextRun, draw_text
from cardbook.ui.looks.theme import Theme

_STAMP_WIDE, _STAMP_HIGH, _STAMP_EDGE, _STAMP_TOP = 21_000, 25_000, 7_000, 9_500
"""A stamp in its corner, in µm."""


class ZoneMarks(NamedTuple):
    """The zones of the envelope that is shown; `is_doubtful` where its address wants a look.

    With `has_postage` no stamp is drawn in its place.
    """

    front: EnvelopeFront
    is_doubtful: bool = False
    has_postage: bool = False


def paint_zones(
    painter: QPainter, theme: Theme, marks: ZoneMarks, place: Callable[[Box], QRectF], texts: Texts
) -> None:
    """Draw all zones; `place` turns a box on the envelope into one on the widget."""
    front = marks.front
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = _dashes()
    for zone in (front.stamp, *front.clear):
        _paint_edges(painter, pen, place(zone), place(_whole(front)))
    if not marks.has_postage:
        _paint_stamp(painter, theme, marks, place, texts)
    if front.clear:
        _write(painter, theme, place(front.clear[0]), texts("print.preview.clear_zone"), Qt.AlignmentFlag.AlignBottom)
    if marks.is_doubtful:
        painter.setPen(QPen(paper_color("honey"), 2.0))
        painter.drawRoundedRect(place(front.address), theme.px(3), theme.px(3))
    painter.restore()


def _paint_stamp(
    painter: QPainter, theme: Theme, marks: ZoneMarks, place: Callable[[Box], QRectF], texts: Texts
) -> None:
    front = marks.front
    stamp = Box(front.envelope.width - _STAMP_WIDE - _STAMP_EDGE, _STAMP_TOP, _STAMP_WIDE, _STAMP_HIGH)
    painter.setPen(_dashes())
    painter.drawRoundedRect(place(stamp), theme.px(2), theme.px(2))
    _write(painter, theme, place(front.stamp), texts("print.preview.stamp_zone"), Qt.AlignmentFlag.AlignTop)


def _dashes() -> QPen:
    return QPen(paper_color("edge"), 1.0, Qt.PenStyle.DashLine)


def _whole(front: EnvelopeFront) -> Box:
    return Box(0, 0, front.envelope.width, front.envelope.height)


def _paint_edges(painter: QPainter, pen: QPen, zone: QRectF, page: QRectF) -> None:
    """The edges of a zone inside the page; those that lie on its edge are there already."""
    painter.setPen(pen)
    if zone.left() > page.left() + 1:
        painter.drawLine(zone.topLeft(), zone.bottomLeft())
    if zone.bottom() < page.bottom() - 1:
        painter.drawLine(zone.bottomLeft(), zone.bottomRight())
    if zone.top() > page.top() + 1:
        painter.drawLine(zone.topLeft(), zone.topRight())


def _write(painter: QPainter, theme: Theme, zone: QRectF, words: str, edge: Qt.AlignmentFlag) -> None:
    inside = zone.adjusted(theme.px(8), theme.px(5), -theme.px(8), -theme.px(4))
    run = TextRun(words, theme.font("caption"), paper_color("ink3"))
    line = QRectF(inside.left(), 0, inside.width(), theme.line_height("caption"))
    line.moveTop(inside.top() if edge is Qt.AlignmentFlag.AlignTop else inside.bottom() - line.height())
    draw_text(painter, line, run, LEFT)

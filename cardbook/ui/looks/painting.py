"""Small strokes shared by painted widgets and delegates: boxes, texts in two styles, pills, key hints."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from cardbook.ui.looks.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter


class TextRun(NamedTuple):
    """A piece of a line in one font and colour."""

    text: str
    font: QFont
    color: QColor


def draw_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box whose border of `width` pixels lies inside `rect`, so that it stays crisp."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, width) if line is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if line is not None else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def draw_line(painter: QPainter, start: QPointF, end: QPointF, color: QColor, width: float = 1.0) -> None:
    """A straight line, such as a hairline between rows."""
    painter.setPen(QPen(color, width))
    painter.drawLine(start, end)


def draw_text(painter: QPainter, rect: QRectF, run: TextRun, alignment: Qt.AlignmentFlag = LEFT) -> float:
    """One elided line of text in `rect`; returns the width it took."""
    metrics = QFontMetricsF(run.font)
    shown = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, max(0.0, rect.width()))
    painter.setFont(run.font)
    painter.setPen(run.color)
    painter.drawText(rect, alignment | Qt.TextFlag.TextSingleLine, shown)
    return metrics.horizontalAdvance(shown)


def draw_runs(painter: QPainter, rect: QRectF, runs: Iterable[TextRun], gap: float = 0.0) -> float:
    """Runs of different fonts one after the other on one baseline; what does not fit ends in ….

    Returns the x where the last run ends.
    """
    pieces = [run for run in runs if run.text]
    if not pieces:
        return rect.left()
    tallest = max((QFontMetricsF(run.font) for run in pieces), key=lambda metrics: metrics.height())
    baseline = rect.center().y() + (tallest.ascent() - tallest.descent()) / 2
    x = rect.left()
    for run in pieces:
        metrics = QFontMetricsF(run.font)
        shown = metrics.elidedText(run.text, Qt.TextElideMode.ElideRight, max(0.0, rect.right() - x))
        painter.setFont(run.font)
        painter.setPen(run.color)
        painter.drawText(QPointF(x, baseline), shown)
        x += metrics.horizontalAdvance(shown) + gap
        if shown != run.text:
            break
    return x - gap


def key_hint_width(theme: Theme, keys: str) -> float:
    """The width of a key hint such as `Ctrl F`, 0 for none."""
    if not keys:
        return 0.0
    return QFontMetricsF(_key_font(theme)).horizontalAdvance(keys) + theme.px(12)


def draw_key_hint(
    painter: QPainter, theme: Theme, rect: QRectF, keys: str, tokens: tuple[str, str, str]
) -> None:
    """A key in its little box; `tokens` are the colours of ground, border and letters ("" = none)."""
    ground, border, letters = tokens
    height = QFontMetricsF(_key_font(theme)).height() + theme.px(5)
    box = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height)
    draw_box(
        painter,
        box,
        theme.px(4),
        theme.color(ground) if ground else None,
        theme.color(border) if border else None,
    )
    draw_text(painter, box, TextRun(keys, _key_font(theme), theme.color(letters)), CENTER)


def _key_font(theme: Theme) -> QFont:
    font = QFont(theme.font("caption", 600))
    font.setPixelSize(max(10, theme.px(11.5)))
    return font

"""What went to and fro in one year: an arrow up for ours, an arrow down for theirs, a dot for nothing."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from cardbook.ui.context import UiContext

_ARROW, _STEP = 15, 18


def paint_to_and_fro(painter: QPainter, context: UiContext, place: QRectF, was_sent: bool, came: bool) -> None:
    """Both places in the middle of `place`."""
    theme, side, step = context.theme, context.theme.px(_ARROW), context.theme.px(_STEP)
    marks = ((was_sent, "arrow-up-right", "blue"), (came, "arrow-down-left", "fir"))
    for number, (is_there, icon, tone) in enumerate(marks):
        middle = QPointF(place.center().x() + (number - 0.5) * step, place.center().y())
        if is_there:
            box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            context.icons.paint(painter, box, icon, tone)
        else:
            painter.setPen(theme.color("ink3"))
            painter.setBrush(theme.color("ink3"))
            painter.drawEllipse(middle, 1, 1)

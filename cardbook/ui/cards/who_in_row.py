"""Who a row is about: avatar, name, and the town beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cardbook.domain.people.listing import EntryRow, ListingRow
from cardbook.ui.looks.painting import TextRun, draw_runs
from cardbook.ui.looks.theme import Theme
from cardbook.ui.widgets.avatar import avatar_shape, color_index, paint_avatar

AVATAR = 30
_GAP, _APART = 10, 8


def paint_who(
    painter: QPainter, theme: Theme, place: QRectF, line: ListingRow | EntryRow, selected: bool, *,
    avatar: int = AVATAR, tone: str = "ink", marks: Sequence[TextRun] = (),
) -> None:
    """Paint a line of the address book, or of a list, into `place`; `marks` stand between name and town, `avatar` is
    in design pixels.
    """
    side = theme.px(avatar)
    box = QRectF(place.left(), place.center().y() - side / 2, side, side)
    paint_avatar(painter, theme, box, line.initials, color_index(str(line.key)), avatar_shape(line.kind), selected)
    runs = [TextRun(line.name, theme.font("body", 500), theme.color(tone)), *marks,
            TextRun(line.town, theme.font("small"), theme.color("ink2"))]
    draw_runs(painter, place.adjusted(side + theme.px(_GAP), 0, 0, 0), runs, theme.px(_APART))

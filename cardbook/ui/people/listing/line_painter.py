"""Paints a line of the address book: avatar or photo, name in two weights, place and who this is below."""

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from cardbook.ui.looks.painting import TextRun, draw_runs, draw_text
from cardbook.ui.looks.theme import Theme
from cardbook.ui.people.models.line import Line
from cardbook.ui.widgets.avatar import paint_avatar
from cardbook.ui.widgets.row_ground import RowState, paint_row_ground

ROW_HEIGHT = 50
STYLES = ("body", "small")
INSET = 12
"""How far the selection stays from the sides."""

PhotoOf = Callable[[Line, int], QPixmap | None]
"""The photo of a line with so many dots of the screen a side, None while it is not ready and where there is none."""

_AVATAR = 36
_SIDE = 24
_GAP = 12
_FADED = 0.6


def paint_line(painter: QPainter, theme: Theme, place: QRectF, line: Line, state: RowState, photo_of: PhotoOf) -> None:
    """A line with what lies under it."""
    inset = theme.px(INSET)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_row_ground(painter, theme, place.adjusted(inset, 0, -inset, 0), state)
    paint_words(painter, theme, place, line, state.selected, photo_of)
    painter.restore()


def paint_words(
    painter: QPainter, theme: Theme, place: QRectF, line: Line, selected: bool, photo_of: PhotoOf
) -> None:
    """Avatar or photo, name, and what stands below it; who has died is grey."""
    side = theme.px(_AVATAR)
    left = place.left() + theme.px(_SIDE)
    box = QRectF(left, place.center().y() - side / 2, side, side)
    _paint_avatar(painter, theme, box, line, selected, photo_of)
    words = QRectF(place)
    words.setLeft(left + side + theme.px(_GAP))
    words.setRight(place.right() - theme.px(_SIDE))
    above, below = theme.line_height("body"), theme.line_height("small") if line.below else 0
    top = place.center().y() - (above + below) / 2
    ink = theme.color("ink2" if line.is_deceased else "ink")
    given = TextRun(f"{line.given} " if line.given and line.family else line.given, theme.font("body"), ink)
    family = TextRun(line.family, theme.font("body", 600), ink)
    draw_runs(painter, QRectF(words.left(), top, words.width(), above), (given, family))
    if line.below:
        run = TextRun(line.below, theme.font("small"), theme.color("ink2"))
        draw_text(painter, QRectF(words.left(), top + above, words.width(), below), run)


def _paint_avatar(
    painter: QPainter, theme: Theme, box: QRectF, line: Line, selected: bool, photo_of: PhotoOf
) -> None:
    photo = photo_of(line, round(box.width() * painter.device().devicePixelRatioF())) if line.photo else None
    if photo is not None:
        painter.drawPixmap(box, photo, QRectF(photo.rect()))
        return
    painter.setOpacity(_FADED if line.is_deceased else 1.0)
    paint_avatar(painter, theme, box, line.letters, line.color, line.shape, selected)
    painter.setOpacity(1.0)

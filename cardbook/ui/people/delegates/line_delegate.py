"""A row of the address book: avatar, name in two weights, place below."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.painting import TextRun, draw_runs, draw_text
from cardbook.ui.people.models.line import Line
from cardbook.ui.people.models.line_list_model import LINE
from cardbook.ui.widgets.avatar import paint_avatar
from cardbook.ui.widgets.row_list_view import Index, RowDelegate

ROW_HEIGHT = 50
_AVATAR = 36
_SIDE = 24
_GAP = 12


class LineDelegate(RowDelegate):
    """50 high; the selection stays 12 from the sides."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, ROW_HEIGHT, ("body", "small"), 12, parent)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        line = index.data(LINE)
        if isinstance(line, Line):
            self._paint_line(painter, place, line, selected)

    def _paint_line(self, painter: QPainter, place: QRectF, line: Line, selected: bool) -> None:
        theme = self.theme
        side = theme.px(_AVATAR)
        left = place.left() + theme.px(_SIDE)
        box = QRectF(left, place.center().y() - side / 2, side, side)
        paint_avatar(painter, theme, box, line.letters, line.color, line.shape, selected)
        words = QRectF(place)
        words.setLeft(left + side + theme.px(_GAP))
        words.setRight(place.right() - theme.px(_SIDE))
        above, below = theme.line_height("body"), theme.line_height("small") if line.place else 0
        top = place.center().y() - (above + below) / 2
        ink = theme.color("ink")
        given = TextRun(f"{line.given} " if line.given and line.family else line.given, theme.font("body"), ink)
        family = TextRun(line.family, theme.font("body", 600), ink)
        draw_runs(painter, QRectF(words.left(), top, words.width(), above), (given, family))
        if line.place:
            run = TextRun(line.place, theme.font("small"), theme.color("ink2"))
            draw_text(painter, QRectF(words.left(), top + above, words.width(), below), run)

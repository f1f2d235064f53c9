"""Paints the ledger: names on the left; in each cell an arrow for what went, one for what came, or a dot."""

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cardbook.domain.cards.ledger import LedgerRow, Mark
from cardbook.ui.context import UiContext
from cardbook.ui.ledger.ledger_model import MARK, ROW, SINCE
from cardbook.ui.looks.painting import RIGHT, TextRun, draw_box, draw_line, draw_runs, draw_text
from cardbook.ui.widgets.avatar import avatar_shape, color_index, paint_avatar
from cardbook.ui.widgets.row_ground import RowState, paint_row_ground

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 44
CELL = 44
_PLACE, _ARROW, _AVATAR = 18, 15, 30
_GRID = 24.0


class CellDelegate(QStyledItemDelegate):
    """The cells of years."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._pens = {token: _pen(context.theme.color(token)) for token in ("blue", "fir")}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._theme.px(CELL), self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, place = self._theme, QRectF(option.rect)
        foot = place.bottom() - 0.5
        draw_line(painter, QPointF(place.left(), foot), QPointF(place.right() + 1, foot), theme.color("rule"))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected or focused:
            fill, ring = (theme.color(token) if on else None for token, on in (("sel", selected), ("focus", focused)))
            draw_box(painter, place.adjusted(1, 1, -1, -1), theme.px(4), fill, ring, 2)
        mark = index.data(MARK)
        middle, half = place.center(), theme.px(_PLACE) / 2
        if not mark:
            dot = QRectF(middle.x() - 1.5, middle.y() - 1.5, 3, 3)
            draw_box(painter, dot, 1.5, theme.color("edge"))
        if mark and Mark.SENT in mark:
            self._arrow(painter, QPointF(middle.x() - half, middle.y()), "blue", _up_right())
        if mark and Mark.RECEIVED in mark:
            self._arrow(painter, QPointF(middle.x() + half, middle.y()), "fir", _down_left())

    def _arrow(self, painter: QPainter, middle: QPointF, token: str, path: QPainterPath) -> None:
        side = self._theme.px(_ARROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(middle.x() - side / 2, middle.y() - side / 2)
        painter.scale(side / _GRID, side / _GRID)
        painter.setPen(self._pens[token])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.restore()


class NameDelegate(QStyledItemDelegate):
    """The frozen column: who, where, and since when a card goes every year. `current_row` has the keyboard."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self.current_row = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, place, row = self._theme, QRectF(option.rect), index.data(ROW)
        foot = place.bottom() - 0.5
        draw_line(painter, QPointF(place.left(), foot), QPointF(place.right() + 1, foot), theme.color("rule"))
        if not isinstance(row, LedgerRow):
            return
        is_current = index.row() == self.current_row
        paint_row_ground(painter, theme, place.adjusted(0, 1, -theme.px(6), -1), RowState(is_current))
        side = theme.px(_AVATAR)
        box = QRectF(place.left() + theme.px(8), place.center().y() - side / 2, side, side)
        line = row.line
        paint_avatar(
            painter, theme, box, line.initials, color_index(str(line.key)), avatar_shape(line.kind), is_current
        )
        rest = QRectF(box.right() + theme.px(10), place.top(), 0, place.height())
        rest.setRight(place.right() - theme.px(14))
        said = TextRun(index.data(SINCE), theme.font("caption"), theme.color("ink2"))
        if said.text and rest.width() > theme.px(190):
            rest.setRight(rest.right() - draw_text(painter, rest, said, RIGHT) - theme.px(10))
        tone = "ink3" if line.deceased else "ink"
        runs = [
            TextRun(line.name, theme.font("body", 500), theme.color(tone)),
            TextRun(line.town, theme.font("small"), theme.color("ink2")),
        ]
        draw_runs(painter, rest, runs, theme.px(8))


def _pen(color: QColor) -> QPen:
    pen = QPen(color, 2.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


@cache
def _up_right() -> QPainterPath:
    """The arrow of what went from us, on a grid of 24."""
    path = QPainterPath(QPointF(6, 18))
    path.lineTo(18, 6)
    path.moveTo(8, 6)
    path.lineTo(18, 6)
    path.lineTo(18, 16)
    return path


@cache
def _down_left() -> QPainterPath:
    """The arrow of what came from them: the same, turned round."""
    return QTransform(-1, 0, 0, -1, _GRID, _GRID).map(_up_right())

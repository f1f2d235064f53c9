"""Paints gifts and wishes alike: whose it is, what it is, and what is said below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.gift import GiftRow, WishRow
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_model import BELOW, ROW
from cardbook.ui.looks.painting import TextRun, draw_line, draw_text
from cardbook.ui.widgets.avatar import avatar_shape, color_index, paint_avatar
from cardbook.ui.widgets.typed_row_delegate import TypedRowDelegate

Index = QModelIndex | QPersistentModelIndex

INSET, AVATAR, GAP = 12, 32, 12
_HEIGHT = 52


class ThingDelegate(TypedRowDelegate):
    """Two lines of words beside an avatar; a subclass says how far they reach, and paints what stands at the end."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _HEIGHT, ("body", "small"), context.texts("gifts.page.edit"), "body", parent)

    def words_until(self, place: QRectF) -> float:
        """Where the words of a row end; a subclass's own."""
        raise NotImplementedError

    def paint_end(self, painter: QPainter, place: QRectF, index: Index) -> None:
        """Paint what stands behind the words; a subclass's own."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, row = self.theme, index.data(ROW)
        if not isinstance(row, GiftRow | WishRow):
            return
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        side = theme.px(AVATAR)
        box = QRectF(place.left() + theme.px(INSET), place.center().y() - side / 2, side, side)
        shape, color = avatar_shape(row.kind), color_index(str(row.key))
        paint_avatar(painter, theme, box, row.initials, color, shape, selected)
        above, below = self._lines(place)
        draw_text(painter, above, TextRun(index.data(), theme.font("body", 500), theme.color("ink")))
        draw_text(painter, below, TextRun(index.data(BELOW), theme.font("small"), theme.color("ink2")))
        self.paint_end(painter, place, index)

    def typing_place(self, row: QRectF) -> QRectF:
        above, below = self._lines(row)
        return above.united(below)

    def _lines(self, place: QRectF) -> tuple[QRectF, QRectF]:
        theme = self.theme
        left = place.left() + theme.px(INSET + AVATAR + GAP)
        width = max(0.0, self.words_until(place) - left)
        body, small = theme.line_height("body"), theme.line_height("small")
        top = place.center().y() - (body + small) / 2
        return QRectF(left, top, width, body), QRectF(left, top + body, width, small)

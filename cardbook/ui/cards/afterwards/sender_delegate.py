"""Paints somebody who may have written: avatar, name and town."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.cards.entry_lines import avatar_shape
from cardbook.ui.context import UiContext
from cardbook.ui.painting import TextRun, draw_runs
from cardbook.ui.widgets.avatar import color_index, paint_avatar
from cardbook.ui.widgets.row_list_view import RowDelegate

ROW = Qt.ItemDataRole.UserRole + 1
_HEIGHT, _AVATAR = 38, 26


class SenderDelegate(RowDelegate):
    """The role ROW of a row is its `ListingRow`."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _HEIGHT, ("body",), parent=parent)

    def paint_row(
        self, painter: QPainter, place: QRectF, index: QModelIndex | QPersistentModelIndex, selected: bool
    ) -> None:
        theme, row = self.theme, index.data(ROW)
        if row is None:
            return
        side, left = theme.px(_AVATAR), place.left() + theme.px(12)
        box = QRectF(left, place.center().y() - side / 2, side, side)
        paint_avatar(painter, theme, box, row.initials, color_index(str(row.key)), avatar_shape(row.kind), selected)
        left += side + theme.px(10)
        runs = [TextRun(row.name, theme.font("body", 500), theme.color("ink")),
                TextRun(row.town, theme.font("small"), theme.color("ink2"))]
        draw_runs(painter, QRectF(left, place.top(), place.right() - left, place.height()), runs, theme.px(8))

"""Paints somebody who may have written: avatar, name and town."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.cards.who_in_row import paint_who
from cardbook.ui.context import UiContext
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
        paint_who(painter, theme, place.adjusted(theme.px(12), 0, 0, 0), row, selected, avatar=_AVATAR)

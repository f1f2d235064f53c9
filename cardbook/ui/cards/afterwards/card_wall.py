"""The pictures of the cards that came, side by side as on a wall."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cardbook.domain.cards.received_card import ReceivedCard
from cardbook.services.reading import BookReading
from cardbook.ui.cards.afterwards.card_picture import SIDE
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_text
from cardbook.ui.people.photos import Photos, PhotoWish
from cardbook.ui.widgets.avatar import AvatarShape
from cardbook.ui.widgets.row_ground import RowState, paint_row_ground

Index = QModelIndex | QPersistentModelIndex
CARD = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_AIR = 10


class _Cards(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: Sequence[ReceivedCard] = ()

    def show(self, cards: Sequence[ReceivedCard]) -> None:
        """Other pictures hang there now."""
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.cards[index.row()]
        if role == CARD:
            return card
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return ", ".join(filter(None, (card.row.name, card.news))) if is_text else None


class _Tile(QStyledItemDelegate):
    def __init__(self, context: UiContext, photos: Photos, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._photos = photos

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        px = self._theme.px
        return QSize(round(px(SIDE + 2 * _AIR)), round(px(SIDE + 2 * _AIR) + self._theme.line_height("small")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card, theme, flags = index.data(CARD), self._theme, QStyle.StateFlag
        place = QRectF(option.rect)
        state = RowState(*(bool(option.state & flag) for flag in (
            flags.State_Selected, flags.State_HasFocus, flags.State_MouseOver
        )))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, theme, place.adjusted(2, 2, -2, -2), state)
        side = theme.px(SIDE)
        box = QRectF(place.center().x() - side / 2, place.top() + theme.px(_AIR), side, side)
        dots = round(side * painter.device().devicePixelRatio())
        picture = self._photos.picture(PhotoWish(card.picture, dots, AvatarShape.CARD, False))
        if picture is not None:
            painter.drawPixmap(box.toRect(), picture)
        name = QRectF(place.left(), box.bottom(), place.width(), place.bottom() - box.bottom())
        draw_text(painter, name, TextRun(card.row.name, theme.font("small"), theme.color("ink2")), CENTER)
        painter.restore()


class CardWall(QListView):
    """`chosen` tells the key of the line whose card is at hand."""

    chosen = Signal(int)

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        self.setAccessibleName(context.texts("cards.afterwards.wall"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        photos = Photos(reading, self)
        photos.arrived.connect(self.viewport().update)
        self._cards = _Cards(self)
        self.setModel(self._cards)
        self.setItemDelegate(_Tile(context, photos, self))
        self.selectionModel().currentChanged.connect(self._tell)

    def show_cards(self, cards: Sequence[ReceivedCard]) -> None:
        """Hang up these."""
        self._cards.show(cards)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._cards.cards[index.row()].row.key)

"""The list of rows that every page uses: fixed heights, keyboard first, the focus always to be seen."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.row_ground import RowState, paint_row_ground

Index = QModelIndex | QPersistentModelIndex


class RowListView(QListView):
    """Enter or a click opens (`opened`), Space is `ticked`, Del is `delete_requested`."""

    opened = Signal(QModelIndex)
    ticked = Signal(QModelIndex)
    delete_requested = Signal()

    def __init__(self, context: UiContext, name: str, several: bool = True) -> None:
        super().__init__()
        modes = QAbstractItemView.SelectionMode
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(context.theme.px(24))
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                self.opened.emit(index)
            case Qt.Key.Key_Space if index.isValid() and not self._is_typing():
                self.ticked.emit(index)
            case Qt.Key.Key_Delete:
                self.delete_requested.emit()
            case _:
                super().keyPressEvent(event)

    def go_to(self, row: int) -> None:
        """Make a row current and alone selected, whatever key is still held, and bring it into view."""
        model = self.model()
        if model is None or not 0 <= row < model.rowCount():
            return
        index = model.index(row, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def _is_typing(self) -> bool:
        return self.state() is QAbstractItemView.State.EditingState


class RowDelegate(QStyledItemDelegate):
    """Paints ground, selection and focus of a row; subclasses paint what stands on it.

    `inset` is how far the selection stays from the sides (design pixels), `height` the row's own.
    """

    def __init__(
        self,
        context: UiContext,
        height: int,
        styles: tuple[str, ...] = ("body", "small"),
        inset: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.theme = context.theme
        self._height = context.theme.row_height(height, *styles)
        self._inset = context.theme.px(inset)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect)
        state = _state_of(option)
        self.paint_ground(painter, place, state)
        self.paint_row(painter, place, index, state.selected)
        painter.restore()

    def paint_ground(self, painter: QPainter, place: QRectF, state: RowState) -> None:
        """The selection's fill, the hover, and the ring of the row that has the keyboard."""
        paint_row_ground(painter, self.theme, place.adjusted(self._inset, 0, -self._inset, 0), state)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        """Paint the contents of a row into `place`; a subclass's own."""
        raise NotImplementedError


def _state_of(option: QStyleOptionViewItem) -> RowState:
    state, flags = option.state, QStyle.StateFlag
    return RowState(
        bool(state & flags.State_Selected), bool(state & flags.State_HasFocus), bool(state & flags.State_MouseOver)
    )

"""The rows of gifts: keys and mouse, ticked as cards are."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from cardbook.domain.cards.gift import GiftRow, GiftStage
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_delegate import STAGES, GiftColumns, GiftDelegate
from cardbook.ui.gifts.gift_model import GiftModel
from cardbook.ui.widgets.row_list_view import RowListView

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STAGE_KEYS = {Qt.Key(Qt.Key.Key_1 + place): stage for place, stage in enumerate(STAGES)}
_Flag = QItemSelectionModel.SelectionFlag


class GiftView(RowListView):
    """`next_wanted` and `back_wanted` are Space and Shift+Space, `stage_wanted` a digit, `tick_clicked` the mouse on a
    tick of a gift, `left` Esc, `resized` that the columns lie elsewhere."""

    next_wanted = Signal()
    back_wanted = Signal()
    stage_wanted = Signal(object)
    tick_clicked = Signal(object, object)
    left = Signal()
    resized = Signal()

    def __init__(self, context: UiContext, model: GiftModel) -> None:
        super().__init__(context, context.texts("gifts.page.list"))
        self.clicked.disconnect(self.opened)  # a click chooses, as in a checklist
        self._context = context
        self._gifts = model
        self._pressed: tuple[int, GiftStage] | None = None
        self._delegate = GiftDelegate(context, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(ground)

    @property
    def columns(self) -> GiftColumns:
        """Where the ticks stand now."""
        return self._delegate.columns

    def selected_rows(self) -> list[GiftRow]:
        """The selected gifts in their order; the current one where none is selected."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [self._gifts.row_at(place) for place in places or [self.currentIndex().row()]]
        return [row for row in found if row is not None]

    def edit_current(self) -> None:
        """Let the reader type the gift anew, in place."""
        if self.currentIndex().isValid() and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        if key is Qt.Key.Key_Space:
            (self.back_wanted if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.next_wanted).emit()
        elif key in _STAGE_KEYS and plain:
            self.stage_wanted.emit(_STAGE_KEYS[key])
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        elif not (plain and event.text().isdigit()):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._tick_under(event) if event.button() is Qt.MouseButton.LeftButton else None
        if self._pressed is None:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.selectionModel().setCurrentIndex(self._gifts.index(self._pressed[0], 0), _Flag.ClearAndSelect)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        pressed, self._pressed = self._pressed, None
        row = self._gifts.row_at(pressed[0])
        if row is not None and self._tick_under(event) == pressed:
            self.tick_clicked.emit(row, pressed[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._delegate.columns = GiftColumns.within(self._context, self.viewport().width())
        self.viewport().update()
        self.resized.emit()

    def _tick_under(self, event: QMouseEvent) -> tuple[int, GiftStage] | None:
        index = self.indexAt(event.position().toPoint())
        stage = self.columns.stage_at(event.position().x())
        return (index.row(), stage) if index.isValid() and stage is not None else None

"""The list of households of a plan: keys and mouse."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from cardbook.ui.cards.plan.plan_delegate import PlanDelegate
from cardbook.ui.cards.plan.plan_model import PlanModel
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.row_list_view import RowListView

_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TO_ANOTHER_DAY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PlanRows(RowListView):
    """`card_wanted` is Space, `gift_wanted` is 5, `day_wanted(-1 or 1)` Ctrl+Shift and an arrow: for all that are
    selected. The mouse on a tick tells the same for its row. `left` is Esc."""

    card_wanted = Signal()
    gift_wanted = Signal()
    day_wanted = Signal(int)
    left = Signal()

    def __init__(self, context: UiContext, model: PlanModel) -> None:
        super().__init__(context, context.texts("cards.plan.list"))
        self.clicked.disconnect(self.opened)  # a click chooses, as in the checklist
        self._delegate = PlanDelegate(context, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setDragEnabled(True)  # onto a day of the calendar

    @property
    def columns_of(self) -> PlanDelegate:
        """Where the columns lie."""
        return self._delegate

    def selected_places(self) -> list[int]:
        """The selected rows from top to bottom, or the current one."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        current = self.currentIndex().row()
        return places or ([current] if current >= 0 else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Space:
            self.card_wanted.emit()
        elif key is Qt.Key.Key_5 and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        ):
            self.gift_wanted.emit()
        elif key in _DAYS and event.modifiers() == _TO_ANOTHER_DAY:
            self.day_wanted.emit(_DAYS[key])
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() or not index.isValid():
            return
        place = QRectF(self.visualRect(index))
        columns, x = self._delegate.columns(place), event.position().x() - place.left()
        if columns.card[0] <= x < columns.card[1]:
            self.card_wanted.emit()
        elif columns.gift[0] <= x < columns.gift[0] + place.height():
            self.gift_wanted.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index)

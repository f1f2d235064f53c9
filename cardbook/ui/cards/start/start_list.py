"""The list of a season that is begun: one key says what becomes of a household, and the next one is current."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from cardbook.domain.cards.season_start import Answer
from cardbook.ui.cards.start.start_lines import StartHead
from cardbook.ui.cards.start.start_model import LINE, StartModel
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.row_list_view import RowListView

KEYS = {Qt.Key.Key_1: Answer.KEEP, Qt.Key.Key_2: Answer.PAUSE, Qt.Key.Key_3: Answer.MOVED, Qt.Key.Key_4: Answer.DIED,
        Qt.Key.Key_5: Answer.LET_GO}
"""Space keeps as well; 0 and Backspace take back what was said."""


class StartList(RowListView):
    """`said(row, answer or None)`; F2 or Enter types the reason, letters look for a name."""

    said = Signal(int, object)

    def __init__(self, context: UiContext, model: StartModel) -> None:
        super().__init__(context, context.texts("cards.start.list"), several=False)
        self.setModel(model)
        self.ticked.connect(lambda index: self.said.emit(index.row(), Answer.KEEP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        key = Qt.Key(event.key())
        is_typing = self.state() is QAbstractItemView.State.EditingState
        if is_typing or row < 0 or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in KEYS:
            self.said.emit(row, KEYS[key])
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Backspace):
            self.said.emit(row, None)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_reason()
        else:
            super().keyPressEvent(event)

    def edit_reason(self) -> None:
        """Let the reader type why, in place."""
        if self.currentIndex().isValid() and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Step over the heads."""
        index = super().moveCursor(action, modifiers)
        if isinstance(index.data(LINE), StartHead):
            back = action in (QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp)
            beside = index.siblingAtRow(index.row() - 1 if back and index.row() else index.row() + 1)
            return beside if beside.isValid() else self.currentIndex()
        return index

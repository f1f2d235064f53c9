"""The list of the address book, whose lines can be dragged onto each other and to where the window takes them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from cardbook.ui.context import UiContext
from cardbook.ui.frame.dragged_lines import dragged_lines, lines_to_drag
from cardbook.ui.people.listing.line_list_view import LineListView
from cardbook.ui.people.models.line_list_model import LineListModel


class PeopleListView(LineListView):
    """`joined` carries the keys of lines that were dragged onto another, with the key of that one first."""

    joined = Signal(object)

    def __init__(self, context: UiContext, model: LineListModel) -> None:
        super().__init__(context, model)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        drag = QDrag(self)
        drag.setMimeData(lines_to_drag(self.selected_keys()))
        drag.exec(Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_lines(event):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self.hover(self.indexAt(event.position().toPoint()).row())
        event.setAccepted(bool(self._dropped_together(event)))

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.hover(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        self.hover(-1)
        together = self._dropped_together(event)
        if together:
            event.acceptProposedAction()
            self.joined.emit(together)

    def _dropped_together(self, event: QDropEvent) -> list[int]:
        """The line under the pointer and those that are dragged there; empty where nothing can come of it."""
        index, keys = self.indexAt(event.position().toPoint()), dragged_lines(event)
        target = self._lines.key_at(index.row()) if index.isValid() else None
        return [target, *keys] if keys and target is not None and target not in keys else []

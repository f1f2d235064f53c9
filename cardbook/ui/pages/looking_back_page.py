"""The place "Looking back": the ledger of all years."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.changes import ChangeSet
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.ledger.ledger_pane import LedgerPane

_OF_LEDGER = frozenset({"select_all"})


class LookingBackPage(Page):
    """`open_requested` carries the key of a line of the address book."""

    open_requested = Signal(int)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._missed = True
        self.ledger = LedgerPane(context, session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.ledger)
        self.ledger.opened.connect(self.open_requested)
        self.ledger.moved.connect(self.situation_changed)
        session.changed.connect(self._hear)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"select_all": self.ledger.view.cells.selectAll}

    def idle_commands(self) -> Collection[str]:
        return frozenset() if self.ledger.model.rowCount() else _OF_LEDGER

    def panes(self) -> list[QWidget]:
        return self.ledger.panes()

    def find_here(self) -> None:
        self.ledger.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ledger.search.selectAll()

    def shown(self) -> None:
        if self._missed:
            self._missed = False
            self.ledger.show_ledger()
        self.ledger.take_focus()

    def _hear(self, changes: ChangeSet) -> None:
        if self.isVisible():
            self.ledger.hear(changes)
        else:
            self._missed = True

"""The page of an empty book: one question, one field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.empty_state import EmptyState
from cardbook.ui.widgets.page_head import PageHead


class FirstPerson(QWidget):
    """`named` carries what was typed; `asked` tells the command of a link."""

    named = Signal(str)
    asked = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self.state = EmptyState(
            context,
            texts("people.empty.question"),
            texts("people.empty.sentence"),
            texts("people.empty.add"),
            texts("people.empty.name"),
        )
        self.state.add_link("import", texts("people.empty.import"), "folder-input")
        self.state.add_link("new_household", texts("people.empty.household"), "users")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHead(context, texts("people.title")))
        column.addWidget(self.state, 1)
        self.state.submitted.connect(self.named)
        self.state.link_chosen.connect(self.asked)

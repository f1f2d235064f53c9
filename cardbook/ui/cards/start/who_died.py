"""Who of a household died."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.people.contact import Contact
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.life.tick_list import TickList
from cardbook.ui.widgets.button import plain_button, primary_button


class WhoDied(PlainDialog):
    """`told` gives the ids of those who died; at least one is ticked."""

    told = Signal(list)

    def __init__(self, context: UiContext, parent: QWidget, household: str, living: Sequence[Contact]) -> None:
        texts = context.texts
        why = texts("cards.start.died.why", name=household)
        super().__init__(context, parent, texts("cards.start.died.title"), why)
        self.people = TickList(context, texts("cards.start.died.who"))
        self.people.offer((each.id or 0, each.display_name()) for each in living)
        self.body.addWidget(self.people)
        self.body.addStretch()
        cancel = plain_button(context, texts("cards.new.cancel"))
        self.note_button = primary_button(context, texts("cards.start.died.note"))
        self.note_button.setEnabled(False)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.note_button)
        cancel.clicked.connect(self.reject)
        self.people.changed.connect(lambda: self.note_button.setEnabled(bool(self.people.ticked())))
        self.note_button.clicked.connect(self._tell)

    def _tell(self) -> None:
        who = self.people.ticked()
        self.accept()
        self.told.emit(who)

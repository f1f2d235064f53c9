"""Not quite: which labels or envelopes are to be printed again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.print_studio.people_list import PeopleList
from cardbook.ui.print_studio.people_model import PeopleModel, PeopleRows, PersonRow
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.widgets.button import plain_button, primary_button

_HEIGHT = 300


class PrintAgainDialog(PlainDialog):
    """`chosen(keys)` tells those ticked; the button waits until there is one."""

    chosen = Signal(object)

    def __init__(
        self, context: UiContext, parent: QWidget, kind: PrintKind, people: Sequence[tuple[int, str]]
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("print.again.title"), texts(f"print.run.{kind}.again"))
        self._keys: list[int] = []
        self.people = PeopleModel(context, self)
        self.people.show_rows(PeopleRows.of([PersonRow(key, name, False) for key, name in people]))
        self.list = PeopleList(context, texts(f"print.run.{kind}.again_list"), self.people, doubtful=False)
        self.list.setMinimumHeight(context.theme.px(_HEIGHT))
        self.list.flipped.connect(self._flip)
        self.body.addWidget(self.list)
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.verb = primary_button(context, texts("print.again.verb"))
        self.verb.setEnabled(False)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.verb)
        cancel.clicked.connect(self.reject)
        self.verb.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.chosen.emit(tuple(self._keys)))
        self.list.go_to(0)
        self.list.setFocus()

    def _flip(self, key: int) -> None:
        on = key not in self._keys
        (self._keys.append if on else self._keys.remove)(key)
        self.people.set_on(key, on)
        self.verb.setEnabled(bool(self._keys))

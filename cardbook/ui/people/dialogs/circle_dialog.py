"""Into which circle? One of the book's, or a new one."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from cardbook.domain.people.listing import CircleSummary
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.flow_row import FlowBox

_MOST_OFFERED = 40


class CircleDialog(PlainDialog):
    """The circles as chips, and a line for a new name; `on_name` gets the name."""

    def __init__(
        self,
        context: UiContext,
        parent: QWidget,
        title: str,
        circles: Sequence[CircleSummary],
        on_name: Callable[[str], None],
    ) -> None:
        super().__init__(context, parent, title)
        texts = context.texts
        self.name = QLineEdit()
        self.add = primary_button(context, texts("people.circles.put_in"))
        self.add.setEnabled(False)
        self.chips = [Chip(context, circle.name, circle.lines) for circle in circles[:_MOST_OFFERED]]
        if self.chips:
            self.body.addWidget(self._offered())
        self.body.addWidget(Field(context, texts("people.circles.new_name"), self.name))
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.add)
        self.name.textChanged.connect(self._typed)
        self.name.returnPressed.connect(self.add.click)
        self.add.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: on_name(self.name.text().strip()))
        self.name.setFocus()

    def _offered(self) -> QWidget:
        chips = FlowBox(self.context.theme.px(6))
        for chip in self.chips:
            chips.row.addWidget(chip)
            chip.clicked.connect(lambda _on=False, chip=chip: self._choose(chip))
        return chips

    def _choose(self, chosen: Chip) -> None:
        self.name.setText(chosen.text())
        self.add.setFocus()

    def _typed(self, text: str) -> None:
        self.add.setEnabled(bool(text.strip()))
        for chip in self.chips:
            chip.setChecked(chip.text() == text.strip())

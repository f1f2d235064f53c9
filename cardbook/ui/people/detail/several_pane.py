"""Several lines are selected: how many, who first, and what can be done with all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.widgets.button import danger_button, plain_button, primary_button
from cardbook.ui.widgets.flow_row import FlowBox

MOST_IN_A_HOUSEHOLD = 12


class SeveralPane(QWidget):
    """`asked` tells the command of a button."""

    asked = Signal(str)
    plan_requested = Signal(QPoint)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        theme, texts = context.theme, context.texts
        px = theme.px
        self._title = elided_label(theme, "", "display")
        self._names = paragraph(theme, "", "body", "ink2")
        self.plan = primary_button(context, texts("people.actions.plan_card"), "pen-line")
        self.plan.clicked.connect(self._ask_for_plan)
        self.household = plain_button(context, texts("people.actions.form_household"), "users")
        circle = plain_button(context, texts("people.actions.add_to_circle"), "tag")
        printing = plain_button(context, texts("people.actions.print"), "printer")
        delete = danger_button(context, texts("people.actions.delete"))
        for button, command in (
            (self.household, "form_household"), (circle, "add_to_circle"), (printing, "print"), (delete, "delete")
        ):
            button.clicked.connect(lambda _on=False, command=command: self.asked.emit(command))
        actions = FlowBox(px(8))
        for widget in (self.plan, circle, self.household, printing, delete):
            actions.row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(32), px(20), px(32), px(24))
        column.setSpacing(px(14))
        column.addWidget(self._title)
        column.addWidget(self._names)
        column.addWidget(actions)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_lines(self, count: int, first_names: Sequence[str]) -> None:
        """Tell how many lines are selected, with the names of the first ones."""
        texts = self._context.texts
        self._title.setText(texts("people.several.title", count=count))
        names = ", ".join(first_names)
        rest = count - len(first_names)
        self._names.setText(texts("people.several.and_more", names=names, count=rest) if rest > 0 else names)
        self.household.setEnabled(count <= MOST_IN_A_HOUSEHOLD)

    def _ask_for_plan(self) -> None:
        self.plan_requested.emit(self.plan.mapToGlobal(QPoint(0, self.plan.height())))

"""What can be done with several selected cards; it takes the place of the chips."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.card_list import STAGES
from cardbook.ui.cards.checklist.stage_icons import STAGE_ICONS
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.widgets.button import Button, plain_button
from cardbook.ui.widgets.flow_row import FlowRow


class SelectionBar(QWidget):
    """`stage_wanted` tells the stage of the button that was pressed, `give_out_wanted` the place for its menu."""

    stage_wanted = Signal(object)
    give_out_wanted = Signal(QPoint)
    take_off_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._texts = texts
        self.setAccessibleName(texts("cards.selection.name"))
        self.count_label = label(theme, "", "small", "ink", 600)
        self.stage_buttons: dict[str, Button] = {}
        self.take_off_button = plain_button(context, texts("cards.selection.take_off"), small=True)
        self.print_button = plain_button(context, texts("cards.selection.print"), "printer", small=True)
        line = FlowRow(theme.px(6))
        self.setLayout(line)
        self.count_label.setMinimumHeight(self.print_button.sizeHint().height())
        self.count_label.setContentsMargins(0, 0, theme.px(6), 0)
        line.addWidget(self.count_label)
        for stage in STAGES:
            button = plain_button(context, texts(f"cards.stages.{stage.value}"), STAGE_ICONS[stage], small=True)
            button.clicked.connect(lambda _on=False, stage=stage: self.stage_wanted.emit(stage))
            self.stage_buttons[stage.value] = button
            line.addWidget(button)
        self.give_out_button = plain_button(context, texts("helpers.give_out"), "users", small=True)
        self.give_out_button.clicked.connect(self._give_out)
        line.addWidget(self.give_out_button)
        line.addWidget(self.take_off_button)
        line.addWidget(self.print_button)
        self.take_off_button.clicked.connect(self.take_off_wanted)
        self.print_button.clicked.connect(self.print_wanted)

    def show_count(self, count: int) -> None:
        """How many cards are selected."""
        self.count_label.setText(self._texts("cards.selection.count", count=count))
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def _give_out(self) -> None:
        button = self.give_out_button
        self.give_out_wanted.emit(button.mapToGlobal(QPoint(0, button.height() + 2)))

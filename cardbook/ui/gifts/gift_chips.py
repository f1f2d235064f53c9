"""The chips over a list of gifts: which of them to show, with how many there are."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_model import GiftFilter
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowRow


class GiftChips(QWidget):
    """`filter_chosen` tells a GiftFilter, also when it is chosen once more."""

    filter_chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self._choice = QButtonGroup(self)
        self.chips = {each: Chip(context, texts(f"gifts.filter.{each.value}")) for each in GiftFilter}
        self.setAccessibleName(texts("gifts.page.filters"))
        line = FlowRow(context.theme.px(6))
        self.setLayout(line)
        for each, chip in self.chips.items():
            line.addWidget(chip)
            self._choice.addButton(chip)
            chip.clicked.connect(lambda _on=False, each=each: self.filter_chosen.emit(each))
        self.chips[GiftFilter.ALL].setChecked(True)

    def show_counts(self, counts: Mapping[GiftFilter, int]) -> None:
        """Bring the counts up to date."""
        for each, chip in self.chips.items():
            chip.show_count(counts[each])

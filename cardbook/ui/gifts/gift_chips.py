"""The chips over a list of gifts: which of them to show, with how many there are."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_model import GiftFilter
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.flow_row import FlowRow


class GiftChips(QWidget):
    """`filter_chosen` tells a GiftFilter, also when it is chosen once more; `wishes_chosen` asks for everybody's open
    wishes in place of the gifts."""

    filter_chosen = Signal(object)
    wishes_chosen = Signal()

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
        self.wishes = Chip(context, texts("gifts.wishes.chip"), icon="star")
        self._choice.addButton(self.wishes)
        self.wishes.clicked.connect(self.wishes_chosen)
        line.addWidget(self.wishes)
        self.chips[GiftFilter.ALL].setChecked(True)

    def show_counts(self, counts: Mapping[GiftFilter, int], wishes: int) -> None:
        """Bring the counts up to date."""
        self.wishes.show_count(wishes)
        for each, chip in self.chips.items():
            chip.show_count(counts[each])

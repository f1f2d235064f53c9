"""On the writing desk: how this card is written, and what makes it a personal one. A mark for oneself, no duty."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from cardbook.domain.cards.card_choice import TOUCHES
from cardbook.domain.people.listing import EntryRow
from cardbook.ui.cards.checklist.how_written import MODES, mode_word
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, set_tooltip
from cardbook.ui.widgets.chip import Chip
from cardbook.ui.widgets.fields.tick_box import TickBox
from cardbook.ui.widgets.flow_row import FlowBox

MODE_KEY = "8"
TOUCH_KEYS = ("6", "7")


class HowPanel(QWidget):
    """`mode_chosen(WritingMode)`, `touch_turned(Touch)`."""

    mode_chosen = Signal(object)
    touch_turned = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        self.ways = {mode: Chip(context, mode_word(texts, mode)) for mode in MODES}
        self.touches = {touch: TickBox(context, texts(f"cards.writing.touches.{touch}")) for touch in TOUCHES}
        group = QButtonGroup(self)
        chips, ticks = FlowBox(theme.px(6)), FlowBox(theme.px(16))
        for mode, chip in self.ways.items():
            set_tooltip(chip, MODE_KEY)
            group.addButton(chip)
            chips.row.addWidget(chip)
            chip.clicked.connect(partial(self._choose, mode))
        for (touch, tick), key in zip(self.touches.items(), TOUCH_KEYS, strict=True):
            set_tooltip(tick, key)
            ticks.row.addWidget(tick)
            tick.clicked.connect(partial(self._turn, touch))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(label(theme, texts("cards.writing.name"), "small", "ink2"))
        column.addWidget(chips)
        column.addWidget(ticks)

    def show_entry(self, entry: EntryRow) -> None:
        """Show how a card is written."""
        self.ways[entry.mode].setChecked(True)
        for touch, tick in self.touches.items():
            tick.setChecked(touch in entry.touches)

    def _choose(self, mode: object, _on: bool = False) -> None:
        self.mode_chosen.emit(mode)

    def _turn(self, touch: object, _on: bool = False) -> None:
        self.touch_turned.emit(touch)

"""What the gifts of a season cost, and what they may cost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.services.gifts.gift_lists import SeasonGifts
from cardbook.services.gifts.gift_sums import budget_sentence
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph, set_tone
from cardbook.ui.widgets.bars.thin_bar import ThinBar
from cardbook.ui.widgets.button import link_button


class BudgetStrip(QWidget):
    """`change_wanted` asks for another budget."""

    change_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._words = paragraph(theme, "", "body", "ink")
        self._bar = ThinBar(context)
        self.change = link_button(context, context.texts("gifts.budget.set"))
        self.change.clicked.connect(self.change_wanted)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(self._bar)

    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def show_gifts(self, gifts: SeasonGifts) -> None:
        """Bring sum and budget up to date."""
        texts, budget, spent = self._context.texts, gifts.budget, gifts.spent
        sentence = budget_sentence(texts, gifts)
        self._words.setText(sentence)
        set_tone(self._words, "ink" if gifts.over is None else "honey")
        self.change.setText(texts("gifts.budget.set" if budget is None else "gifts.budget.change"))
        self._bar.setVisible(budget is not None)
        if budget is not None and spent is not None:
            self._bar.show_share(spent.minor / budget.minor, sentence, "plum" if gifts.over is None else "honeyM")

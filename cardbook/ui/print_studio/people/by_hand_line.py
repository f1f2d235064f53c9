"""What becomes of those whose envelopes are addressed by hand: they are left out of a run until the user wants them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.print_studio.people.people_model import PersonRow
from cardbook.ui.widgets.button import link_button


class ByHandLine(QWidget):
    """Hidden where there are none. `wanted(bool)`: print them too, or leave them out again."""

    wanted = Signal(bool)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme = context.theme
        self._texts = context.texts
        self._are_printed = False
        self.words = paragraph(theme, "", "small", "ink2")
        self.link = link_button(context, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, theme.px(14), theme.px(8))
        column.setSpacing(0)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch()
        column.addLayout(row)
        self.link.clicked.connect(lambda: self.wanted.emit(not self._are_printed))
        self.hide()

    def show_rows(self, by_hand: Sequence[PersonRow]) -> None:
        """Everybody of the run whose envelope is addressed by hand; they count as printed once all of them are."""
        out = sum(not row.on for row in by_hand)
        self._are_printed = not out
        key, offer = ("printed", "leave_out") if self._are_printed else ("left_out", "print")
        count = out or len(by_hand)
        self.words.setText(self._texts(f"print.people.by_hand.{key}", count=count))
        self.link.setText(self._texts(f"print.people.by_hand.{offer}", count=count))
        self.setVisible(bool(by_hand))

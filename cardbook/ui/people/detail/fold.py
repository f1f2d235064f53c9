"""Something that is seldom wanted, behind a word with a small arrow."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.button import quiet_button

_NARROWEST = 120


class Fold(QWidget):
    """Closed until the word is pressed, which ends in … where it is longer than the place."""

    def __init__(self, context: UiContext, words: str, content: QWidget, is_open: bool = False) -> None:
        super().__init__()
        self.button = quiet_button(context, words, "chevron-right", small=True)
        self.button.setCheckable(True)
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        row = QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        column.addLayout(row)
        column.addWidget(content)
        self.button.setSizePolicy(
            self.button.sizePolicy().Policy.Maximum, self.button.sizePolicy().verticalPolicy()
        )
        self.button.setMinimumWidth(min(self.button.sizeHint().width(), context.theme.px(_NARROWEST)))
        self.button.toggled.connect(self._show)
        self.button.setChecked(is_open)
        self._show(is_open)

    def open(self) -> None:
        """Show the content."""
        self.button.setChecked(True)

    def _show(self, is_open: bool) -> None:
        self._content.setVisible(is_open)
        self.button.show_icon("chevron-down" if is_open else "chevron-right")

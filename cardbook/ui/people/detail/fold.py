"""Something that is seldom wanted, behind a word with a small arrow."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.widgets.button import quiet_button

_NARROWEST = 120


class Fold(QWidget):
    """Closed until the word is pressed, which ends in … where it is longer than the place.

    `content` is what it shows, or what makes it when it is first shown.
    """

    def __init__(self, context: UiContext, words: str, content: QWidget | Callable[[], QWidget]) -> None:
        super().__init__()
        self.button = quiet_button(context, words, "chevron-right", small=True)
        self.button.setCheckable(True)
        self._make = content if not isinstance(content, QWidget) else None
        self._content: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(6))
        row = QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self._column.addLayout(row)
        if isinstance(content, QWidget):
            self._take(content)
        self.button.setSizePolicy(
            self.button.sizePolicy().Policy.Maximum, self.button.sizePolicy().verticalPolicy()
        )
        self.button.setMinimumWidth(min(self.button.sizeHint().width(), context.theme.px(_NARROWEST)))
        self.button.toggled.connect(self._show)
        self._show(False)

    def open(self) -> None:
        """Show the content."""
        self.button.setChecked(True)

    def _show(self, is_open: bool) -> None:
        if is_open and self._content is None and self._make is not None:
            self._take(self._make())
        if self._content is not None:
            self._content.setVisible(is_open)
        self.button.show_icon("chevron-down" if is_open else "chevron-right")

    def _take(self, content: QWidget) -> None:
        self._content = content
        self._column.addWidget(content)

"""One sentence in the middle of the place where rows would be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label


class MiddleWords(QWidget):
    """Why there is nothing to see."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._words = label(context.theme, "", "lead", "ink2")
        self._words.setFont(context.theme.font("lead", 400))
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(5)

    def say(self, sentence: str) -> None:
        """Say something else."""
        self._words.setText(sentence)

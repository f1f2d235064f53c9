"""One numbered step of the options: its circle, its name, and what there is to choose."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.widgets.bars.steps_bar import paint_step
from cardbook.ui.widgets.icon_mark import IconMark

_CIRCLE = 22
INDENT = _CIRCLE + 10
"""Design pixels from a step's edge to its choices."""


class _Number(QWidget):
    def __init__(self, context: UiContext, number: int) -> None:
        super().__init__()
        self._theme = context.theme
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._theme.px(_CIRCLE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_step(QPainter(self), self._theme, QRectF(self.rect()), self._number, False, False)


class Step(QWidget):
    """Put what is to be chosen into `body`; what needs the whole width stands below it, in `column`."""

    def __init__(self, context: UiContext, number: int, name: str) -> None:
        super().__init__()
        theme = context.theme
        self.setAccessibleName(name)
        head = QHBoxLayout()
        head.setSpacing(theme.px(10))
        head.addWidget(_Number(context, number))
        head.addWidget(label(theme, name, "body", weight=600), 1)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(theme.px(INDENT), 0, 0, 0)
        self.body.setSpacing(theme.px(8))
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addLayout(self.body)


class DoubtLine(QWidget):
    """A sentence in honey with its triangle; hidden while there is none."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._words = paragraph(context.theme, "", "small", "honey")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(6))
        row.addWidget(IconMark(context, 15, "triangle-alert", "honey"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_words(self, sentence: str) -> None:
        """Say it, or nothing for ""."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))

    def words(self) -> str:
        """What is said."""
        return self._words.text()

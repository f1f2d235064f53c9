"""The frame of every small window: opened, never waited for; Esc closes it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.focus_ring import FocusRing

SIDES = 24
"""Design pixels between the words and the sides."""


class PlainDialog(QDialog):
    """A title in the serif, room for a body, buttons at the foot on the right."""

    def __init__(self, context: UiContext, parent: QWidget | None, title: str, sentence: str = "") -> None:
        super().__init__(parent)
        self.context = context
        px = context.theme.px
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(420))
        self.body = QVBoxLayout()
        self.body.setSpacing(px(10))
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(10))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(SIDES), px(20), px(SIDES), px(20))
        column.setSpacing(px(10))
        column.addWidget(label(context.theme, title, "title"))
        if sentence:
            column.addWidget(paragraph(context.theme, sentence, "body", "ink2"))
        column.addLayout(self.body, 1)
        column.addSpacing(px(6))
        column.addLayout(self.buttons)
        self._ring = FocusRing(context.theme, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Become large enough for all that is said, as far as the screen goes."""
        layout = self.layout()
        if layout is not None:
            layout.activate()  # rows inside rows have not heard yet of words that have changed
            room = self.screen().availableGeometry()
            width = min(max(self.width(), layout.totalMinimumSize().width()), room.width())
            needed = layout.totalHeightForWidth(width)
            self.resize(width, min(max(self.height(), needed), room.height()))

"""The kinds of lines of which the facts of the detail are made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cardbook.ui.context import UiContext
from cardbook.ui.labels import Paragraph, elided_label, label, paragraph


def add_caption(column: QVBoxLayout, context: UiContext, key: str) -> None:
    """The quiet heading of a group of lines."""
    column.addSpacing(context.theme.px(12))
    column.addWidget(paragraph(context.theme, context.texts(key), "small", "ink3"))


def add_pair(column: QVBoxLayout, context: UiContext, left: str, right: str, tone: str = "ink") -> None:
    """A word on the left, and what it says on the right."""
    theme = context.theme
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    row.addWidget(elided_label(theme, left, tone=tone), 1)
    row.addWidget(label(theme, right, "small", "ink2"))
    column.addLayout(row)


def selectable(context: UiContext, text: str, style: str = "body", tone: str = "ink") -> Paragraph:
    """Text of the user's on as many lines as it needs, to be copied with the mouse."""
    words = paragraph(context.theme, text, style, tone)
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


"""The kinds of lines of which the facts of the detail are made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import Paragraph, elided_label, label, paragraph
from cardbook.ui.widgets.button import Button, link_button

_LONGEST_LINK = 60
_NARROWEST_LINK, _LINK_HEIGHT = 60, 28


def add_caption(column: QVBoxLayout, context: UiContext, key: str) -> None:
    """The quiet heading of a group of lines."""
    column.addSpacing(context.theme.px(12))
    column.addWidget(paragraph(context.theme, context.texts(key), "small", "ink3"))


def add_pair(column: QVBoxLayout, context: UiContext, left: str | QWidget, right: str) -> None:
    """A word or a link on the left, and what it says on the right, in two lines where both are long."""
    theme = context.theme
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    if isinstance(left, QWidget):
        row.addWidget(left)
        row.addStretch(1)
        row.addWidget(label(theme, right, "small", "ink2"))
    else:
        says = paragraph(theme, right, "small", "ink2")
        says.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(elided_label(theme, left))
        row.addWidget(says, 1)
    column.addLayout(row)


def name_link(context: UiContext, name: str, spoken: str) -> Button:
    """Somebody's name, to be pressed; `spoken` is what a screen reader says of it. It ends in … where it is long."""
    shown = name if len(name) <= _LONGEST_LINK else f"{name[:_LONGEST_LINK]}…"
    link = link_button(context, shown)
    link.setAccessibleName(spoken)
    link.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    link.setMinimumWidth(min(link.sizeHint().width(), context.theme.px(_NARROWEST_LINK)))
    link.setMaximumHeight(max(context.theme.px(_LINK_HEIGHT), context.theme.line_height("body")))
    return link


def selectable(context: UiContext, text: str, style: str = "body") -> Paragraph:
    """Text of the user's on as many lines as it needs, to be copied with the mouse."""
    words = paragraph(context.theme, text, style, "ink")
    words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


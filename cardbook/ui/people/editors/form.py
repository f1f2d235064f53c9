"""Small builders for the forms: a heading, fields side by side, a line to type in."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.widgets.field import text_editor


def heading(context: UiContext, key: str) -> QLabel:
    """The serif title of a part of a form."""
    return label(context.theme, context.texts(key), "title")


def side_by_side(context: UiContext, fields: Iterable[tuple[QWidget, int]]) -> QHBoxLayout:
    """Fields in one row, each with its share of the width."""
    row = QHBoxLayout()
    row.setSpacing(context.theme.px(12))
    for field, share in fields:
        row.addWidget(field, share)
    return row


def line_or_lines(context: UiContext, text: str) -> QLineEdit | QPlainTextEdit:
    """An editor for a text that mostly has one line; one that has more keeps them."""
    if "\n" not in text:
        return QLineEdit(text)
    editor = text_editor(context, 2)
    editor.setPlainText(text)
    return editor


def text_of(editor: QLineEdit | QPlainTextEdit) -> str:
    """What was typed, without blanks around it."""
    return (editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()).strip()

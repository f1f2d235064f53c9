"""Small parts of the forms: a heading, fields side by side, a line to type in."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.widgets.fields.field import Field, text_editor


def heading(context: UiContext, key: str) -> QLabel:
    """The serif title of a part of a form."""
    return label(context.theme, context.texts(key), "title")


def side_by_side(context: UiContext, fields: Iterable[tuple[QWidget, int]]) -> QHBoxLayout:
    """Fields in one row, each with its share of the width; where they have no room, one below the other."""
    row = QHBoxLayout()
    row.addWidget(_SideBySide(context, list(fields)))
    return row


class _SideBySide(QWidget):
    def __init__(self, context: UiContext, fields: list[tuple[QWidget, int]]) -> None:
        super().__init__()
        self._fields = fields
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._beside, self._below = context.theme.px(12), context.theme.px(6)
        self._row.setSpacing(self._beside)
        for field, share in fields:
            self._row.addWidget(field, share)
            if isinstance(field, Field):
                self._row.setAlignment(field, Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self._narrowest(), default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(self._narrowest()) + self._beside * (len(self._fields) - 1)
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if needed <= self.width() else ways.TopToBottom
        if way is not self._row.direction():
            self._row.setDirection(way)
            self._row.setSpacing(self._beside if way is ways.LeftToRight else self._below)
            for place, (_, share) in enumerate(self._fields):
                self._row.setStretch(place, share if way is ways.LeftToRight else 0)
            self.updateGeometry()

    def _narrowest(self) -> list[int]:
        return [field.minimumSizeHint().width() for field, _ in self._fields if not field.isHidden()]


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

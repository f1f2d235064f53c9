"""A part of a form with rows as many as there are: a heading, the rows, and a link that adds one."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.form import heading
from cardbook.ui.widgets.button import ButtonKind, icon_button, link_button


class EditRow(QWidget):
    """One row: what it is, a line to type in, and a button that takes the row away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, context: UiContext, what: QWidget, line: QLineEdit, width: int, remove_words: str) -> None:
        super().__init__()
        px = context.theme.px
        self.what = what
        self.line = line
        what.setFixedWidth(px(width))
        remove = icon_button(context, "x", remove_words, ButtonKind.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(what)
        row.addWidget(line, 1)
        row.addWidget(remove)
        remove.clicked.connect(self.removed)
        line.textChanged.connect(lambda _text: self.changed.emit())


Row = TypeVar("Row", bound=EditRow)


class RowList(QWidget, Generic[Row]):
    """`new_row` makes an empty row, into which the cursor goes."""

    changed = Signal()

    def __init__(self, context: UiContext, title: str, add_words: str, new_row: Callable[[], Row]) -> None:
        super().__init__()
        self.rows: list[Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        column.addWidget(heading(context, title))
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.px(8))
        column.addLayout(self._column)
        self.add = link_button(context, context.texts(add_words), "plus", small=True)
        self.add.clicked.connect(lambda: self._append(new_row()).what.setFocus())
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows and no others."""
        for row in list(self.rows):
            self._take_out(row)
        for row in rows:
            self._append(row)

    def _append(self, row: Row) -> Row:
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _remove(self, row: Row) -> None:
        self._take_out(row)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take_out(self, row: Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

"""A part of a form with rows as many as there are: the rows, a link that adds one, and perhaps a heading."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.form import heading, side_by_side
from cardbook.ui.widgets.button import Button, ButtonKind, icon_button, link_button

_NARROWEST_LINE = 150


class ListedRow(QWidget):
    """A row of a `RowList`: it tells when something in it changes, and asks to be taken away."""

    changed = Signal()
    removed = Signal()

    def begin(self) -> None:
        """Put the cursor where a new row is filled in first."""
        self.setFocus()


class EditRow(ListedRow):
    """What it is, a line to type in, perhaps `more` buttons, and one that takes the row away; where they have no room
    beside each other, the line below. `column` is what else may stand below them.
    """

    def __init__(
        self, context: UiContext, what: QWidget, line: QLineEdit, width: int, remove_words: str, *more: QWidget
    ) -> None:
        """`width` is that of `what`, in design pixels."""
        super().__init__()
        px = context.theme.px
        self._texts = context.texts
        self.what = what
        self.line = line
        what.setFixedWidth(px(width))
        line.setMinimumWidth(px(_NARROWEST_LINE))
        remove = icon_button(context, "x", remove_words, ButtonKind.QUIET)
        rest = QWidget()
        row = QHBoxLayout(rest)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(2))
        row.addWidget(line, 1)
        for widget in (*more, remove):
            row.addWidget(widget)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(6))
        self.column.addLayout(side_by_side(context, [(what, 0), (rest, 1)]))
        remove.clicked.connect(self.removed)
        line.textChanged.connect(lambda _text: self.changed.emit())
        line.textChanged.connect(lambda text: self._name(remove, remove_words, text))
        self._name(remove, remove_words, line.text())

    def begin(self) -> None:
        self.what.setFocus()

    def _name(self, remove: Button, words: str, text: str) -> None:
        """Say of many such buttons which one this is."""
        told = self._texts("people.detail.told", name=words, words=text.strip())
        remove.setAccessibleName(told if text.strip() else words)


Row = TypeVar("Row", bound=ListedRow)


class RowList(QWidget, Generic[Row]):
    """`new_row` makes an empty row, into which the cursor goes; without a `title` there is no heading."""

    changed = Signal()

    def __init__(self, context: UiContext, title: str, add_words: str, new_row: Callable[[], Row]) -> None:
        super().__init__()
        self.rows: list[Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        if title:
            column.addWidget(heading(context, title))
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.px(8))
        column.addLayout(self._column)
        self.add = link_button(context, context.texts(add_words), "plus", small=True)
        self.add.clicked.connect(lambda: self._begin(new_row()))
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows and no others."""
        for row in list(self.rows):
            self._take_out(row)
        for row in rows:
            self._append(row)

    def _begin(self, row: Row) -> None:
        self._append(row)
        row.begin()

    def _append(self, row: Row) -> None:
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)

    def _remove(self, row: Row) -> None:
        self._take_out(row)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _take_out(self, row: Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

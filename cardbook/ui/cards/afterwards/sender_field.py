"""Who has written? A few letters, Enter, and the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.people.listing import ListingRow
from cardbook.services.reading import BookReading
from cardbook.ui.cards.afterwards.sender_delegate import ROW, SenderDelegate
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.row_list_view import RowListView

Index = QModelIndex | QPersistentModelIndex
_MOST = 5
_LOOKED_AT = 5_000
"""Of so many whom a letter may mean, those come first who are waited for: some 10 ms."""
_NOWHERE = QModelIndex()


class _Matches(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ListingRow] = ()

    def show(self, rows: Sequence[ListingRow]) -> None:
        """Other people match now."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return ", ".join(filter(None, (row.name, row.town))) if is_text else None


class _Typed(QLineEdit):
    """Up and down go through the matches, Enter takes one, Esc empties the field, Tab goes on to what they tell."""

    moved = Signal(int)
    left = Signal()
    went_on = Signal()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and not self.text():
            self.went_on.emit()
        return (forward and not self.hasFocus()) or super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)


class SenderField(QWidget):
    """`chosen` tells the line of the address book; the field is empty again and keeps the keyboard."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        self._reading = reading
        self._preferred: frozenset[int] = frozenset()
        self.editor = _Typed()
        self.editor.setPlaceholderText(texts("cards.afterwards.who"))
        self.editor.setAccessibleName(texts("cards.afterwards.who"))
        self.matches = _Matches(self)
        self.list = RowListView(context, texts("cards.afterwards.matches"), several=False)
        self.list.setModel(self.matches)
        self.list.setItemDelegate(SenderDelegate(context, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.editor)
        column.addWidget(self.list)
        self.editor.textChanged.connect(self._find)
        self.editor.returnPressed.connect(self._take)
        self.editor.moved.connect(self._move)
        self.list.clicked.connect(lambda index: self._take_row(index.row()))

    def prefer(self, keys: frozenset[int]) -> None:
        """These lines come first where several match, by name before by place: who is on the list and has not
        written yet."""
        self._preferred = keys

    def _find(self, text: str) -> None:
        search = self._reading.search
        named = search.keys_of_names(text, _LOOKED_AT)
        others = search.keys(text, _LOOKED_AT) if len(named) < _MOST else ()
        by_place = set(others).difference(named)
        keys = sorted(named, key=lambda key: key not in self._preferred)
        keys += sorted(filter(by_place.__contains__, others), key=lambda key: key not in self._preferred)
        rows = self._reading.listing.rows(keys[:_MOST])
        self.matches.show(rows)
        self.list.setVisible(bool(rows))
        self.list.go_to(0)
        height = self.list.sizeHintForRow(0) if rows else 0
        self.list.setFixedHeight(height * len(self.matches.rows) + 2 * self.list.frameWidth())

    def _move(self, step: int) -> None:
        self.list.go_to(max(0, min(self.list.currentIndex().row() + step, len(self.matches.rows) - 1)))

    def _take(self) -> None:
        self._take_row(self.list.currentIndex().row())

    def _take_row(self, row: int) -> None:
        if 0 <= row < len(self.matches.rows):
            taken = self.matches.rows[row]
            self.editor.setText("")  # and not clear(): Ctrl+Z is for the card now
            self.editor.setFocus()
            self.chosen.emit(taken)

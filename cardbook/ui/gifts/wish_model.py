"""Everybody's open wishes as a Qt model: those a search lets through."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.cards.gift import TypedGift, Wish, WishRow, typed_gift
from cardbook.domain.people.name_text import begins_words
from cardbook.texts import Texts
from cardbook.ui.gifts.gift_model import BELOW, ROW
from cardbook.ui.gifts.gift_words import typed_words, wish_sentence

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_WISH = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable


class WishModel(QAbstractListModel):
    """What is typed into a row goes to `retype`."""

    def __init__(self, texts: Texts, home: str, retype: Callable[[Wish, TypedGift], None], parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._home = home
        self._retype = retype
        self._all: Sequence[WishRow] = ()
        self._shown: list[WishRow] = []
        self._text = ""

    @property
    def all_rows(self) -> Sequence[WishRow]:
        """Every open wish, also those that the search hides."""
        return self._all

    def show(self, rows: Sequence[WishRow]) -> None:
        """Take over the wishes."""
        self._all = rows
        self._sieve()

    def find(self, text: str) -> None:
        """Show the wishes in whose words or names these begin a word."""
        self._text = text.strip()
        self._sieve()

    def row_at(self, row: int) -> WishRow | None:
        """The wish in a row; None where there is no such row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        return _WISH

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        answers: dict[int, Callable[[WishRow], Any]] = {
            ROW: lambda row: row, BELOW: self._below, Qt.ItemDataRole.DisplayRole: lambda row: row.wish.what,
            Qt.ItemDataRole.EditRole: self._typed,
            Qt.ItemDataRole.AccessibleTextRole: lambda row: f"{row.wish.what}. {self._below(row)}.",
        }
        return answers[role](row) if role in answers else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row_at(index.row())
        typed = typed_gift(str(value), self._home)
        if role != Qt.ItemDataRole.EditRole or row is None or not typed.what:
            return False
        if str(value).strip() != self._typed(row):
            self._retype(row.wish, typed)
        return True

    def _sieve(self) -> None:
        self.beginResetModel()
        self._shown = [
            row for row in self._all
            if not self._text or begins_words(f"{row.name} {row.wish.what} {row.wish.source}", self._text)
        ]
        self.endResetModel()

    def _typed(self, row: WishRow) -> str:
        return typed_words(self._texts, row.wish)

    def _below(self, row: WishRow) -> str:
        return wish_sentence(self._texts, row.wish, row.name)

"""The calls and e-cards of a list, read page by page as they are scrolled into view."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.sign import Sign
from cardbook.services.cards.signs import Signs
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.cards.checklist.row_pages import RowPages
from cardbook.ui.cards.signs.sign_turning import spoken_sign

Index = QModelIndex | QPersistentModelIndex
SIGN = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class SignModel(QAbstractListModel):
    """The role SIGN of a row is its `Sign`, None for one that is gone meanwhile."""

    def __init__(self, reading: BookReading, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signs = Signs(reading)
        self._texts = texts
        self._season = Season("")
        self._ids: list[int] = []
        self._pages = RowPages[Sign](lambda ids: self._signs.rows(self._season, ids))

    def show(self, season: Season) -> None:
        """Show the signs of a list; while it is the same one, each stays in its place."""
        ids = list(self._signs.ids(season))
        if season.id == self._season.id and set(ids) == set(self._ids):
            self._pages.show(self._ids)
            self.dataChanged.emit(self.index(0), self.index(max(0, len(ids) - 1)))
            return
        self.beginResetModel()
        self._season, self._ids = season, ids
        self._pages.show(ids)
        self.endResetModel()

    def sign(self, row: int) -> Sign | None:
        """The sign in a row."""
        return self._pages.row(row) if 0 <= row < len(self._ids) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        sign = self.sign(index.row())
        if role == SIGN or sign is None:
            return sign
        if role == Qt.ItemDataRole.DisplayRole:
            return sign.entry.name
        return spoken_sign(self._texts, sign) if role == Qt.ItemDataRole.AccessibleTextRole else None

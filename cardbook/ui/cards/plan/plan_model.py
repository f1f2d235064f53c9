"""The households of a season while it is planned, read page by page as they are scrolled into view."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.cards.plan_list import PlanRow
from cardbook.services.cards.plan_list import PlanList
from cardbook.texts import Texts

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_PAGE = 100


class PlanModel(QAbstractListModel):
    """The role ROW of a row is its `PlanRow`, None for an entry that is gone meanwhile."""

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._list: PlanList | None = None
        self._ids: list[int] = []
        self._rows: dict[int, PlanRow] = {}

    def show(self, plan_list: PlanList, ids: list[int]) -> None:
        """Show these entries; where they are the same, only what is known of them is read anew."""
        is_same = ids == self._ids
        if not is_same:
            self.beginResetModel()
        self._list, self._ids, self._rows = plan_list, ids, {}
        if not is_same:
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))

    def row(self, place: int) -> PlanRow | None:
        """The entry in a row."""
        if self._list is None or not 0 <= place < len(self._ids):
            return None
        entry = self._ids[place]
        if entry not in self._rows:
            first = place - place % _PAGE
            self._rows |= self._list.rows(self._ids[first:first + _PAGE])
        return self._rows.get(entry)

    def place_of(self, entry: int) -> int | None:
        """The row of an entry."""
        return self._ids.index(entry) if entry in self._ids else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if role == ROW or row is None:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            word = self._texts(f"cards.plan.decisions.{row.decision}")
            return ", ".join(filter(None, (row.row.name, row.row.town, word, *row.gifts, row.reason)))
        return None

"""Households of a season afterwards: names are read page by page as they are scrolled into view."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.cards.afterwards import Aftermath
from cardbook.domain.people.listing import ListingRow
from cardbook.services.reading import BookReading

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_PAGE = 100


class AftermathLine(NamedTuple):
    """One household and what became of its card."""

    row: ListingRow
    what: Aftermath


class AftermathModel(QAbstractListModel):
    """The role LINE of a row is its `AftermathLine`, None for who is gone meanwhile."""

    def __init__(self, reading: BookReading, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading
        self._whats: Sequence[Aftermath] = ()
        self._rows: dict[int, ListingRow] = {}

    def show(self, whats: Sequence[Aftermath]) -> None:
        """Other households, or the same with other things known."""
        self.beginResetModel()
        self._whats = whats
        self._rows = {}
        self.endResetModel()

    def line(self, row: int) -> AftermathLine | None:
        """The household in a row."""
        if not 0 <= row < len(self._whats):
            return None
        what = self._whats[row]
        if what.key not in self._rows:
            self._read_page(row)
        found = self._rows.get(what.key)
        return AftermathLine(found, what) if found is not None else None

    def row_of(self, key: int) -> int | None:
        """Where a household stands."""
        return next((row for row, each in enumerate(self._whats) if each.key == key), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._whats)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and line is not None:
            news = line.what.card.news if line.what.card is not None else ""
            return ", ".join(filter(None, (line.row.name, line.row.town, news)))
        return None

    def _read_page(self, row: int) -> None:
        first = row - row % _PAGE
        keys = [each.key for each in self._whats[first:first + _PAGE]]
        self._rows |= {each.key: each for each in self._reading.listing.rows(keys)}

"""People to choose from, with a tick for each that is chosen."""

from array import array
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.listing import LineFilter, ListingRow
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.cards.row_pages import RowPages

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
CHOSEN = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class PeopleModel(QAbstractListModel):
    """The lines of the address book that are not on a list yet; what is chosen stays chosen while searching."""

    def __init__(self, reading: BookReading, texts: Texts, season_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading
        self._texts = texts
        self._on_list = frozenset(reading.listing.keys(LineFilter(season=season_id)))
        self._pages = RowPages[ListingRow](lambda keys: {row.key: row for row in reading.listing.rows(keys)})
        self._keys: array[int] = array("q")
        self._chosen: dict[int, None] = {}

    @property
    def chosen(self) -> list[int]:
        """The keys of all that are chosen, in the order of choosing."""
        return list(self._chosen)

    def show(self, text: str, circle: int | None) -> None:
        """Show who matches what was typed and belongs to a circle (None: whichever)."""
        found = self._reading.listing.keys_with_post(LineFilter(circle=circle))
        if text.strip():
            matching = frozenset(self._reading.search.keys(text))
            found = array("q", [key for key in found if key in matching])
        self.beginResetModel()
        self._keys = array("q", [key for key in found if key not in self._on_list])
        self._pages.show(self._keys)
        self.endResetModel()

    def toggle(self, row: int) -> None:
        """Choose the line of a row, or no longer."""
        key = self._keys[row]
        if key in self._chosen:
            del self._chosen[key]
        else:
            self._chosen[key] = None
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def choose_shown(self) -> None:
        """Choose everyone shown; where all are chosen, none of them any more."""
        if all(key in self._chosen for key in self._keys):
            for key in self._keys:
                del self._chosen[key]
        else:
            self._chosen |= dict.fromkeys(self._keys)
        if self._keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    def first_beginning(self, typed: str) -> int | None:
        """The row of the first line whose names, as the search knows them, begin so."""
        found: Sequence[int] = self._reading.search.keys(typed)
        matching = frozenset(found)
        return next((row for row, key in enumerate(self._keys) if key in matching), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def data(
        self,
        index: Index,
        role: int = Qt.ItemDataRole.DisplayRole,
        _line: int = LINE,
        _chosen: int = CHOSEN,
        _shown: int = Qt.ItemDataRole.DisplayRole,
        _spoken: int = Qt.ItemDataRole.AccessibleTextRole,
    ) -> Any:
        if role not in (_line, _chosen, _shown, _spoken) or not index.isValid():
            return None
        if role == _chosen:
            return self._keys[index.row()] in self._chosen
        line = self._pages.row(index.row())
        if role == _line or line is None:
            return line
        if role == _shown:
            return line.name
        state = "chosen" if line.key in self._chosen else "not_chosen"
        return self._texts(f"cards.picker.{state}", name=", ".join(p for p in (line.name, line.town) if p))

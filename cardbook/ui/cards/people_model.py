"""People to choose from, with a tick for each that is chosen."""

from array import array
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cardbook.domain.people.listing import ListingRow
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.background.idle_reading import IdleReading, Steps
from cardbook.ui.cards.checklist.row_pages import RowPages
from cardbook.ui.cards.people_reading import People, who_is_not_on, who_of

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
CHOSEN = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class PeopleModel(QAbstractListModel):
    """The lines of the address book that are not on a list yet; what is chosen stays chosen while searching.

    A large book is read in portions while the window is idle; `shown` follows what was asked for.
    """

    shown = Signal()

    def __init__(self, reading: BookReading, texts: Texts, season_id: int, parent: QObject) -> None:
        super().__init__(parent)
        self._reading = reading
        self._texts = texts
        self._season_id = season_id
        self._pages = RowPages[ListingRow](lambda keys: {row.key: row for row in reading.listing.rows(keys)})
        self._everybody: People | None = None
        self._people = People(array("q"), array("q"))
        self._chosen: dict[int, None] = {}
        self._way = IdleReading(self)

    @property
    def chosen(self) -> list[int]:
        """The keys of all that are chosen, in the order of choosing."""
        return list(self._chosen)

    def show(self, text: str, circle: int | None) -> None:
        """Show who matches what was typed and belongs to a circle (None: whichever)."""

        def steps() -> Steps[People]:
            if self._everybody is None:
                self._everybody = yield from who_is_not_on(self._reading, self._season_id)
            return (yield from who_of(self._reading, self._everybody, text, circle))

        self._way.begin(steps(), self._take)

    def _take(self, people: People) -> None:
        self.beginResetModel()
        self._people = people
        self._pages.show(people.keys)
        self.endResetModel()
        self.shown.emit()

    def toggle(self, row: int) -> None:
        """Choose the line of a row, or no longer."""
        key = self._people.keys[row]
        if key in self._chosen:
            del self._chosen[key]
        else:
            self._chosen[key] = None
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def choose_shown(self) -> None:
        """Choose everyone shown; where all are chosen, none of them any more."""
        if all(key in self._chosen for key in self._people.keys):
            for key in self._people.keys:
                del self._chosen[key]
        else:
            self._chosen |= dict.fromkeys(self._people.keys)
        if self._people.keys:
            self.dataChanged.emit(self.index(0), self.index(len(self._people.keys) - 1))

    def first_beginning(self, typed: str) -> int | None:
        """The row of the first line whose names, as the search knows them, begin so."""
        ranks = frozenset(self._reading.search.ranks(typed, -1))
        return next((row for row, rank in enumerate(self._people.ranks) if rank in ranks), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people.keys)

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
            return self._people.keys[index.row()] in self._chosen
        line = self._pages.row(index.row())
        if role == _line or line is None:
            return line
        if role == _shown:
            return line.name
        state = "chosen" if line.key in self._chosen else "not_chosen"
        return self._texts(f"cards.picker.{state}", name=", ".join(p for p in (line.name, line.town) if p))

"""The ledger as a Qt model: a row per line of the address book, a column per occasion and year."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.cards.ledger import LedgerCell, LedgerColumn, LedgerRow, Mark, since
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.texts import Texts
from cardbook.ui.cards.checklist.row_pages import RowPages

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which the LedgerRow of a row is found, in any column."""
MARK = Qt.ItemDataRole.UserRole + 2
"""The role under which the Mark of a cell is found."""
SINCE = Qt.ItemDataRole.UserRole + 3
"""Since when a card went every year, in words; "" where it did not."""

_NOWHERE = QModelIndex()
_WORDS = {Mark.NOTHING: "nothing", Mark.SENT: "sent", Mark.RECEIVED: "received", Mark.SENT | Mark.RECEIVED: "both"}


class LedgerModel(QAbstractTableModel):
    """Column 0 is the name, the others are `columns`. Rows are read when they come into view."""

    def __init__(self, reading: LedgerReading, texts: Texts, this_year: int, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._this_year = this_year
        self._keys: array[int] = array("q")
        self._occasion: str | None = None
        self._names: Mapping[str, str] = {}
        self.columns: Sequence[LedgerColumn] = ()
        self._pages = RowPages[LedgerRow](lambda keys: reading.rows(keys, this_year))

    def show(
        self, keys: "array[int]", columns: Sequence[LedgerColumn], occasion: str | None, names: Mapping[str, str]
    ) -> None:
        """Show these lines and columns; `occasion` is the one they are of, None for any; `names` their words."""
        self.beginResetModel()
        self._keys, self.columns, self._occasion, self._names = keys, columns, occasion, names
        self._pages.show(keys)
        self.endResetModel()

    def renew(self) -> None:
        """Read the marks again; rows and columns stay."""
        self._pages.show(self._keys)
        if self._keys:
            last = self.index(len(self._keys) - 1, len(self.columns))
            self.dataChanged.emit(self.index(0, 0), last)

    def row_at(self, row: int) -> LedgerRow | None:
        """The line of a row; None where it is gone."""
        return self._pages.row(row) if 0 <= row < len(self._keys) else None

    def cell(self, index: Index) -> LedgerCell:
        """The cell at an index, which must be one of a year."""
        return LedgerCell(self._keys[index.row()], self.columns[index.column() - 1])

    def mark(self, index: Index) -> Mark:
        """What stands in a cell."""
        row = self.row_at(index.row())
        return row.mark(self.columns[index.column() - 1]) if row is not None else Mark.NOTHING

    def head(self, section: int) -> tuple[str, str]:
        """The year of a column, and its occasion where several are shown."""
        column = self.columns[section - 1]
        return str(column.year), "" if self._occasion is not None else self._names[column.occasion]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or not section:
            return None
        return " ".join(filter(None, self.head(section)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index.row())
        if row is None:
            return None
        if index.column() and role in (MARK, Qt.ItemDataRole.AccessibleTextRole):
            mark = row.mark(self.columns[index.column() - 1])
            return mark if role == MARK else self._spoken(row, index.column(), mark)
        answers: dict[int, Callable[[LedgerRow], Any]] = {
            ROW: lambda row: row, Qt.ItemDataRole.DisplayRole: lambda row: row.line.name,
            SINCE: lambda row: self._since(row, "since"),
            Qt.ItemDataRole.ToolTipRole: lambda row: self._since(row, "every_year_since"),
            Qt.ItemDataRole.AccessibleTextRole: lambda row: ", ".join(
                filter(None, (row.line.name, self._since(row, "every_year_since")))
            ),
        }
        return answers[role](row) if role in answers and not index.column() else None

    def _spoken(self, row: LedgerRow, section: int, mark: Mark) -> str:
        column = " ".join(filter(None, self.head(section)))
        return self._texts(f"ledger.spoken.{_WORDS[mark]}", name=row.line.name, column=column)

    def _since(self, row: LedgerRow, words: str) -> str:
        year = since(row.years(Mark.SENT, self._occasion), self._this_year)
        return self._texts(f"ledger.{words}", year=year) if year is not None else ""

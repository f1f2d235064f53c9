"""A bare table that is sorted by a query: all numbers in the new order, a reset, a repaint.

    python -m tests.bench.floors.sorted_table DATABASE
"""

import sqlite3
import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.bench.contender import play_rounds
from tests.bench.keystrokes import milliseconds

_NO_PARENT = QModelIndex()


class _Numbers(QAbstractTableModel):
    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__()
        self._connection = connection
        self._ids: list[int] = []

    def rowCount(self, parent: QModelIndex = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: QModelIndex = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex, role: int = 0, shown: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != shown:
            return None
        row = self._connection.execute("SELECT name FROM people WHERE id = ?", (self._ids[index.row()],))
        return row.fetchone()[0]

    def sort_by(self, column: str) -> None:
        self.beginResetModel()
        rows = self._connection.execute(f"SELECT id FROM people ORDER BY {column} COLLATE NOCASE, sort_key, id")
        self._ids = [row[0] for row in rows]
        self.endResetModel()


def run(database: str) -> None:
    """Sort by town in each round."""
    app = QApplication(["sorted"])
    model, view = _Numbers(sqlite3.connect(database)), QTableView()
    view.setModel(model)
    view.resize(1000, 700)
    model.sort_by("name")
    view.show()
    app.processEvents()

    def sort() -> None:
        model.sort_by("town")
        view.viewport().repaint()

    def play() -> dict[str, object]:
        model.sort_by("name")
        app.processEvents()
        return {"sort": milliseconds(sort)}

    play_rounds(play)


if __name__ == "__main__":
    run(*sys.argv[1:])

"""A window to search in as many are made: all people in a model, filtered and sorted by QSortFilterProxyModel.

    python -m tests.bench.floors.proxy_window DATABASE NAMES

A round types one name and, where `sort` is asked for, sorts all people by town.
"""

import sqlite3
import sys
from itertools import cycle

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget

from tests.bench.contender import play_rounds
from tests.bench.keystrokes import Paints, milliseconds, type_names
from tests.bench.people import typed_names

_ALL = "SELECT name, organization, street, town, email, phone FROM people ORDER BY sort_key, id"
_COLUMNS, _TOWN = 6, 3
_NO_PARENT = QModelIndex()


class _Rows(QAbstractTableModel):
    def __init__(self, rows: list[tuple[str, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def rowCount(self, parent: QModelIndex = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: QModelIndex, role: int = 0, shown: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._rows[index.row()][index.column()] if role == shown else None


def run(database: str, what: str) -> None:
    """Open the window; `what` is "keys" or "sort"."""
    app = QApplication(["proxy"])
    model = _Rows(sqlite3.connect(database).execute(_ALL).fetchall())
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    window, field, view = QWidget(), QLineEdit(), QTableView()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(view)
    view.setModel(proxy)
    window.resize(1000, 700)
    field.textChanged.connect(proxy.setFilterFixedString)
    window.show()
    app.processEvents()
    paints, names = Paints(view.viewport()), cycle(typed_names(20))

    def sort() -> None:
        proxy.sort(_TOWN)
        view.viewport().repaint()

    def play() -> dict[str, object]:
        if what == "keys":
            return {"keys": type_names([next(names)[:3]], field, view.viewport(), paints)}
        proxy.sort(-1)
        return {"sort": milliseconds(sort)}

    play_rounds(play)


if __name__ == "__main__":
    run(*sys.argv[1:])

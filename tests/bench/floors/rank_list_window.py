"""A bare window to search in: a field, a query, and at most fifty rows painted by a delegate.

    python -m tests.bench.floors.rank_list_window DATABASE rank|name NAMES

With `rank` the query is the fastest known, with `name` the one that one would write first: see `rank_table`.
"""

import sqlite3
import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tests.bench.contender import play_rounds
from tests.bench.floors.rank_table import BY_NAME, BY_RANK, FIRST, match
from tests.bench.keystrokes import Paints, type_names
from tests.bench.people import typed_names

_COLUMNS = 6
_TEXT = 0x84  # vertical centre, left
_NO_PARENT = QModelIndex()


class _Rows(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[str, ...]] = []

    def rowCount(self, parent: QModelIndex = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = _NO_PARENT) -> int:  # noqa: N802
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: QModelIndex, role: int = 0, shown: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self.rows[index.row()][index.column() + 1] if role == shown else None

    def replace(self, rows: list[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class _Delegate(QStyledItemDelegate):
    def __init__(self, model: _Rows) -> None:
        super().__init__()
        self._rows = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        text = self._rows.rows[index.row()][index.column() + 1]
        painter.drawText(option.rect.adjusted(4, 0, -4, 0), _TEXT, text or "")


def run(database: str, order: str, count: str) -> None:
    """Open the window and type `count` names in each round."""
    app = QApplication(["list"])
    connection = sqlite3.connect(database)
    query = {"rank": BY_RANK, "name": BY_NAME}[order]
    model, window, field, view = _Rows(), QWidget(), QLineEdit(), QTableView()
    delegate = _Delegate(model)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(view)
    view.setWordWrap(False)
    view.setShowGrid(False)
    view.verticalHeader().hide()
    view.setItemDelegate(delegate)
    view.setModel(model)
    window.resize(1000, 700)

    def look(text: str) -> None:
        model.replace(connection.execute(query, (match(text),)).fetchall() if text else first)

    first = connection.execute(FIRST).fetchall()
    look("")
    field.textChanged.connect(look)
    window.show()
    app.processEvents()
    paints, names = Paints(view.viewport()), typed_names(int(count))
    play_rounds(lambda: {"keys": type_names(names, field, view.viewport(), paints)})


if __name__ == "__main__":
    run(*sys.argv[1:])

"""The list of people in Cardbook's window: repaint, sort by another column, select everybody.

    python -m tests.bench.product.people_list BOOK DATABASE

The repaint stands beside a table of the same size in the same window that is C++ from the query to the paint
(QSqlQueryModel over DATABASE).
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from cardbook.domain.people.listing import LineOrder
from cardbook.ui.people.listing.line_list_view import LineListView
from cardbook.ui.people.listing.list_pane import ListPane
from tests.bench.contender import play_rounds
from tests.bench.keystrokes import milliseconds
from tests.bench.product.opened import opened

_FRAMES = 40
_PATIENCE = 30  # seconds
_SQL = "SELECT name, street, town, email, phone FROM people ORDER BY sort_key, id LIMIT 5000"


def run(path: str, database: str) -> None:
    """One round: frames of both in turns, both orders, everybody selected."""
    app, book = opened(Path(path))
    pane = book.window.page("people").findChild(ListPane)
    table = _sql_table(book.window, database, pane.view)

    def play() -> dict[str, object]:
        ours, theirs = _frames(pane.view, table)
        return {"ours": ours, "theirs": theirs, "sort": _sort(app, pane), "select": _select_all(app, pane.view)}

    play_rounds(play)


def _sql_table(window: QWidget, database: str, beside: QWidget) -> QTableView:
    connection = QSqlDatabase.addDatabase("QSQLITE")
    connection.setDatabaseName(database)
    connection.open()
    table, model = QTableView(window), QSqlQueryModel()
    model.setParent(table)
    model.setQuery(_SQL, connection)
    while model.canFetchMore():
        model.fetchMore()
    table.setModel(model)
    table.setGeometry(beside.rect())
    table.show()
    QApplication.processEvents()
    return table


def _frames(ours: QAbstractItemView, theirs: QAbstractItemView) -> tuple[list[float], list[float]]:
    """Milliseconds of work for each repaint of the whole viewport after a jump."""
    times: tuple[list[float], list[float]] = ([], [])
    for frame in range(_FRAMES):
        for view, taken in zip((ours, theirs), times, strict=True):
            bar = view.verticalScrollBar()
            bar.setValue(bar.maximum() * (frame * 37 % _FRAMES) // _FRAMES)
            taken.append(_work(view.viewport().repaint))
    return times


def _work(job: Callable[[], object]) -> float:
    began = time.process_time()
    job()
    return (time.process_time() - began) * 1000


def _sort(app: QApplication, pane: ListPane) -> float:
    """Milliseconds until all are sorted and painted; what was read before is forgotten first."""
    pane.model.start()
    pane.model.complete()
    app.processEvents()

    def sort() -> None:
        pane.show_order(LineOrder.TOWN)
        _read(app, pane)
        app.processEvents()  # paints, unless that was done already

    taken = milliseconds(sort)
    pane.show_order(LineOrder.NAME)
    _read(app, pane)
    return taken


def _read(app: QApplication, pane: ListPane) -> None:
    until = time.monotonic() + _PATIENCE
    while pane.model.is_reading:
        app.processEvents()
        if time.monotonic() > until:
            raise TimeoutError("the list is never read")


def _select_all(app: QApplication, view: LineListView) -> float:
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    app.processEvents()

    def select() -> None:
        QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        app.processEvents()

    taken = milliseconds(select)
    assert view.selected_count() == view.model().rowCount()
    return taken


if __name__ == "__main__":
    run(*sys.argv[1:])

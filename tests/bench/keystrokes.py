"""Types names key by key into a window's search field and takes the time until the rows are painted."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


def type_names(names: Sequence[str], field: QLineEdit, rows: QWidget, paints: Paints) -> list[float]:
    """Milliseconds of each key, from the key event until the viewport `rows` is painted."""
    times: list[float] = []
    for name in names:
        field.clear()
        QApplication.processEvents()
        for letter in name:
            times.append(milliseconds(lambda letter=letter: _type(letter, field, rows, paints)))
    return times


def milliseconds(work: Callable[[], object]) -> float:
    """How long work takes by the clock."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _type(letter: str, field: QLineEdit, rows: QWidget, paints: Paints) -> None:
    before = paints.count
    if letter.isascii():
        QTest.keyClicks(field, letter)
    else:  # QTest knows the keys of Latin-1 only
        field.insert(letter)
    QApplication.processEvents()
    if paints.count == before:
        rows.repaint()

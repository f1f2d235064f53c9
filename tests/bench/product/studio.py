"""The print studio: milliseconds from a key pressed in the settings until the page is painted anew.

    python -m tests.bench.product.studio BOOK LABELS
"""

import sys
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cardbook.domain.people.listing import LineFilter
from cardbook.ui.pages.print_page import PrintPage
from tests.bench.contender import play_rounds
from tests.bench.keystrokes import milliseconds
from tests.bench.product.opened import opened, settle

_PATIENCE = 30_000  # ms
_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up)


def run(path: str, labels: str) -> None:
    """One round: the next larger size of the lettering, or back to the one before."""
    app, book = opened(Path(path))
    page = book.window.show_page("print")
    assert isinstance(page, PrintPage)
    page.print_keys(book.session.reading.listing.keys(LineFilter())[: int(labels)])
    settle(app, book)
    keys = cycle(_KEYS)
    play_rounds(lambda: milliseconds(lambda: _press(app, page, next(keys))))


def _press(app: QApplication, page: PrintPage, key: Qt.Key) -> None:
    loop = QEventLoop()
    page.live.renewed.connect(loop.quit)
    QTimer.singleShot(_PATIENCE, loop, loop.quit)
    QTest.keyClick(page.options.lettering.size_choice, key)
    loop.exec()
    app.processEvents()
    if not page.live.is_current:
        raise TimeoutError("the page is never made anew")


if __name__ == "__main__":
    run(*sys.argv[1:])

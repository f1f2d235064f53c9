"""The app with a book open, and all done that follows its first paint."""

import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cardbook.app import Cardbook
from cardbook.ui.application import make_application
from cardbook.ui.book.book_window import BookWindow

_QUIET = 0.1  # seconds without any work after which nothing more is to come


def opened(path: Path) -> tuple[QApplication, BookWindow]:
    """The application and the window of a book, once the window has settled."""
    app = make_application([str(path)])
    cardbook = Cardbook(app)
    cardbook.begin([path])
    assert cardbook.book is not None
    settle(app, cardbook.book)
    return app, cardbook.book


def settle(app: QApplication, book: BookWindow) -> None:
    """Let everything that is under way come to its end: reading through, backup, counts."""
    until = time.monotonic() + _QUIET
    while time.monotonic() < until:
        began = time.monotonic()
        book.session.tasks.wait()
        app.processEvents()
        if time.monotonic() - began > _QUIET / 10:
            until = time.monotonic() + _QUIET

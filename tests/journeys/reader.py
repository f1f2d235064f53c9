"""Somebody who sits before the real app: sees its windows, presses keys, chooses files."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cardbook.app import Cardbook
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_window import BookWindow
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.cards_page import CardsPage
from cardbook.ui.pages.import_page import ImportPage
from cardbook.ui.pages.people_page import PeoplePage
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.people.listing.line_list_view import LineListView
from cardbook.ui.people.listing.list_pane import ListPane
from cardbook.ui.people.side import Side
from tests import windows

Found = TypeVar("Found", bound=QWidget)
_OWN_PLACES = {"XDG_DOCUMENTS_DIR": "Documents", "XDG_DATA_HOME": "data"}


class Reader:
    """Everything goes through the app as it is started; nothing is wired by the tests."""

    def __init__(self, qtbot: QtBot, cardbook: Cardbook) -> None:
        self.qtbot = qtbot
        self.cardbook = cardbook

    def begin(self, *paths: Path) -> None:
        """Start the app with these words on its command line."""
        self.cardbook.begin(paths)
        self.come_to_the_front()

    @property
    def book(self) -> BookWindow:
        """The open book."""
        assert self.cardbook.book is not None
        return self.cardbook.book

    @property
    def window(self) -> MainWindow:
        """Its window."""
        return self.book.window

    @property
    def reading(self) -> BookReading:
        """What the book itself says."""
        return self.book.session.reading

    @property
    def people(self) -> PeoplePage:
        """The address book, wherever one is now."""
        return self._page("people", PeoplePage)

    @property
    def cards(self) -> CardsPage:
        """The card lists."""
        return self._page("cards", CardsPage)

    @property
    def studio(self) -> PrintPage:
        """The print studio."""
        return self._page("print", PrintPage)

    @property
    def bringing_in(self) -> ImportPage:
        """The page that brings addresses in."""
        return self._page("import", ImportPage)

    @property
    def lines(self) -> LineListView:
        """The list of the address book."""
        return self.people.findChildren(ListPane)[0].view

    @property
    def side(self) -> Side:
        """What stands beside it."""
        return self.people.findChildren(Side)[0]

    def press(self, keys: str, on: QWidget | None = None) -> None:
        """A key, on whatever has the keyboard."""
        if QApplication.activeWindow() is None:  # without a screen no desktop hands it on when a dialog closes
            self.come_to_the_front()
        combination = QKeySequence(keys)[0]
        target = on or QApplication.focusWidget() or self.window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """Letters, on whatever has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None
        self.write_into(focused, text)

    def write_into(self, field: QWidget, text: str) -> None:
        """Letters, into a field that stands in a list that drops down."""
        QTest.keyClicks(field, text)

    def dialog(self) -> PlainDialog:
        """The small window that is open."""
        (found,) = self.dialogs()
        return found

    def dialogs(self) -> Sequence[PlainDialog]:
        """All small windows that are open."""
        return self._visible(PlainDialog)

    def said(self) -> str:
        """What a screen reader reads of the small window that is open."""
        return self.dialog().accessibleDescription()

    def choose_file(self, path: Path) -> None:
        """Type a path into the file dialog that is open, and press Enter."""
        self.qtbot.waitUntil(lambda: bool(self._visible(QFileDialog)))
        (dialog,) = self._visible(QFileDialog)
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert name is not None
        name.setText(str(path))
        dialog.accept()

    def names(self) -> list[str]:
        """Who is in the book."""
        return [row.name for row in self.reading.listing.first_rows(1_000)]

    def undo_words(self) -> str:
        """What Ctrl+Z would take back, in words."""
        return self.window.actions_of_commands.action("undo").text()

    def undo(self) -> None:
        """Ctrl+Z."""
        self.press("Ctrl+Z")

    def steps(self) -> list[str]:
        """The names of the steps that stand now, newest first."""
        return [step.action for step in self.reading.history.steps(50) if not step.undone]

    def leave(self) -> None:
        """Close the window, as Ctrl+Q does, and take it out of the memory."""
        cardbook = self.cardbook
        if not isValid(cardbook):
            return
        window = cardbook.book.window if cardbook.book is not None else cardbook.first_run
        if window is not None:
            window.close()
            window.deleteLater()
        let_go()
        if cardbook.book is not None:
            cardbook.book.session.close()
        cardbook.deleteLater()
        let_go()

    def _page(self, key: str, kind: type[Found]) -> Found:
        page = self.window.page(key)
        assert isinstance(page, kind)
        return page

    def _visible(self, kind: type[Found]) -> Sequence[Found]:
        return [one for one in QApplication.allWidgets() if isinstance(one, kind) and one.isVisible()]

    def come_to_the_front(self) -> None:
        """The window has the keyboard."""
        window = self.cardbook.book.window if self.cardbook.book is not None else self.cardbook.first_run
        assert window is not None
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        windows.settle()


def let_go() -> None:
    """Take down what was closed, as the app does when it next waits for a key."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def a_reader(
    app: QApplication, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, language: str = "en"
) -> Iterator[Reader]:
    """The app with settings, documents and backups of its own in a folder, not yet started."""
    for name, place in _OWN_PLACES.items():
        monkeypatch.setenv(name, str(folder / place))
    where = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(*where, str(folder / "settings"))
    QSettings(*where, "cardbook", "cardbook").setValue("language", language)
    reader = Reader(qtbot, Cardbook(app))
    try:
        yield reader
    finally:
        reader.leave()
        QSettings.setPath(*where, os.environ["XDG_CONFIG_HOME"])

"""Addresses go out of the window: whom one chooses, for the program one chooses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cardbook.services.files.export_contacts import ExportFormat
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.book.book_window import BookWindow
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.export_dialog import ExportDialog
from tests import windows
from tests.books import a_person, an_open_book


@pytest.fixture
def window(context: UiContext, tmp_path: Path) -> Iterator[BookWindow]:
    """A window over a book of three, of whom two sing."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        for name, circles in (("Anna Groß", ("Chor",)), ("Bert Ohm", ()), ("Cem Öztürk", ("Chor",))):
            book.contacts.add(a_person(name, circles=circles))
    session = BookSession(BookReading(path))
    made = BookWindow(context, session)
    made.show()
    windows.settle()
    yield made
    session.tasks.forget()
    session.tasks.wait()
    made.close()
    session.close()


def ask(window: BookWindow) -> ExportDialog:
    """The dialog of the command."""
    window.window.actions_of_commands.run("export")
    return next(each for each in window.window.findChildren(ExportDialog) if each.isVisible())


@pytest.mark.parametrize("form", ExportFormat)
def test_a_circle_goes_out_in_every_form_with_the_keyboard(
    window: BookWindow, qtbot: QtBot, tmp_path: Path, form: ExportFormat
) -> None:
    dialog = ask(window)
    dialog.whom.setCurrentText("Circle Chor")
    dialog.form.choose(form.value)
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.keyClick(dialog.save, Qt.Key.Key_Return)
    (where,) = [each for each in window.window.findChildren(QFileDialog) if each.isVisible()]
    assert where.defaultSuffix() == form.ending.removeprefix(".")
    where.close()
    path = tmp_path / f"choir{form.ending}"
    window.care.export_to(path, *told.args)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: "2 people" in window.window.undo_bar.accessibleName())
    content = path.read_bytes()
    assert b"Bert" not in content
    assert (b"Anna" in content) == (form not in (ExportFormat.XLSX, ExportFormat.ICS))


def test_several_who_are_selected_are_meant_first(window: BookWindow) -> None:
    page = window.window.page("people")
    page.select_keys(window.session.reading.listing.keys_of_contacts([1, 2]))
    assert ask(window).whom.currentText() == "Who is selected in the address book"


def test_lines_with_nobody_behind_them_leave_everybody_meant(window: BookWindow) -> None:
    window.care.export([2 * 98, 2 * 99])
    dialog = next(each for each in window.window.findChildren(ExportDialog) if each.isVisible())
    assert dialog.whom.currentText() == "Everybody"

"""From the first start to an open book, to another one, and to another language."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from cardbook import app as app_module
from cardbook.app import Cardbook
from cardbook.domain.people import recipient
from cardbook.services.keeping.backups import back_up_now, backup_folder, newest_backup
from cardbook.services.keeping.new_book import new_book
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_window import BookWindow
from cardbook.ui.dialogs.backups_dialog import BackupsDialog
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.people.editors.contact_editor import ContactEditor
from tests import windows
from tests.books import a_person


@pytest.fixture
def cardbook(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    monkeypatch.setattr(app_module.platformdirs, "user_documents_path", lambda: tmp_path / "Documents")
    instance = QApplication.instance()
    assert isinstance(instance, QApplication)
    made = Cardbook(instance)
    yield made
    made._close_all()


def _a_book(path: Path, *names: str) -> Path:
    with new_book(path, home="DE", language="en") as book:
        for name in names:
            book.contacts.add(a_person(name))
    return path


def test_the_first_start_asks_how_to_begin(cardbook: Cardbook) -> None:
    cardbook.begin([])
    assert cardbook.first_run is not None
    assert cardbook.book is None


def test_beginning_with_a_few_people_makes_a_book_in_the_documents(cardbook: Cardbook, tmp_path: Path) -> None:
    cardbook.begin([])
    assert cardbook.first_run is not None
    cardbook.first_run.start_chosen.emit("people")
    assert cardbook.book is not None
    assert cardbook.book.session.reading.path.parent == tmp_path / "Documents"
    assert cardbook.book.session.reading.history.to_undo() is None
    windows.settle()
    assert cardbook.context.settings.last_book == str(cardbook.book.session.reading.path)


def test_looking_around_opens_the_sample_book_and_makes_it_only_once(cardbook: Cardbook, tmp_path: Path) -> None:
    for _ in range(2):
        cardbook._open_sample()
        assert cardbook.book is not None
        assert cardbook.book.session.reading.listing.counts().lines > 20
    assert len(list((tmp_path / "Documents").glob("*.cardbook"))) == 1


def test_the_last_book_opens_again_by_itself(cardbook: Cardbook, tmp_path: Path) -> None:
    path = _a_book(tmp_path / "Club.cardbook", "Anna Müller")
    cardbook.context.settings.last_book = str(path)
    cardbook.begin([])
    assert cardbook.book is not None
    assert cardbook.book.window.windowTitle() == "Club – Cardbook"


def test_a_book_named_at_the_start_goes_before_the_last_one(cardbook: Cardbook, tmp_path: Path) -> None:
    cardbook.context.settings.last_book = str(_a_book(tmp_path / "Club.cardbook"))
    cardbook.begin([_a_book(tmp_path / "Family.cardbook")])
    assert cardbook.book is not None
    assert cardbook.book.session.reading.name == "Family"


def test_opening_another_book_gives_the_first_one_back(cardbook: Cardbook, tmp_path: Path, qtbot: QtBot) -> None:
    first = _a_book(tmp_path / "One.cardbook")
    cardbook.open_book(first)
    assert cardbook.book is not None
    with qtbot.waitSignal(cardbook.book.session.destroyed):
        cardbook.open_book(_a_book(tmp_path / "Two.cardbook"))
    with BookReading(first) as reading:
        assert reading.name == "One"


def test_what_is_no_book_is_told_in_words_and_the_open_book_stays(cardbook: Cardbook, tmp_path: Path) -> None:
    cardbook.open_book(_a_book(tmp_path / "One.cardbook"))
    (tmp_path / "bad.cardbook").write_bytes(b"hello" * 100)
    assert cardbook.book is not None
    cardbook.book.open_requested.emit(str(tmp_path / "bad.cardbook"))
    dialog = cardbook.book.window.findChild(QDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert cardbook.book.session.reading.name == "One"


def test_another_language_brings_the_same_book_in_a_new_window(
    cardbook: Cardbook, tmp_path: Path, qtbot: QtBot
) -> None:
    cardbook.open_book(_a_book(tmp_path / "One.cardbook", "Anna Müller"))
    before = cardbook.book
    assert before is not None
    cardbook.context.settings.language = "de"
    before.rebuild_requested.emit()
    qtbot.waitUntil(lambda: cardbook.book is not before)
    assert cardbook.book is not None
    assert cardbook.book.session is before.session
    assert cardbook.context.texts("frame.places.people") == "Adressbuch"


def test_the_window_before_hears_no_more_of_the_book(cardbook: Cardbook, tmp_path: Path, qtbot: QtBot) -> None:
    """Whoever hears of it without a window ends in an exception, which fails this."""
    cardbook.open_book(_a_book(tmp_path / "One.cardbook", "Anna Müller"))
    before = cardbook.book
    assert before is not None
    session = before.session
    for page in ("today", "cards", "gifts", "supplies", "looking_back", "care", "look_alikes", "import", "settings"):
        before.window.show_page(page)
    gone: list[bool] = []
    before.window.destroyed.connect(lambda: gone.append(True))
    before.rebuild_requested.emit()
    qtbot.waitUntil(lambda: bool(gone))
    session.book.contacts.add(a_person("Tom Abel"))
    with qtbot.waitSignal(session.work_ended):
        session.perform_many(10_000, lambda: session.book.contacts.trash([1], "Anna Müller"))
    assert cardbook.book is not None
    assert cardbook.book.window.undo_bar.isVisible()


def test_undo_and_redo_in_the_menu_say_what_they_will_do(cardbook: Cardbook, tmp_path: Path) -> None:
    cardbook.open_book(_a_book(tmp_path / "One.cardbook"))
    assert cardbook.book is not None
    window, session = cardbook.book.window, cardbook.book.session
    session.book.contacts.add(a_person("Anna Müller"))
    undo, redo = (window.actions_of_commands.action(command) for command in ("undo", "redo"))
    assert "Anna Müller" in undo.text()
    assert not redo.isEnabled()
    window.actions_of_commands.run("undo")
    assert redo.isEnabled()
    assert session.reading.listing.counts().lines == 0


def test_the_first_backup_of_the_day_makes_itself(cardbook: Cardbook, tmp_path: Path, qtbot: QtBot) -> None:

    cardbook.open_book(_a_book(tmp_path / "One.cardbook", "Anna Müller"))
    assert cardbook.book is not None
    reading = cardbook.book.session.reading
    qtbot.waitUntil(lambda: newest_backup(reading, backup_folder()) is not None, timeout=10_000)


def _change_a_form(cardbook: Cardbook, path: Path) -> BookWindow:
    """A window over a book, with a form that is not saved."""
    cardbook.open_book(_a_book(path, "Anna Müller"))
    assert cardbook.book is not None
    cardbook.book.window.actions_of_commands.run("edit")
    cardbook.book.window.findChildren(ContactEditor)[0].note.setPlainText("Piano")
    return cardbook.book


def _answer(book: BookWindow, word: str) -> None:
    dialog = next(one for one in book.window.findChildren(QDialog) if one.isVisible())
    next(button for button in dialog.findChildren(QPushButton) if button.text() == word).click()


def test_another_language_waits_for_the_form_that_is_not_saved(
    cardbook: Cardbook, tmp_path: Path, qtbot: QtBot
) -> None:
    before = _change_a_form(cardbook, tmp_path / "One.cardbook")
    before.window.rebuild_requested.emit()
    QApplication.processEvents()
    assert cardbook.book is before
    _answer(before, "Save")
    qtbot.waitUntil(lambda: cardbook.book is not before)
    assert next(before.session.reading.contacts.contacts([1])).note == "Piano"


def test_another_book_waits_for_the_form_that_is_not_saved(cardbook: Cardbook, tmp_path: Path) -> None:
    other = _a_book(tmp_path / "Two.cardbook")
    before = _change_a_form(cardbook, tmp_path / "One.cardbook")
    before.window.book_chosen.emit(str(other))
    assert cardbook.book is before
    _answer(before, "Keep editing")
    assert cardbook.book is before
    before.window.book_chosen.emit(str(other))
    _answer(before, "Discard")
    assert cardbook.book is not None
    assert cardbook.book.session.reading.name == "Two"


def _settings_button(cardbook: Cardbook, key: str) -> QPushButton:
    assert cardbook.book is not None
    cardbook.book.window.actions_of_commands.run("settings")
    page = cardbook.book.window.page("settings")
    word = cardbook.context.texts(key)
    return next(button for button in page.findChildren(QPushButton) if button.text() == word)


def test_after_one_that_failed_backups_make_themselves_again_once_one_succeeds(
    cardbook: Cardbook, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    backup_folder().parent.mkdir(parents=True)
    backup_folder().write_text("in the way", encoding="utf-8")
    cardbook.open_book(_a_book(tmp_path / "Family.cardbook", "Ida Groß"))
    book = cardbook.book
    assert book is not None
    with qtbot.waitSignal(book.session.failed, timeout=10_000):
        windows.settle()
    assert not book.care._glance.isActive()
    backup_folder().unlink()
    book.care.back_up()
    qtbot.waitUntil(book.care._glance.isActive, timeout=10_000)
    assert newest_backup(book.session.reading, backup_folder()) is not None


def test_the_settings_lead_back_to_a_backup_and_that_is_shown_on_the_same_page(
    cardbook: Cardbook, tmp_path: Path, qtbot: QtBot
) -> None:
    cardbook.open_book(_a_book(tmp_path / "Back.cardbook", "Anna Müller"))
    before = cardbook.book
    assert before is not None
    back_up_now(before.session.reading, backup_folder())
    before.session.book.contacts.add(a_person("Tom Abel"))
    _settings_button(cardbook, "settings.book.go_back").click()
    dialog = before.window.findChild(BackupsDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "Tom Abel" in dialog.change.text(), timeout=10_000)
    dialog.verb.click()
    qtbot.waitUntil(lambda: cardbook.book not in (before, None), timeout=10_000)
    assert cardbook.book is not None
    assert [row.name for row in cardbook.book.session.reading.listing.first_rows(9)] == ["Anna Müller"]
    assert cardbook.book.window.page_key == "settings"
    assert cardbook.book.window.undo_bar.isVisible()


def test_the_settings_move_the_book_to_another_folder(cardbook: Cardbook, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "stick").mkdir()
    path = _a_book(tmp_path / "One.cardbook", "Anna Müller")
    cardbook.open_book(path)
    before = cardbook.book
    assert before is not None
    _settings_button(cardbook, "settings.book.other_place").click()
    dialog = before.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "stick"))
    dialog.close()
    qtbot.waitUntil(lambda: cardbook.book not in (before, None), timeout=10_000)
    assert cardbook.book is not None
    assert cardbook.book.session.reading.path == tmp_path / "stick" / "One.cardbook"
    assert not path.exists()
    qtbot.waitUntil(lambda: cardbook.context.settings.recent_books == [str(tmp_path / "stick" / "One.cardbook")])


def test_a_place_that_is_taken_leaves_the_book_open_where_it_is(
    cardbook: Cardbook, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "stick").mkdir()
    _a_book(tmp_path / "stick" / "One.cardbook")
    cardbook.open_book(_a_book(tmp_path / "One.cardbook", "Anna Müller"))
    book = cardbook.book
    assert book is not None
    book.care._move_to(tmp_path / "stick")
    assert not book.window.isEnabled()
    qtbot.waitUntil(book.window.isEnabled, timeout=10_000)
    dialog = next(one for one in book.window.findChildren(QDialog) if one.isVisible())
    assert "stick" in dialog.accessibleDescription()
    assert cardbook.book is book


def test_who_mends_an_address_for_the_printer_comes_back_to_printing(cardbook: Cardbook, tmp_path: Path) -> None:
    cardbook.begin([_a_book(tmp_path / "Family.cardbook", "Ida Groß")])
    assert cardbook.book is not None
    window = cardbook.book.window
    studio = window.show_page("print")
    assert isinstance(studio, PrintPage)
    studio.fix_requested.emit(recipient.Recipient(contact=1).key)
    windows.settle()
    assert window.page_key == "people"
    QTest.keyClicks(QApplication.focusWidget(), "Rosenweg 8")
    window.actions_of_commands.run("save")
    windows.settle()
    assert window.page_key == "print"
    assert studio.isAncestorOf(QApplication.focusWidget())
    (ida,) = cardbook.book.session.reading.contacts.contacts([1])
    assert [address.street for address in ida.addresses] == ["Rosenweg 8"]
    window.show_page("people")
    window.actions_of_commands.run("edit")
    window.actions_of_commands.run("save")
    windows.settle()
    assert window.page_key == "people"


@pytest.mark.parametrize("left", [0, 20_000])
def test_a_book_that_cannot_be_opened_comes_back_from_its_backup(cardbook: Cardbook, tmp_path: Path, left: int) -> None:
    path = _a_book(tmp_path / "Lost.cardbook", "Anna Müller")
    with BookReading(path) as reading:
        back_up_now(reading, backup_folder())
    broken = path.read_bytes()[:left]
    path.write_bytes(broken)
    cardbook.begin([path])
    assert cardbook.first_run is not None
    question = cardbook.first_run.findChild(PlainDialog)
    assert question is not None
    question.accept()
    assert cardbook.book is not None
    assert [row.name for row in cardbook.book.session.reading.listing.first_rows(9)] == ["Anna Müller"]
    (aside,) = tmp_path.glob("Lost 2*.cardbook")
    assert aside.read_bytes() == broken

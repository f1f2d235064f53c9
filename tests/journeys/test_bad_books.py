"""Books that cannot be opened or written: each is told in a sentence, and the app goes on."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from cardbook.services.keeping.backups import backup_folder, newest_backup
from cardbook.services.reading import BookReading
from cardbook.ui.people.editors.contact_editor import ContactEditor
from tests.books import a_person, an_open_book
from tests.journeys.reader import Reader, let_go

NAME = "Anna Arnold"
_NOBODY = 65534


def a_book(path: Path) -> Path:
    """A book with Anna."""
    with an_open_book(path) as book:
        book.contacts.add(a_person(NAME, "Ulm", "DE"))
    return path


def not_a_book(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 Anna" * 40)


def an_empty_file(path: Path) -> None:
    path.write_bytes(b"")


def cut_short(path: Path) -> None:
    a_book(path)
    os.truncate(path, path.stat().st_size // 2)


def from_tomorrow(path: Path) -> None:
    a_book(path)
    with path.open("r+b") as file:
        file.seek(60)
        file.write((99 << 16).to_bytes(4))


def a_folder(path: Path) -> None:
    path.mkdir()


BAD: dict[str, tuple[Callable[[Path], None], str]] = {
    "not a book": (not_a_book, "is not a Cardbook book"),
    "empty": (an_empty_file, "is not a Cardbook book"),
    "folder": (a_folder, "is not a Cardbook book"),
    "cut short": (cut_short, "is damaged"),
    "newer": (from_tomorrow, "was made with a newer Cardbook"),
    "gone": (lambda path: None, "There is no book at"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_book_is_told_at_the_start_and_one_can_begin_otherwise(
    reader: Reader, tmp_path: Path, kind: str
) -> None:
    make, sentence = BAD[kind]
    make(tmp_path / "bad.cardbook")
    reader.begin(tmp_path / "bad.cardbook")
    assert sentence in reader.said()
    reader.press("Escape", reader.dialog())
    first_run = reader.cardbook.first_run
    assert first_run is not None
    reader.press("Return", first_run.starts[0])
    assert reader.names() == []


@pytest.mark.parametrize("kind", BAD)
def test_the_open_book_stays_open_and_whole_when_a_bad_one_is_chosen(
    reader: Reader, tmp_path: Path, kind: str
) -> None:
    make, sentence = BAD[kind]
    make(tmp_path / "bad.cardbook")
    before = (tmp_path / "bad.cardbook").read_bytes() if (tmp_path / "bad.cardbook").is_file() else b""
    reader.begin(a_book(tmp_path / "good.cardbook"))
    reader.book.open_requested.emit(str(tmp_path / "bad.cardbook"))
    assert sentence in reader.said()
    reader.press("Escape", reader.dialog())
    assert reader.names() == [NAME]
    reader.press("Del")
    assert reader.names() == []
    assert before == ((tmp_path / "bad.cardbook").read_bytes() if before else b"")


def test_a_book_that_is_open_elsewhere_is_told(reader: Reader, tmp_path: Path) -> None:
    path = a_book(tmp_path / "shared.cardbook")
    with BookReading(path):
        reader.begin(path)
        assert "Another program is using" in reader.said()
        reader.press("Escape", reader.dialog())
    reader.cardbook.open_book(path)
    assert reader.names() == [NAME]


def test_choosing_the_book_that_is_open_already_just_shows_it(reader: Reader, tmp_path: Path) -> None:
    path = a_book(tmp_path / "family.cardbook")
    reader.begin(path)
    window = reader.window
    reader.book.open_requested.emit(str(path))
    assert reader.window is window
    assert not reader.dialogs()


def test_another_book_takes_the_place_of_the_open_one(reader: Reader, tmp_path: Path) -> None:
    first, second = a_book(tmp_path / "first.cardbook"), tmp_path / "second.cardbook"
    with an_open_book(second) as book:
        book.contacts.add(a_person("Bert Berger"))
    reader.begin(first)
    reader.book.open_requested.emit(str(second))
    assert reader.names() == ["Bert Berger"]
    let_go()
    with BookReading(first) as again:
        assert [row.name for row in again.listing.first_rows(5)] == [NAME]


@pytest.fixture
def of_others() -> Iterator[Path]:
    """A book in a folder in which one may look but not write."""
    with tempfile.TemporaryDirectory() as name:
        path = a_book(Path(name) / "family.cardbook")
        path.chmod(0o444)
        Path(name).chmod(0o555)
        yield path
        Path(name).chmod(0o755)


@contextmanager
def as_nobody_special() -> Iterator[None]:
    """For a while not the system's administrator, whom no folder refuses."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_book_that_may_only_be_read_opens_and_says_so_at_the_first_change(reader: Reader, of_others: Path) -> None:
    with as_nobody_special():
        reader.cardbook.begin([of_others])
    reader.come_to_the_front()
    assert reader.names() == [NAME]
    reader.press("Del", reader.lines)
    assert "can be read but not changed" in reader.said()
    assert reader.names() == [NAME]


@pytest.fixture
def full(reader: Reader, tmp_path: Path) -> Reader:
    """Anna's editor is open, and the disk has no room for another page."""
    reader.begin(a_book(tmp_path / "family.cardbook"))
    reader.press("Ctrl+E")
    file = reader.reading.file
    with file.lock:
        (pages,) = file.connection.execute("PRAGMA page_count").fetchone()
        file.connection.execute(f"PRAGMA max_page_count = {pages}")
    return reader


def test_what_was_typed_stays_when_the_disk_is_full(full: Reader) -> None:
    editor = full.side.editor
    assert isinstance(editor, ContactEditor)
    note = "Every evening a page. " * 4_000
    editor.note.setPlainText(note)
    full.press("Ctrl+S", editor.note)
    assert "The disk is full" in full.said()
    full.press("Escape", full.dialog())
    assert full.side.editor is editor
    assert editor.note.toPlainText() == note
    connection: sqlite3.Connection = full.reading.file.connection
    connection.execute("PRAGMA max_page_count = 1000000")
    full.press("Ctrl+S", editor.note)
    assert next(iter(full.reading.contacts.contacts([1]))).note == note.strip()


def test_a_fault_of_ours_is_told_with_a_report_that_names_nobody(reader: Reader, tmp_path: Path) -> None:
    reader.begin(a_book(tmp_path / "family.cardbook"))
    try:
        raise ValueError(f"{NAME} lives in Ulm")
    except ValueError as error:
        reader.cardbook.tell_bug(ValueError, error, error.__traceback__)
    box = reader.dialog().findChild(QPlainTextEdit)
    assert box is not None
    report = box.toPlainText()
    assert "ValueError" in report
    assert "test_bad_books.py" in report
    assert not [word for word in ("Anna", "Arnold", "Ulm", str(tmp_path), str(Path.home())) if word in report]
    (copy,) = [button for button in reader.dialog().findChildren(QPushButton) if button.text() == "Copy"]
    reader.press("Return", copy)
    assert QGuiApplication.clipboard().text() == report
    reader.press("Escape", reader.dialog())
    assert reader.names() == [NAME]


def test_the_backups_of_a_book_are_found_whatever_signs_its_name_has(reader: Reader, tmp_path: Path) -> None:
    reader.begin(a_book(tmp_path / "Family [2026] & friends?.cardbook"))
    reader.qtbot.waitUntil(lambda: newest_backup(reader.reading, backup_folder()) is not None)

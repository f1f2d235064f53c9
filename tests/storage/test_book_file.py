"""Opening a book: what is not ours, not whole or not free is refused with a reason, and never touched."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.reading import BookReading
from cardbook.storage.file.book_file import BookFile, create_book
from cardbook.storage.file.released_schema import APPLICATION_ID, MAJOR, VERSION
from tests.books import a_person, an_open_book
from tests.outside import ROOT


def _refusal(path: Path) -> ErrorCode:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(KnownError) as caught, BookReading(path):
        pass
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert not path.with_name(path.name + "-journal").exists()
    return caught.value.code


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "b.cardbook"
    with an_open_book(path) as opened:
        for name in ("Anna Müller", "Tom Abel", "Ida Klein"):
            opened.contacts.add(a_person(name, "Köln", "DE"))
    return path


def _change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize("content", [b"", b"hello" * 100, b"PK\3\4" + bytes(200), b"SQLite format 3\0" + bytes(50)])
def test_what_is_no_sqlite_file_is_not_a_book(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.cardbook").write_bytes(content)
    assert _refusal(tmp_path / "x.cardbook") is ErrorCode.NOT_A_BOOK


def test_the_sqlite_file_of_another_program_is_not_a_book(tmp_path: Path) -> None:
    _change(tmp_path / "x.cardbook", "CREATE TABLE contact (id INTEGER)")
    assert _refusal(tmp_path / "x.cardbook") is ErrorCode.NOT_A_BOOK


def test_a_folder_is_not_a_book(tmp_path: Path) -> None:
    assert _refusal(tmp_path) is ErrorCode.NOT_A_BOOK


def test_a_book_that_is_not_there_is_missing(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "gone.cardbook") is ErrorCode.BOOK_MISSING


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_book_cut_short_is_damaged(book: Path, share: float) -> None:
    data = book.read_bytes()
    book.write_bytes(data[: int(len(data) * share)])
    assert _refusal(book) is ErrorCode.BOOK_DAMAGED


def test_a_newer_major_version_is_left_alone(book: Path) -> None:
    _change(book, f"PRAGMA user_version = {(MAJOR + 1) << 16}")
    assert _refusal(book) is ErrorCode.BOOK_NEWER


def test_a_newer_minor_version_that_only_added_a_table_is_opened(book: Path) -> None:
    _change(book, "CREATE TABLE telegram (id INTEGER PRIMARY KEY)")
    _change(book, f"PRAGMA user_version = {VERSION + 1}")
    with BookReading(book) as reading:
        assert reading.listing.counts().lines == 3


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER UPDATE ON contact BEGIN DELETE FROM contact; END",
        "CREATE VIEW v AS SELECT hex(zeroblob(900000000))",
        "CREATE TABLE evil (x)",
        "ALTER TABLE contact ADD COLUMN g AS (hex(zeroblob(100000000)))",
    ],
)
def test_a_book_with_tables_that_are_not_ours_is_not_believed(book: Path, statement: str) -> None:
    _change(book, statement)
    assert _refusal(book) is ErrorCode.BOOK_DAMAGED


def test_a_text_changed_behind_our_back_is_noticed(book: Path) -> None:
    _change(book, "UPDATE contact SET family = 'Meier' WHERE family = 'Müller'")
    assert _refusal(book) is ErrorCode.BOOK_DAMAGED


def test_a_second_cardbook_on_the_same_file_is_told_that_it_is_busy(book: Path) -> None:
    with BookFile(book) as file:
        file.verify()
        other = subprocess.run(
            [sys.executable, "-m", "cardbook", "people", str(book)], cwd=ROOT, capture_output=True, text=True
        )
    assert other.returncode == 1
    assert other.stderr.startswith("cardbook: book_busy: ")
    with BookReading(book) as reading:
        assert reading.listing.counts().lines == 3


def test_nobody_who_reads_waits_while_a_book_is_read_through(book: Path) -> None:
    with BookFile(book) as file, ThreadPoolExecutor() as threads:
        with file.lock:
            threads.submit(file.verify).result(timeout=30)
        assert file.verified


def test_a_new_book_never_overwrites_a_file(book: Path) -> None:
    before = book.read_bytes()
    with pytest.raises(KnownError) as caught:
        create_book(book)
    assert caught.value.code is ErrorCode.BOOK_EXISTS
    assert book.read_bytes() == before


def test_a_book_is_only_for_its_owner_and_carries_its_mark(book: Path) -> None:
    assert book.stat().st_mode & 0o777 == 0o600
    assert int.from_bytes(book.read_bytes()[68:72]) == APPLICATION_ID


def test_nothing_is_written_when_another_program_swapped_the_file(book: Path, tmp_path: Path) -> None:
    with an_open_book(book) as opened:
        create_book(tmp_path / "other.cardbook")
        os.replace(tmp_path / "other.cardbook", book)
        with pytest.raises(KnownError) as caught:
            opened.contacts.add(a_person("Lost Soul"))
        assert caught.value.code is ErrorCode.BOOK_REPLACED
        assert opened.reading.listing.counts().lines == 3


def test_a_book_opened_to_be_read_only_is_not_changed(book: Path) -> None:
    before = book.read_bytes()
    with BookReading(book, read_only=True) as reading:
        assert [row.name for row in reading.listing.first_rows(3)] == ["Tom Abel", "Ida Klein", "Anna Müller"]
    assert book.read_bytes() == before


def test_a_full_disk_keeps_what_was_there_and_says_so(book: Path) -> None:
    with an_open_book(book) as opened:
        pages = opened.reading.file.query("PRAGMA page_count")[0][0]
        opened.reading.file.query(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(KnownError) as caught:
            opened.contacts.add(a_person("Long Note", note="x" * 60_000))
        assert caught.value.code is ErrorCode.DISK_FULL
        assert opened.reading.listing.counts().lines == 3
    with BookReading(book) as reading:
        assert reading.listing.counts().lines == 3


def test_a_thread_gives_way_to_the_window_that_asks(book: Path) -> None:
    with BookFile(book) as book_file, ThreadPoolExecutor(1) as beside:
        asked, slices = threading.Event(), list[None]()

        def work() -> None:
            while not asked.is_set():
                book_file.query("SELECT count(*) FROM contact")
                slices.append(None)
                book_file.give_way()

        done = beside.submit(work)
        began = time.monotonic()
        while time.monotonic() - began < 0.3:
            book_file.query("SELECT given FROM contact")
        asked.set()
        done.result()
        assert 1 <= len(slices) <= 60, "of some 500 that it would do without waiting"

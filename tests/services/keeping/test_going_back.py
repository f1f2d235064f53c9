"""What a backup would change, and how it or another folder becomes the place of the book."""

import datetime
from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.opening import open_to_read
from cardbook.services.keeping.backups import back_up_now
from cardbook.services.keeping.going_back import (
    Difference,
    FilePlace,
    People,
    difference,
    kept_backups,
    ready_from,
    ready_in,
)
from cardbook.services.reading import BookReading
from cardbook.storage.file.backup import back_up
from tests.books import a_person, an_open_book, everything_in, names_in
from tests.full_disk import a_full_disk

_YESTERDAY = datetime.datetime.now().replace(microsecond=0) - datetime.timedelta(days=1)


def test_a_backup_says_who_comes_back_who_goes_and_how_much_is_undone(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "Family.cardbook") as book:
        tom = book.contacts.add(a_person("Tom Abel"))
        book.contacts.add(a_person("Ida Müller"))
        back_up(book.reading.file, tmp_path / "backups", _YESTERDAY)
        book.contacts.trash([tom], "Tom Abel")
        book.contacts.add(a_person("Anna Zeller"))
        book.contacts.add(a_person("Ben Zeller"))
        (copy,) = kept_backups(book.reading, tmp_path / "backups")
        assert copy.made_at == _YESTERDAY
        assert difference(book.reading, copy) == Difference(
            2, 3, People(1, ("Tom Abel",)), People(2, ("Anna Zeller", "Ben Zeller")), 3
        )


def test_going_back_takes_the_backup_and_keeps_what_the_book_was(tmp_path: Path) -> None:
    path, folder = tmp_path / "Family.cardbook", tmp_path / "backups"
    with an_open_book(path) as book:
        book.contacts.add(a_person("Anna Müller"))
        back_up(book.reading.file, folder, _YESTERDAY)
        then = everything_in(book)
        book.contacts.add(a_person("Tom Abel"))
        now = everything_in(book)
        ready = ready_from(book.reading, kept_backups(book.reading, folder)[0], folder, open_to_read)
    assert ready.take() == path
    with an_open_book(path) as book:
        assert everything_in(book) == then
        newest = kept_backups(book.reading, folder)[0]
        ready = ready_from(book.reading, newest, folder, open_to_read)
    ready.take()
    with an_open_book(path) as book:
        assert everything_in(book) == now
    assert [one.name for one in tmp_path.glob(".*")] == []


def test_a_damaged_book_goes_aside_for_its_backup(tmp_path: Path) -> None:
    path, folder = tmp_path / "Family.cardbook", tmp_path / "backups"
    with an_open_book(path) as book:
        book.contacts.add(a_person("Anna Müller"))
        back_up_now(book.reading, folder)
        book.reading.file.connection.execute("UPDATE contact SET note = 'x' WHERE id = 1")  # past the row's sum
    damaged = path.read_bytes()
    reading = BookReading(path, only=())
    ready = ready_from(reading, kept_backups(reading, folder)[0], folder, open_to_read)
    reading.file.close()
    ready.take()
    with an_open_book(path) as book:
        assert names_in(book) == ["Anna Müller"]
    (aside,) = tmp_path.glob("Family 2*.cardbook")
    assert aside.read_bytes() == damaged


def test_a_book_stays_in_its_place_where_the_other_file_cannot_come(tmp_path: Path) -> None:
    book, aside = tmp_path / "Family.cardbook", tmp_path / "Family 2.cardbook"
    book.write_bytes(b"a book")
    with pytest.raises(KnownError) as told:
        FilePlace(tmp_path / "gone", book, aside).take()
    assert told.value.code is ErrorCode.FILE_NOT_WRITABLE
    assert (book.read_bytes(), aside.exists()) == (b"a book", False)


def test_a_full_disk_leaves_nothing_beside_the_book(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    with an_open_book(tmp_path / "Family.cardbook") as book:
        back_up(book.reading.file, folder, _YESTERDAY)
        (copy,) = kept_backups(book.reading, folder)
        with a_full_disk(), pytest.raises(KnownError) as told:
            ready_from(book.reading, copy, folder, open_to_read)
    assert told.value.code is ErrorCode.DISK_FULL
    assert list(tmp_path.glob(".*")) == []


def test_a_book_moves_whole_and_does_not_push_another_one_out(tmp_path: Path) -> None:
    path, other = tmp_path / "Family.cardbook", tmp_path / "stick"
    other.mkdir()
    with an_open_book(path) as book:
        book.contacts.add(a_person("Anna Müller"))
        held = everything_in(book)
        ready = ready_in(book.reading, other)
    assert ready.take() == other / "Family.cardbook"
    assert not path.exists()
    with an_open_book(other / "Family.cardbook") as book:
        assert everything_in(book) == held
    with an_open_book(path) as book, pytest.raises(KnownError) as told:
        ready_in(book.reading, other)
    assert told.value.code is ErrorCode.BOOK_EXISTS

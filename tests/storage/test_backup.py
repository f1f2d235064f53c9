"""Backups are whole, outside the book's folder, and kept by a plan."""

import datetime
from pathlib import Path

import pytest

from cardbook.domain.backup_plan import to_remove
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.keeping.backups import back_up_when_due, newest_backup
from cardbook.services.reading import BookReading
from cardbook.storage.file.backup import back_up, backups_of, save_copy
from tests.books import TODAY, a_person, an_open_book, everything_in, names_in

_NOW = datetime.datetime(2026, 12, 4, 8, 12)


def test_a_backup_is_a_whole_book_equal_to_the_open_one(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "Family.cardbook") as book:
        book.contacts.add(a_person("Anna Müller", "Köln", circles=("Choir",)))
        copy = back_up(book.reading.file, tmp_path / "backups", _NOW)
        held = everything_in(book)
    with an_open_book(copy) as restored:
        assert everything_in(restored) == held


def test_a_backup_holds_what_was_there_when_it_was_made(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "Family.cardbook") as book:
        book.contacts.add(a_person("Anna Müller"))
        copy = back_up(book.reading.file, tmp_path / "backups", _NOW)
        book.contacts.add(a_person("Tom Abel"))
    with an_open_book(copy) as restored:
        assert names_in(restored) == ["Anna Müller"]


def test_the_plan_keeps_ten_newest_seven_days_and_twelve_months() -> None:
    hours = [_NOW - datetime.timedelta(hours=n) for n in range(0, 24 * 500, 6)]
    gone = set(to_remove({at: at for at in hours}))
    kept = [at for at in hours if at not in gone]
    assert set(hours[:10]) <= set(kept)
    assert {at.date() for at in kept} >= {(_NOW - datetime.timedelta(days=n)).date() for n in range(7)}
    assert len({(at.year, at.month) for at in kept}) == 12
    assert len(kept) <= 10 + 7 + 12


def test_older_backups_go_by_the_plan_and_other_books_stay(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "Family.cardbook") as book, an_open_book(tmp_path / "Club.cardbook") as other:
        back_up(other.reading.file, tmp_path / "backups", _NOW)
        for minute in range(14):
            back_up(book.reading.file, tmp_path / "backups", _NOW + datetime.timedelta(minutes=minute))
    assert len(list((tmp_path / "backups").glob("Family *.cardbook"))) == 10
    assert len(list((tmp_path / "backups").glob("Club *.cardbook"))) == 1


def test_two_books_of_one_name_have_backups_of_their_own(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "backups", tmp_path / "stick"
    elsewhere.mkdir()
    with an_open_book(tmp_path / "Family.cardbook") as book, an_open_book(elsewhere / "Family.cardbook") as other:
        old, new = (back_up(each.reading.file, folder, _NOW) for each in (book, other))
        assert [[*backups_of(folder, "Family", each.reading.file.mark)] for each in (book, other)] == [[old], [new]]
        assert {*backups_of(folder, "Family", None)} == {old, new}


def test_a_copy_that_cannot_be_put_anywhere_says_where(tmp_path: Path) -> None:
    nowhere = tmp_path / "a file" / "copies"
    nowhere.parent.touch()
    with an_open_book(tmp_path / "Family.cardbook") as book:
        with pytest.raises(KnownError) as told:
            save_copy(book.reading.file, nowhere / "Copy.cardbook")
        assert (told.value.code, told.value.params["path"]) == (ErrorCode.FILE_NOT_WRITABLE, nowhere / "Copy.cardbook")
        with pytest.raises(KnownError) as told:
            back_up(book.reading.file, nowhere, _NOW)
        assert (told.value.code, told.value.params["path"]) == (ErrorCode.FOLDER_READ_ONLY, nowhere)


def test_a_backup_makes_itself_once_a_day_and_after_an_hour_of_work(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "Family.cardbook") as book:
        now = datetime.datetime.now()
        evening = now.replace(hour=23, minute=59, second=59)
        assert back_up_when_due(book.reading, tmp_path / "new", now) is None, "nobody is in it"
        book.contacts.add(a_person("Anna Müller"))
        assert back_up_when_due(book.reading, tmp_path / "new", now) is not None
        assert back_up_when_due(book.reading, tmp_path / "new", evening) is None, "nothing was done since"
        assert newest_backup(book.reading, tmp_path / "new") is not None
        back_up(book.reading.file, tmp_path / "old", now - datetime.timedelta(hours=1))
        assert back_up_when_due(book.reading, tmp_path / "old", now) is not None
        assert back_up_when_due(book.reading, tmp_path / "old", now + datetime.timedelta(days=1)) is not None


def test_a_backup_is_found_again_by_opening_it(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "Family.cardbook") as book:
        copy = back_up(book.reading.file, tmp_path / "backups", _NOW)
    with BookReading(copy) as reading:
        assert reading.name == f"Family 2026-12-04 081200 {reading.file.mark}"
    assert _NOW.date() == TODAY

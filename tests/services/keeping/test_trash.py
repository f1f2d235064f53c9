"""Who is forgotten is gone from the backups, too, where that is wished; the history speaks of somebody then."""

import datetime
from pathlib import Path

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.opening import open_to_read
from cardbook.sentences import step_sentence
from cardbook.services.book import Book
from cardbook.services.keeping.trash import backups_holding, forget_everywhere
from cardbook.storage.file.backup import back_up, named_after
from cardbook.texts import Texts
from cardbook.ui.action_texts import undo_words
from tests.books import a_person, an_open_book


def backed_up(book: Book, folder: Path, hour: int) -> Path:
    """A backup made at an hour."""
    return back_up(book.reading.file, folder, datetime.datetime(2026, 12, 4, hour))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_backups_that_hold_somebody_are_found_and_forget_them_as_well(tmp_path: Path, folder: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        anna = book.contacts.add(a_person("Anna Klein", "Ulm", "DE"))
        backed_up(book, folder, 7)
        zebulon = book.contacts.add(a_person("Zebulon Quasi", "Ulm", "DE"))
        copies = [backed_up(book, folder, hour) for hour in (8, 9)]
        book.contacts.trash([zebulon], "Zebulon Quasi")
        copies.append(backed_up(book, folder, 10))
        (folder / "b 2026-12-04 110000.cardbook").write_bytes(b"no book")
        assert backups_holding(book.reading, folder, [zebulon]) == tuple(reversed(copies))
        forget_everywhere(book.trash, book.reading, [zebulon], copies, open_to_read)
        assert book.reading.contacts.contact(anna) is not None
    for path in tmp_path.rglob("*.cardbook*"):
        assert b"Zebulon" not in path.read_bytes()
    for copy in copies:
        with open_to_read(copy) as backup:
            assert [row.name for row in backup.listing.first_rows(9)] == ["Anna Klein"]


def test_a_damaged_copy_beside_the_book_goes_as_a_whole(tmp_path: Path, folder: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        zebulon = book.contacts.add(a_person("Zebulon Quasi"))
        aside = named_after(tmp_path, "b", datetime.datetime(2026, 12, 4, 8))
        aside.write_bytes(backed_up(book, folder, 8).read_bytes()[:-4096])
        holding = backups_holding(book.reading, folder, [zebulon])
        assert aside in holding
        forget_everywhere(book.trash, book.reading, [zebulon], holding, open_to_read)
    assert not aside.exists()
    assert [b"Zebulon" in path.read_bytes() for path in folder.iterdir()] == [False]


def test_a_backup_that_is_left_alone_still_holds_them(tmp_path: Path, folder: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        zebulon = book.contacts.add(a_person("Zebulon Quasi"))
        copy = backed_up(book, folder, 8)
        forget_everywhere(book.trash, book.reading, [zebulon], (), open_to_read)
    with open_to_read(copy) as backup:
        assert [row.name for row in backup.listing.first_rows(9)] == ["Zebulon Quasi"]


def test_the_search_through_the_backups_can_be_stopped(tmp_path: Path, folder: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KnownError(ErrorCode.CANCELLED)

    with an_open_book(tmp_path / "b.cardbook") as book:
        zebulon = book.contacts.add(a_person("Zebulon Quasi"))
        backed_up(book, folder, 8)
        with pytest.raises(KnownError):
            backups_holding(book.reading, folder, [zebulon], stop)


def test_listeners_hear_of_it_once_and_nothing_of_it_can_be_taken_back(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        zebulon = book.contacts.add(a_person("Zebulon Quasi"))
        heard = []
        book.subscribe(heard.append)
        book.trash.forget([zebulon])
        (step,) = heard
        assert (step.id, step.action, step.count, step.changes.everything) == (0, Action.FORGET, 1, True)
        assert book.reading.history.to_undo() is None


def test_a_step_about_somebody_who_is_forgotten_speaks_of_somebody(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        anna, zebulon = (book.contacts.add(a_person(name, "Ulm", "DE")) for name in ("Anna Klein", "Zebulon Quasi"))
        book.households.form([zebulon, anna])
        book.trash.forget([zebulon])
        step = book.reading.history.to_undo()
        assert step is not None
        assert step_sentence(step, Texts("en")) == "Household of somebody formed"
        assert undo_words(step, Texts("de")) == "Rückgängig: Haushalt von jemand bilden"

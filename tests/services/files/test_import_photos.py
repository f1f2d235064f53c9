"""Photos come in with the addresses and go out with them again."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.people.contact import Contact, KeptProperty
from cardbook.exchange.interface import IssueCode
from cardbook.services.book import Book
from cardbook.services.files.import_contacts import Importing, ImportOutcome, ImportSource
from tests.books import an_open_book, everybody_as_vcards
from tests.pictures import a_picture_file, size_of


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with an_open_book(tmp_path / "book.cardbook") as made:
        yield made


def brought_in(book: Book, folder: Path, *lines: str) -> ImportOutcome:
    """What became of a card with these lines."""
    path = folder / "friends.vcf"
    path.write_text("\r\n".join(("BEGIN:VCARD", "VERSION:4.0", "FN:Anna Klein", *lines, "END:VCARD", "")))
    return Importing(book).bring_in(ImportSource(path))


def only(book: Book) -> Contact:
    """The one contact of the book."""
    (contact,) = book.reading.contacts.contacts(book.reading.contacts.living_ids())
    return contact


def photo_line(data: bytes, kind: str = "jpeg") -> str:
    """A photo as vCard 4.0 writes it."""
    return f"PHOTO:data:image/{kind};base64,{base64.b64encode(data).decode()}"


@pytest.mark.parametrize("head", ["PHOTO;ENCODING=b;TYPE=JPEG:", "PHOTO;BASE64;JPEG:", "PHOTO:data:image/jpeg;base64,"])
def test_a_photo_comes_in_and_goes_out_byte_for_byte(book: Book, tmp_path: Path, head: str) -> None:
    data = a_picture_file()
    outcome = brought_in(book, tmp_path, head + base64.b64encode(data).decode())
    picture = book.reading.pictures.picture(only(book).photo)
    assert picture is not None
    assert (picture.content, only(book).kept, outcome.issues) == (data, (), [])
    assert photo_line(data) in everybody_as_vcards(book.reading).replace("\r\n ", "")


def test_the_same_file_twice_changes_nothing(book: Book, tmp_path: Path) -> None:
    for line in (photo_line(a_picture_file()), photo_line(a_picture_file("PNG", (2_000, 2_000)), "png")):
        brought_in(book, tmp_path, "UID:urn:uuid:1", line)
    again = brought_in(book, tmp_path, "UID:urn:uuid:1", photo_line(a_picture_file("PNG", (2_000, 2_000)), "png"))
    assert (again.added, again.updated, again.skipped) == (0, 0, 1)


def test_a_very_large_photo_comes_in_smaller_and_that_is_said(book: Book, tmp_path: Path) -> None:
    outcome = brought_in(book, tmp_path, photo_line(a_picture_file("PNG", (2_000, 2_000)), "png"))
    picture = book.reading.pictures.picture(only(book).photo)
    assert picture is not None
    assert size_of(picture.content) == (1_024, 1_024)
    assert [(issue.code, issue.file, issue.line) for issue in outcome.issues] == [
        (IssueCode.PICTURE_SMALLER, "friends.vcf", 1)
    ]


@pytest.mark.parametrize("uid", ["", "UID:urn:uuid:1"])
def test_what_only_looks_like_a_photo_stays_in_its_line(book: Book, tmp_path: Path, uid: str) -> None:
    line = photo_line(a_picture_file()[:200])
    lines = [uid, line] if uid else [line]
    outcome = brought_in(book, tmp_path, *lines)
    assert [issue.code for issue in outcome.issues] == [IssueCode.PICTURE_BROKEN]
    assert (only(book).photo, only(book).kept) == ("", (KeptProperty("vcard", line),))
    assert brought_in(book, tmp_path, *lines).skipped == 1


def test_a_photo_somewhere_else_is_never_fetched_and_goes_out_as_it_came(book: Book, tmp_path: Path) -> None:
    line = "PHOTO:https://example.org/anna.jpg"
    brought_in(book, tmp_path, line)
    assert (only(book).photo, only(book).kept) == ("", (KeptProperty("vcard", line),))
    assert line in everybody_as_vcards(book.reading)


def test_of_two_photos_the_first_is_shown_and_none_is_lost(book: Book, tmp_path: Path) -> None:
    first, second = photo_line(a_picture_file()), photo_line(a_picture_file(color=(0, 0, 0)))
    brought_in(book, tmp_path, first, second)
    exported = everybody_as_vcards(book.reading).replace("\r\n ", "")
    assert first in exported
    assert second in exported


def test_a_photo_of_the_book_is_not_replaced_by_a_file(book: Book, tmp_path: Path) -> None:
    brought_in(book, tmp_path, "UID:urn:uuid:1", photo_line(a_picture_file()))
    before = only(book).photo
    brought_in(book, tmp_path, "UID:urn:uuid:1", "NICKNAME:Anni", photo_line(a_picture_file(color=(0, 0, 0))))
    assert (only(book).photo, only(book).nickname) == (before, "Anni")


def test_an_import_with_photos_is_one_step(book: Book, tmp_path: Path) -> None:
    brought_in(book, tmp_path, photo_line(a_picture_file()))
    book.history.undo()
    assert book.reading.contacts.living_ids() == []
    book.history.redo()
    assert book.reading.pictures.picture(only(book).photo) is not None

"""Photos stay as long as somebody speaks of them, also a step that could be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.people.contact import Contact
from cardbook.services.book import Book
from tests.books import a_person, an_open_book, everything_in
from tests.pictures import BLUE, a_photo


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """An empty book."""
    with an_open_book(tmp_path / "book.cardbook") as made:
        yield made


def with_photo(book: Book, name: str = "Anna Klein") -> Contact:
    """A stored person with a photo."""
    photo = a_photo()
    contact_id = book.contacts.add(replace(a_person(name), photo=photo.digest), photo)
    return stored(book, contact_id)


def stored(book: Book, contact_id: int | None) -> Contact:
    """What the book says of a contact."""
    found = book.reading.contacts.contact(contact_id or 0)
    assert found is not None
    return found


def pictures_in(book: Book) -> set[str]:
    """The digests of all pictures."""
    return {digest for (digest,) in book.reading.file.query("SELECT digest FROM picture")}


def test_a_photo_is_kept_once_however_many_have_it(book: Book) -> None:
    with_photo(book)
    with_photo(book, "Ida Klein")
    assert pictures_in(book) == {a_photo().digest}
    assert book.reading.pictures.picture(a_photo().digest) == a_photo()
    assert book.reading.pictures.thumbnails([a_photo().digest, "none"]) == {a_photo().digest: a_photo().thumbnail}


def test_a_line_of_the_address_book_knows_its_photo(book: Book) -> None:
    with_photo(book)
    (row,) = book.reading.listing.first_rows(5)
    assert row.photo == a_photo().digest


def test_a_photo_that_a_step_can_bring_back_stays(book: Book) -> None:
    anna = with_photo(book)
    book.contacts.save(replace(anna, photo=""))
    book.pictures.remove_unspoken()
    book.history.undo()
    assert stored(book, anna.id).photo in pictures_in(book)
    book.history.redo()
    book.pictures.remove_unspoken()
    assert pictures_in(book) == {a_photo().digest}


def test_a_photo_that_nobody_speaks_of_any_more_goes(book: Book) -> None:
    anna = with_photo(book)
    blue = a_photo(BLUE)
    book.contacts.save(replace(anna, photo=blue.digest), blue)
    with book.reading.file.lock:
        book.reading.file.connection.execute("DELETE FROM step")
    before = everything_in(book)
    book.pictures.remove_unspoken()
    assert pictures_in(book) == {blue.digest}
    assert book.history is not None
    assert everything_in(book) == before
    assert book.reading.history.to_undo() is None


def test_a_damaged_photo_and_a_missing_one_are_found(book: Book) -> None:
    with_photo(book)
    assert list(book.reading.pictures.unsound()) == []
    book.contacts.add(replace(a_person("Bert Klein"), photo="gone"))
    with book.reading.file.lock:
        book.reading.file.connection.execute("UPDATE picture SET content = x'ff00'")
    assert list(book.reading.pictures.unsound()) == [a_photo().digest, "gone"]

"""The window is built anew while something is still on its way: nothing of the old one is missed."""

from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import Season
from tests.books import a_person, add_people, an_open_book
from tests.journeys.reader import Reader, let_go
from tests.journeys.studio import wait_for_pages


@pytest.fixture
def studio(reader: Reader, tmp_path: Path) -> Reader:
    """The print studio has just been opened, and its pages are being made."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        keys = add_people(book, [a_person(f"Anna Arnold{number}", "Ulm", "DE") for number in range(60)])
        book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
    reader.begin(path)
    reader.press("Ctrl+5")
    return reader


def test_larger_letters_while_pages_are_made_show_the_same_place_again(studio: Reader) -> None:
    old = studio.window
    studio.press("Ctrl++")
    studio.qtbot.waitUntil(lambda: studio.book.window is not old)
    let_go()
    assert studio.window.page_key == "print"
    assert wait_for_pages(studio).labels == 60
    assert not studio.dialogs()


def test_another_book_while_pages_are_made(studio: Reader, tmp_path: Path) -> None:
    with an_open_book(tmp_path / "other.cardbook") as book:
        book.contacts.add(a_person("Bert Berger"))
    studio.book.open_requested.emit(str(tmp_path / "other.cardbook"))
    let_go()
    studio.qtbot.wait(200)
    assert studio.names() == ["Bert Berger"]
    assert not studio.dialogs()


def test_leaving_while_pages_are_made_ends_quietly(studio: Reader, tmp_path: Path) -> None:
    studio.leave()
    with an_open_book(tmp_path / "family.cardbook") as book:
        assert book.reading.listing.counts().lines == 60

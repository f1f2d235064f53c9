"""A print studio on a small book: five recipients of a Christmas list, two of them with something to mend."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.services.reading import HOME, BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.pages.print_page import PrintPage
from tests.books import an_open_book

SHEET = "avery-l7160"

Recipients = list[tuple[str, str, str]]
FIVE: Recipients = [
    ("Anna", "Arnold", "79102"),
    ("Bert", "Berger", "79102"),
    ("Clara", "Conrad", "791"),
    ("Otto", "Ohneanschrift", ""),
    ("Zoe", "Zander", "79102"),
]


def a_recipient(given: str, family: str, postcode: str) -> Contact:
    """Somebody in Freiburg; without a postcode, without any address."""
    address = PostalAddress(street="Lindenweg 1", postcode=postcode, locality="Freiburg", country="DE")
    return Contact(PersonName(given=given, family=family), addresses=(address,) if postcode else ())


BookMaker = Callable[..., Path]


@pytest.fixture
def make_book(tmp_path: Path) -> BookMaker:
    """Makes a book of German recipients, all on the list Christmas 2026, with labels of L7160 used."""

    def make(recipients: Recipients = FIVE, used: int = 0) -> Path:
        path = tmp_path / "friends.cardbook"
        with an_open_book(path) as book:
            book.set_setting(HOME, "DE")
            for recipient in recipients:
                book.contacts.add(a_recipient(*recipient))
            if recipients:
                keys = list(book.reading.listing.keys(LineFilter()))
                book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
            book.drawer.set_used(SHEET, range(1, used + 1))
        return path

    return make


PageMaker = Callable[[Path], PrintPage]


@pytest.fixture
def open_page(context: UiContext, qtbot: QtBot) -> Iterator[PageMaker]:
    """Shows the page of a book and waits until its pages are there."""
    sessions: list[BookSession] = []

    def open_(path: Path) -> PrintPage:
        session = BookSession(BookReading(path))
        sessions.append(session)
        page = PrintPage(context, session)
        page.session = session  # type: ignore[attr-defined]
        qtbot.addWidget(page)
        page.resize(1280, 760)
        page.show()
        with qtbot.waitSignal(page.live.renewed):
            page.shown()
        qtbot.waitUntil(lambda: page.live.is_current)
        return page

    yield open_
    for session in sessions:
        session.close()


@pytest.fixture
def page(make_book: BookMaker, open_page: PageMaker) -> PrintPage:
    """The page of the five."""
    return open_page(make_book())

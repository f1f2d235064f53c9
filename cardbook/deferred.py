"""Parts that are loaded only when they are first needed, so that neither the first window nor a short command
waits for them: SQLAlchemy takes 0.4 s to load and ReportLab 0.2 s, as much as all the rest together.

This is the one place where Cardbook imports by name.
"""

import datetime
from collections.abc import Callable, Sequence
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from cardbook.domain.picture import Picture
    from cardbook.services.book import Book
    from cardbook.services.checklists import Checklists
    from cardbook.services.import_contacts import Importing
    from cardbook.services.labels import Labels
    from cardbook.services.preview import PdfPages
    from cardbook.services.reading import BookReading


def make_book(path: "Path", home: str, language: str) -> None:
    """An empty book; raises KnownError: BOOK_EXISTS, FOLDER_READ_ONLY, DISK_FULL."""
    with import_module("cardbook.services.new_book").new_book(path, home=home, language=language):
        pass


def make_sample_book(path: "Path", language: str) -> None:
    """A book with invented people; raises as `make_book`."""
    sample = import_module("cardbook.services.sample_book")
    with import_module("cardbook.services.new_book").new_book(path, home=sample.SAMPLE_HOME, language=language) as book:
        sample.fill_with_sample(book, language)


def book_of(reading: "BookReading", today: Callable[[], datetime.date] = datetime.date.today) -> "Book":
    """The open book, to be changed (SQLAlchemy)."""
    book: Book = import_module("cardbook.services.book").Book(reading, today)
    return book


def bring_up_to_date(path: "Path") -> None:
    """Give a book of an older format the form of this one (Alembic); raises KnownError as opening does."""
    import_module("cardbook.storage.migrate").bring_up_to_date(path)


def prepare_writing() -> None:
    """Load what changing a book needs, so that the first change does not wait for it; safe on any thread."""
    import_module("cardbook.services.book")


def labels_of(reading: "BookReading") -> "Labels":
    """Labels of the open book (ReportLab)."""
    labels: Labels = import_module("cardbook.services.labels").Labels(reading)
    return labels


def checklists_of(reading: "BookReading") -> "Checklists":
    """Checklists of the open book (ReportLab)."""
    checklists: Checklists = import_module("cardbook.services.checklists").Checklists(reading)
    return checklists


def picture_in(path: "Path") -> "Picture":
    """The photo in a file (Pillow); raises KnownError: PICTURE_UNREADABLE, PICTURE_TOO_LARGE, FILE_MISSING …"""
    picture: Picture = import_module("cardbook.services.picture_files").picture_in(path)
    return picture


def picture_of(data: bytes) -> "Picture":
    """The photo that some bytes are (Pillow); raises KnownError: PICTURE_UNREADABLE, PICTURE_TOO_LARGE."""
    picture: Picture = import_module("cardbook.services.picture_files").picture_of(data)
    return picture


def importing_into(book: "Book") -> "Importing":
    """Bringing addresses into the open book (readers of all formats)."""
    importing: Importing = import_module("cardbook.services.import_contacts").Importing(book)
    return importing


def trash_of_books() -> Any:
    """The functions of `services.trash` (SQLAlchemy)."""
    return import_module("cardbook.services.trash")


COMMANDS = {
    "new": "cardbook.cli.new_book",
    "import": "cardbook.cli.import_files",
    "export": "cardbook.cli.export_people",
    "people": "cardbook.cli.people",
    "household": "cardbook.cli.household",
    "rules": "cardbook.cli.rules",
    "trash": "cardbook.cli.trash",
    "findings": "cardbook.cli.findings",
    "season": "cardbook.cli.season",
    "tick": "cardbook.cli.tick",
    "labels": "cardbook.cli.labels",
    "checklist": "cardbook.cli.checklist",
    "sheets": "cardbook.cli.sheets",
    "address": "cardbook.cli.address",
    "addressee": "cardbook.cli.addressee",
    "history": "cardbook.cli.history",
    "undo": "cardbook.cli.undo",
    "redo": "cardbook.cli.redo",
    "check": "cardbook.cli.check",
    "backup": "cardbook.cli.backup",
}
"""The module of each word that may follow `cardbook`, in the order the help shows them."""


def command(name: str) -> ModuleType:
    """One command of the command line, without loading the others; `name` is a key of COMMANDS."""
    return import_module(COMMANDS[name])


def run_command(words: Sequence[str], console: Any) -> int:
    """One command of the command line, as its words say; its exit code."""
    code: int = import_module("cardbook.cli.command_line").run_words(words, console)
    return code


PAGES = {
    "cards": ("cardbook.ui.pages.cards_page", "CardsPage"),
    "print": ("cardbook.ui.pages.print_page", "PrintPage"),
    "import": ("cardbook.ui.pages.import_page", "ImportPage"),
    "care": ("cardbook.ui.pages.care_page", "CarePage"),
}
"""Module and class of the pages that the first window does not show."""


def page(key: str) -> Callable[..., Any]:
    """The class of one of PAGES."""
    module, name = PAGES[key]
    made: Callable[..., Any] = getattr(import_module(module), name)
    return made


def prepare_pages() -> None:
    """Load the pages, so that the first visit does not wait for it; safe on any thread."""
    for key in PAGES:
        page(key)


def run_app(words: Sequence[str]) -> int:
    """The app with its windows (Qt), until it is closed; its exit code."""
    code: int = import_module("cardbook.app").run(words)
    return code


def pages_of(pdf: bytes) -> "PdfPages":
    """The pages of a finished PDF as pictures (PDFium)."""
    pages: PdfPages = import_module("cardbook.services.preview").PdfPages(pdf)
    return pages


def everybody_as_vcards(reading: "BookReading") -> bytes:
    """All living contacts of a book as one vCard 4.0 file."""
    vcards = import_module("cardbook.services.export_contacts").vcards
    return "".join(vcards(reading, reading.contacts.living_ids())).encode()

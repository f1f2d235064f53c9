"""Books for tests, made through the real services."""

import datetime
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.domain.people.recipient import Recipient
from cardbook.opening import open_to_read
from cardbook.services.book import Book
from cardbook.services.files.export_contacts import vcards
from cardbook.services.reading import BookReading
from cardbook.storage.file.book_file import create_book
from cardbook.storage.file.schema import RECORDED, listing

TODAY = datetime.date(2026, 12, 4)


def a_person(name: str, town: str = "", country: str = "", **more: object) -> Contact:
    """A contact from "Given Family", with an address where a town is given."""
    given, _, family = name.rpartition(" ")
    addresses = (PostalAddress(street="Dorfstraße 1", locality=town, country=country),) if town else ()
    return Contact(PersonName(given=given, family=family), addresses=addresses, **more)  # type: ignore[arg-type]


@contextmanager
def an_open_book(path: Path) -> Iterator[Book]:
    """The book at a path, made if there is none yet."""
    if not path.exists():
        create_book(path)
    with open_to_read(path) as reading:
        yield Book(reading, today=lambda: TODAY)


def add_people(book: Book, people: Sequence[Contact]) -> list[int]:
    """Add people in one step, each on a line of their own; the keys of the lines."""
    with book.write(Action.IMPORT, file="") as unit:
        return [Recipient(contact=contact_id).key for contact_id in unit.contacts.add(people)]


def everything_in(book: Book) -> list[tuple[object, ...]]:
    """Every row of the book but its history; of the lines of the address book their order, not their ranks."""
    query = book.reading.file.query
    rows: list[tuple[object, ...]] = [
        (table.name, *row) for table in RECORDED for row in query(f"SELECT * FROM {table.name} ORDER BY id")
    ]
    listed = ", ".join(column.name for column in listing.columns if column.name not in ("rank", "row_sum"))
    return [*rows, *query(f"SELECT {listed} FROM listing ORDER BY rank")]


def everybody_as_vcards(reading: BookReading) -> str:
    """All living contacts of a book as one vCard 4.0 file."""
    return "".join(vcards(reading, reading.contacts.living_ids()))


def names_in(book: Book) -> list[str]:
    """The names of the address book in their order."""
    return [row.name for row in book.reading.listing.first_rows(1_000)]

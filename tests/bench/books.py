"""Books of invented people, made once through Cardbook's own services and kept under `build/bench`."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.vcard.writer import FORM_3, written
from cardbook.services.book import Book
from cardbook.services.keeping.new_book import new_book
from tests.bench.people import SEASON, Person, people, write_csv
from tests.source_tree import ROOT

FOLDER = ROOT / "build" / "bench"
_ON_THE_LIST = 2_000
_PORTION = 500
_MADE_BY = (Path(__file__).with_name("people.py"), ROOT / "cardbook/storage/file/released_schema.py")
"""Whom there is, and in which format: what is older than these is made anew."""


def a_book(count: int) -> Path:
    """The book of `count` people, with a card list of up to 2,000 of them; made where there is none yet."""
    return _made(FOLDER / f"people-{count}.cardbook", count, _ON_THE_LIST)


def a_book_of_cards(count: int) -> Path:
    """The book of `count` people who are on the card list, all of them."""
    return _made(FOLDER / f"cards-{count}.cardbook", count, count)


def _made(path: Path, count: int, listed: int) -> Path:
    if not _is_current(path):
        made = path.with_suffix(".part.cardbook")
        made.unlink(missing_ok=True)
        with new_book(made, home="US", language="en") as book:
            _fill(book, count, listed)
        os.replace(made, path)
    return path


@contextmanager
def a_copy(*counts: int) -> Iterator[list[Path]]:
    """Copies of `a_book` for windows, which lock and change them; gone afterwards."""
    with tempfile.TemporaryDirectory(dir=a_book(counts[0]).parent) as folder:
        yield [Path(shutil.copy(a_book(count), folder)) for count in counts]


def a_table(count: int) -> Path:
    """The same people as CSV."""
    path = FOLDER / f"people-{count}.csv"
    if not _is_current(path):
        write_csv(path, count)
    return path


def a_vcard_file(count: int) -> Path:
    """The same people as vCards, each with a UID of its own."""
    path = FOLDER / f"people-{count}.vcf"
    if not _is_current(path):
        numbered = enumerate(map(_contact, people(count)))
        everybody = (replace(contact, uid=f"urn:uuid:person-{number}") for number, contact in numbered)
        with path.open("w", encoding="utf-8", newline="") as file:
            file.writelines(written(everybody, form=FORM_3))
    return path


def _is_current(path: Path) -> bool:
    FOLDER.mkdir(parents=True, exist_ok=True)
    return path.exists() and path.stat().st_mtime > max(source.stat().st_mtime for source in _MADE_BY)


def _fill(book: Book, count: int, listed: int) -> None:
    everybody = map(_contact, people(count))
    with book.write(Action.IMPORT, file="people") as unit:
        while portion := list(itertools.islice(everybody, _PORTION)):
            unit.contacts.add(portion)
        unit.count = count
    lines = book.reading.listing.keys(LineFilter())
    book.seasons.new(Season(SEASON, "christmas", 2026), lines[:: max(1, count // listed)])


def _contact(person: Person) -> Contact:
    email = [ContactPoint(Medium.EMAIL, person.email, ("home",))] if person.email else []
    phone = [ContactPoint(Medium.PHONE, person.phone, ("cell",))] if person.phone else []
    birthday = (ContactDate(DateKind.BIRTH, PartialDate.parse(person.birthday)),) if person.birthday else ()
    address = PostalAddress(
        person.street, person.extended, "", person.town, person.region, person.postcode, person.country,
        person.country_name, "home",
    )
    return Contact(
        PersonName(person.prefix, person.given, "", person.family), organization=person.organization,
        note=person.note, points=(*email, *phone), addresses=(address,), dates=birthday, circles=person.circles,
    )

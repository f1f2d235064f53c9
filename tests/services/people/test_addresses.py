"""Moves and doubts about addresses; each in one step that can be taken back."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.services.book import Book
from tests.books import TODAY, a_person, an_open_book, everything_in
from tests.services.families import Family, a_family, envelope

FIRST = datetime.date(2027, 1, 1)
LAST = datetime.date(2026, 12, 31)
NEW = PostalAddress(street="Rue du Lac 9", postcode="1201", locality="Genève", country="CH", kind="home")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as made:
        made.set_setting("home", "DE")
        yield made


@pytest.fixture
def family(book: Book) -> Family:
    return a_family(book, "Anna", "Tomasz", "Zofia")


def used(book: Book, key: int) -> PostalAddress:
    """The address that holds today."""
    detail = book.reading.detail(key, TODAY)
    assert detail is not None
    assert detail.envelope.address is not None
    return detail.envelope.address


def test_a_family_moves_abroad_on_the_first_and_the_old_address_is_history(book: Book, family: Family) -> None:
    before = everything_in(book)
    book.addresses.move(family.key, NEW, FIRST)
    assert envelope(book, family.key, LAST)[-3:] == ["Dorfstraße 1", "KRAKÓW", "POLAND"]
    assert envelope(book, family.key, FIRST)[-3:] == ["Rue du Lac 9", "1201 GENÈVE", "SWITZERLAND"]
    assert [(each.locality, each.valid_from, each.valid_to) for each in family.stored().addresses] == [
        ("Genève", "2027-01-01", ""), ("Kraków", "", "2026-12-31"),
    ]
    told = LifeEvent(
        LifeEventKind.MOVED, "2027-01-01", "Anna, Tomasz & Zofia Kowal", "Dorfstraße 1, Kraków, Poland"
    )
    assert all(told in family.events(name) for name in ("Anna", "Tomasz", "Zofia"))
    after = everything_in(book)
    book.history.undo()
    assert everything_in(book) == before
    book.history.redo()
    assert everything_in(book) == after


def test_who_moves_alone_keeps_work_and_winter_as_they_are(book: Book) -> None:
    winter = PostalAddress(locality="Málaga", country="ES", first_month=1, last_month=2)
    work = PostalAddress(locality="Bonn", country="DE", kind="work")
    ida = book.contacts.add(replace(a_person("Ida Alt", "Ulm", "DE"), addresses=(
        work, winter, PostalAddress(locality="Ulm", country="DE", preferred=True),
    )))
    book.addresses.move(2 * ida, NEW, FIRST)
    stored = book.reading.contacts.contact(ida)
    assert stored is not None
    assert [(each.locality, each.valid_to, each.preferred) for each in stored.addresses] == [
        ("Genève", "", True), ("Bonn", "", False), ("Málaga", "", False), ("Ulm", "2026-12-31", False),
    ]


def test_a_move_that_is_corrected_on_the_same_day_leaves_no_address_of_no_day(book: Book, family: Family) -> None:
    book.addresses.move(family.key, replace(NEW, street="Rue du Lac 7"), FIRST)
    book.addresses.move(family.key, NEW, FIRST)
    assert [each.street for each in family.stored().addresses] == ["Rue du Lac 9", "Dorfstraße 1"]


def test_post_that_came_back_stops_the_next_until_the_address_is_confirmed(book: Book, family: Family) -> None:
    before = everything_in(book)
    book.addresses.came_back(family.key, used(book, family.key), "moved away", TODAY)
    (found,) = book.rehearsing.envelopes([family.key], TODAY)
    assert found.problem is MailProblem.RETURNED
    assert (used(book, family.key).doubt, used(book, family.key).doubted_on) == (AddressDoubt.RETURNED, "2026-12-04")
    book.history.undo()
    assert everything_in(book) == before
    book.history.redo()
    book.addresses.confirm(family.key, used(book, family.key), "by phone", TODAY)
    sure = used(book, family.key)
    assert (sure.doubt, sure.doubted_on, sure.confirmed_on, sure.confirmed_how) == (
        AddressDoubt.NONE, "", "2026-12-04", "by phone"
    )
    (found,) = book.rehearsing.envelopes([family.key], TODAY)
    assert found.problem is None


def test_a_doubtful_address_is_printed_and_told(book: Book, family: Family) -> None:
    book.addresses.doubt(family.key, used(book, family.key), "no answer", TODAY)
    (found,) = book.rehearsing.envelopes([family.key], TODAY)
    assert found.problem is MailProblem.SUSPECT
    assert found.lines[-3:] == ("Dorfstraße 1", "KRAKÓW", "POLAND")


def test_an_address_of_somebody_else_is_left_alone(book: Book, family: Family) -> None:
    ida = book.contacts.add(a_person("Ida Alt", "Ulm", "DE"))
    before = everything_in(book)
    with pytest.raises(KnownError) as caught:
        book.addresses.came_back(family.key, used(book, 2 * ida), "", TODAY)
    assert caught.value.code is ErrorCode.UNKNOWN_CONTACT
    assert everything_in(book) == before


def test_a_rehearsal_shows_the_envelopes_before_and_after_and_changes_nothing(book: Book, family: Family) -> None:
    before, steps, heard = everything_in(book), len(book.reading.history.steps()), []
    book.subscribe(heard.append)
    shown = book.rehearsing.rehearse(
        lambda: book.life.separate(family["Anna"], family["Tomasz"], TODAY, home=NEW), TODAY, TODAY
    )
    assert [each.lines[0] for each in shown.before] == ["Anna and Tomasz Kowal"]
    assert [each.lines[0] for each in shown.after] == ["Anna Kowal", "Tomasz Kowal"]
    assert (everything_in(book), len(book.reading.history.steps()), heard) == (before, steps, [])
    book.life.separate(family["Anna"], family["Tomasz"], TODAY, home=NEW)
    assert len(heard) == 1


def test_a_rehearsal_of_what_cannot_be_done_says_so_and_the_next_deed_is_done(book: Book, family: Family) -> None:
    with pytest.raises(KnownError):
        book.rehearsing.rehearse(lambda: book.life.died(999, None), TODAY, TODAY)
    book.life.died(family["Tomasz"], None)
    assert envelope(book, family.key)[:2] == ["Anna Kowal", "Zofia"]

"""Calls and e-cards: around their day they are told of, and once done they are history."""

import datetime
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import ContactPoint, Medium
from cardbook.domain.people.listing import LineFilter
from cardbook.services.book import Book
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.services.cards.signs import Signs
from tests.books import TODAY, a_person, an_open_book

_DAY = datetime.timedelta(days=1)
_TIME = datetime.date(2026, 12, 10)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Anna is to be called, Bea and Bo get an e-card, Carl a card."""
    with an_open_book(tmp_path / "b.cardbook") as opened:
        phones = (ContactPoint(Medium.PHONE, "0761 1", ()), ContactPoint(Medium.PHONE, "0170 2", (), preferred=True))
        opened.contacts.add(replace(a_person("Anna Abel", "Köln", "DE"), points=phones))
        mail = ContactPoint(Medium.EMAIL, "bo@example.org", ())
        ids = [opened.contacts.add(a_person("Bea Brandt")),
               opened.contacts.add(replace(a_person("Bo Brandt"), points=(mail,)))]
        opened.households.form(ids)
        opened.contacts.add(a_person("Carl Cordes", "Köln", "DE"))
        keys = list(opened.reading.listing.keys(LineFilter()))
        opened.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        anna, brandts, _ = _entries(opened)
        opened.card_choices.decide([anna], Decision.CALL)
        opened.card_choices.decide([brandts], Decision.E_CARD)
        yield opened


def _season(book: Book) -> Season:
    (season,) = book.reading.seasons.all()
    return season


def _entries(book: Book) -> list[int]:
    return list(book.reading.seasons.everybody(_season(book).id or 0))


def _of_day(book: Book, day: datetime.date) -> list[tuple[str, str, bool]]:
    signs = Signs(book.reading).of_day(day).signs
    return [(sign.entry.name, sign.ways[0], bool(sign.entry.done_on)) for sign in signs]


def test_they_are_told_of_around_their_day_with_the_number_to_call(book: Book) -> None:
    both = [("Anna Abel", "0170 2", False), ("Bea & Bo Brandt", "bo@example.org", False)]
    assert _of_day(book, _TIME) == both
    assert [_of_day(book, datetime.date(2026, *day)) for day in ((11, 1), (12, 31))] == [[], both]
    assert _of_day(book, datetime.date(2027, 3, 1)) == []
    book.plans.move(_entries(book)[:1], datetime.date(2026, 11, 1))
    assert _of_day(book, datetime.date(2026, 11, 2)) == both[:1], "on the day chosen, and until it is done"


def test_what_is_done_stands_last_that_day_is_undone_and_counts_as_sent(book: Book) -> None:
    anna, choices = _entries(book)[:1], book.card_choices
    book.plans.move(_entries(book)[:2], TODAY)
    choices.sign_given(anna, Decision.CALL, "Anna Abel")
    assert [(name, done) for name, _, done in _of_day(book, TODAY)] == [("Bea & Bo Brandt", False), ("Anna Abel", True)]
    assert [name for name, *_ in _of_day(book, TODAY + _DAY)] == ["Bea & Bo Brandt"]
    assert LedgerReading(book.reading).rows([2], TODAY.year)[2].marks, "a call is a sign as a card is"
    book.history.undo()
    assert len(_of_day(book, TODAY + _DAY)) == 2
    book.history.redo()
    choices.sign_open(anna, Decision.CALL)
    assert len(_of_day(book, TODAY + _DAY)) == 2


def test_the_list_of_them_shows_what_is_still_to_come_first(book: Book) -> None:
    anna, brandts, _ = _entries(book)
    book.card_choices.sign_given([anna], Decision.CALL)
    assert list(Signs(book.reading).ids(_season(book))) == [brandts, anna]
    book.afterwards.close(_season(book))
    assert Signs(book.reading).of_day(_TIME).signs == ()

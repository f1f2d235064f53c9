"""Which lines a list shows: read in portions, and mended where a step touches few of them."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season
from cardbook.domain.changes import Step
from cardbook.domain.people.household import Household
from cardbook.domain.people.listing import LineFilter, LineOrder
from cardbook.services.book import Book
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.models import line_reading
from cardbook.ui.people.models.line_choice import LineChoice, LineList
from cardbook.ui.people.models.line_list_model import FIRST_SCREEN, LineListModel
from cardbook.ui.people.models.line_mending import mended
from cardbook.ui.people.models.line_reading import lines_of
from tests.books import a_person, an_open_book

TEXTS = Texts("en")
NAMES = ("Anna Müller", "Ida Ödegård", "Łukasz Nowak", "4711 Cologne", "Chloé Nguyễn", "李 小龙", "Zoë Zander", "")
PLACES = (("", ""), ("Kraków", "PL"), ("ulm", "DE"), ("Ulm", "DE"), ("Óbidos", "PT"), ("York", "GB"))


def read(choice: LineChoice, reading: BookReading) -> tuple[LineList, int]:
    """The lines of a choice, and after how many pauses they were there."""
    steps, pauses = lines_of(choice, reading, TEXTS), 0
    while True:
        try:
            next(steps)
        except StopIteration as ended:
            return ended.value, pauses
        pauses += 1


def _add(book: Book, pick: random.Random) -> None:
    town, country = pick.choice(PLACES)
    book.contacts.add(a_person(pick.choice(NAMES), town, country, circles=pick.choice(((), ("Choir",)))))


def _edit(book: Book, pick: random.Random) -> None:
    contact = book.reading.contacts.contact(pick.choice(book.reading.contacts.living_ids()))
    assert contact is not None
    town, country = pick.choice(PLACES)
    book.contacts.save(
        a_person(pick.choice(NAMES), town, country, id=contact.id, uid=contact.uid, household=contact.household)
    )


def _trash(book: Book, pick: random.Random) -> None:
    book.contacts.trash([pick.choice(book.reading.contacts.living_ids())], "")


def _form(book: Book, pick: random.Random) -> None:
    alone = [key // 2 for key in book.reading.listing.keys(LineFilter()) if key % 2 == 0]
    if len(alone) > 1:
        book.households.form(pick.sample(alone, 2))


def _change_household(book: Book, pick: random.Random) -> None:
    keys = [key for key in book.reading.listing.keys(LineFilter()) if key % 2]
    if keys:
        stored = book.reading.contacts.household(pick.choice(keys) // 2)
        assert stored is not None
        book.households.save(Household(stored.members[:1], (), pick.choice(("", "The Lot")), stored.id))


def _undo(book: Book, _pick: random.Random) -> None:
    book.history.undo()


DEEDS: tuple[Callable[[Book, random.Random], None], ...] = (_add, _add, _edit, _trash, _form, _change_household, _undo)


@pytest.mark.parametrize("seed", range(6))
def test_a_mended_list_is_the_list_that_would_be_read(tmp_path: Path, seed: int) -> None:
    pick = random.Random(seed)
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.contacts.add(a_person("First One", circles=("Choir",)))
        for _ in range(12):
            _add(book, pick)
        circle = book.reading.listing.circle_names()[0][0]
        choices = [LineChoice(chosen, order) for order in LineOrder for chosen in (LineFilter(), LineFilter(circle))]
        lists = {choice: read(choice, book.reading)[0] for choice in choices}
        touched: list[Step] = []
        book.subscribe(touched.append)
        for _ in range(30):
            touched.clear()
            pick.choice(DEEDS)(book, pick)
            for choice in choices:
                for step in touched:
                    lists[choice] = mended(lists[choice], step.changes.lines, choice, book.reading, TEXTS)
                fresh = read(choice, book.reading)[0]
                if choice.filter == LineFilter() or not any(s.changes.touches("circle_member") for s in touched):
                    assert lists[choice] == fresh
                lists[choice] = fresh


@pytest.fixture
def long_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[BookReading]:
    """A book of 150 people, of which 30 are read at once; 60 are in the choir and on the list."""
    monkeypatch.setattr(line_reading, "PORTION", 30)
    with an_open_book(tmp_path / "long.cardbook") as book, book.write(Action.IMPORT, file="x") as unit:
        unit.contacts.add([
            a_person(
                f"Ida {chr(65 + number % 26)}ander{number}", PLACES[number % 6][0], PLACES[number % 6][1],
                circles=("Choir",) if number < 60 else (),
            )
            for number in range(150)
        ])
    with an_open_book(tmp_path / "long.cardbook") as book:
        book.seasons.new(Season("Christmas"), [2 * number for number in range(1, 61)])
    with BookReading(tmp_path / "long.cardbook") as reading:
        yield reading


@pytest.mark.parametrize("order", LineOrder)
@pytest.mark.parametrize("chosen", [LineFilter(), LineFilter(circle=1), LineFilter(season=1), LineFilter(1, 1)])
def test_what_is_read_in_portions_is_what_is_read_in_one_go(
    long_book: BookReading, order: LineOrder, chosen: LineFilter
) -> None:
    listed, pauses = read(LineChoice(chosen, order), long_book)
    assert pauses >= (2 if order is LineOrder.TOWN else 5) or (order, chosen) == (LineOrder.TOWN, LineFilter())
    whole = long_book.listing.keys(chosen, order)
    if order is not LineOrder.COUNTRY:  # countries stand by their names here, not by their codes
        assert listed.keys == whole
    assert sorted(listed.keys) == sorted(whole)
    assert len(whole) == (150 if chosen == LineFilter() else 60)


def test_the_old_list_stays_until_the_new_one_is_read(long_book: BookReading, qtbot: QtBot) -> None:
    model = LineListModel(long_book, TEXTS)
    model.start()
    model.complete()
    by_name = list(model.keys)
    by_country = LineChoice(order=LineOrder.COUNTRY)
    model.show_choice(by_country)
    assert model.is_reading
    assert list(model.keys) == by_name
    qtbot.waitUntil(lambda: model.choice == by_country)
    assert list(model.keys) == list(read(by_country, long_book)[0].keys)


def test_going_back_to_everybody_needs_no_reading(long_book: BookReading, qapp: QApplication) -> None:
    model = LineListModel(long_book, TEXTS)
    model.start()
    model.complete()
    model.show_choice(LineChoice(LineFilter(circle=1)))
    model.complete()
    model.show_choice(LineChoice())
    assert not model.is_reading
    assert model.rowCount() == 150


def test_another_choice_before_all_is_read_shows_the_first_screen_until_then(
    long_book: BookReading, qapp: QApplication
) -> None:
    model = LineListModel(long_book, TEXTS)
    model.start()
    model.show_choice(LineChoice(order=LineOrder.COUNTRY))
    assert model.rowCount() == FIRST_SCREEN
    assert model.index(FIRST_SCREEN - 1).data()
    model.complete()
    assert model.rowCount() == 150


def test_a_book_that_changes_while_it_is_read_is_read_again(
    long_book: BookReading, qapp: QApplication
) -> None:
    model = LineListModel(long_book, TEXTS)
    model.start()
    model.complete()
    by_country = LineChoice(order=LineOrder.COUNTRY)
    model.show_choice(by_country)
    assert model.is_reading
    book = Book(long_book)
    book.subscribe(lambda step: model.refresh(step.changes.lines))
    book.contacts.add(a_person("Ada Aaron", "Aachen", "DE"))
    assert model.is_reading
    model.complete()
    assert model.choice == by_country
    assert model.rowCount() == 151
    assert list(model.keys) == list(read(by_country, long_book)[0].keys)

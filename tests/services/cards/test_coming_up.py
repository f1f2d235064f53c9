"""What comes up, early enough to write."""

import datetime
from pathlib import Path

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.coming import Coming, ComingKind
from cardbook.domain.people.contact import ContactDate, DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.book import Book
from cardbook.services.cards.coming_up import coming_up
from cardbook.services.reading import HOME
from tests.books import TODAY, a_person, an_open_book
from tests.services.families import CHRISTMAS

_ALL = 100


def coming(book: Book, count: int) -> list[Coming]:
    """What comes up, with the plans of all lists."""
    plans = {season: book.plans.reading.state(season) for season in book.reading.seasons.all()}
    return coming_up(book.reading, TODAY, plans, count)


def told(book: Book, kind: ComingKind) -> list[Coming]:
    """What comes up of one kind."""
    return [each for each in coming(book, _ALL) if each.kind is kind]


def add(book: Book, name: str, country: str, kind: DateKind, date: PartialDate) -> int:
    """Somebody with a date of their own."""
    return book.contacts.add(a_person(name, "Stadt", country, dates=(ContactDate(kind, date),)))


def test_a_birthday_comes_up_when_its_card_has_to_be_posted_and_far_ones_earlier(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        book.set_setting(HOME, "DE")
        add(book, "Anna Nah", "DE", DateKind.BIRTH, PartialDate(1976, 12, 24))
        add(book, "Jan Fern", "JP", DateKind.BIRTH, PartialDate(None, 1, 20))
        add(book, "Ida Nah", "DE", DateKind.BIRTH, PartialDate(1990, 1, 20))
        add(book, "Max Heute", "DE", DateKind.WEDDING, PartialDate(2001, 12, 4))
        add(book, "Tom Jahr", "DE", DateKind.BIRTH, PartialDate(1990))
        found = [(each.name, each.act_by.isoformat(), each.years, each.is_round) for each in told(
            book, ComingKind.PERSONAL
        )]
        assert found == [
            ("Max Heute", "2026-12-04", 25, True), ("Anna Nah", "2026-12-19", 50, True),
            ("Jan Fern", "2026-12-28", None, False),
        ]


def test_who_died_or_lies_in_the_trash_or_wishes_no_post_never_comes_up(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        birthday = PartialDate(1976, 12, 24)
        died, gone = (add(book, name, "DE", DateKind.BIRTH, birthday) for name in ("Ida Tot", "Jan Weg"))
        book.life.died(died, None)
        book.contacts.trash([gone], "Jan")
        book.contacts.add(a_person("Max Still", dates=(ContactDate(DateKind.BIRTH, birthday),), do_not_send=True))
        assert told(book, ComingKind.PERSONAL) == []


def test_a_last_post_comes_up_while_cards_are_not_in_the_post_and_the_soonest_is_first(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        book.set_setting(HOME, "DE")
        keys = [2 * book.contacts.add(a_person(f"Ida {country}", "Stadt", country)) for country in ("DE", "JP")]
        season = book.seasons.new(CHRISTMAS, keys)
        found = [(each.reach, each.day.isoformat(), each.left) for each in told(book, ComingKind.LAST_POST)]
        assert found == [("far", "2026-12-05", 1), ("home", "2026-12-19", 1)]
        (far,) = book.reading.seasons.entries_of(season, keys[1:])
        book.seasons.tick([far], Stage.WRITTEN)
        assert [each.left for each in told(book, ComingKind.LAST_POST)] == [1, 1]
        book.seasons.tick([far], Stage.MAILED)
        assert [each.reach for each in told(book, ComingKind.LAST_POST)] == ["home"]
        first = coming(book, 2)
        assert [(each.occasion, each.day) for each in first] == [
            ("advent_2", datetime.date(2026, 12, 6)), ("advent_3", datetime.date(2026, 12, 13)),
        ]


def test_a_feast_that_hangs_on_the_moon_comes_up_as_expected(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "a.cardbook") as book:
        book.seasons.new(Season("Eid 2027", "eid_al_fitr", 2027), [])
        found = coming_up(book.reading, datetime.date(2027, 2, 20), {})
        assert [(each.occasion, each.day.isoformat(), each.is_expected) for each in found] == [
            ("eid_al_fitr", "2027-03-09", True)
        ]

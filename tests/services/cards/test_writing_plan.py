"""Planning the cards of a season in a book."""

import datetime
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.season_plan import SeasonPlan
from cardbook.domain.cards.writing_plan import PlanProblem, WayOutKind
from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.people.contact import ContactDate, DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.posting.destination import Reach
from cardbook.domain.posting.last_post import Basis
from cardbook.domain.posting.late import Way, WayThere
from cardbook.opening import open_to_read
from cardbook.services.book import Book
from cardbook.services.reading import HOME
from cardbook.storage.file.book_file import create_book
from tests.books import a_person, everything_in
from tests.services.families import CHRISTMAS

NOVEMBER = datetime.date(2026, 11, 27)  # a Friday


def december(day: int) -> datetime.date:
    """A day of December 2026."""
    return datetime.date(2026, 12, day)


class Clock:
    """Today, which a test may move."""

    day = NOVEMBER

    def __call__(self) -> datetime.date:
        return self.day


@pytest.fixture
def clock() -> Clock:
    """Begins on the Friday before Advent."""
    return Clock()


@pytest.fixture
def book(tmp_path: Path, clock: Clock) -> Iterator[Book]:
    """A book in Germany."""
    path = tmp_path / "a.cardbook"
    create_book(path)
    with open_to_read(path) as reading:
        opened = Book(reading, today=clock)
        opened.set_setting(HOME, "DE")
        yield opened


def a_list(book: Book, *countries: str, season: Season = CHRISTMAS) -> Season:
    """A list with one card into each of these countries, in name order."""
    keys = [
        2 * book.contacts.add(a_person(f"Ida Name{place:03}", "Stadt", country))
        for place, country in enumerate(countries)
    ]
    return season._replace(id=book.seasons.new(season, keys))


def planned(book: Book, season: Season) -> dict[int, datetime.date | None]:
    """The day of each entry, in name order."""
    return {entry: card.day for entry, card in book.plans.reading.overview(season).cards.items()}


def test_far_cards_are_written_first_a_few_a_day_and_none_on_a_sunday(book: Book) -> None:
    season = a_list(book, "DE", "DE", "DE", "FR", "FR", "JP", "DE", "DE")
    assert book.plans.fill(season) == 8
    overview = book.plans.reading.overview(season)
    cards = sorted((card.day, card.key) for card in overview.cards.values() if card.day)
    by_day = itertools.groupby(cards, lambda card: card[0])
    countries = {day: [book.reading.listing.rows([key])[0].country for _, key in cards] for day, cards in by_day}
    assert {day: sorted(each) for day, each in countries.items()} == {
        NOVEMBER: ["FR", "FR", "JP"], datetime.date(2026, 11, 28): ["DE", "DE", "DE"],
        datetime.date(2026, 11, 30): ["DE", "DE"],
    }
    assert not overview.problems
    assert overview.finish == datetime.date(2026, 11, 30)


def test_the_last_posts_say_how_far_and_how_sure(book: Book) -> None:
    season = a_list(book, "DE", "FR", "JP")
    found = {each.reach: each.last_post for each in book.plans.reading.overview(season).last_posts}
    assert {reach: (last.day, last.basis) for reach, last in found.items()} == {
        Reach.FAR: (december(5), Basis.EARLIER_YEARS), Reach.NEAR: (december(12), Basis.EARLIER_YEARS),
        Reach.HOME: (december(19), Basis.EARLIER_YEARS),
    }


def test_an_announced_day_that_the_user_enters_goes_before(book: Book) -> None:
    season = a_list(book, "DE", "JP", "FR", "IT")
    book.own_days.set_posting_days(2026, {Reach.HOME: december(21), Reach.NEAR: december(14), "FR": december(16)})
    posts = [card.last_post for card in book.plans.reading.planned(season).values()]
    assert [(last.day, last.basis) for last in posts if last] == [
        (december(21), Basis.OWN), (december(5), Basis.EARLIER_YEARS), (december(16), Basis.OWN),
        (december(14), Basis.OWN),
    ]
    lines = {line.place: line.last_post.basis for line in book.own_days.posting_lines(2026)}
    assert lines == {
        Reach.HOME: Basis.OWN, Reach.NEAR: Basis.OWN, Reach.FAR: Basis.EARLIER_YEARS, "FR": Basis.OWN,
    }
    assert book.own_days.posting_lines(2024)[1].last_post[:2] == (datetime.date(2024, 12, 13), Basis.ANNOUNCED)
    book.history.undo()
    assert [line.last_post.day for line in book.own_days.posting_lines(2026)] == [
        december(19), december(12), december(5),
    ]


def test_a_book_that_does_not_say_where_it_is_at_home_is_where_most_people_are(book: Book) -> None:
    book.set_setting(HOME, "")
    season = a_list(book, "AT", "AT", "DE")
    posts = [card.last_post for card in book.plans.reading.planned(season).values()]
    assert [last.place for last in posts if last] == ["home", "home", "europe"]


def test_who_gets_no_card_is_not_planned_and_a_decision_may_change_that(book: Book) -> None:
    season = a_list(book, "DE", "DE", "DE")
    first, second, _ = book.reading.seasons.everybody(season.id or 0)
    book.card_choices.decide([first], Decision.CALL)
    book.card_choices.decide([second], Decision.CARD_AND_GIFT)
    assert book.plans.fill(season) == 2
    assert first not in book.plans.reading.planned(season)


def test_spreading_again_leaves_what_was_moved_by_hand_and_its_undo_gives_the_plan_back(book: Book) -> None:
    season = a_list(book, *["DE"] * 6)
    book.plans.fill(season)
    entries = list(planned(book, season))
    book.plans.move(entries[:1], december(10), "Ida")
    before, rows = planned(book, season), everything_in(book)
    assert book.plans.spread_again(season, SeasonPlan(most_per_day=2, weekdays=frozenset({0, 1}))) == 5
    after = planned(book, season)
    assert after[entries[0]] == december(10)
    assert Counter(after.values()) == {
        datetime.date(2026, 11, 30): 2, december(1): 2, december(7): 1, december(10): 1,
    }
    book.history.undo()
    assert planned(book, season) == before
    assert everything_in(book) == rows


def test_cards_are_shifted_to_the_next_writing_day_and_back_but_never_before_today(book: Book) -> None:
    season = a_list(book, *["DE"] * 3)
    book.plans.fill(season)
    first, second, _ = planned(book, season)
    book.plans.shift(season, [first, second], 1)
    book.plans.shift(season, [second], 1)
    assert planned(book, season)[second] == datetime.date(2026, 11, 30)
    book.plans.shift(season, [first, second], -1)
    book.plans.shift(season, [first, second], -1)
    assert [planned(book, season)[entry] for entry in (first, second)] == [NOVEMBER, NOVEMBER]
    assert book.plans.reading.planned(season)[first].is_pinned


def test_changing_the_rules_moves_no_card_but_tells_what_does_not_fit(book: Book) -> None:
    season = a_list(book, *["DE"] * 6)
    book.plans.fill(season)
    before = planned(book, season)
    book.plans.set_rules(season, SeasonPlan(most_per_day=2, own_days={datetime.date(2026, 11, 28): 0}))
    assert planned(book, season) == before
    assert book.plans.reading.rules(season).own_days == {datetime.date(2026, 11, 28): 0}
    problems = Counter(book.plans.reading.overview(season).problems.values())
    assert problems == {PlanProblem.FULL_DAY: 3, PlanProblem.CLOSED_DAY: 3}
    steps = len(book.reading.history.steps(50))
    book.plans.set_rules(season, book.plans.reading.rules(season))
    assert len(book.reading.history.steps(50)) == steps, "kept once more"


def test_the_next_season_of_an_occasion_is_written_as_the_last_one(book: Book) -> None:
    season = a_list(book, "DE")
    book.plans.set_rules(season, SeasonPlan(None, december(20), NOVEMBER, frozenset({1, 3}), 4, 7))
    for name, occasion, rules in (
        ("Christmas 2027", "christmas", SeasonPlan(weekdays=frozenset({1, 3}), most_per_day=4, minutes_per_card=7)),
        ("Easter 2027", "easter", SeasonPlan()), ("Our own", "", SeasonPlan()),
    ):
        new = Season(name, occasion, 2027)
        new = new._replace(id=book.seasons.new(new, []))
        assert book.plans.reading.rules(new) == rules


def test_cards_may_be_written_on_single_days_only(book: Book) -> None:
    season = a_list(book, *["DE"] * 3)
    book.plans.set_rules(season, SeasonPlan(weekdays=frozenset(), own_days={december(6): 2}))
    assert book.plans.reading.rules(season).weekdays == frozenset()
    assert book.plans.fill(season) == 2
    assert Counter(planned(book, season).values()) == {december(6): 2, None: 1}


def test_too_many_cards_are_told_and_one_way_out_makes_room(book: Book, clock: Clock) -> None:
    clock.day = december(14)
    season = a_list(book, *["DE"] * 24)
    book.plans.spread_again(season)
    overview = book.plans.reading.overview(season)
    assert list(overview.problems.values()) == [PlanProblem.NO_ROOM] * 6
    way = overview.ways_out[0]
    assert (way.kind, way.number, way.left_over) == (WayOutKind.MORE_PER_DAY, 4, 0)
    book.plans.spread_again(season, overview.rules.after(way))
    assert not book.plans.reading.overview(season).problems


def test_what_was_left_behind_moves_only_when_asked_and_what_was_written_today_counts(
    book: Book, clock: Clock
) -> None:
    season = a_list(book, *["DE"] * 6)
    book.plans.fill(season)
    entries = list(planned(book, season))
    clock.day = datetime.date(2026, 11, 28)
    book.seasons.tick(entries[:1], Stage.WRITTEN)
    overview = book.plans.reading.overview(season)
    assert overview.problems == dict.fromkeys(entries[1:3], PlanProblem.LEFT_BEHIND)
    assert overview.left == 5
    book.plans.spread_again(season)
    days = Counter(day for entry, day in planned(book, season).items() if entry in entries[1:])
    assert days == {datetime.date(2026, 11, 28): 2, datetime.date(2026, 11, 30): 3}


def test_the_calendar_has_whole_weeks_with_every_mark(book: Book, clock: Clock) -> None:
    season = a_list(book, *["DE"] * 4)
    book.plans.fill(season)
    book.seasons.tick(list(planned(book, season))[:1], Stage.WRITTEN)
    calendar = book.plans.reading.overview(season).calendar
    assert (calendar[0].day.weekday(), calendar[-1].day.weekday()) == (0, 6)
    assert [(each.most, each.planned, each.written) for each in calendar if each.planned or each.written] == [
        (3, 2, 1), (3, 1, 0),
    ]
    assert calendar[-1].day >= december(19)


def test_late_cards_are_told_what_still_reaches_and_may_go_for_the_new_year(book: Book, clock: Clock) -> None:
    clock.day = december(22)
    season = a_list(book, "DE", "FR", "JP")
    overview = book.plans.reading.overview(season)
    home, near, far = overview.cards
    assert {entry: overview.late[entry].way for entry in overview.cards} == {
        home: Way.EXPRESS, near: Way.INSTEAD, far: Way.CALL,
    }
    book.plans.send_instead({near: overview.late[near]}, "Ida")
    assert book.plans.fill(season) == 1
    after = book.plans.reading.overview(season).cards[near]
    assert after.day == december(22)
    assert after.last_post is not None
    assert after.last_post.day >= december(22)


def test_a_card_arrives_as_its_entry_says_or_the_season_or_the_occasion(book: Book) -> None:
    season = a_list(book, "DE", "DE")
    first, second = book.plans.reading.planned(season)
    book.plans.set_rules(season, SeasonPlan(not_before=december(1), arrive_by=december(15)))
    book.plans.send_instead({second: WayThere(Way.INSTEAD, arrive_by=december(10))})
    cards = book.plans.reading.planned(season)
    assert [cards[entry].last_post.day for entry in (first, second)] == [december(11), december(5)]  # type: ignore[union-attr]
    assert cards[first].post_from == datetime.date(2026, 11, 30)


def test_mothers_day_is_as_the_country_keeps_it(book: Book) -> None:
    season = a_list(book, "DE", "GB", "FR", season=Season("Mother's Day", "mothers_day", 2027))
    posts = [card.last_post for card in book.plans.reading.planned(season).values()]
    assert [last.day.month for last in posts if last] == [4, 2, 5]


def test_birthday_cards_go_out_for_each_ones_own_day_and_an_own_occasion_has_its_day(book: Book) -> None:
    season = a_list(book, "DE", "DE", season=Season("Birthdays", "birthday", 2027))
    cards = book.plans.reading.planned(season).values()
    assert all(card.last_post is None for card in cards)
    first = book.reading.contacts.contact(next(iter(cards)).key // 2)
    assert first is not None
    book.contacts.save(replace(first, dates=(ContactDate(DateKind.BIRTH, PartialDate(1961, 2, 14)),)))
    posts = [card.last_post for card in book.plans.reading.planned(season).values()]
    assert [last and last.day for last in posts] == [datetime.date(2027, 2, 5), None]

    jubilee = OwnOccasion("Jubilee", PartialDate(None, 6, 12), 3)
    jubilee = replace(jubilee, id=book.own_days.add_occasion(jubilee))
    own = a_list(book, "DE", season=Season("Jubilee 2027", jubilee.key, 2027))
    (card,) = book.plans.reading.planned(own).values()
    assert card.last_post is not None
    assert card.last_post.day == datetime.date(2027, 6, 2)


def test_the_minutes_for_a_card_are_the_users_or_learned_from_the_ticks_or_what_is_usual(book: Book) -> None:
    season = a_list(book, *["DE"] * 8)
    minutes = book.plans.reading.minutes_per_card
    assert minutes(SeasonPlan()) == 10
    for entry in book.plans.reading.planned(season):
        book.seasons.tick([entry], Stage.WRITTEN)
    book.reading.file.query("UPDATE step SET at = printf('2026-11-27T19:%02d:00+00:00', 6 * (id % 10))")
    assert minutes(SeasonPlan()) == 6
    assert minutes(SeasonPlan(minutes_per_card=7)) == 7
    book.plans.set_rules(season, SeasonPlan(minutes_per_card=7))
    assert book.plans.reading.overview(season).minutes_per_card == 7

"""What is meant for today, and how the season stands."""

import datetime
from pathlib import Path

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.posting_run import PostingRun
from cardbook.domain.cards.season_plan import SeasonPlan
from cardbook.domain.people.listing import LineFilter
from cardbook.services.book import Book
from cardbook.services.cards.today import Today
from tests.books import TODAY, a_person, an_open_book

_CHRISTMAS = Season("Christmas 2026", "christmas", 2026)


def test_the_cards_of_the_day_the_nearest_last_post_first(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.set_setting("home", "DE")
        for name, country in (("Anna Abel", "DE"), ("Bea Brandt", "JP"), ("Carl Cordes", "FR"), ("Dora Diehl", "DE")):
            book.contacts.add(a_person(name, "Somewhere", country))
        keys = list(book.reading.listing.keys(LineFilter()))
        old = Season("Christmas 2025", "christmas", 2025)
        old_id = book.seasons.new(old, keys)
        book.seasons.tick(book.reading.seasons.entries_of(old_id, keys), Stage.MAILED)
        book.afterwards.card_came(Season(old.name, old.occasion, old.year, old_id), keys[1:2])
        season_id = book.seasons.new(_CHRISTMAS, keys)
        entries = list(book.reading.seasons.entries_of(season_id, keys))
        book.plans.move(entries[:2], TODAY)
        book.plans.move(entries[2:3], TODAY - datetime.timedelta(days=3))
        book.seasons.tick(entries[:1], Stage.WRITTEN)
        sheet = Today(book.reading, lambda: TODAY).sheet()
    assert [card.entry.name for card in sheet.cards] == ["Bea Brandt", "Anna Abel"], "Japan's last post is the first"
    assert [bool(card.entry.days.written) for card in sheet.cards] == [False, True]
    assert (sheet.cards[0].since, sheet.cards[0].last_came) == (None, "2026-12-04")
    now = sheet.season
    assert now is not None
    assert (now.season.name, now.total, now.written, now.behind, now.without_day) == ("Christmas 2026", 4, 1, 1, 1)
    assert [day.day.weekday() for day in now.week] == list(range(7))


def test_a_list_that_is_closed_asks_for_nothing_any_more(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        keys = [2 * book.contacts.add(a_person("Anna Abel", "Somewhere", "DE"))]
        season = _CHRISTMAS._replace(id=book.seasons.new(_CHRISTMAS, keys))
        book.plans.move(book.reading.seasons.entries_of(season.id or 0, keys), TODAY)
        assert len(Today(book.reading, lambda: TODAY).sheet().cards) == 1
        book.afterwards.close(season)
        sheet = Today(book.reading, lambda: TODAY).sheet()
    assert (sheet.cards, sheet.season) == ((), None)


def test_a_list_of_no_year_is_at_hand_once_its_cards_have_days(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        keys = [2 * book.contacts.add(a_person("Anna Abel", "Somewhere", "DE"))]
        entries = book.reading.seasons.entries_of(book.seasons.new(Season("Thanks"), keys), keys)
        assert Today(book.reading, lambda: TODAY).sheet().season is None
        book.plans.move(entries, TODAY)
        sheet = Today(book.reading, lambda: TODAY).sheet()
    assert [card.entry.name for card in sheet.cards] == ["Anna Abel"]
    assert sheet.season is not None
    assert sheet.season.season.name == "Thanks"


def test_a_list_of_last_year_that_is_written_asks_for_nothing_though_nobody_ticked_it_as_mailed(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        keys = [2 * book.contacts.add(a_person("Anna Abel", "Somewhere", "DE"))]
        old = book.seasons.new(Season("Christmas 2025", "christmas", 2025), keys)
        book.seasons.new(_CHRISTMAS, keys)
        book.seasons.tick(book.reading.seasons.entries_of(old, keys), Stage.WRITTEN)
        now = Today(book.reading, lambda: TODAY).sheet().season
    assert now is not None
    assert now.season.name == "Christmas 2026"


def test_what_is_written_goes_to_the_post_and_what_would_come_too_early_waits(tmp_path: Path) -> None:
    """From Germany to Japan a letter is never faster than six days, at home than one."""
    with an_open_book(tmp_path / "b.cardbook") as book:
        book.set_setting("home", "DE")
        keys = [2 * book.contacts.add(a_person(name, "Somewhere", country)) for name, country in (
            ("Anna Abel", "DE"), ("Bea Brandt", "JP"), ("Carl Cordes", "FR"), ("Dora Diehl", "DE"), ("Emil Ernst", "DE")
        )]
        season = _CHRISTMAS._replace(id=book.seasons.new(_CHRISTMAS, keys))
        anna, bea, carl, dora, _ = book.reading.seasons.entries_of(season.id or 0, keys)
        book.seasons.tick([anna, bea, carl], Stage.WRITTEN)
        book.seasons.tick([dora], Stage.MAILED)
        book.plans.set_rules(season, SeasonPlan(not_before=datetime.date(2026, 12, 10)))
        run = _run(book, TODAY)
        assert (run.ready, run.urgent, run.waiting) == ([bea], [], [anna, carl])
        assert run.next_day is not None
        assert TODAY < run.next_day < datetime.date(2026, 12, 10)
        assert _run(book, datetime.date(2026, 12, 5)).urgent == [bea], "the last post to Japan"
        assert _run(book, datetime.date(2026, 12, 9)).waiting == []


def _run(book: Book, day: datetime.date) -> PostingRun:
    now = Today(book.reading, lambda: day).sheet().season
    assert now is not None
    return now.to_post


def test_a_book_without_lists_has_a_day_without_cards(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        sheet = Today(book.reading, lambda: TODAY).sheet()
    assert (sheet.cards, sheet.season) == ((), None)

"""What came, what came back, what is decided, and that all of it can be taken back."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.actions import Action
from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_choice import Decision, Tier
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.people.picture import Picture
from cardbook.services.book import Book
from cardbook.services.paper.mail_merge import MailMerge
from tests.books import TODAY, a_person, an_open_book, everything_in


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as opened:
        for name in ("Anna Abel", "Bea Brandt", "Carl Cordes"):
            opened.contacts.add(a_person(name, "Köln", "DE"))
        keys = list(opened.reading.listing.keys(LineFilter()))
        opened.seasons.new(Season("Christmas 2026", "christmas", 2026), keys[:2])
        yield opened


def _season(book: Book) -> Season:
    season = book.reading.seasons.by_name("Christmas 2026")
    assert season is not None
    return season


def _keys(book: Book) -> list[int]:
    return list(book.reading.listing.keys(LineFilter()))


def test_a_card_comes_with_its_news_and_picture_also_from_who_is_not_on_the_list(book: Book) -> None:
    before = everything_in(book)
    picture = Picture("d1", "image/jpeg", b"photo", b"small")
    (card,) = book.afterwards.card_came(_season(book), [_keys(book)[2]], "Carl retired in May", picture)
    (came,) = book.reading.received.of_season(_season(book).id or 0)
    assert (came.id, came.row.name) == (card, "Carl Cordes")
    assert (came.received_on, came.news) == ("2026-12-04", "Carl retired in May")
    assert book.reading.file.query("SELECT digest FROM picture") == [("d1",)]
    with book.write(Action.EDIT_BOOK) as unit:
        assert unit.pictures.remove_unspoken() == 0, "a card still shows it"
    book.afterwards.card_did_not_come([card])
    assert book.reading.received.of_line(_keys(book)[2]) == []
    book.history.undo()
    book.history.undo()
    assert everything_in(book) == before


def test_a_returned_card_takes_its_address_out_of_every_print_run(book: Book) -> None:
    season, key = _season(book), _keys(book)[0]
    before = everything_in(book)
    book.afterwards.came_back(season, [key], "moved away", "Anna Abel")
    (recipient, other) = MailMerge(book.reading).recipients(_keys(book)[:2], season)
    assert (recipient.problem, other.problem) == (MailProblem.RETURNED, None)
    book.afterwards.did_not_come_back(season, [key])
    assert book.reading.file.query("SELECT returned_on FROM card_entry ORDER BY id") == [("",), ("",)]
    book.history.undo()
    book.history.undo()
    assert everything_in(book) == before


def test_a_card_that_went_to_the_old_address_throws_no_doubt_on_the_new_one(book: Book) -> None:
    season, key = _season(book), _keys(book)[0]
    entries = book.reading.seasons.entries_of(season.id or 0, [key])
    book.seasons.tick(entries, Stage.MAILED, day=TODAY - datetime.timedelta(days=9))
    book.addresses.move(key, PostalAddress("Am Bach 2", "Kiel", postcode="24103", country="DE"), TODAY)
    book.afterwards.came_back(season, [key], "moved away")
    (recipient,) = MailMerge(book.reading, lambda: TODAY).recipients([key], season)
    assert recipient.problem is None
    assert book.reading.file.query("SELECT locality FROM postal_address WHERE doubt <> ''") == [("Köln",)]


def test_a_decision_keeps_its_reason_and_a_tier_its_letter(book: Book) -> None:
    entries = book.reading.seasons.entries_of(_season(book).id or 0, _keys(book)[:2])
    book.card_choices.decide(entries[:1], Decision.NOT_THIS_YEAR, "Anna Abel", "in mourning")
    book.card_choices.decide(entries[:1], Decision.CALL)
    book.card_choices.set_tier(entries, Tier.B)
    stored = book.reading.file.query("SELECT decision, reason, tier FROM card_entry ORDER BY id")
    assert stored == [("call", "in mourning", "b"), ("card", "", "b")]


def test_a_season_is_closed_in_january_and_may_be_opened_again(book: Book) -> None:
    closed = "SELECT closed_on FROM season"
    book.afterwards.close(_season(book))
    assert book.reading.file.query(closed) == [("2026-12-04",)]
    book.afterwards.open_again(_season(book))
    assert book.reading.file.query(closed) == [("",)]

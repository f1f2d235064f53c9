"""Gifts and wishes of a real book: noted, ticked, counted, never given twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import AgeBand, Favourite, Gift, GiftDirection, GiftStage, GivenBefore, Wish
from cardbook.domain.cards.money import Money
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import ContactDate, DateKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.relation import Relation, RelationKind
from cardbook.services.book import Book
from cardbook.services.gifts.gift_lists import GiftLists
from tests.books import a_person, an_open_book

EUROS_25 = Money(2500, "EUR")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Anna and Tomasz Kowalczyk in one household, on the list of Christmas 2026; Zofia, born 2016, alone."""
    with an_open_book(tmp_path / "family.cardbook") as opened:
        ids = [opened.contacts.add(a_person(name, "Kraków", "PL")) for name in ("Anna Kowalczyk", "Tomasz Kowalczyk")]
        born = (ContactDate(DateKind.BIRTH, PartialDate(2016, 5, 2)),)
        opened.contacts.add(a_person("Zofia Nowak", dates=born))
        household = opened.households.form(ids)
        opened.seasons.new(Season("Christmas 2026", "christmas", 2026), [2 * household + 1])
        yield opened


ANNA, TOMASZ, ZOFIA = Recipient(contact=1), Recipient(contact=2), Recipient(contact=3)
HOUSEHOLD = Recipient(household=1)


def season(book: Book) -> Season:
    """The list of the book."""
    return book.reading.seasons.summaries()[0].season


def test_a_wish_becomes_a_gift_of_the_season_and_goes_its_way(book: Book) -> None:
    wish_id = book.gifts.add_wish(Wish(ANNA, "Wool scarf", source="Steiner’s", price=EUROS_25))
    lists = GiftLists(book.reading)
    (wish,) = lists.of_line(HOUSEHOLD.key).wishes
    assert (wish.id, wish.wished_on) == (wish_id, "2026-12-04")
    book.gifts.fulfil(wish, season(book))
    for stage in (GiftStage.ORDERED, GiftStage.HERE, GiftStage.WRAPPED, GiftStage.GIVEN):
        book.gifts.tick([lists.of_season(1).rows[0].gift], stage)
    (row,) = lists.of_season(1).rows
    assert (row.name, row.key, row.gift.price, row.gift.wish) == ("Anna Kowalczyk", HOUSEHOLD.key, EUROS_25, wish_id)
    assert row.gift.stage is GiftStage.GIVEN
    assert set(row.gift.days.values()) == {"2026-12-04"}
    book.history.undo()
    assert lists.of_season(1).rows[0].gift.stage is GiftStage.WRAPPED


def test_the_same_thing_is_known_to_have_been_given_to_the_household_or_the_other_half(book: Book) -> None:
    jan = book.contacts.add(a_person("Jan Nowak", relations=(Relation(RelationKind.PARTNER, contact=3),)))
    book.gifts.add(Gift(TOMASZ, "A wool scarf", year=2023))
    book.gifts.add(Gift(ZOFIA, "Kite", season=1))
    lists = GiftLists(book.reading)
    assert lists.given_before(ANNA, "Wool scarf") == [GivenBefore("A wool scarf", "Tomasz Kowalczyk", 2023)]
    assert lists.given_before(HOUSEHOLD, "wool scarf")[0].year == 2023
    assert not lists.given_before(ZOFIA, "Wool scarf")
    assert lists.given_before(Recipient(contact=jan), "kite") == [GivenBefore("Kite", "Zofia Nowak", 2026)]


def test_gifts_are_held_against_the_budget_of_their_season(book: Book) -> None:
    book.gifts.set_budget(season(book), Money(4000, "EUR"))
    book.gifts.add(Gift(ANNA, "Scarf", season=1, price=EUROS_25))
    lists = GiftLists(book.reading)
    assert lists.of_season(1).over is None
    book.gifts.add(Gift(TOMASZ, "Book", season=1, price=EUROS_25))
    book.gifts.add(Gift(TOMASZ, "Marmalade", season=1))
    book.gifts.add(Gift(TOMASZ, "Vase", GiftDirection.RECEIVED, season=1, price=EUROS_25))
    found = lists.of_season(1)
    assert found.over == Money(1000, "EUR")
    assert (found.sums, found.spent, found.unpriced) == ([Money(5000, "EUR")], Money(5000, "EUR"), 1)
    book.contacts.trash([2], "Tomasz")
    left = lists.of_season(1)
    assert ([row.gift.what for row in left.rows], left.sums, left.unpriced) == (["Scarf"], [EUROS_25], 0)


def test_thanks_are_owed_until_they_are_said(book: Book) -> None:
    book.gifts.add(Gift(HOUSEHOLD, "Vase", GiftDirection.RECEIVED, season=1))
    lists = GiftLists(book.reading)
    (owed,) = lists.all()
    assert owed.name == "Anna & Tomasz Kowalczyk"
    assert lists.thanks_owed() == 1
    book.gifts.tick([owed.gift], GiftStage.THANKED)
    assert not lists.thanks_owed()
    book.history.undo()
    assert lists.thanks_owed()


def test_what_is_wished_and_given_most_is_told_by_age(book: Book) -> None:
    book.gifts.add_wish(Wish(ZOFIA, "Lego"))
    book.gifts.add_wish(Wish(ZOFIA, "Kite", wished_on="2025-11-01"))
    book.gifts.tick([_stored(book, Gift(ZOFIA, "Lego", season=1))], GiftStage.GIVEN)
    found = GiftLists(book.reading).of_year(2026)
    assert found.wished == found.given == {AgeBand(6, 12): [Favourite("Lego", 1)]}


def test_what_has_no_word_is_no_gift(book: Book) -> None:
    with pytest.raises(KnownError) as caught:
        book.gifts.add(Gift(ANNA, "  "))
    assert caught.value.code is ErrorCode.BAD_INPUT


def _stored(book: Book, gift: Gift) -> Gift:
    gift_id = book.gifts.add(gift)
    return next(row.gift for row in GiftLists(book.reading).all() if row.id == gift_id)

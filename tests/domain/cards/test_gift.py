"""Gifts as one types them, compares them and counts them."""

import pytest

from cardbook.domain.cards.gift import (
    AGE_UNKNOWN,
    AgeBand,
    Favourite,
    GiftDirection,
    GiftStage,
    TypedGift,
    Wish,
    favourites,
    is_same_thing,
    next_step,
    typed_anew,
    typed_gift,
)
from cardbook.domain.cards.money import Money, money_words
from cardbook.domain.people.recipient import Recipient


@pytest.mark.parametrize(
    ("typed", "what", "price", "source"),
    [
        ("Wool scarf 25 €", "Wool scarf", Money(2500, "EUR"), ""),
        ("Wool scarf, 25 €, seen at Steiner's", "Wool scarf", Money(2500, "EUR"), "seen at Steiner's"),
        ("Puzzle 1000 Teile 19,90", "Puzzle 1000 Teile", Money(1990, "EUR"), ""),
        ("Fahrrad 1.299,00 EUR Radhaus", "Fahrrad", Money(129900, "EUR"), "Radhaus"),
        ("Cello lessons £1,200", "Cello lessons", Money(120000, "GBP"), ""),
        ("Lego 10294", "Lego 10294", None, ""),
        ("Kimono 9800 ¥", "Kimono", Money(9800, "JPY"), ""),
        ("Sum 99999999999999999999999999 €", "Sum 99999999999999999999999999 €", None, ""),
    ],
)
def test_one_line_says_what_it_is_what_it_costs_and_where_it_is_from(
    typed: str, what: str, price: Money | None, source: str
) -> None:
    assert typed_gift(typed, "DE") == TypedGift(what, price, source)


def test_a_dollar_is_that_of_the_country() -> None:
    prices = [typed_gift("Tea $12", home).price for home in ("US", "CA", "DE")]
    assert prices == [Money(1200, "USD"), Money(1200, "CAD"), Money(1200, "USD")]


def test_money_is_written_as_the_language_does() -> None:
    money = Money(129950, "EUR")
    assert (money_words(money, "en"), money_words(money, "de")) == ("€1,299.50", "1.299,50 €")
    assert (money_words(Money(3000, "CHF"), "en"), money_words(Money(3000, "CHF"), "de")) == ("CHF 30", "30 CHF")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Wool scarf", "a new WOOL Scarf", True),
        ("Dürer book", "Durer-Book", True),
        ("Cello concert tickets", "Tickets for the cello concert", True),
        ("Book", "Book about Dürer", False),
        ("Wool scarf", "Wool gloves", False),
        ("Eine Mütze", "Mütze", True),
        ("Picture books", "a picture book", True),
        ("Bilderbücher", "Bilderbuch", True),
        ("Kerzen aus Bienenwachs", "Kerze, Bienenwachs", True),
        ("Tea", "Teas", False),
    ],
)
def test_the_same_thing_is_known_by_its_words(one: str, other: str, same: bool) -> None:
    assert is_same_thing(one, other) is is_same_thing(other, one) is same


def test_the_next_step_follows_the_furthest_that_is_done() -> None:
    made_by_hand = {GiftStage.HERE: "2026-11-20"}
    assert next_step(GiftDirection.GIVEN, {}) is GiftStage.ORDERED
    assert next_step(GiftDirection.GIVEN, made_by_hand) is GiftStage.WRAPPED
    assert next_step(GiftDirection.GIVEN, {GiftStage.GIVEN: "2026-12-24"}) is None
    assert next_step(GiftDirection.RECEIVED, {}) is GiftStage.THANKED


def test_favourites_are_counted_by_age_whatever_the_spelling() -> None:
    things = [("Lego", 7), ("lego", 12), ("Lego", 9), ("Book", 8), ("Scarf", 71), ("Tea", None)]
    found = favourites(things, 1)
    assert found == {
        AgeBand(6, 12): [Favourite("Lego", 3)], AgeBand(70, None): [Favourite("Scarf", 1)],
        AGE_UNKNOWN: [Favourite("Tea", 1)],
    }
    assert list(found)[-1] == AGE_UNKNOWN


@pytest.mark.parametrize(
    ("price", "typed", "source"),
    [
        (Money(2500, "EUR"), "Scarf 25 €", ""),
        (Money(2500, "EUR"), "Scarf", ""),
        (None, "Scarf", "Steiner's"),
        (None, "Scarf 25 €", "Steiner's"),
        (None, "Scarf 25 €, the market", "the market"),
    ],
)
def test_where_a_thing_is_from_stays_only_where_its_line_did_not_show_it(
    price: Money | None, typed: str, source: str
) -> None:
    wish = Wish(Recipient(contact=1), "Wool scarf", source="Steiner's", price=price)
    fresh = typed_anew(wish, typed_gift(typed, "DE"))
    assert (fresh.what, fresh.source) == ("Scarf", source)

"""Gifts and wishes in words."""

from collections.abc import Sequence

from cardbook.domain.cards.gift import Gift, GiftDirection, GivenBefore, Wish
from cardbook.domain.cards.money import money_words
from cardbook.texts import Texts, side_by_side
from cardbook.ui.people.address_words import full_day_words


def gift_sentence(texts: Texts, gift: Gift, name: str = "") -> str:
    """How far a gift is, whom it is for where `name` says so, its price and where it is from."""
    stage = gift.stage
    state = stage.value if stage is not None else _BEFORE[gift.direction]
    day = full_day_words(texts, gift.days[stage]) if stage is not None else ""
    whom = texts(f"gifts.whom.{gift.direction.value}", name=name) if name else ""
    return side_by_side(whom, texts(f"gifts.state.{state}", day=day), _price(texts, gift), gift.source)


def wish_sentence(texts: Texts, wish: Wish, name: str = "") -> str:
    """Who wishes it where `name` says so, since when, its price and where it is to be had."""
    since = full_day_words(texts, wish.wished_on)
    gone = texts("gifts.let_go_on", day=full_day_words(texts, wish.let_go_on)) if wish.let_go_on else ""
    return side_by_side(name, _price(texts, wish), wish.source, gone or texts("gifts.wished_on", day=since))


def twice_sentence(texts: Texts, before: Sequence[GivenBefore]) -> str:
    """That the same thing was given already, to whom and when; "" where it was not."""
    if not before:
        return ""
    latest = before[0]
    key = "gifts.given_in" if latest.year is not None else "gifts.given_once"
    return texts(key, what=latest.what, name=latest.name, year=latest.year)


def typed_words(texts: Texts, thing: Gift | Wish) -> str:
    """The line that reads back as the same thing: what it is, its price and where it is from."""
    price = _price(texts, thing)
    return ", ".join(filter(None, (thing.what, price, thing.source if price else "")))


_BEFORE = {GiftDirection.GIVEN: "idea", GiftDirection.RECEIVED: "to_thank"}


def _price(texts: Texts, thing: Gift | Wish) -> str:
    return money_words(thing.price, texts.language) if thing.price is not None else ""

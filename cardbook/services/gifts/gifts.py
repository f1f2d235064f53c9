"""Gifts and wishes: noting them, ticking them off, what they may cost."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import Gift, GiftDirection, GiftStage, Wish
from cardbook.domain.cards.money import Money
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.keeping.writing import Write
from cardbook.services.people.whose_name import whose_name
from cardbook.services.reading import BookReading


class Gifts:
    """Each method is one undoable step. A wish or gift without a word raises KnownError(BAD_INPUT)."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today

    def add_wish(self, wish: Wish) -> int:
        """Note a wish, of today where it has no day; its id."""
        _must_say(wish.what)
        dated = wish if wish.wished_on else replace(wish, wished_on=self._day())
        with self._write(Action.ADD_WISH, what=wish.what, name=self._name(wish)) as unit:
            return unit.wishes.add(dated)

    def save_wish(self, wish: Wish) -> None:
        """Make a stored wish equal to this one."""
        _must_say(wish.what)
        with self._write(Action.EDIT_WISH, what=wish.what, name=self._name(wish)) as unit:
            unit.wishes.replace(wish)

    def let_go_wish(self, wish: Wish) -> None:
        """The wish stands no more; it is kept, so that one sees later what was wished."""
        with self._write(Action.LET_GO_WISH, what=wish.what, name=self._name(wish)) as unit:
            unit.wishes.replace(replace(wish, let_go_on=self._day()))

    def delete_wish(self, wish: Wish) -> None:
        """Remove a wish that was noted by mistake."""
        with self._write(Action.DELETE_WISH, what=wish.what, name=self._name(wish)) as unit:
            unit.wishes.delete(wish)

    def add(self, gift: Gift) -> int:
        """Note a gift, an idea at first; its id. Without a season and a year it is of this year."""
        _must_say(gift.what)
        dated = gift if gift.season is not None or gift.year else replace(gift, year=self._today().year)
        with self._write(Action.ADD_GIFT, what=gift.what, name=self._name(gift), stage=gift.direction.value) as unit:
            return unit.gifts.add(dated)

    def fulfil(self, wish: Wish, season: Season | None = None) -> int:
        """Make a gift of a wish, with its price and where it is to be had; the gift's id."""
        idea = Gift(wish.whose, wish.what, GiftDirection.GIVEN, season.id if season else None, wish.id,
                    season.occasion if season else "", season.year if season else None, wish.source, wish.price)
        return self.add(idea)

    def save(self, gift: Gift) -> None:
        """Make a stored gift equal to this one."""
        _must_say(gift.what)
        with self._write(Action.EDIT_GIFT, what=gift.what, name=self._name(gift)) as unit:
            unit.gifts.replace(gift)

    def delete(self, gifts: Sequence[Gift]) -> None:
        """Remove gifts; the wishes behind them stay."""
        with self._write(Action.DELETE_GIFTS, what=gifts[0].what) as unit:
            unit.count = len(gifts)
            unit.gifts.delete(*gifts)

    def tick(self, gifts: Sequence[Gift], stage: GiftStage) -> None:
        """Set a step done today."""
        with self._write(Action.TICK_GIFT, what=gifts[0].what, stage=stage.value) as unit:
            unit.count = len(gifts)
            unit.gifts.tick([gift.id or 0 for gift in gifts], stage, self._day())

    def untick(self, gifts: Sequence[Gift], stage: GiftStage) -> None:
        """Open a step again."""
        with self._write(Action.UNTICK_GIFT, what=gifts[0].what, stage=stage.value) as unit:
            unit.count = len(gifts)
            unit.gifts.tick([gift.id or 0 for gift in gifts], stage, "")

    def set_budget(self, season: Season, budget: Money | None) -> None:
        """What the gifts of a season may cost together; None for any amount."""
        with self._write(Action.SET_BUDGET, season=season.name) as unit:
            unit.gifts.set_budget(season.id or 0, budget)

    def _day(self) -> str:
        return self._today().isoformat()

    def _name(self, thing: Wish | Gift) -> str:
        return whose_name(self._reading, thing.whose)


def _must_say(what: str) -> None:
    if not what.strip():
        raise KnownError(ErrorCode.BAD_INPUT, text=what)

"""Gifts and wishes: what somebody would like, what they were given, what came from them."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from cardbook.domain.cards.money import Money, price_in
from cardbook.domain.people.listing import LineKind
from cardbook.domain.people.name_text import query_words
from cardbook.domain.people.recipient import Recipient
from cardbook.resources import resource


class GiftStage(StrEnum):
    """The steps of a gift; before the first it is an idea. One that was received is only still to be thanked for."""

    ORDERED = "ordered"
    HERE = "here"
    WRAPPED = "wrapped"
    GIVEN = "given"
    THANKED = "thanked"


class GiftDirection(StrEnum):
    """From us, or to us."""

    GIVEN = "given"
    RECEIVED = "received"


STAGES_OF: Mapping[GiftDirection, tuple[GiftStage, ...]] = {
    GiftDirection.GIVEN: (GiftStage.ORDERED, GiftStage.HERE, GiftStage.WRAPPED, GiftStage.GIVEN),
    GiftDirection.RECEIVED: (GiftStage.THANKED,),
}
"""The steps a gift goes through; any may be left out."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody would like. `wished_on` and `let_go_on` are ISO days, `source` is where we know it from, or where
    it is to be had; `let_go_on` is "" while the wish stands."""

    whose: Recipient
    what: str
    wished_on: str = ""
    source: str = ""
    price: Money | None = None
    let_go_on: str = ""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """A gift to somebody, or from somebody. `days` are ISO days by step, as far as they are done.

    `season` is the card list it belongs to, `wish` the wish it fulfils, by id; `occasion` and `year` tell when it is
    given where there is no list.
    """

    whose: Recipient
    what: str
    direction: GiftDirection = GiftDirection.GIVEN
    season: int | None = None
    wish: int | None = None
    occasion: str = ""
    year: int | None = None
    source: str = ""
    price: Money | None = None
    days: Mapping[GiftStage, str] = field(default_factory=dict)
    note: str = ""
    id: int | None = None

    @property
    def stage(self) -> GiftStage | None:
        """The furthest step that is done; None for an idea, or for what nobody has thanked for."""
        return furthest(self.direction, self.days)


Thing = TypeVar("Thing", Wish, Gift)

_SHORTEST_STEM = 4


class GiftRow(NamedTuple):
    """One line of a list of gifts: the gift, and whom it is for or from. `key` is their line in the address book,
    `name` the person's own where they belong to a household."""

    gift: Gift
    key: int
    name: str
    initials: str
    kind: LineKind

    @property
    def id(self) -> int:
        """The gift's."""
        return self.gift.id or 0


class WishRow(NamedTuple):
    """One line of a list of wishes: the wish, and who wishes it, as in `GiftRow`."""

    wish: Wish
    key: int
    name: str
    initials: str
    kind: LineKind


class GivenBefore(NamedTuple):
    """The same thing was given before: what it was called, to whom, and in which year (None: nobody knows)."""

    what: str
    name: str
    year: int | None


class AgeBand(NamedTuple):
    """People from `first` to `last` years old; both None for those whose age nobody knows."""

    first: int | None
    last: int | None


AGE_BANDS = (AgeBand(0, 5), AgeBand(6, 12), AgeBand(13, 17), AgeBand(18, 29), AgeBand(30, 49), AgeBand(50, 69),
             AgeBand(70, None))
AGE_UNKNOWN = AgeBand(None, None)


class Favourite(NamedTuple):
    """Something several people of an age wished for, or were given: as it was written most, and how often."""

    what: str
    times: int


class TypedGift(NamedTuple):
    """What one line of typing says: "Wool scarf, 25 €, seen at Steiner's"."""

    what: str
    price: Money | None
    source: str


def furthest(direction: GiftDirection, days: Mapping[GiftStage, str]) -> GiftStage | None:
    """The last step that has a day."""
    return next((stage for stage in reversed(STAGES_OF[direction]) if days.get(stage)), None)


def next_step(direction: GiftDirection, days: Mapping[GiftStage, str]) -> GiftStage | None:
    """The step after the furthest; None when nothing is left to do."""
    steps, done = STAGES_OF[direction], furthest(direction, days)
    at = steps.index(done) + 1 if done is not None else 0
    return steps[at] if at < len(steps) else None


def typed_gift(text: str, home: str) -> TypedGift:
    """Read a line: what stands before a price is the thing, what stands behind it is where it is from."""
    line = " ".join(text.split())
    found = price_in(line, home)
    if found is None or not found.before:
        what = found.behind if found is not None else line
        return TypedGift(what, found.price if found is not None else None, "")
    return TypedGift(found.before, found.price, found.behind)


def typed_anew(thing: Thing, typed: TypedGift) -> Thing:
    """The same thing as its line says it now. Without a price the line had no room for where it is from, which stays.
    """
    source = typed.source or (thing.source if thing.price is None else "")
    return replace(thing, what=typed.what or thing.what, price=typed.price, source=source)


@cache
def _word_list(name: str) -> tuple[str, ...]:
    return tuple(tomllib.loads(resource("gift_words.toml").read_text(encoding="utf-8"))[name])


def _stem(word: str) -> str:
    """A word without its ending, so that one book and two books are the same thing."""
    ending = next((one for one in _word_list("endings") if word.endswith(one)), "")
    stem = word[: len(word) - len(ending)]
    return _stem(stem) if ending and len(stem) >= _SHORTEST_STEM else word


@lru_cache(maxsize=8192)
def thing_words(what: str) -> frozenset[str]:
    """The words that make a thing what it is, folded: "A new wool scarf" and "Wool scarfs" are one."""
    words = frozenset(query_words(what))
    return frozenset(map(_stem, words - frozenset(_word_list("say_little")) or words))


def is_same_thing(what: str, other: str) -> bool:
    """True where two texts name one thing: the same words, or all words of the shorter one, if they are two at least.
    """
    one, two = sorted((thing_words(what), thing_words(other)), key=len)
    return bool(one) and (one == two or (len(one) > 1 and one < two))


def band_of(age: int | None) -> AgeBand:
    """The band of an age in full years."""
    if age is None or age < 0:
        return AGE_UNKNOWN
    return next(band for band in AGE_BANDS if band.last is None or age <= band.last)


def favourites(things: Iterable[tuple[str, int | None]], most: int) -> dict[AgeBand, Sequence[Favourite]]:
    """What was named most in each band, from (what, age); the bands in order, those whose age is not known last."""
    counted: dict[AgeBand, dict[frozenset[str], Counter[str]]] = {}
    for what, age in things:
        spellings = counted.setdefault(band_of(age), {}).setdefault(thing_words(what), Counter())
        spellings[what] += 1
    return {
        band: _most_named(counted[band].values(), most) for band in (*AGE_BANDS, AGE_UNKNOWN) if band in counted
    }


def _most_named(spellings: Iterable[Counter[str]], most: int) -> Sequence[Favourite]:
    named = [Favourite(each.most_common(1)[0][0], each.total()) for each in spellings]
    return sorted(named, key=lambda one: (-one.times, one.what.casefold()))[:most]

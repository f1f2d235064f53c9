"""The writing plan of a season: a few cards a day, each in time for its last post.

The earliest last post comes first, then far before near, then those whose letter waits for an answer, then the name.
Cards fill the writing days in that order. Where a card's turn comes only after its last post it gets no day and is
told: no day is ever overfilled in silence. Who would rather write by name keeps the same days, and each card is still
in time.
"""

import datetime
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from heapq import heappop, heappush
from typing import NamedTuple

_ONE = datetime.timedelta(days=1)
_HORIZON = datetime.timedelta(days=366)
"""No plan looks further ahead."""

MOST_A_DAY = 1_000
"""More cards than that nobody is proposed to write on one day."""


class CardToWrite(NamedTuple):
    """A card that is still to be written. `entry` is its id, `rank` its place in name order.

    `post_by` is None where it is in no hurry; `distance` grows the farther it goes. `planned_on` is its day so far,
    `is_pinned` says that the user chose that day.
    """

    entry: int
    post_by: datetime.date | None = None
    distance: int = 0
    owes_answer: bool = False
    rank: int = 0
    planned_on: datetime.date | None = None
    is_pinned: bool = False


class WritingOrder(StrEnum):
    """In which order cards get their days; the value is stored."""

    FAR_FIRST = ""
    BY_NAME = "by_name"


@dataclass(frozen=True, slots=True)
class WritingDays:
    """On which days how many cards are written: `weekdays` (0 is Monday) and at most so many on each.

    `own` holds the days that are different, with their own number; 0 closes a day. Nothing is written before `begin`.
    Cards get these days in an `order`.
    """

    weekdays: frozenset[int]
    most_per_day: int
    own: Mapping[datetime.date, int] = field(default_factory=dict)
    begin: datetime.date = datetime.date.min
    order: WritingOrder = WritingOrder.FAR_FIRST

    def most_on(self, day: datetime.date) -> int:
        """How many cards are written on a day at most; 0 where it is closed."""
        usual = self.most_per_day if day.weekday() in self.weekdays and day >= self.begin else 0
        return self.own.get(day, usual)

    def open_days(self, first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
        """The days from first to last, both counted in, on which something can be written."""
        day = first
        while day <= last:
            if self.most_on(day) > 0:
                yield day
            day += _ONE

    def neighbour(self, day: datetime.date, step: int) -> datetime.date | None:
        """The next open day after a day (`step` 1), or the last one before it (-1); None where there is none."""
        for ahead in range(1, _HORIZON.days):
            other = day + step * ahead * _ONE
            if self.most_on(other) > 0:
                return other
        return None


class PlanProblem(StrEnum):
    """What is not as it should be with a card; the value is the key of its sentence."""

    TOO_LATE = "too_late"
    """Its last post has gone by: it has no day."""
    NO_ROOM = "no_room"
    """All writing days before its last post are full: it has no day."""
    LEFT_BEHIND = "left_behind"
    """Its day has gone by and it is not written; it moves only when asked."""
    AFTER_POST = "after_post"
    """Its day is after its last post."""
    CLOSED_DAY = "closed_day"
    """Its day is none of the writing days."""
    FULL_DAY = "full_day"
    """More cards are planned on its day than the most."""


@dataclass(frozen=True, slots=True)
class WritingPlan:
    """A day for each card by entry, those that have one; and what is not as it should be, by entry."""

    days: Mapping[int, datetime.date]
    problems: Mapping[int, PlanProblem]

    @property
    def without_day(self) -> list[int]:
        """The entries that found no day in time."""
        return [entry for entry in self.problems if entry not in self.days]

    def last_day(self) -> datetime.date | None:
        """The last day on which something is to be written; None where nothing is."""
        return max(self.days.values(), default=None)


def plan(
    cards: Iterable[CardToWrite], days: WritingDays, today: datetime.date, written_today: int = 0
) -> WritingPlan:
    """Find a day, from today on, for each card that has none; all others stay where they are.

    `written_today` cards of today's share are written already.
    """
    cards = list(cards)
    taken = _taken(cards)
    without_day = _in_turn(card for card in cards if card.planned_on is None)
    days_found, problems = _fill(without_day, days, today, taken + Counter({today: written_today}))
    kept = {card.entry: card.planned_on for card in cards if card.planned_on is not None}
    return WritingPlan(kept | days_found, problems | _problems_of_days(cards, days, today, taken))


def spread_again(
    cards: Iterable[CardToWrite], days: WritingDays, today: datetime.date, written_today: int = 0
) -> WritingPlan:
    """Find a day for every card anew, but for those that stay."""
    return plan((card if stays(card, today) else _loosened(card) for card in cards), days, today, written_today)


def _in_turn(cards: Iterable[CardToWrite]) -> list[CardToWrite]:
    """Cards in the order in which they are to be written."""
    return sorted(cards, key=_turn)


def stays(card: CardToWrite, today: datetime.date) -> bool:
    """True for a card whose day the user chose, while that day is still to come: spreading again leaves it."""
    return card.is_pinned and card.planned_on is not None and card.planned_on >= today


def _loosened(card: CardToWrite) -> CardToWrite:
    return card._replace(planned_on=None, is_pinned=False)


class WayOutKind(StrEnum):
    """What can be done where cards found no day; the value is the key of its sentence."""

    MORE_PER_DAY = "more_per_day"
    ALSO_ON = "also_on"
    BEGIN_TODAY = "begin_today"


class WayOut(NamedTuple):
    """One change of the writing days and how many cards would still be without a day. `number` is the most per day, or
    the weekday (0 is Monday)."""

    kind: WayOutKind
    days: WritingDays
    left_over: int
    number: int = 0


def ways_out(
    cards: Sequence[CardToWrite], days: WritingDays, today: datetime.date, written_today: int = 0
) -> list[WayOut]:
    """What would help the cards that find no room, the best first: more a day, a further weekday, to begin today.

    Cards whose last post has gone by are not counted: no plan helps them.
    """
    without_day = _in_turn(card for card in cards if card.planned_on is None)
    taken = _taken(cards) + Counter({today: written_today})

    def left_over(changed: WritingDays) -> int:
        return sum(problem is PlanProblem.NO_ROOM for problem in _fill(without_day, changed, today, taken)[1].values())

    now = left_over(days)
    if not now:
        return []
    ways = [
        WayOut(WayOutKind.ALSO_ON, other, left_over(other), weekday)
        for weekday in sorted(frozenset(range(7)) - days.weekdays)
        for other in [replace(days, weekdays=days.weekdays | {weekday})]
    ]
    if days.begin > today:
        other = replace(days, begin=today)
        ways.append(WayOut(WayOutKind.BEGIN_TODAY, other, left_over(other)))
    enough = _enough_per_day(days, left_over)
    ways.insert(0, WayOut(WayOutKind.MORE_PER_DAY, enough, left_over(enough), enough.most_per_day))
    return sorted((way for way in ways if way.left_over < now), key=lambda way: way.left_over)


def _enough_per_day(days: WritingDays, left_over: Callable[[WritingDays], int]) -> WritingDays:
    """The fewest cards a day with which all find room, or the most that is proposed."""
    few, many = days.most_per_day, MOST_A_DAY
    while few + 1 < many:
        middle = (few + many) // 2
        if left_over(replace(days, most_per_day=middle)):
            few = middle
        else:
            many = middle
    return replace(days, most_per_day=many)


def _taken(cards: Iterable[CardToWrite]) -> Counter[datetime.date]:
    """How many cards have each day already."""
    return Counter(card.planned_on for card in cards if card.planned_on is not None)


def _fill(
    cards: Sequence[CardToWrite], days: WritingDays, today: datetime.date, taken: Mapping[datetime.date, int]
) -> tuple[dict[int, datetime.date], dict[int, PlanProblem]]:
    """A day for each card in its turn, or why it has none."""
    found: dict[int, datetime.date] = {}
    problems: dict[int, PlanProblem] = {}
    free = _free_places(days, today, taken)
    day = next(free, None)
    for card in cards:
        if card.post_by is not None and card.post_by < today:
            problems[card.entry] = PlanProblem.TOO_LATE
        elif day is None or (card.post_by is not None and card.post_by < day):
            problems[card.entry] = PlanProblem.NO_ROOM
        else:
            found[card.entry] = day
            day = next(free, None)
    return (found if days.order is WritingOrder.FAR_FIRST else _by_name(cards, found)), problems


def _by_name(
    cards: Iterable[CardToWrite], found: Mapping[int, datetime.date]
) -> dict[int, datetime.date]:
    """The same days by name, as far as every card stays in time.

    From the last day back each goes to whoever stands last by name of those that may still be posted then (Lawler's
    rule for one machine, Management Science 19, 1973): where all days can be kept at all, they are.
    """
    waiting = sorted((card for card in cards if card.entry in found), key=_last_day)
    may_be_last: list[tuple[int, int]] = []
    days: dict[int, datetime.date] = {}
    for day in sorted(found.values(), reverse=True):
        while waiting and _last_day(waiting[-1]) >= day:
            card = waiting.pop()
            heappush(may_be_last, (-card.rank, -card.entry))
        _, entry = heappop(may_be_last)
        days[-entry] = day
    return days


def _last_day(card: CardToWrite) -> datetime.date:
    return card.post_by or datetime.date.max


def _turn(card: CardToWrite) -> tuple[datetime.date, int, bool, int, int]:
    return _last_day(card), -card.distance, not card.owes_answer, card.rank, card.entry


def _free_places(
    days: WritingDays, today: datetime.date, taken: Mapping[datetime.date, int]
) -> Iterator[datetime.date]:
    """Each open day as often as a card still finds room on it."""
    for day in days.open_days(today, max(today, days.begin) + _HORIZON):
        for _ in range(days.most_on(day) - taken.get(day, 0)):
            yield day


def _problems_of_days(
    cards: Iterable[CardToWrite], days: WritingDays, today: datetime.date, planned: Mapping[datetime.date, int]
) -> dict[int, PlanProblem]:
    """What is wrong with the days that cards have already, so many on each."""
    problems: dict[int, PlanProblem] = {}
    for card in cards:
        day = card.planned_on
        if day is None:
            continue
        if day < today:
            problems[card.entry] = PlanProblem.LEFT_BEHIND
        elif card.post_by is not None and day > card.post_by:
            problems[card.entry] = PlanProblem.AFTER_POST
        elif days.most_on(day) == 0:
            problems[card.entry] = PlanProblem.CLOSED_DAY
        elif planned[day] > days.most_on(day):
            problems[card.entry] = PlanProblem.FULL_DAY
    return problems

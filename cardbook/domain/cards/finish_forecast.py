"""Around which day the last card of a season will be written, as things go.

The evenings to come are replayed many times, each drawn from the evenings so far; the forecast is the day that most of
these replays end on, give or take a day. Evenings that were missed are drawn like all others and cost in the forecast
what they cost in life. A few evenings as most people have them are always among those drawn from, for few evenings say
little (the bootstrap of B. Efron, Annals of Statistics 7, 1979, with pseudo-observations for what is known before).
"""

import datetime
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from itertools import accumulate
from random import Random
from typing import NamedTuple

from cardbook.domain.cards.writing_plan import WritingDays

_ONE = datetime.timedelta(days=1)
_HORIZON = datetime.timedelta(days=731)

_REPLAYS = 150
_MOST_STEPS = 30_000
"""Long seasons are replayed less often, so that a forecast stays within some 20 ms."""

_MORE_TIME = 1.3
"""Whoever did all that was due had time for more; as nobody knows how much, for a third more."""

_USUAL = (*(_MORE_TIME,) * 5, 0.7)
"""Evenings as most people have them: mostly all that was planned, now and then not. One fewer after each week seen."""

_WEEK = 6

_AHEAD = 0.08
"""Whoever writes more than is due, twice and on that part of all evenings, follows no plan."""

_LATELY = 12
"""So many evenings say how it goes; how slowly the first cards went is forgotten."""

_WORTH_A_DAY = 0.01
"""Away from the middle, each day is to win that part of all replays."""

_SURE = 4
"""So many evenings on which somebody stopped at the day's number although cards waited make a habit."""


class _Habit(Enum):
    """What somebody does with cards that wait."""

    CATCHES_UP = auto()
    """Writes them as well, as time allows."""
    KEEPS_TO_THE_DAY = auto()
    """Writes no more than a day's own number; what was left behind comes at the end."""
    WRITES_AHEAD = auto()
    """Writes as time allows, whatever is planned."""


class _Evening(NamedTuple):
    """A writing day that has gone by: how many cards it takes, were due on it, and were written."""

    room: int
    due: int
    written: int


class _Day(NamedTuple):
    """A day to come: how many cards it takes, become due on it, and are written already."""

    day: datetime.date
    room: int
    due: int
    written: int


def finish_forecast(
    planned: Mapping[datetime.date, int], days: WritingDays, today: datetime.date,
    written: Mapping[datetime.date, int], without_day: int = 0,
) -> datetime.date | None:
    """The day around which the last of the cards left will be written, as things go.

    `planned` counts the cards left by their day, `without_day` those that have none; they and those of days gone by
    wait. `written` counts the cards written on each day so far, today's among them. While nothing was written and
    nothing waits it is the last planned day. Between two writing days it may be a day that is none, where the end lies
    on either. None where nothing is left, or the end is further away than two years.
    """
    left = sum(planned.values()) + without_day
    if not left:
        return None
    evenings = _evenings(days, today, written)
    if not evenings and not without_day and min(planned) >= today:
        return max(planned)
    ends = _replay(evenings, list(_coming(planned, days, today, written, without_day)), left)
    return _middle(ends) if ends else None


def _evenings(
    days: WritingDays, today: datetime.date, written: Mapping[datetime.date, int]
) -> list[_Evening]:
    """The writing days from the first with a card to yesterday; the most of each became due on it."""
    before = {day for day in written if day < today}
    if not before:
        return []
    waiting, found = 0, []
    for day in sorted(before.union(days.open_days(min(before), today - _ONE))):
        evening = _Evening(days.most_on(day) or days.most_per_day, waiting + days.most_on(day), written.get(day, 0))
        waiting = max(0, evening.due - evening.written)
        found.append(evening)
    return found


def _coming(
    planned: Mapping[datetime.date, int], days: WritingDays, today: datetime.date,
    written: Mapping[datetime.date, int], without_day: int,
) -> Iterator[_Day]:
    """The days from today on that take cards; those left behind are due on the first, those without a day fill up."""
    waiting = sum(count for day, count in planned.items() if day < today)
    for ahead in range(_HORIZON.days):
        day = today + ahead * _ONE
        here, done = planned.get(day, 0), written.get(day, 0)
        filled_up = max(0, min(days.most_on(day) - here - done, without_day))
        without_day -= filled_up
        room = max(days.most_on(day), here + done)
        if room:
            yield _Day(day, room, waiting + here + filled_up, done)
            waiting = 0


def _habit(evenings: Sequence[_Evening]) -> _Habit:
    ahead = sum(each.written > each.due for each in evenings)
    if ahead > 1 and ahead >= _AHEAD * len(evenings):
        return _Habit.WRITES_AHEAD
    done_though_more_waited = [each.written - each.room for each in evenings if each.due > each.room <= each.written]
    if len(done_though_more_waited) >= _SURE and not any(done_though_more_waited):
        return _Habit.KEEPS_TO_THE_DAY
    return _Habit.CATCHES_UP


def _replay(evenings: Sequence[_Evening], coming: Sequence[_Day], left: int) -> Counter[datetime.date]:
    """How many replays end on which day; those that do not end are left out."""
    habit, chance = _habit(evenings), Random(left)
    shares = [*_USUAL[len(evenings) // _WEEK:], *(_share(each, habit) for each in evenings[-_LATELY:])]
    needed = 1 + sum(room < left for room in accumulate(each.room for each in coming))
    ends = Counter[datetime.date]()
    for _ in range(max(1, min(_REPLAYS, _MOST_STEPS // needed))):
        end = _end(coming, left, habit, chance, chance.choices(shares, k=len(shares)))
        if end is not None:
            ends[end] += 1
    return ends


def _share(evening: _Evening, habit: _Habit) -> float:
    """For how much of an evening's most there was time."""
    asked = {
        _Habit.CATCHES_UP: evening.due, _Habit.KEEPS_TO_THE_DAY: evening.room, _Habit.WRITES_AHEAD: math.inf
    }[habit]
    share = evening.written / evening.room
    return share if evening.written < asked else max(1.0, share) * _MORE_TIME


def _end(
    coming: Sequence[_Day], left: int, habit: _Habit, chance: Random, shares: Sequence[float]
) -> datetime.date | None:
    """The day on which nothing is left in one replay, None where that does not come."""
    waiting = 0
    for day, room, due, done in coming:
        waiting += due
        asked = waiting if habit is _Habit.CATCHES_UP else room - done if habit is _Habit.KEEPS_TO_THE_DAY else left
        time = int(chance.choice(shares) * room + chance.random()) - done
        now = max(0, min(time, asked, left))
        waiting -= now
        left -= now
        if not left:
            return day
    return None


def _middle(ends: Counter[datetime.date]) -> datetime.date:
    """The day that most replays end on, or a day before or after, near to the median."""
    median = sorted(ends.elements())[ends.total() // 2]

    def worth(day: datetime.date) -> tuple[float, int]:
        near, away = sum(ends[day + step * _ONE] for step in (-1, 0, 1)), abs((day - median).days)
        return near - _WORTH_A_DAY * ends.total() * away, -away

    return max(sorted({end + step * _ONE for end in ends for step in (-1, 0, 1)}), key=worth)

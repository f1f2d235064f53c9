"""Seasons of writers who are as people are, replayed evening by evening.

An evening has 45 minutes, give or take 10, and every card takes its own time.
"""

import datetime
import math
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from cardbook.domain.cards.finish_forecast import finish_forecast
from cardbook.domain.cards.writing_plan import CardToWrite, WritingDays, plan

START = datetime.date(2026, 11, 23)
_ONE = datetime.timedelta(days=1)
_WORKDAYS = frozenset(range(6))


class Writers(NamedTuple):
    """What writers of one kind are like; each of them is drawn from the ranges.

    `time` is for how many of an evening's cards there is time on the average (1.0: just for all); a card takes
    e to the power of a normal deviate times `uneven` as long as usual, the first `slow` ones twice as long.
    `missed` and `overlong` are chances of an evening. `follows` is False for those who write as time allows, whatever
    is due; `catches_up` False for those who write no more than a day's own number.
    """

    weekdays: frozenset[int] | None = _WORKDAYS
    most: tuple[int, int] = (2, 5)
    cards: tuple[int, int] = (20, 90)
    time: tuple[float, float] = (1.1, 1.6)
    uneven: float = 0.35
    slow: int = 0
    missed: float = 0.0
    overlong: float = 0.0
    follows: bool = True
    catches_up: bool = True


class Season:
    """One writer's season; `days_off` says how far its forecasts were from the end."""

    def __init__(self, writers: Writers, chance: Random) -> None:
        self._writers, self._chance = writers, chance
        weekdays = writers.weekdays or frozenset(chance.sample(range(7), chance.randint(2, 7)))
        self._days = WritingDays(weekdays, chance.randint(*writers.most))
        self._cards = chance.randint(*writers.cards)
        self._minutes = 45 / (self._days.most_per_day * chance.uniform(*writers.time))
        self._planned = plan(map(CardToWrite, range(self._cards)), self._days, START).days

    def days_off(self, *parts: float) -> list[int]:
        """Calendar days from the forecast, made in the morning after that part of all cards, to the last card."""
        forecasts: list[datetime.date] = []
        for today, written in self._evenings():
            while len(forecasts) < len(parts) and written.total() >= parts[len(forecasts)] * self._cards:
                left = Counter(list(self._planned.values())[written.total():])
                forecast = finish_forecast(left, self._days, today, written)
                assert forecast is not None
                forecasts.append(forecast)
        return [(max(written) - forecast).days for forecast in forecasts]

    def _evenings(self) -> Iterator[tuple[datetime.date, Counter[datetime.date]]]:
        """Each morning, and what was written until then, until all is."""
        written, today = Counter[datetime.date](), START
        while (done := written.total()) < self._cards:
            yield today, written
            count = self._evening(today, done)
            if count:
                written[today] = count
            today += _ONE

    def _evening(self, today: datetime.date, done: int) -> int:
        writers, chance, most = self._writers, self._chance, self._days.most_on(today)
        if not most or chance.random() < writers.missed:
            return 0
        due = sum(day <= today for day in self._planned.values()) - done
        asked = self._cards - done if not writers.follows else due if writers.catches_up else most
        return self._count(min(asked, self._cards - done), done)

    def _count(self, asked: int, done: int) -> int:
        """How many of the cards that are asked for get written on an evening."""
        writers, chance, count = self._writers, self._chance, 0
        time = chance.gauss(45, 10) * (1.8 if chance.random() < writers.overlong else 1)
        while count < asked and time > 0:
            slowly = 2 if done + count < writers.slow else 1
            time -= self._minutes * slowly * math.exp(chance.gauss(0, writers.uneven))
            count += time > -self._minutes / 2
        return count

"""Who stands behind the 24 small doors of Advent."""

import datetime
from collections import defaultdict
from collections.abc import Callable

from cardbook.domain.cards.advent_door import DOORS, NO_DOORS, AdventCalendar, AdventDoor, is_advent
from cardbook.domain.cards.arrival import goal_day
from cardbook.domain.cards.card_list import Season
from cardbook.domain.occasions.occasion import OccasionKind
from cardbook.services.cards.occasion_reading import occasion_named
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.reading import BookReading

_TURN = (1, 6)
"""Until when the day of a list may be whose cards are written in Advent."""


class Advent:
    """Reads the doors of a book."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._reading = reading
        self._today = today

    def calendar(self) -> AdventCalendar:
        """The doors of this Advent."""
        today = self._today()
        season = self._season(today) if is_advent(today) else None
        if season is None:
            return NO_DOORS
        shares = self._shares(season)
        came = {card.received_on: card for card in self._reading.received.of_season(season.id or 0)}
        first = {row.id: row for row in self._reading.seasons.rows([ids[0] for ids in shares.values()])}
        days = (datetime.date(today.year, 12, number) for number in range(1, DOORS + 1))
        doors = tuple(
            AdventDoor(day, first.get(shares[day][0]), len(shares[day]) - 1) if day in shares
            else AdventDoor(day, came=came.get(day.isoformat()))
            for day in days
        )
        return AdventCalendar(today, season.id or 0, doors) if shares else NO_DOORS

    def _season(self, today: datetime.date) -> Season | None:
        """The list of this year whose cards are written in Advent; the one whose day is next of several."""
        first, last = datetime.date(today.year, 12, 1), datetime.date(today.year + 1, *_TURN)
        found = []
        for season in self._reading.seasons.all():
            occasion = occasion_named(self._reading, season.occasion)
            if season.year != today.year or occasion is None or occasion.kind is not OccasionKind.FEAST:
                continue
            goal = goal_day(occasion, season.year, today, "", self._reading.home)
            if goal is not None and first <= goal <= last:
                found.append((goal, season))
        return min(found)[1] if found else None

    def _shares(self, season: Season) -> dict[datetime.date, list[int]]:
        """By day: the cards written then, the first ones first, before those that are planned for it."""
        shares: dict[datetime.date, list[int]] = defaultdict(list)
        planned = PlanReading(self._reading, self._today).planned(season).values()
        for card in planned:
            if len(card.written_on) == len("2026-12-01"):
                shares[datetime.date.fromisoformat(card.written_on)].append(card.entry)
        for card in planned:
            if not card.written_on and card.day is not None:
                shares[card.day].append(card.entry)
        return {day: ids for day, ids in shares.items() if is_advent(day)}

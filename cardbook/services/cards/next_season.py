"""The list of a book that it is time to think of, and the one that it is time to close."""

import datetime
from collections import defaultdict

from cardbook.domain.cards.arrival import goal_day
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.next_season import NextSeason, is_over, next_season
from cardbook.services.cards.occasion_reading import occasion_named
from cardbook.services.reading import BookReading


def next_season_of(reading: BookReading, today: datetime.date) -> NextSeason | None:
    """The list that it is time to think of on a day; of several the one whose day is next."""
    years: dict[str, set[int]] = defaultdict(set)
    for season in reading.seasons.all():
        if season.year is not None:
            years[season.occasion].add(season.year)
    occasions = {key: occasion_named(reading, key) for key in years}
    found = (
        next_season(occasion, years[key], today, reading.home) for key, occasion in occasions.items() if occasion
    )
    return min((each for each in found if each is not None), key=lambda each: each.day, default=None)


def season_to_close(reading: BookReading, today: datetime.date) -> Season | None:
    """The latest list whose day has lately gone by and that is not closed."""
    for season in reading.seasons.all():
        occasion = occasion_named(reading, season.occasion)
        if season.year is None or occasion is None:
            continue
        goal = goal_day(occasion, season.year, today, "", reading.home)
        if goal is not None and is_over(occasion, goal, today) and not reading.seasons.is_closed(season.id or 0):
            return season
    return None

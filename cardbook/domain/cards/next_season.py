"""When it is time to think of the next list of an occasion, and to close one."""

import datetime
from collections.abc import Collection
from typing import NamedTuple

from cardbook.domain.occasions.occasion import Occasion, OccasionKind

EARLY = datetime.timedelta(weeks=13)
"""A quarter of a year: for Christmas the first days of autumn."""

_REMEMBERED = 2
"""A list that is older than so many years is not asked for again."""

_AFTER = datetime.timedelta(days=14)
"""So long after its day at least cards still come and go."""
_LATELY = datetime.timedelta(weeks=9)
"""Who has not closed a list so long after it does not care to."""


class NextSeason(NamedTuple):
    """A list that it is time to begin, for the occasion on a day."""

    occasion: Occasion
    year: int
    day: datetime.date


def next_season(
    occasion: Occasion, years: Collection[int], today: datetime.date, country: str = ""
) -> NextSeason | None:
    """The list for an occasion's next day, where that is near, there were lists for it lately and none is begun.

    `years` are those of its lists; the cards for a day in January are of the year before.
    """
    day = occasion.next_day(today, country) or occasion.next_day(today)
    if occasion.kind is not OccasionKind.FEAST or day is None or day - today > EARLY:
        return None
    year = day.year - 1 if day.month == 1 else day.year
    is_kept = year - _REMEMBERED <= max(years, default=0) < year
    return NextSeason(occasion, year, day) if is_kept else None


def is_over(occasion: Occasion, goal: datetime.date, today: datetime.date) -> bool:
    """True in the weeks after a feast in which its list is closed: for Christmas from the second week of January on.

    `goal` is when its cards were best there.
    """
    day = goal + datetime.timedelta(days=occasion.arrive_before)
    over = day + max(_AFTER, datetime.timedelta(days=occasion.welcome_after))
    return occasion.kind is OccasionKind.FEAST and over <= today <= over + _LATELY

"""On which day the cards of a list arrive: by that day their addresses are chosen."""

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cardbook.domain.cards.card_list import SEASON_YEARS, Season, StageDays
from cardbook.domain.occasions import occasion as occasions

if TYPE_CHECKING:
    from cardbook.domain.occasions.occasion import Occasion

_TURN_OF_THE_YEAR = (1, 31)
"""Until when a day of the next year may still be meant: a New Year's list of 2026 is often for 1 January 2027."""


def arrival_day(season: Season | None, today: datetime.date) -> datetime.date:
    """The day of the season's occasion, today where it has none or it has gone by."""
    occasion = occasions.occasion_of(season.occasion) if season is not None else None
    if season is None or season.year is None or occasion is None:
        return today
    return _coming_day(occasion, season.year, today) or today


def goal_day(
    occasion: "Occasion", year: int, today: datetime.date, country: str = "", home: str = ""
) -> datetime.date | None:
    """The day by which the cards of a season of that year are best there; None where the occasion has no day.

    It is the day as the country keeps it where the card goes, or else as the sender's does.
    """
    for place in (country, home, ""):
        day = _day_of_season(occasion, year, today, place)
        if day is not None:
            return day - datetime.timedelta(days=occasion.arrive_before)
    return None


def _day_of_season(occasion: "Occasion", year: int, today: datetime.date, country: str) -> datetime.date | None:
    """The coming day, up to the turn of the year; where all have gone by, the last one of the year."""
    coming = _coming_day(occasion, year, today, country)
    return coming or max(occasion.days_in(year, country) if _is_near(year) else (), default=None)


def _coming_day(
    occasion: "Occasion", year: int, today: datetime.date, country: str = ""
) -> datetime.date | None:
    if not _is_near(year):
        return None
    first, last = datetime.date(year, 1, 1), datetime.date(year + 1, *_TURN_OF_THE_YEAR)
    day = occasion.next_day(max(first, today), country)
    return day if day is not None and day <= last else None


def _is_near(year: int) -> bool:
    """False for years that no list is made for; other programs may have left some in a book."""
    return SEASON_YEARS[0] <= year <= SEASON_YEARS[1]


def still_to_send(seasons: Iterable[tuple[Season, StageDays]], today: datetime.date) -> list[Season]:
    """Of the lists somebody stands on, those of this year or later whose card is not in the post yet."""
    return [
        season for season, days in seasons
        if not days.mailed and (season.year is None or season.year >= today.year)
    ]

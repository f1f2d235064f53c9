"""The days of people's own lives that come back each year: birthdays, weddings, name days."""

import datetime
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cardbook.domain.occasions.day_rule import day_of_year
from cardbook.domain.occasions.occasion import Occasion, OccasionKind, occasions
from cardbook.domain.people.partial_date import PartialDate


class PersonalDay(NamedTuple):
    """A day of somebody's own as it comes next. `years` are full then, None where the year is not known.

    `is_round` is true for a number that stands out, such as a 50th birthday.
    """

    occasion: str
    day: datetime.date
    years: int | None
    is_round: bool


def next_personal_day(date_kind: str, date: PartialDate, today: datetime.date) -> PersonalDay | None:
    """When a date of a person (a `DateKind`) comes next, today counted in.

    None where the day or the month is not known, where it is no day that comes back (a death), and for the first day
    itself where that is still to come. A 29 February comes on 1 March in ordinary years.
    """
    occasion = _by_date_kind().get(date_kind)
    if occasion is None or date.month is None or date.day is None:
        return None
    day = day_of_year(today.year, date.month, date.day)
    if day < today:
        day = day_of_year(today.year + 1, date.month, date.day)
    years = None if date.year is None or date.about else day.year - date.year
    if years is not None and years < 1:
        return None
    return PersonalDay(occasion.id, day, years, years in occasion.round_years)


@cache
def _by_date_kind() -> Mapping[str, Occasion]:
    return {
        occasion.date_kind: occasion for occasion in occasions() if occasion.kind is OccasionKind.PERSONAL
    }

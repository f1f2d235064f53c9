"""The rules by which an occasion has its day: fixed, by weekday, by Easter, by another calendar, or from a table."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from cardbook.domain.occasions.easter import Church, easter, from_julian
from cardbook.domain.occasions.hebrew_calendar import hebrew_day

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HEBREW_YEARS = (3760, 3761)
"""How far the two Hebrew years are ahead that share one of ours."""

_WEEK = datetime.timedelta(weeks=1)


class DayRule(Protocol):
    """When something is."""

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """Its days in a year of our calendar: mostly one, none where nobody knows, two where a shorter year fits
        into ours twice."""


@dataclass(frozen=True, slots=True)
class FixedDay:
    """The same month and day each year; 29 February is 1 March in ordinary years, as for birthdays."""

    month: int
    day: int

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """The one day."""
        return (day_of_year(year, self.month, self.day),)


@dataclass(frozen=True, slots=True)
class JulianDay:
    """The same month and day each year of the Julian calendar, which some churches keep."""

    month: int
    day: int

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """The days that fall into our year."""
        days = (from_julian(julian, self.month, self.day) for julian in (year - 1, year))
        return tuple(day for day in days if day.year == year)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The nth (1 to 5; -1 is the last) of a weekday (0 is Monday) in a month.

    A week later where that is `later_than` days after Easter.
    """

    weekday: int
    nth: int
    month: int
    later_than: int | None = None

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """The one day."""
        if self.nth > 0:
            first = datetime.date(year, self.month, 1)
            day = first + datetime.timedelta(days=(self.weekday - first.weekday()) % 7) + (self.nth - 1) * _WEEK
        else:
            end = datetime.date(year + self.month // 12, self.month % 12 + 1, 1) - datetime.timedelta(days=1)
            day = _on_or_before(end, self.weekday) + (self.nth + 1) * _WEEK
        if self.later_than is not None and day == easter(year) + datetime.timedelta(days=self.later_than):
            day += _WEEK
        return (day,)


@dataclass(frozen=True, slots=True)
class WeekdayBefore:
    """So many weeks before the last of a weekday on or before a fixed day: the Sundays of Advent."""

    weekday: int
    month: int
    day: int
    weeks: int

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """The one day."""
        return (_on_or_before(datetime.date(year, self.month, self.day), self.weekday) - self.weeks * _WEEK,)


@dataclass(frozen=True, slots=True)
class FromEaster:
    """So many days after Easter Sunday, before it where negative."""

    days: int
    church: Church = Church.WESTERN

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """The one day."""
        return (easter(year, self.church) + datetime.timedelta(days=self.days),)


@dataclass(frozen=True, slots=True)
class HebrewDay:
    """A day of the Hebrew calendar, or so many evenings before it: days begin at sunset there."""

    month: str
    day: int
    evenings_before: int = 0

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """The one day; feasts of ours never miss a year."""
        back = datetime.timedelta(days=self.evenings_before)
        both = (hebrew_day(year + ahead, self.month, self.day) - back for ahead in _HEBREW_YEARS)
        return tuple(day for day in both if day.year == year)


@dataclass(frozen=True, slots=True)
class ListedDays:
    """Days that somebody reckoned or announced, in order; beyond the last nothing is known."""

    days: tuple[datetime.date, ...]

    def days_in(self, year: int) -> Sequence[datetime.date]:
        """What the table has."""
        return tuple(day for day in self.days if day.year == year)


def day_of_year(year: int, month: int, day: int) -> datetime.date:
    """A month and day in a year; 29 February is 1 March where there is none (see `PartialDate.age_on`)."""
    if (month, day) == (2, 29):
        return datetime.date(year, 3, 1) - datetime.timedelta(days=_is_leap(year))
    return datetime.date(year, month, day)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _on_or_before(day: datetime.date, weekday: int) -> datetime.date:
    return day - datetime.timedelta(days=(day.weekday() - weekday) % 7)


def _month_day(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _hebrew(row: Mapping[str, Any]) -> DayRule:
    month, day = row["hebrew"].split()
    return HebrewDay(month, int(day), row.get("evenings_before", 0))


def _weekday(row: Mapping[str, Any]) -> DayRule:
    weekday = _WEEKDAYS.index(row["weekday"])
    if "on_or_before" in row:
        return WeekdayBefore(weekday, *_month_day(row["on_or_before"]), row["weeks_before"])
    return NthWeekday(weekday, row["nth"], row["month"], row.get("week_later_if_easter_and"))


_READERS: Mapping[str, Callable[[Mapping[str, Any]], DayRule]] = {
    "fixed": lambda row: FixedDay(*_month_day(row["fixed"])),
    "julian": lambda row: JulianDay(*_month_day(row["julian"])),
    "easter": lambda row: FromEaster(row["easter"]),
    "orthodox_easter": lambda row: FromEaster(row["orthodox_easter"], Church.ORTHODOX),
    "hebrew": _hebrew,
    "weekday": _weekday,
    "listed": lambda row: ListedDays(tuple(map(datetime.date.fromisoformat, row["listed"]))),
}


def day_rule(row: Mapping[str, Any]) -> DayRule:
    """The rule that a line of data tells, such as {"easter": 49}; raises ValueError where it tells none."""
    kind = next((key for key in row if key in _READERS), None)
    if kind is None:
        raise ValueError(f"no rule of days: {dict(row)}")
    return _READERS[kind](row)

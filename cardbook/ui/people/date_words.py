"""Dates of people in words, no more exact than they are known."""

import datetime

from PySide6.QtCore import QLocale

from cardbook.domain.people.partial_date import PartialDate
from cardbook.texts import Texts

_FORMS = {
    (True, True, True): "people.dates.day_month_year",
    (False, True, True): "people.dates.day_month",
    (True, True, False): "people.dates.month_year",
    (False, True, False): "people.dates.month",
    (True, False, False): "people.dates.year",
}
"""By whether year, month and day are known."""


def date_words(texts: Texts, date: PartialDate) -> str:
    """A date as one would say it: 17 April 1961, 17 April, April 1961, 1961, about 1950."""
    month = QLocale(texts.language).standaloneMonthName(date.month) if date.month else ""
    form = _FORMS[date.year is not None, date.month is not None, date.day is not None]
    words = texts(form, day=date.day, month=month, year=date.year)
    return texts("people.dates.about", date=words) if date.about else words


def day_words(texts: Texts, day: str) -> str:
    """An ISO day without its year: 4 December."""
    date = datetime.date.fromisoformat(day)
    return date_words(texts, PartialDate(None, date.month, date.day))


def weekday_words(texts: Texts, day: datetime.date) -> str:
    """A day without its year, and which of the week it is: Thursday, 4 December."""
    weekday = QLocale(texts.language).standaloneDayName(day.isoweekday())
    return texts("today.title", weekday=weekday, day=day_words(texts, day.isoformat()))


def moment_words(texts: Texts, at: datetime.datetime) -> str:
    """A day and the time of it: 4 December 2026, 17:35."""
    return f"{date_words(texts, PartialDate(at.year, at.month, at.day))}, {at:%H:%M}"


def birthday_words(texts: Texts, born: PartialDate, today: datetime.date) -> str:
    """A birthday with the age to come, where the year is known for certain: "turns 15 on 2 May"."""
    if born.about or born.year is None or born.month is None or born.day is None:
        return date_words(texts, born)
    coming = _next_anniversary(born.month, born.day, today)
    age = born.age_on(coming)
    if not age or age < 0:
        return date_words(texts, born)
    if coming == today:
        return texts("people.dates.turns_today", age=age)
    return texts("people.dates.turns", age=age, date=date_words(texts, PartialDate(None, born.month, born.day)))


def _next_anniversary(month: int, day: int, today: datetime.date) -> datetime.date:
    """The next such day from today on; 29 February falls on 1 March in ordinary years."""
    for year in (today.year, today.year + 1):
        try:
            date = datetime.date(year, month, day)
        except ValueError:
            date = datetime.date(year, 3, 1)
        if date >= today:
            return date
    raise ValueError((month, day))

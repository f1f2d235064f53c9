"""Writes days as a calendar (RFC 5545): those that come back every year, and those that come once."""

import datetime
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cardbook.domain.people.partial_date import PartialDate
from cardbook.exchange.vcard.form import folded
from cardbook.exchange.vcard.text import escaped

_OF_DAYS = uuid.UUID("8a3c2f54-93c4-5b0c-8a3e-2d8f4b7a1e60")
"""Namespace of UIDs, so that a calendar read once more changes its days instead of doubling them."""


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A day of each year: `key` tells it from all others, `text` is what the calendar shows.

    `date` has at least a month and a day. Its year, where known, is when it was first.
    """

    key: str
    text: str
    date: PartialDate


@dataclass(frozen=True, slots=True)
class OneDay:
    """A day that comes once; `key` and `text` as above."""

    key: str
    text: str
    date: datetime.date


def calendar_lines(days: Iterable[YearlyDay | OneDay], now: datetime.datetime) -> Iterator[str]:
    """The calendar as lines with their ends. A day whose year nobody knows begins in the year of `now` (UTC)."""
    yield from _ended("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cardbook//Cardbook//EN", "CALSCALE:GREGORIAN")
    for day in days:
        yield from _ended(*_event(day, now))
    yield from _ended("END:VCALENDAR")


def _event(day: YearlyDay | OneDay, now: datetime.datetime) -> Iterator[str]:
    start = day.date if isinstance(day, OneDay) else _first(day.date, now)
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(_OF_DAYS, day.key)}"
    yield f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{start + datetime.timedelta(1):%Y%m%d}"
    if isinstance(day, YearlyDay):
        is_leap_day = (day.date.month, day.date.day) == (2, 29)
        yield "RRULE:FREQ=YEARLY" + (";BYMONTH=2;BYMONTHDAY=-1" if is_leap_day else "")
    yield f"SUMMARY:{escaped(day.text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _first(date: PartialDate, now: datetime.datetime) -> datetime.date:
    """The day in its year; 29 February is the 28th where the year has none."""
    year, month, day = max(date.year or now.year, 1), date.month or 1, date.day or 1
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return datetime.date(year, month, day - 1)


def _ended(*lines: str) -> Iterator[str]:
    return (folded(line) + "\r\n" for line in lines)

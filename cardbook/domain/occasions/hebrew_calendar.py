"""The Hebrew calendar, as far as its feasts need it.

Edward M. Reingold and Nachum Dershowitz, Calendrical Calculations, chapter "The Hebrew Calendar".
"""

import datetime

_EPOCH = -1_373_427
"""The day before 1 Tishri of year 1, as `datetime.date.toordinal` counts."""

_LEAP_YEAR_DIFFERS = 382
_BEFORE_NEW_YEAR = {"nisan": 177, "iyar": 147, "sivan": 118, "tammuz": 88, "av": 59, "elul": 29}
"""The months whose lengths never change, by how many days their first stands before the next new year."""


def hebrew_day(year: int, month: str, day: int) -> datetime.date:
    """A day of a Hebrew year, which begins in the autumn of our year `year` - 3761; raises KeyError for a month
    that no feast of ours needs."""
    if month in _BEFORE_NEW_YEAR:
        return _date(_new_year(year + 1) - _BEFORE_NEW_YEAR[month] + day - 1)
    return _date(_new_year(year) + _after_new_year(year)[month] + day - 1)


def _after_new_year(year: int) -> dict[str, int]:
    long_heshvan = (_new_year(year + 1) - _new_year(year)) % 10 == 5
    return {"tishri": 0, "heshvan": 30, "kislev": 60 if long_heshvan else 59}


def _date(ordinal: int) -> datetime.date:
    return datetime.date.fromordinal(ordinal)


def _new_year(year: int) -> int:
    before, this, after = (_conjunction_day(year + step) for step in (-1, 0, 1))
    too_long, too_short = after - this == 356, this - before == _LEAP_YEAR_DIFFERS
    return _EPOCH + this + (2 if too_long else 1 if too_short else 0)


def _conjunction_day(year: int) -> int:
    """Days to the mean new moon of Tishri, moved so that the year begins on no Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day

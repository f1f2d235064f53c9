"""Easter Sunday of the western and of the eastern churches."""

import datetime
from enum import StrEnum


class Church(StrEnum):
    """Whose Easter: both reckon alike, each by its own calendar."""

    WESTERN = "western"
    ORTHODOX = "orthodox"


def easter(year: int, church: Church = Church.WESTERN) -> datetime.date:
    """Easter Sunday, in our calendar also where the Julian one is reckoned with.

    Jean Meeus, Astronomical Algorithms, chapter 8: "Date of Easter".
    """
    return _gregorian(year) if church is Church.WESTERN else _julian(year)


def _gregorian(year: int) -> datetime.date:
    century, of_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, odd = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap_centuries - shift + 15) % 30
    quarters, rest = divmod(of_century, 4)
    to_sunday = (32 + 2 * odd + 2 * quarters - moon - rest) % 7
    late = (golden + 11 * moon + 22 * to_sunday) // 451
    month, day = divmod(moon + to_sunday - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


def _julian(year: int) -> datetime.date:
    moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + to_sunday + 114, 31)
    return from_julian(year, month, day + 1)


def from_julian(year: int, month: int, day: int) -> datetime.date:
    """A day of the Julian calendar in ours: 13 days later from 1900 on, 14 from March 2100 on."""
    years = year if month > 2 else year - 1
    centuries = years // 100
    return datetime.date(year, month, day) + datetime.timedelta(days=centuries - centuries // 4 - 2)

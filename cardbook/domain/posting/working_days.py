"""Days on which the post is collected and carried."""

import datetime

from cardbook.domain.occasions.easter import easter

_SATURDAY, _SUNDAY = 5, 6
_CLOSED = frozenset({(1, 1), (12, 25), (12, 26)})
"""Month and day on which hardly any post of Europe, America or Australia is collected."""

_ONE = datetime.timedelta(days=1)


def is_collected(day: datetime.date) -> bool:
    """True where a letter box is emptied: not on Sundays, at Christmas, on New Year's Day and Easter Monday."""
    return day.weekday() != _SUNDAY and (day.month, day.day) not in _CLOSED and day - _ONE != easter(day.year)


def collected_on_or_before(day: datetime.date) -> datetime.date:
    """The last day up to this one on which a letter box is emptied."""
    while not is_collected(day):
        day -= _ONE
    return day


def working_days_before(day: datetime.date, count: int) -> datetime.date:
    """So many working days (Monday to Friday) earlier."""
    while count > 0:
        day -= _ONE
        count -= day.weekday() < _SATURDAY and is_collected(day)
    return day

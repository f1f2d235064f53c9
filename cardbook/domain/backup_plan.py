"""Which backups are kept: the 10 newest, one a day for 7 days, one a month for 12 months."""

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from typing import TypeVar

Copy = TypeVar("Copy", bound=Hashable)

_NEWEST = 10
_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (7, lambda at: at.date()),
    (12, lambda at: (at.year, at.month)),
)


def to_remove(made: Mapping[Copy, datetime]) -> list[Copy]:
    """The copies that the plan no longer needs; `made` says when each was made."""
    newest_first = sorted(made, key=lambda copy: made[copy], reverse=True)
    kept = set(newest_first[:_NEWEST])
    for count, period in _PERIODS:
        last_of_each: dict[Hashable, Copy] = {}
        for copy in newest_first:
            last_of_each.setdefault(period(made[copy]), copy)
        kept.update(list(last_of_each.values())[:count])
    return [copy for copy in newest_first if copy not in kept]

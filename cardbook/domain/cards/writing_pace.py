"""How fast cards are written: minutes for one, learned from the ticks, and the day on which all will be done."""

import datetime
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from cardbook.domain.cards.writing_plan import WritingDays

_SITTING_ENDS = datetime.timedelta(minutes=45)
"""After so long without a tick somebody got up."""

_TOO_QUICK = datetime.timedelta(seconds=30)
"""Ticks that follow faster are made for cards that were written before."""

_ENOUGH = 5
_TRUST = 6
"""So many days as planned go before what was seen: one evening says little."""

_FASTEST, _SLOWEST = 3.0, 0.1
_ONE = datetime.timedelta(days=1)
_HORIZON = datetime.timedelta(days=731)


def learned_minutes(ticks: Sequence[datetime.datetime]) -> int | None:
    """Minutes for one card, at least 1: the median of the gaps between the ticks of one sitting.

    `ticks` are the moments at which a card was ticked as written, in any order. None before five gaps are known.
    """
    gaps = [later - earlier for earlier, later in pairwise(sorted(ticks))]
    written = [gap for gap in gaps if _TOO_QUICK <= gap <= _SITTING_ENDS]
    if len(written) < _ENOUGH:
        return None
    return max(1, round(median(gap.total_seconds() for gap in written) / 60))


def finish_forecast(
    left: int, days: WritingDays, today: datetime.date, written: Mapping[datetime.date, int]
) -> datetime.date | None:
    """The day on which the last of the cards left will be written, as things go.

    `written` counts the cards written on each day so far, today's among them. What was written on past writing days,
    compared with what was planned for them, says how the days to come will go. None where nothing is left or no
    writing day comes any more.
    """
    if left <= 0:
        return None
    share = _share_kept(days, today, written)
    done, day = 0.0, today
    while day <= today + _HORIZON:
        expected = share * days.most_on(day)
        done += max(0.0, expected - written.get(today, 0)) if day == today else expected
        if done >= left - 0.5:
            return day
        day += _ONE
    return None


def _share_kept(days: WritingDays, today: datetime.date, written: Mapping[datetime.date, int]) -> float:
    """How much of what was planned gets written, 1.0 for all of it."""
    before = [day for day in written if day < today]
    if not before:
        return 1.0
    planned = sum(days.most_on(day) for day in days.open_days(min(before), today - _ONE))
    trust = _TRUST * days.most_per_day
    share = (sum(written[day] for day in before) + trust) / max(1, planned + trust)
    return min(_FASTEST, max(_SLOWEST, share))

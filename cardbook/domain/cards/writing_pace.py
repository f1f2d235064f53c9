"""How fast cards are written: minutes for one, learned from the ticks."""

import datetime
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

_SITTING_ENDS = datetime.timedelta(minutes=45)
"""After so long without a tick somebody got up."""

_TOO_QUICK = datetime.timedelta(seconds=30)
"""Ticks that follow faster are made for cards that were written before."""

_ENOUGH = 5


def learned_minutes(ticks: Sequence[datetime.datetime]) -> int | None:
    """Minutes for one card, at least 1: the median of the gaps between the ticks of one sitting.

    `ticks` are the moments at which a card was ticked as written, in any order. None before five gaps are known.
    """
    gaps = [later - earlier for earlier, later in pairwise(sorted(ticks))]
    written = [gap for gap in gaps if _TOO_QUICK <= gap <= _SITTING_ENDS]
    if len(written) < _ENOUGH:
        return None
    return max(1, round(median(gap.total_seconds() for gap in written) / 60))

"""Pairs in the book that may be one person: found and explained; what was told apart does not come again."""

from cardbook.domain.matching.look_alikes import LookAlike, look_alikes
from cardbook.domain.progress import Progress, no_progress
from cardbook.services.reading import BookReading

__all__ = ["LookAlike", "find_look_alikes"]

_SHARES = 100
"""Of the work: the first half is reading, the second comparing."""


def find_look_alikes(reading: BookReading, progress: Progress = no_progress) -> list[LookAlike]:
    """All pairs of the book that were not told apart, the surest first; raises KnownError(CANCELLED)."""
    queries = reading.matching
    last = max(queries.last_id(), 1)
    people = list(queries.people(lambda upto: progress(_SHARES // 2 * upto // last, _SHARES)))
    found = look_alikes(
        people, lambda done, total: progress(_SHARES // 2 + _SHARES // 2 * done // max(total, 1), _SHARES)
    )
    told_apart = queries.told_apart()
    return [pair for pair in found if (pair.first, pair.second) not in told_apart]

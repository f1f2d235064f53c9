"""Who is found by what was typed, be it words or conditions (`domain.search.search_query`)."""

import datetime
from array import array

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.listing import LineFilter
from cardbook.domain.search.search_query import is_plain, parse_search
from cardbook.domain.search.smart_list import SmartList
from cardbook.services.reading import BookReading

_ALL = LineFilter()


def found_keys(
    reading: BookReading, typed: str, limit: int = -1, chosen: LineFilter = _ALL, today: datetime.date | None = None
) -> "array[int]":
    """The keys of the lines found, in name order; -1 for all. Words alone take the quick way of `ContactSearch`."""
    if is_plain(typed):
        return reading.search.keys(typed, limit, chosen)
    return reading.smart_search.keys(parse_search(typed), today or datetime.date.today(), chosen, limit)


def smart_list_named(reading: BookReading, name: str) -> SmartList:
    """The kept search of that name, whatever the case; raises KnownError(UNKNOWN_SMART_LIST) with those there are."""
    kept = reading.smart_lists.by_name(name)
    if kept is None:
        known = ", ".join(one.name for one in reading.smart_lists.all())
        raise KnownError(ErrorCode.UNKNOWN_SMART_LIST, name=name, known=known)
    return kept

"""Reads which lines a choice shows, portion by portion, so that the window never waits for a large book."""

from array import array
from collections.abc import Callable, Generator
from typing import TypeVar

from cardbook.domain.listing import LineFilter
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.models.line_choice import GROUPINGS, LineChoice, LineList, heads_of

Found = TypeVar("Found")
Reading = Generator[None, None, Found]
"""Yields after every full portion; its value is what was read."""

PORTION = 10_000
"""Rows that are read at once: some 20 ms."""


def lines_of(choice: LineChoice, reading: BookReading, texts: Texts) -> Reading[LineList]:
    """The lines of a choice in which nothing is typed."""
    grouping = GROUPINGS[choice.order]
    groups = yield from _grouped(choice, reading)
    ordered = sorted(groups, key=lambda group: grouping.sorted_by(group, texts))
    keys = array("q")
    for group in ordered:
        keys.extend(groups[group])
    return LineList(keys, heads_of((grouping.head(group, texts), len(groups[group])) for group in ordered))


def _grouped(choice: LineChoice, reading: BookReading) -> Reading[dict[str, "array[int]"]]:
    """The keys by the group they belong to, each in name order; groups as they first come."""
    groups: dict[str, array[int]] = {}
    wanted = yield from _let_through(choice.filter, reading)
    if wanted is not None and len(wanted) <= PORTION:
        for _rank, key, group in reading.listing.places(wanted, choice.order):
            groups.setdefault(group, array("q")).append(key)
        return groups
    rows = reading.listing.portion(choice.order, -1, PORTION)
    while True:
        for _rank, key, group in rows:
            if wanted is None or key in wanted:
                groups.setdefault(group, array("q")).append(key)
        if len(rows) < PORTION:
            return groups
        yield
        rows = reading.listing.portion(choice.order, rows[-1][0], PORTION)


def _let_through(chosen: LineFilter, reading: BookReading) -> Reading[set[int] | None]:
    """The keys of the lines that a filter lets through, None for all."""
    wanted: set[int] | None = None
    listing = reading.listing
    for number, portion in ((chosen.circle, listing.circle_portion), (chosen.season, listing.season_portion)):
        if number is not None:
            keys = yield from _all_of(number, portion)
            wanted = keys if wanted is None else wanted & keys
    return wanted


def _all_of(number: int, portion: Callable[[int, int, int], list[tuple[int, int]]]) -> Reading[set[int]]:
    keys: set[int] = set()
    rows = portion(number, 0, PORTION)
    while True:
        keys.update(key for _, key in rows)
        if len(rows) < PORTION:
            return keys
        yield
        rows = portion(number, rows[-1][0], PORTION)

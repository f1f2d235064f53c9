"""Reads which lines a choice shows, portion by portion, so that the window never waits for a large book."""

import itertools
from array import array
from collections.abc import Callable, Generator, Sequence
from typing import TypeVar

from cardbook.domain.listing import LineFilter
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.models.line_choice import GROUPINGS, Grouping, Head, LineChoice, LineList, heads_of

Row = tuple[int, int, str]
"""Rank, key and group of a line."""

Found = TypeVar("Found")
Reading = Generator[None, None, Found]
"""Yields after every full portion; its value is what was read."""

PORTION = 20_000
"""Rows that are read at once: some 30 ms."""


class _Gathered:
    """What was read so far, a hundred thousand lines while somebody waits: nothing here costs a line more than a few
    look-ups that Python does by itself.
    """

    def __init__(self, grouping: Grouping, texts: Texts) -> None:
        self._grouping = grouping
        self._texts = texts
        self._keys: list[int] = []
        self._groups: list[str] = []

    def add(self, rows: Sequence[Row]) -> None:
        """More lines, in name order."""
        if rows:
            _ranks, keys, groups = zip(*rows, strict=True)
            self._keys += keys
            self._groups += groups

    def in_order(self) -> Reading[LineList]:
        """All of them, group by group, each in name order."""
        places = {group: self._grouping.sorted_by(group, self._texts) for group in set(self._groups)}
        ordinals = {place: number for number, place in enumerate(sorted(set(places.values())))}
        numbers = {group: ordinals[place] for group, place in places.items()}
        is_long = len(self._keys) > PORTION
        if is_long:
            yield
        number_of_line = list(map(numbers.__getitem__, self._groups))
        order = sorted(range(len(number_of_line)), key=number_of_line.__getitem__)
        if is_long:
            yield
        keys = array("q", map(self._keys.__getitem__, order))
        return LineList(keys, self._heads(order))

    def _heads(self, order: Sequence[int]) -> tuple[Head, ...]:
        head = self._grouping.head
        if head is None:
            return ()
        groups = itertools.groupby(map(self._groups.__getitem__, order))
        return heads_of((head(group, self._texts), len(list(lines))) for group, lines in groups)


def lines_of(choice: LineChoice, reading: BookReading, texts: Texts) -> Reading[LineList]:
    """The lines of a choice in which nothing is typed."""
    gathered = _Gathered(GROUPINGS[choice.order], texts)
    wanted = yield from _let_through(choice.filter, reading)
    if wanted is not None and len(wanted) <= PORTION:
        gathered.add(reading.listing.places(wanted, choice.order))
        return (yield from gathered.in_order())
    rows = reading.listing.portion(choice.order, -1, PORTION)
    while True:
        gathered.add(rows if wanted is None else [row for row in rows if row[1] in wanted])
        if len(rows) < PORTION:
            return (yield from gathered.in_order())
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

"""Reads which lines a choice shows, portion by portion, so that the window never waits for a large book."""

from array import array
from collections.abc import Callable, Generator, Sequence
from operator import itemgetter
from typing import TypeVar

from cardbook.domain.people.listing import LineFilter, LineOrder
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.models.line_choice import GROUPINGS, LineChoice, LineList, Words, heads_of

Row = tuple[int, int, str]
"""Rank, key and group of a line."""

Found = TypeVar("Found")
Reading = Generator[None, None, Found]
"""Yields after every full portion; its value is what was read."""

PORTION = 5_000
"""Rows that are read at once: some 8 ms."""


class _Gathered(dict[str, "array[int]"]):
    """What was read so far, a hundred thousand lines while somebody waits: the keys of the lines of each group, in
    name order. Groups that stand in one place under one head share their lines.
    """

    def __init__(self, place: Words, head: Words, texts: Texts) -> None:
        super().__init__()
        self._place, self._head, self._texts = place, head, texts
        self._sections: dict[tuple[str, str], array[int]] = {}

    def __missing__(self, group: str) -> "array[int]":
        section = self._place(group, self._texts), self._head(group, self._texts)
        lines = self[group] = self._sections.setdefault(section, array("q"))
        return lines

    def add(self, rows: Sequence[Row]) -> None:
        """More lines, in name order."""
        for _rank, key, group in rows:
            self[group].append(key)

    def in_order(self) -> LineList:
        """All of them, group by group, each in name order."""
        ordered = sorted(self._sections, key=itemgetter(0))
        keys = array("q", b"".join(map(self._sections.__getitem__, ordered)))
        return LineList(keys, heads_of((head, len(self._sections[place, head])) for place, head in ordered))


def lines_of(choice: LineChoice, reading: BookReading, texts: Texts) -> Reading[LineList]:
    """The lines of a choice in which nothing is typed."""
    (place, head), listing = GROUPINGS[choice.order], reading.listing
    if head is None:
        return (yield from _by_town(choice.filter, reading))
    gathered = _Gathered(place, head, texts)
    wanted = yield from _let_through(choice.filter, reading)
    if wanted is not None and len(wanted) <= PORTION:
        gathered.add(listing.places(wanted, choice.order))
        return gathered.in_order()
    rows = listing.portion(choice.order, -1, PORTION)
    while True:
        gathered.add(rows if wanted is None else [row for row in rows if row[1] in wanted])
        if len(rows) < PORTION:
            return gathered.in_order()
        yield
        rows = listing.portion(choice.order, rows[-1][0], PORTION)


def _by_town(chosen: LineFilter, reading: BookReading) -> Reading[LineList]:
    """There may be nearly as many towns as lines, which an index holds in order: some 15 ms for a hundred thousand."""
    wanted = yield from _let_through(chosen, reading)
    keys = reading.listing.keys(LineFilter(), LineOrder.TOWN)
    return LineList(keys if wanted is None else array("q", filter(wanted.__contains__, keys)))


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

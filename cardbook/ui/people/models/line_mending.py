"""Brings a list up to date where a step has touched few lines, without reading the others again."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import compress, count

from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.people.models.line_choice import GROUPINGS, Head, LineChoice, LineList, Place

MOST_MENDED = 50
"""More touched lines, and reading all again is quicker."""


def mended(
    old: LineList, touched: Collection[int], choice: LineChoice, reading: BookReading, texts: Texts
) -> LineList:
    """The list as it is after the `touched` lines came, went, or moved; each finds its place by halving."""
    grouping, places = GROUPINGS[choice.order], reading.listing.places

    def place(row: tuple[int, int, str]) -> Place:
        return grouping.sorted_by(row[2], texts), row[0]

    def place_of(key: int) -> Place:
        return place(places([key], choice.order)[0])

    keys, heads, gone = array("q", old.keys), list(old.heads), set(touched)
    for row in reversed([*compress(count(), map(gone.__contains__, old.keys))]):
        heads = _without(heads, row, len(keys))
        keys.pop(row)
    for found in sorted(places(touched, choice.order, choice.filter), key=place):
        row = bisect_left(keys, place(found), key=place_of)
        head = grouping.head(found[2], texts) if grouping.head is not None else ""
        heads = _with(heads, row, len(keys), head)
        keys.insert(row, found[1])
    return LineList(keys, tuple(heads))


def _without(heads: Sequence[Head], row: int, lines: int) -> list[Head]:
    """The heads after the line of a row has gone from so many lines; a head that has lost its last line goes, too."""
    return [
        Head(head.row - (head.row > row), head.text)
        for head, end in _sections(heads, lines)
        if (head.row, end) != (row, row + 1)
    ]


def _with(heads: Sequence[Head], row: int, lines: int, text: str) -> list[Head]:
    """The heads after a line has come to a row of so many lines, under the head of that text."""
    own = next((head for head, end in _sections(heads, lines) if head.text == text and head.row <= row <= end), None)
    moved = [Head(head.row + (head.row >= row and head is not own), head.text) for head in heads]
    if text and own is None:
        moved.append(Head(row, text))
    return sorted(moved, key=lambda head: head.row)


def _sections(heads: Sequence[Head], lines: int) -> list[tuple[Head, int]]:
    """Each head with the row after its last line."""
    ends = [*(head.row for head in heads), lines][1:]
    return list(zip(heads, ends, strict=True))

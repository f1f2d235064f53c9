"""Reads portion by portion who could be put on a list."""

from array import array
from collections.abc import Sequence
from typing import NamedTuple

from cardbook.domain.people.listing import LineOrder
from cardbook.services.reading import BookReading
from cardbook.ui.background.idle_reading import Steps, portions

_PORTION = 5_000
"""Lines, entries or members read at once: some 8 ms."""
_GLANCE = 20_000
"""Hits of a search read at once: some 7 ms."""


class People(NamedTuple):
    """Lines of the address book in name order: the `keys` of them, and the `ranks` beside."""

    keys: "array[int]"
    ranks: "array[int]"


def who_is_not_on(reading: BookReading, season_id: int) -> Steps[People]:
    """Everybody who gets post and does not stand on a season's list."""
    left_out = set(reading.listing.keys_without_post())

    def leave_out(rows: Sequence[tuple[int, int]]) -> int:
        left_out.update(key for _, key in rows)
        return rows[-1][0]

    yield from portions(
        lambda after: reading.listing.season_portion(season_id, after, _PORTION), leave_out, _PORTION
    )
    people = People(array("q"), array("q"))

    def take(rows: Sequence[tuple[int, int, str]]) -> int:
        for rank, key, _ in rows:
            if key not in left_out:
                people.keys.append(key)
                people.ranks.append(rank)
        return rows[-1][0]

    yield from portions(lambda after: reading.listing.portion(LineOrder.NAME, after, _PORTION), take, _PORTION)
    return people


def who_of(reading: BookReading, people: People, text: str, circle: int | None) -> Steps[People]:
    """Those whom a search finds, and who belong to a circle (None: whichever)."""
    if circle is not None:
        keys: set[int] = set()

        def join(rows: Sequence[tuple[int, int]]) -> int:
            keys.update(key for _, key in rows)
            return rows[-1][0]

        yield from portions(lambda after: reading.listing.circle_portion(circle, after, _PORTION), join, _PORTION)
        people = _those(people, [key in keys for key in people.keys])
    if text.strip():
        ranks: set[int] = set()

        def find(found: Sequence[int]) -> int:
            ranks.update(found)
            return found[-1]

        yield from portions(lambda after: reading.search.ranks(text, _GLANCE, after), find, _GLANCE)
        people = _those(people, [rank in ranks for rank in people.ranks])
    return people


def _those(people: People, wanted: Sequence[bool]) -> People:
    keys, ranks = (array("q", [one for one, is_wanted in zip(of, wanted, strict=True) if is_wanted]) for of in people)
    return People(keys, ranks)

"""The lines that a search has found, known by their ranks; who they are is looked up for those that are asked for."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import overload

from cardbook.services.reading import BookReading


class HitKeys(Sequence[int]):
    """As an array of keys. While one types, five hundred lines are found and a dozen are seen: to look all of them
    up takes as long as to find them. Good until the book changes, when the search is made anew.
    """

    def __init__(self, ranks: "array[int]", reading: BookReading) -> None:
        self.ranks = ranks
        self._listing = reading.listing

    def __len__(self) -> int:
        return len(self.ranks)

    def __iter__(self) -> Iterator[int]:
        return iter(self._listing.keys_at(self.ranks))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HitKeys) and other.ranks == self.ranks

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> "array[int]": ...

    def __getitem__(self, place: int | slice) -> "int | array[int]":
        if isinstance(place, slice):
            return self._listing.keys_at(self.ranks[place])
        return self._listing.keys_at(self.ranks[place : place + 1])[0]

    def index(self, key: int, start: int = 0, stop: int | None = None) -> int:
        """The place of a key, found by its rank; raises ValueError where it is none of the hits."""
        rank = self._listing.rank_of(key)
        place = bisect_left(self.ranks, rank, start, len(self) if stop is None else stop)
        if place < len(self) and self.ranks[place] == rank:
            return place
        raise ValueError(key)

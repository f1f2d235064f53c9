"""Everybody on a season's list, in name order."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence

Place = tuple[int, int, int]
"""Entry, rank of its line, mark; see `SeasonQueries.places`."""


class WholeList:
    """`ids` of the entries and the `ranks` of their lines, one beside the other; ranks rise."""

    def __init__(self, by_rank: Mapping[int, int], ranks: Sequence[int]) -> None:
        self.ranks = array("q", ranks)
        self.ids = array("q", map(by_rank.__getitem__, self.ranks))

    def stands(self, place: Place) -> bool:
        """True where the entry is on the list, and in the place where its name belongs."""
        entry_id, rank, _ = place
        at = bisect_left(self.ranks, rank)
        return at < len(self.ids) and self.ids[at] == entry_id

    def mend(self, gone: Iterable[int], places: Iterable[Place]) -> None:
        """Take entries off, and put others where their names belong; meant for few."""
        for entry_id in gone:
            at = self.ids.index(entry_id)
            del self.ids[at], self.ranks[at]
        for entry_id, rank, _ in places:
            at = bisect_left(self.ranks, rank)
            self.ids.insert(at, entry_id)
            self.ranks.insert(at, rank)

    def ids_at(self, ranks: Collection[int]) -> "array[int]":
        """The entries whose lines have these ranks, in name order."""
        found = zip(self.ids, self.ranks, strict=True)
        return array("q", [entry_id for entry_id, rank in found if rank in ranks])

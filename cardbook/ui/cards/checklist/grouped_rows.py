"""Where the heads of groups and the cards below them stand in a checklist."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True)
class Group:
    """Cards that stand together: `value` is what they share, such as the country."""

    value: str
    count: int


class GroupedRows:
    """Rows of a list: with groups, each begins with a head; without, every row is a card."""

    def __init__(self, ids: "array[int]", groups: Sequence[Group] = ()) -> None:
        self.ids = ids
        self.groups = tuple(groups)
        self._starts = [0, *accumulate(group.count for group in groups)][: len(groups)]
        self._heads = [start + number for number, start in enumerate(self._starts)]
        self._position = {entry_id: position for position, entry_id in enumerate(ids)}

    def __len__(self) -> int:
        return len(self.ids) + len(self._heads)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GroupedRows) and self.ids == other.ids and self.groups == other.groups

    __hash__ = None  # type: ignore[assignment]

    @property
    def head_rows(self) -> Sequence[int]:
        """The rows of the heads."""
        return self._heads

    def head_at(self, row: int) -> int | None:
        """The number of the group whose head stands in this row; None for a card."""
        number = bisect_left(self._heads, row)
        return number if number < len(self._heads) and self._heads[number] == row else None

    def position_at(self, row: int) -> int | None:
        """Which card of `ids` stands in this row; None for a head or where there is no such row."""
        if not 0 <= row < len(self) or self.head_at(row) is not None:
            return None
        return row - bisect_right(self._heads, row)

    def position_of(self, entry_id: int) -> int | None:
        """The place of a card in `ids`; None where it is not shown."""
        return self._position.get(entry_id)

    def row_of(self, entry_id: int) -> int | None:
        """The row of a card; None where it is not shown."""
        position = self._position.get(entry_id)
        return None if position is None else position + bisect_right(self._starts, position)

    def group_of(self, entry_id: int) -> int | None:
        """The number of a card's group; None without groups."""
        position = self._position.get(entry_id)
        return None if position is None or not self._starts else bisect_right(self._starts, position) - 1

    def ids_of(self, number: int) -> "array[int]":
        """The cards of a group."""
        start = self._starts[number]
        return self.ids[start : start + self.groups[number].count]

    def ids_between(self, first: int, last: int) -> "array[int]":
        """The cards in the rows `first` to `last`."""
        return self.ids[first - bisect_left(self._heads, first) : last + 1 - bisect_right(self._heads, last)]

    def nearest(self, row: int, step: int) -> int | None:
        """The first row with a card, going from `row` by `step` (1 or -1); None where there is none."""
        while 0 <= row < len(self):
            if self.head_at(row) is None:
                return row
            row += step
        return None

    def runs(self, entry_ids: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The rows of these cards as (first, last) of rows that follow each other."""
        rows = sorted(row for entry_id in entry_ids if (row := self.row_of(entry_id)) is not None)
        first = 0
        for place in range(1, len(rows) + 1):
            if place == len(rows) or rows[place] != rows[place - 1] + 1:
                yield rows[first], rows[place - 1]
                first = place

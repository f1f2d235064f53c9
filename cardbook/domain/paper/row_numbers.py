"""Numbers of rows as one types them from a sheet of paper: "115-118, 120"."""

import re
from typing import NamedTuple

_PART = re.compile(r"(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?")
_APART = re.compile(r"\s*[-–—]\s*")


class RowNumbers(NamedTuple):
    """Single rows as ranges of one, from the lower to the higher number; `unread` are the words that are no number."""

    ranges: tuple[tuple[int, int], ...]
    unread: tuple[str, ...]

    def has(self, number: int) -> bool:
        """The number was typed, alone or within a range."""
        return any(first <= number <= last for first, last in self.ranges)

    def missing(self, known: frozenset[int]) -> tuple[str, ...]:
        """What was typed and stands for none of the known numbers, as ranges in words."""
        lost = (each for each in self.ranges if not any(each[0] <= number <= each[1] for number in known))
        return tuple(str(first) if first == last else f"{first}–{last}" for first, last in lost)


def row_numbers(typed: str) -> RowNumbers:
    """What was typed, parted by commas, semicolons or spaces; "118-115" is meant as 115 to 118."""
    ranges: list[tuple[int, int]] = []
    unread: list[str] = []
    for word in re.split(r"[\s,;.]+", _APART.sub("-", typed.strip())):
        found = _PART.fullmatch(word)
        if found is not None:
            first = int(found[1])
            ends = (first, int(found[2] or first))
            ranges.append((min(ends), max(ends)))
        elif word:
            unread.append(word)
    return RowNumbers(tuple(ranges), tuple(unread))

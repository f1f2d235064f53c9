"""Which lines the list shows and in which order, and the heads between them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cardbook.domain.country import country_name
from cardbook.domain.listing import LineFilter, LineOrder
from cardbook.domain.name_text import index_letter

FEWEST_WITH_HEADS = 20
"""A shorter list can be looked over at once and needs no heads."""


@dataclass(frozen=True, slots=True)
class LineChoice:
    """The filter, the order, and what stands in the search field; hits are always in name order."""

    filter: LineFilter = field(default_factory=LineFilter)
    order: LineOrder = LineOrder.NAME
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A letter or a country that stands before the line in `row`."""

    row: int
    text: str


def letter_heads(letters: Sequence[tuple[str, int]]) -> tuple[Head, ...]:
    """Heads of a list in name order, from the first characters of the sort keys and their counts."""
    heads: list[Head] = []
    row = 0
    for first, count in letters:
        letter = index_letter(first)
        if not heads or heads[-1].text != letter:
            heads.append(Head(row, letter))
        row += count
    return tuple(heads)


def country_order(countries: Sequence[tuple[str, int]], language: str) -> list[tuple[str, int, int]]:
    """Countries in the order of their names in a language, lines without one last.

    Gives (code, first place in the order of the codes, count).
    """
    placed: list[tuple[str, int, int]] = []
    start = 0
    for code, count in countries:
        placed.append((code, start, count))
        start += count
    return sorted(placed, key=lambda entry: (not entry[0], country_name(entry[0], language)))

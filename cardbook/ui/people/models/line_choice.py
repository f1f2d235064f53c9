"""Which lines the list shows and in which order, and the heads between them."""

from array import array
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from cardbook.domain.country import country_name
from cardbook.domain.listing import LineFilter, LineOrder
from cardbook.domain.name_text import index_letter
from cardbook.texts import Texts

FEWEST_WITH_HEADS = 20
"""A shorter list can be looked over at once and needs no letters."""


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


@dataclass(frozen=True, slots=True)
class LineList:
    """The keys of the lines in their order and the heads between them; `is_cut` where there are more hits."""

    keys: "array[int]"
    heads: tuple[Head, ...] = ()
    is_cut: bool = False


Place = tuple[bool, str, int]
"""Where a line stands in an order: what is compared of its group, and its rank in name order."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """How an order puts its groups one after another, and what stands at their head; "" for nothing."""

    head: Callable[[str, Texts], str]
    sorted_by: Callable[[str, Texts], tuple[bool, str]]


def _letter(first: str, _texts: Texts) -> str:
    return index_letter(first)


def _country(code: str, texts: Texts) -> str:
    return country_name(code, texts.language) if code else texts("people.list.no_country")


GROUPINGS = {
    LineOrder.NAME: Grouping(_letter, lambda _first, _texts: (False, "")),
    LineOrder.TOWN: Grouping(lambda _town, _texts: "", lambda town, _texts: (False, town)),
    LineOrder.COUNTRY: Grouping(_country, lambda code, texts: (not code, _country(code, texts))),
}
"""In name order the rank alone decides; countries stand by their names, lines without one last."""


def heads_of(groups: Iterable[tuple[str, int]]) -> tuple[Head, ...]:
    """Heads of a list from the words over its groups and the number of lines in each, in order."""
    heads: list[Head] = []
    row = 0
    for text, count in groups:
        if text and (not heads or heads[-1].text != text):
            heads.append(Head(row, text))
        row += count
    return tuple(heads)


def letter_heads(letters: Iterable[tuple[str, int]]) -> tuple[Head, ...]:
    """Heads of a list in name order, from the first characters of the sort keys and their counts."""
    return heads_of((index_letter(first), count) for first, count in letters)

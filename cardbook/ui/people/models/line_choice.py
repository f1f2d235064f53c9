"""Which lines the list shows and in which order, and the heads between them."""

from array import array
from collections.abc import Callable, Iterable
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING, NamedTuple

from cardbook.domain.addresses.country import country_name
from cardbook.domain.people.listing import LineFilter, LineOrder, index_letter
from cardbook.texts import Texts

if TYPE_CHECKING:
    from cardbook.ui.people.models.hit_keys import HitKeys

FEWEST_WITH_HEADS = 20
"""A shorter list can be looked over at once and needs no letters."""


class LineChoice(NamedTuple):
    """The filter, the order, and what stands in the search field; hits are always in name order."""

    filter: LineFilter = LineFilter()
    order: LineOrder = LineOrder.NAME
    typed: str = ""


class Head(NamedTuple):
    """A letter or a country that stands before the line in `row`."""

    row: int
    text: str


class LineList(NamedTuple):
    """The keys of the lines in their order and the heads between them; `is_cut` where there are more hits."""

    keys: "array[int] | HitKeys"
    heads: tuple[Head, ...] = ()
    is_cut: bool = False


Place = tuple[str, int]
"""Where a line stands in an order: what is compared of its group, and its rank in name order."""


_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)
_LAST = "\U0010ffff"


def _rank_alone(_first: str, _texts: Texts) -> str:
    return ""


def _in_small(town: str, _texts: Texts) -> str:
    """As SQLite's NOCASE compares: the letters A to Z only."""
    return town.lower() if town.isascii() else town.translate(_SMALL)


def _letter(first: str, _texts: Texts) -> str:
    return index_letter(first)


def _country(code: str, texts: Texts) -> str:
    return country_name(code, texts.language) if code else texts("people.list.no_country")


def _country_or_last(code: str, texts: Texts) -> str:
    return country_name(code, texts.language) if code else _LAST


Words = Callable[[str, Texts], str]
"""What is made of a group, in the language of the window."""


class Grouping(NamedTuple):
    """How an order puts its groups one after another, and what stands at the head of each; None for nothing."""

    sorted_by: Words
    head: Words | None = None


GROUPINGS = {
    LineOrder.NAME: Grouping(_rank_alone, _letter),
    LineOrder.TOWN: Grouping(_in_small),
    LineOrder.COUNTRY: Grouping(_country_or_last, _country),
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

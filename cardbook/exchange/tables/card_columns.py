"""Columns of past card lists: a year above, a cross where somebody got a card."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from cardbook.resources import resource

_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_YEAR = re.compile(r"\d\d")
_TURN = 50  # a year of two digits below it is of this century


@dataclass(frozen=True, slots=True)
class _Words:
    headings: frozenset[str]
    received: frozenset[str]
    ticks: frozenset[str]
    marks: frozenset[str]
    none: frozenset[str]


@cache
def _words() -> _Words:
    with resource("import_columns.toml").open("rb") as file:
        table = tomllib.load(file)["cards"]
    return _Words(*(frozenset(table[name]) for name in ("words", "received", "ticks", "marks", "none")))


def card_year(words: Sequence[str]) -> int:
    """The year of a heading such as `2023`, `Weihnachten 23` and `Christmas card 2023`; 0 for any other heading."""
    numbers = [word for word in words if word.isdecimal()]
    others = [word for word in words if not word.isdecimal()]
    if len(numbers) != 1 or not (_words().headings | _words().received).issuperset(others):
        return 0
    if _YEAR.fullmatch(numbers[0]):
        return int(numbers[0])
    if others and _SHORT_YEAR.fullmatch(numbers[0]):
        short = int(numbers[0])
        return short + (2000 if short < _TURN else 1900)
    return 0


def is_of_received(words: Sequence[str]) -> bool:
    """True for a heading of a year such as `2023 received`: a card came."""
    return not _words().received.isdisjoint(words)


def is_cross(cell: str) -> bool:
    """True for a cell that says yes, and nothing more."""
    return cell.strip().casefold() in _words().marks


def is_no_cross(cell: str) -> bool:
    """True for a cell that says no."""
    return cell.strip().casefold() in _words().none


def are_crosses(cells: Sequence[str]) -> bool:
    """True where most of a column's filled cells say yes or no, at least one of them yes."""
    crosses = sum(map(is_cross, cells))
    return crosses > 0 and 2 * (crosses + sum(map(is_no_cross, cells))) > len(cells)


def says_who_belongs(words: Sequence[str], cells: Sequence[str]) -> bool:
    """True for a column that tells by crosses who belongs to what its heading names: signs that mean nothing else, or
    any yes and no under a heading such as `Weihn.`
    """
    if words and _words().headings.issuperset(words):
        return are_crosses(cells)
    return bool(cells) and all(cell.strip().casefold() in _words().ticks for cell in cells)

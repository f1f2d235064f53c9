"""A figure, what it stands beside, and whether the goal is held."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound: at most `value` of `unit`, or at least where `at_least` is set. "x" counts as a ratio."""

    value: float
    unit: str = "x"
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.value:g} {self.unit}"

    def is_held(self, value: float) -> bool:
        """True where the value is on the right side of the bound."""
        return value >= self.value if self.at_least else value <= self.value


@dataclass(frozen=True, slots=True)
class Goal:
    """What must hold, and what is aimed for; None where it is only to be seen."""

    must: Limit | None = None
    aim: Limit | None = None


def at_most(must: float, aim: float, unit: str = "x") -> Goal:
    """The less, the better."""
    return Goal(Limit(must, unit), Limit(aim, unit))


def at_least(must: float, aim: float, unit: str = "x") -> Goal:
    """The more, the better."""
    return Goal(Limit(must, unit, at_least=True), Limit(aim, unit, at_least=True))


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. `value` is what the goal speaks of: a ratio, or a time, size or count itself."""

    name: str
    what: str
    ours: str
    beside: str
    value: float
    goal: Goal = Goal()

    @property
    def verdict(self) -> str:
        """Whether the goal is held: "aim", "must", "MISSED", or "" without a goal; "not run" without a value."""
        if math.isnan(self.value):
            return "not run"
        if self.goal.must is None or self.goal.aim is None:
            return ""
        if self.goal.aim.is_held(self.value):
            return "held, aim"
        return "held" if self.goal.must.is_held(self.value) else "MISSED"


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """The median of the pairs' ratios: ours to theirs."""
    return statistics.median(one / other for one, other in zip(ours, theirs, strict=True))


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def median(values: Sequence[float], unit: str, digits: int = 1) -> str:
    """The median with its unit and the range, as it is printed."""
    low, high = min(values), max(values)
    return f"{statistics.median(values):.{digits}f} {unit} ({low:.{digits}f}–{high:.{digits}f})"


def not_run(name: str, what: str, why: str, goal: Goal) -> Figure:
    """A figure whose other side is not here."""
    return Figure(name, what, "", why, math.nan, goal)


def table(figures: Sequence[Figure]) -> str:
    """The figures as text in columns."""
    head = ("", "what", "ours", "beside", "is", "must", "aim", "")
    rows = [head, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _cells(figure: Figure) -> tuple[str, ...]:
    unit = figure.goal.must.unit if figure.goal.must else "x"
    value = "–" if math.isnan(figure.value) else f"{figure.value:.3g} {unit}"
    must, aim = (str(limit) if limit else "" for limit in (figure.goal.must, figure.goal.aim))
    return figure.name, figure.what, figure.ours, figure.beside, value, must, aim, figure.verdict

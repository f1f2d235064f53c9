"""How large the lettering of a label may be, and where its lines break when even the smallest is too wide."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cardbook.domain.paper.label_sheet import LabelShape, LabelSheet
from cardbook.domain.paper.lengths import points, points_of_mm

STEP_PT = 0.5
CAPITALS = 0.65
BELOW = 0.25
"""How far the ink of a line reaches above and below its base line, in parts of its size."""

_ACCENTS = 0.9 + 0.27
"""The same for a capital with marks and for the deepest letter, together: where the edge that is to stay clear is a
millimetre, or what a printer leaves white."""

_IDEOGRAPH = "[\u3040-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U000323af]"
"""Chinese characters, kana and Hangul: a line may be broken between any two. Compiled when the first one is broken."""

_LOOKED_AHEAD = 200
"""So many characters are measured to find where a line is to be broken."""

_OPTICAL_CENTRE = 0.35
_ROUND_INSET = 0.15
_WIDEST_INSET = 0.09
_MOST_WHITE = 0.25
"""No more of a label than this is left to a printer's white edge on either side: something is to stand there."""


class LineReach(NamedTuple):
    """How far the ink of plain lines may reach above and below their base lines, and the leading: parts of the size."""

    above: float
    below: float
    leading: float


@dataclass(frozen=True, slots=True)
class CountryStyle:
    """The country line: its size in parts of the other lines' size, and the space after each of its letters."""

    size: float
    tracking: float

    def width(self, width: float, letters: int) -> float:
        """The line's width, in 1/1000 em of the other lines' size, from the width its letters have alone."""
        return (width + letters * self.tracking * 1000) * self.size


LABEL_COUNTRY = CountryStyle(11.5 / 12.5, 0.045)


@dataclass(frozen=True, slots=True)
class LetteringRule:
    """The lettering of labels from a height on: sizes in points, distances to the label's edge in mm. `ink` is from the
    top of the first line to the foot of the last beside what lies between their base lines, in parts of the size."""

    height_mm: float
    size: float
    leading: float
    inset_mm: float
    safe_mm: float
    smallest: float
    ink: float = CAPITALS + BELOW


_RULES = (
    LetteringRule(60, 15, 18, 8, 6, 9),
    LetteringRule(33, 12.5, 15, 5.5, 4, 9),
    LetteringRule(25, 10.5, 12.25, 5, 2, 9),
    LetteringRule(20, 9, 10.5, 3.5, 1.5, 6),
    LetteringRule(15, 8, 9.25, 3, 1.2, 6, _ACCENTS),
    LetteringRule(0, 7, 8, 2.5, 1, 5, _ACCENTS),
)


@dataclass(frozen=True, slots=True)
class LetteringArea:
    """Where the lines of a label may stand and in which sizes, all in points.

    `width` and `height` are the label's as it is read; lines run from `inset` to `width` − `inset`.
    """

    width: float
    height: float
    inset: float
    safe: float
    size: float
    smallest: float
    line_ratio: float
    ink: float = CAPITALS + BELOW

    @property
    def reach(self) -> LineReach:
        """How far plain lines reach."""
        return LineReach(CAPITALS, BELOW, self.line_ratio)

    @property
    def line_width(self) -> float:
        """The longest a line may be."""
        return self.width - 2 * self.inset

    def leading(self, size: float) -> float:
        """From base line to base line."""
        return size * self.line_ratio

    def most_lines(self, size: float) -> int:
        """How many lines of a size stand between the safe edges."""
        room = self._room(size)
        return 0 if room < 0 else 1 + int(room / self.leading(size) + 1e-6)

    def _room(self, size: float) -> float:
        """From the highest base line that a line may have to the lowest."""
        return self.height - 2 * self.safe - size * self.ink

    def first_base_line(self, size: float, spread: float, above: float = CAPITALS, below: float = BELOW) -> float:
        """From the label's top to the first base line: the block stands in the middle, as the eye sees it.

        `spread` is from there to the last base line; `above` and `below` are how far the ink of these lines reaches,
        in parts of the size.
        """
        middle = (self.height - spread + size * (above - below)) / 2
        lowest = self.height - self.safe - below * size - spread
        highest = self.safe + above * size
        seen = (self.height - spread) / 2 + _OPTICAL_CENTRE * size
        return max(min(seen, max(lowest, middle)), min(highest, middle))

    def size_for(self, line_em: float, lines: float) -> float:
        """The largest size, in steps, at which so many lines, the longest of `line_em` em, fit; else the smallest."""
        size = self.size
        while size > self.smallest and not self.fits(size, line_em, lines):
            size = max(size - STEP_PT, self.smallest)
        return size

    def fits(self, size: float, line_em: float, lines: float) -> bool:
        """True where so many lines, the longest of `line_em` em, stand inside at this size."""
        return line_em * size <= self.line_width + 1e-6 and (lines - 1) * self.leading(size) <= self._room(size) + 1e-6


def lettering_area(sheet: LabelSheet, size_pt: float | None = None) -> LetteringArea:
    """The area of a label of this sheet; the lettering grows with the label unless the user chose `size_pt`."""
    width, height = points(sheet.label_width), points(sheet.label_height)
    if sheet.is_turned:
        width, height = height, width
    rule = next(rule for rule in _RULES if height >= points_of_mm(rule.height_mm))
    inset, safe = points_of_mm(rule.inset_mm), points_of_mm(rule.safe_mm)
    inset = min(inset, width * _WIDEST_INSET)
    if sheet.shape is LabelShape.ROUND:
        inset = safe = width * _ROUND_INSET
    beside, above = _white_edges(sheet)
    beside, above = min(beside, width * _MOST_WHITE), min(above, height * _MOST_WHITE)
    ink = _ACCENTS if above > safe else rule.ink  # beyond that edge nothing is printed at all
    size = size_pt or rule.size
    smallest = min(size, rule.smallest)
    area = LetteringArea(width, height, inset, safe, size, smallest, rule.leading / rule.size, ink)
    return replace(area, inset=max(inset, beside), safe=max(safe, above))


def _white_edges(sheet: LabelSheet) -> tuple[float, float]:
    """How much of a label, as it is read, may lie in what the printer leaves white: beside and above, in points."""
    edges = zip(sheet.white_edge, sheet.nearest_edges(), strict=True)
    beside, above = (points(max(0, white - there)) for white, there in edges)
    return (above, beside) if sheet.is_turned else (beside, above)


def breakable(line: str) -> list[str]:
    """The parts of a line that breaks keep whole: words, the parts of a word with hyphens, Chinese characters."""
    return re.sub(_IDEOGRAPH, r" \g<0> ", line.replace("-", "- ")).split()


def broken(line: str, widths_of: Callable[[str], Sequence[float]], most: float) -> Iterator[str]:
    """The line in pieces no wider than `most`: broken at a space, else after a hyphen, else within the word.

    `widths_of` gives the width of every character, in the measure of `most`; one of no width is never parted
    from the character before it.
    """
    while line:
        cut = _best_cut(line, _longest_start(line, widths_of, most))
        yield line[:cut].rstrip(" ")
        line = line[cut:].lstrip(" ")


def _best_cut(line: str, longest: int) -> int:
    if longest == len(line):
        return longest
    space, hyphen = line.rfind(" ", 1, longest + 1), line.rfind("-", 1, longest)
    if space <= 0 and re.search(_IDEOGRAPH, line[longest - 1 : longest + 1]):
        return longest
    return space if space > 0 else hyphen + 1 or longest


def _longest_start(line: str, widths_of: Callable[[str], Sequence[float]], most: float) -> int:
    """How many characters stand within `most`, at least one; looked at a portion at a time, as lines may be endless."""
    reach = _LOOKED_AHEAD
    while True:
        place = _first_beyond(widths_of(line[:reach]), most)
        if place < reach or reach >= len(line):
            return place
        reach *= 2


def _first_beyond(widths: Sequence[float], most: float) -> int:
    width = 0.0
    for place, own in enumerate(widths):
        width += own
        if width > most and place:
            return place
    return len(widths)

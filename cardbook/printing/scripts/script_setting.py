"""How the lines of a text stand that have letters of other scripts: from which side, and how far apart."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cardbook.printing.scripts.reading_order import base_level
from cardbook.printing.scripts.shaped_line import shaped_line
from cardbook.printing.scripts.writing_region import writing_region
from cardbook.printing.text.text_fit import LineReach

_WHITE = 0.04
"""What stays white between two lines that reach for each other, in parts of the size."""


class ScriptSetting(NamedTuple):
    """The setting of one text, in parts of its size: how far its first and last line reach, and the leading.

    `region` says whose forms its Chinese characters have; `from_right` that its lines begin at the right edge, as
    most of them do, or half of them and the first.
    """

    region: str
    from_right: bool
    above: float
    below: float
    leading: float

    def height(self, lines: int) -> float:
        """From the top of the first line's ink to the foot of the last line's."""
        return self.above + (lines - 1) * self.leading + self.below

    def plain_lines(self, lines: int, plain: LineReach) -> float:
        """So many plain lines are as high."""
        return 1 + (self.height(lines) - plain.above - plain.below) / plain.leading


def script_setting(lines: Sequence[str], font: str, country: str, plain: LineReach) -> ScriptSetting:
    """The setting of printable lines, one of them shaped, in a typeface and on their way to a country."""
    region = writing_region(lines, country)
    shaped = [shaped_line(line, font, region) for line in lines]
    reach = [(max(line.above / 1000, plain.above), max(line.below / 1000, plain.below)) for line in shaped]
    closest = max((upper[1] + lower[0] + _WHITE for upper, lower in pairwise(reach)), default=0.0)
    levels = [base_level(line) for line in lines]
    from_right = sum(levels) * 2 + levels[0] > len(lines)
    return ScriptSetting(region, from_right, reach[0][0], reach[-1][1], max(closest, plain.leading))

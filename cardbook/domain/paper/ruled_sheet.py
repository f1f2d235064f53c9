"""Ruled sheets for letters by hand: where the rules stand. Lengths are µm from the sheet's top left."""

from dataclasses import dataclass

from cardbook.domain.paper.paper import PaperSize

LEAST_LINE, MOST_LINE = 5_000, 20_000
"""How far rules may be apart: from small, neat hands to first writers and eyes that see little."""
LINE = 9_000
"""What most hands like: between the 8 and 10 mm of writing pads."""
MOST_PAGES = 100

_LEFT, _RIGHT, _TOP, _FOOT = 1 / 6, 1 / 14, 1 / 12, 1 / 15
"""The margins as shares of the sheet's width and height: wide at the left, so that a letter breathes and can be
filed."""
_FOR_DATE = 2
"""So many rules the first page begins lower, with room for place and date."""


@dataclass(frozen=True, slots=True)
class RuledSheet:
    """A size of paper with rules `line` µm apart."""

    paper: PaperSize
    line: int = LINE

    @property
    def left(self) -> float:
        """Where the rules begin."""
        return self.paper.width * _LEFT

    @property
    def right(self) -> float:
        """Where they end."""
        return self.paper.width * (1 - _RIGHT)

    @property
    def foot(self) -> float:
        """Below here is no rule."""
        return self.paper.height * (1 - _FOOT)

    def rules(self, *, is_first: bool) -> list[float]:
        """How far each rule is from the top; the last ones of both kinds of page are at the same height."""
        top = self.paper.height * _TOP
        count = int((self.foot - top) // self.line)
        return [top + number * self.line for number in range(1 + _FOR_DATE * is_first, count + 1)]

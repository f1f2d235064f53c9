"""Text and rules at places of a page, counted in points from its top left, as PDF operators."""

from collections.abc import Sequence

from cardbook.printing.text.lettering import FontSubsets, Lettering

BLACK, GREY = "0 g", "0.35 g"


class PagePen:
    """Writes on pages `height` points high with these typefaces, whose fonts `subsets` gathers."""

    def __init__(self, subsets: FontSubsets, fonts: Sequence[str], home: str, height: float) -> None:
        self._letterings = {font: Lettering(subsets, font, home) for font in fonts}
        self.height = height

    @property
    def missing(self) -> tuple[str, ...]:
        """The characters no typeface has; each left a gap for the pen."""
        return tuple(sorted({each for lettering in self._letterings.values() for each in lettering.advances.missing}))

    def width(self, font: str, size: float, text: str) -> float:
        """How wide a printable line is."""
        return self._letterings[font].advances.width(text) * size / 1000

    def each_width(self, font: str, text: str) -> Sequence[float]:
        """The advance of every character of a printable line in 1/1000 of the type size."""
        return self._letterings[font].advances.each(text)

    def write(self, font: str, size: float, left: float, base: float, text: str, colour: str = BLACK) -> str:
        """A printable line with its left end and its base line so far from the page's top left."""
        lettering = self._letterings[font]
        shown = lettering.show(text, size)
        return f"{colour} BT/{lettering.plain} {size:g} Tf 1 0 0 1 {left:.2f} {self.height - base:.2f} Tm{shown} ET"

    def rule(self, left: float, right: float, y: float, stroke: str) -> str:
        """A level line `y` below the top, in a stroke such as "0.4 w 0.7 G"."""
        return f"{stroke} {left:.2f} {self.height - y:.2f} m {right:.2f} {self.height - y:.2f} l S"

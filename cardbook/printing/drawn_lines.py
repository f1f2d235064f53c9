"""The lines of a text as PDF operators, each below the one before."""

from collections.abc import Iterator, Sequence
from itertools import repeat

from cardbook.printing.lettering import SWITCH, Lettering
from cardbook.printing.text_fit import CountryStyle


class DrawnLines:
    """Draws with one typeface from the text cursor on, one leading above the first line; sizes are points."""

    def __init__(self, lettering: Lettering, country: CountryStyle) -> None:
        self._lettering = lettering
        self._style = country

    def block(self, lines: Sequence[str], size: float, *, country_line: bool) -> Iterator[str]:
        """All lines, all beginning at the same place."""
        plain = lines[:-1] if country_line else lines
        codes = "\n".join(plain).translate(self._lettering)
        if SWITCH in codes:
            yield from map(self._line, plain, repeat(size))
        elif plain:
            yield "(" + codes.replace("\n", ")'\n(") + ")'"
        if country_line:
            yield self.country(lines[-1], size)

    def country(self, line: str, size: float) -> str:
        """The country line: a little smaller than `size` and spaced."""
        small = size * self._style.size
        plain = self._lettering.plain
        return (
            f"/{plain} {small:.2f} Tf {small * self._style.tracking:.3f} Tc T*{self._lettering.show(line, small)}"
            f" 0 Tc/{plain} {size:g} Tf"
        )

    def _line(self, line: str, size: float) -> str:
        codes = line.translate(self._lettering)
        return f"T*{self._lettering.show(line, size)}" if SWITCH in codes else f"({codes})'"

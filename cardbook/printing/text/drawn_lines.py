"""The lines of a text as PDF operators, each below the one before."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cardbook.printing.text.lettering import SWITCH, Lettering
from cardbook.printing.text.set_text import SetLabel
from cardbook.printing.text.text_fit import CountryStyle

if TYPE_CHECKING:
    from cardbook.printing.scripts.script_setting import ScriptSetting


class DrawnLines:
    """Draws with one typeface from the text cursor on, one leading above the first line; sizes are points."""

    def __init__(self, lettering: Lettering, country: CountryStyle) -> None:
        self._lettering = lettering
        self._style = country
        self._settings: dict[float, tuple[float, str, str]] = {}

    def block(self, lines: Sequence[str], size: float, *, country_line: bool) -> list[str]:
        """All lines, all beginning at the same place."""
        plain = lines[:-1] if country_line else lines
        codes = "\n".join(plain).translate(self._lettering)
        if SWITCH in codes:
            drawn = [self._line(line, size) for line in plain]
        else:
            drawn = ["(" + codes.replace("\n", ")'\n(") + ")'"] if plain else []
        if country_line:
            drawn.append(self.country(lines[-1], size))
        return drawn

    def in_script(self, label: SetLabel, size: float, script: "ScriptSetting") -> Iterator[str]:
        """The lines of a label as far apart as their letters need, from the side they are read from."""
        yield f"{script.leading * size:.3f} TL"
        if script.from_right:
            yield f"{label.width * size / 1000:.2f} 0 Td"
        yield from self.by_width(label, size, float(script.from_right))

    def by_width(self, label: SetLabel, size: float, share: float) -> Iterator[str]:
        """Every line of a label moved left by a share of its own width, and back for the next."""
        for number, line in enumerate(label.lines, start=1):
            width = self._lettering.advances.width(line, label.region)
            shown = f"T*{self._lettering.show(line, size, label.region)}"
            if label.text.country_line and number == len(label.lines):
                width = self._style.width(width, len(line))
                shown = self.country(line, size)
            back = width * size * share / 1000
            yield f"{-back:.2f} 0 Td {shown} {back:.2f} 0 Td"

    def country(self, line: str, size: float) -> str:
        """The country line: a little smaller than `size` and spaced."""
        small, begin, end = self._settings.get(size) or self._country_settings(size)
        return f"{begin}{self._lettering.show(line, small)}{end}"

    def _country_settings(self, size: float) -> tuple[float, str, str]:
        """The size of a country line, what sets it, and what sets `size` again; sizes are few."""
        small, plain = size * self._style.size, self._lettering.plain
        begin = f"/{plain} {small:.2f} Tf {small * self._style.tracking:.3f} Tc T*"
        self._settings[size] = small, begin, f" 0 Tc/{plain} {size:g} Tf"
        return self._settings[size]

    def _line(self, line: str, size: float) -> str:
        codes = line.translate(self._lettering)
        return f"T*{self._lettering.show(line, size)}" if SWITCH in codes else f"({codes})'"

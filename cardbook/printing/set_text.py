"""Texts made ready for paper: measured, refused where no typeface has a letter, broken where they are too wide."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from cardbook.printing.jobs import LabelText
from cardbook.printing.lettering import Advances
from cardbook.printing.printable_text import printable_lines
from cardbook.printing.text_fit import CountryStyle, breakable, broken


class LabelWarning(StrEnum):
    """What the layout report says of a label."""

    DOES_NOT_FIT = "does_not_fit"
    MISSING_GLYPH = "missing_glyph"


class Room(Protocol):
    """What lines may take up, all in points."""

    @property
    def line_width(self) -> float:
        """The longest a line may be."""

    def most_lines(self, size: float) -> int:
        """How many lines of a size stand in it."""

    def fits(self, size: float, line_em: float, lines: int) -> bool:
        """True where so many lines, the longest of `line_em` em, stand inside at this size."""


@dataclass(slots=True)
class SetLabel:
    """One label with its printed lines; `width` is the longest line's in 1/1000 em, `slot` its place on the sheet."""

    text: LabelText
    lines: Sequence[str]
    width: float
    slot: int
    warnings: tuple[LabelWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedLabel:
    """A label that is not printed because no typeface has these characters."""

    key: str
    lines: tuple[str, ...]
    characters: tuple[str, ...]


class TextSetter:
    """Sets texts in a typeface; `refused` fills while they are gone through. With `gaps` none is refused."""

    def __init__(self, font: str, country: CountryStyle, *, gaps: bool) -> None:
        self.refused: list[RefusedLabel] = []
        self._gaps = gaps
        self._country = country
        self._advances = Advances(font)

    def each(self, texts: Iterable[LabelText]) -> Iterator[SetLabel]:
        """The texts one after the other, of those that can be printed."""
        missing = self._advances.missing
        for text in texts:
            label = self.one(text)
            lacking = missing and [letter for letter in dict.fromkeys("".join(label.lines)) if letter in missing]
            if lacking and not self._gaps:
                self.refused.append(RefusedLabel(text.key, text.lines, tuple(lacking)))
                continue
            if lacking:
                label.warnings = (LabelWarning.MISSING_GLYPH,)
            yield label

    def one(self, text: LabelText) -> SetLabel:
        """One text, measured; a letter that is missing is as wide as its gap."""
        lines = printable_lines(text.lines)
        advance = self._advances.__getitem__
        widths = [sum(map(advance, line)) for line in lines]
        if text.country_line and widths:
            widths[-1] = self._country.width(widths[-1], len(lines[-1]))
        return SetLabel(text, lines, max(widths, default=0.0), 0)

    def break_lines(self, label: SetLabel, size: float, room: Room) -> None:
        """Break the lines where they are too wide for the room; what is still too much is marked, never cut."""
        if room.fits(size, label.width / 1000, len(label.lines)):
            return
        most = room.line_width / size * 1000
        words = (word for line in label.lines for word in breakable(line))
        wide_words = any(self._advances.width(word) > most for word in words)
        label.lines = list(self._pieces(label, most))
        if wide_words or len(label.lines) > room.most_lines(size):
            label.warnings = (*label.warnings, LabelWarning.DOES_NOT_FIT)

    def _pieces(self, label: SetLabel, most: float) -> Iterator[str]:
        for line in label.lines[:-1]:
            yield from broken(line, self._advances.__getitem__, most)
        last = label.lines[-1]
        width = self._advances.width(last)
        if label.text.country_line and self._country.width(width, len(last)) <= most:
            yield last
            return
        yield from broken(last, self._advances.__getitem__, most)

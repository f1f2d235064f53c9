"""Texts made ready for paper: measured, refused where no typeface has a letter, broken where they are too wide."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from cardbook.printing.jobs.labels import LabelText
from cardbook.printing.scripts import script_setting
from cardbook.printing.text.lettering import BY_SHAPE, Advances
from cardbook.printing.text.printable_text import printable_lines
from cardbook.printing.text.text_fit import CountryStyle, LineReach, breakable, broken

if TYPE_CHECKING:
    from cardbook.printing.scripts.script_setting import ScriptSetting


class LabelWarning(StrEnum):
    """What the layout report says of a label."""

    DOES_NOT_FIT = "does_not_fit"
    MISSING_GLYPH = "missing_glyph"


class Room(Protocol):
    """What lines may take up, all in points."""

    @property
    def line_width(self) -> float:
        """The longest a line may be."""

    def fits(self, size: float, line_em: float, lines: float) -> bool:
        """True where so many lines, the longest of `line_em` em, stand inside at this size."""


@dataclass(slots=True)
class SetLabel:
    """One label with its printed lines; `width` is the longest line's in 1/1000 em, `slot` its place on the sheet.

    `high` says how many plain lines are as high as the label's. `script` is how lines stand that are shaped, None
    where all are plain. `own_pt` is its own size where it has another one than those around it, else 0.
    """

    text: LabelText
    lines: Sequence[str]
    width: float
    high: float
    slot: int = 0
    warnings: tuple[LabelWarning, ...] = ()
    script: "ScriptSetting | None" = None
    own_pt: float = 0

    @property
    def region(self) -> str:
        """Whose forms Chinese characters have; "" where none are."""
        return self.script.region if self.script else ""


@dataclass(frozen=True, slots=True)
class RefusedLabel:
    """A label that is not printed because no typeface has these characters."""

    key: str
    lines: tuple[str, ...]
    characters: tuple[str, ...]


class TextSetter:
    """Sets texts in a typeface; `refused` fills while they are gone through. With `gaps` none is refused.

    `plain` is how far lines reach that need no more than that.
    """

    def __init__(self, font: str, country: CountryStyle, plain: LineReach, *, gaps: bool) -> None:
        self.refused: list[RefusedLabel] = []
        self._gaps = gaps
        self._country = country
        self._plain = plain
        self._advances = Advances(font)
        self._advance = self._advances.__getitem__

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
        lines, advance = printable_lines(text.lines), self._advance
        widths = [sum(map(advance, line)) for line in lines]
        if BY_SHAPE in widths:
            return self._shaped(text, lines)
        if text.country_line and widths:
            widths[-1] = self._country.width(widths[-1], len(lines[-1]))
        return SetLabel(text, lines, max(widths) if widths else 0.0, len(lines))

    def _shaped(self, text: LabelText, lines: Sequence[str]) -> SetLabel:
        label = SetLabel(text, lines, 0.0, 0.0)
        self._set_in_script(label)
        label.width = max(self._width(label, number) for number in range(len(lines)))
        return label

    def _set_in_script(self, label: SetLabel) -> None:
        label.script = script_setting.script_setting(
            label.lines, self._advances.font, label.text.country, self._plain
        )
        label.high = label.script.plain_lines(len(label.lines), self._plain)

    def _width(self, label: SetLabel, number: int) -> float:
        """The width of a line of the label in 1/1000 em of its size."""
        line = label.lines[number]
        width = self._advances.width(line, label.region)
        is_country = label.text.country_line and number == len(label.lines) - 1
        return self._country.width(width, len(line)) if is_country else width

    def break_lines(self, label: SetLabel, size: float, room: Room) -> None:
        """Break the lines where they are too wide for the room; what is still too much is marked, never cut."""
        if room.fits(size, label.width / 1000, label.high):
            return
        most = room.line_width / size * 1000
        words = (word for line in label.lines for word in breakable(line))
        wide_words = any(self._advances.width(word, label.region) > most for word in words)
        label.lines = list(self._pieces(label, most))
        label.high = len(label.lines)
        if label.script:
            self._set_in_script(label)
        if wide_words or not room.fits(size, 0.0, label.high):
            label.warnings = (*label.warnings, LabelWarning.DOES_NOT_FIT)

    def _pieces(self, label: SetLabel, most: float) -> Iterator[str]:
        def widths_of(line: str) -> Sequence[float]:
            return self._advances.each(line, label.region)

        for line in label.lines[:-1]:
            yield from broken(line, widths_of, most)
        if label.text.country_line and self._width(label, len(label.lines) - 1) <= most:
            yield label.lines[-1]
            return
        yield from broken(label.lines[-1], widths_of, most)

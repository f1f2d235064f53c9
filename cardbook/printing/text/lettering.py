"""Text in the codes of embedded fonts: one `str.translate` for a plain line, runs of fonts for any other.

A line in a script whose signs change with their neighbours is shaped as a whole (`printing.scripts`).

Every character gets a code in a subset of the first typeface that draws it. Codes that mean something in a
PDF string (brackets, backslash, line ends) are never given out, so no text can leave its string: what
people type is drawn, never read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import repeat
from math import inf
from typing import TYPE_CHECKING
from unicodedata import combining

from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.scripts import glyph_font, shaped_line
from cardbook.printing.scripts.writing_region import writing_region
from cardbook.printing.text.to_unicode import subset_tag, to_unicode
from cardbook.printing.text.typefaces import GAP, Typeface, chain, typeface, typeface_for

if TYPE_CHECKING:
    from cardbook.printing.scripts.glyph_face import GlyphFace
    from cardbook.printing.scripts.glyph_font import GlyphFont
    from cardbook.printing.scripts.shaped_line import ShapedLine

SWITCH = "\uffff"
"""Stands in a translated line for a character that is not in the first subset."""

BY_SHAPE = inf
"""The advance of a character that has no width of its own: its glyph depends on its neighbours."""

_RESERVED = {ord(character) for character in "()\\\t\n\r\b\f"}
_OWN_CODES = range(0x20, 0x7F)
_FREE_CODES = [code for span in (range(0x80, 0x100), range(1, 0x20)) for code in span if code not in _RESERVED]
_CODES = 256
_UNUSED = "\0"


@dataclass(slots=True)
class FontSubset:
    """The printable ASCII of one typeface and as many other characters as there are codes, as one font of the PDF."""

    name: str
    face: Typeface
    codes: dict[str, int] = field(default_factory=dict)
    given: int = 0

    def code(self, character: str) -> int | None:
        """The character's code, given out at first sight; None where the subset is full."""
        if character not in self.codes:
            code = self._next_code(character)
            if code is None:
                return None
            self.codes[character] = code
        return self.codes[character]

    def _next_code(self, character: str) -> int | None:
        own = ord(character)
        if own in _OWN_CODES and own not in _RESERVED:
            return own
        if self.given == len(_FREE_CODES):
            return None
        self.given += 1
        return _FREE_CODES[self.given - 1]

    def embed(self, pdf: PdfFile) -> None:
        """Writes the font: a TrueType font with its own encoding (section 9.6.6.4) and a ToUnicode map."""
        characters = [_UNUSED] * _CODES
        for character, code in self.codes.items():
            characters[code] = character
        name = f"/{subset_tag(self.name)}+{self.face.postscript_name}"
        data = self.face.subset(characters)
        file = pdf.add_stream(data, {"Length1": f" {len(data)}"})
        measures = "".join(f"/{key} {value}" for key, value in self.face.descriptor().items())
        descriptor = pdf.add_object(f"<</Type/FontDescriptor/FontName{name}{measures}/FontFile2 {file} 0 R>>")
        widths = " ".join(f"{self._width(character):g}" for character in characters)
        texts = {code: character for character, code in self.codes.items()}
        unicode_map = pdf.add_stream(to_unicode(texts, code_bytes=1).encode("ascii"))
        font = pdf.add_object(
            f"<</Type/Font/Subtype/TrueType/BaseFont{name}/FirstChar 0/LastChar {_CODES - 1}/Widths[{widths}]"
            f"/FontDescriptor {descriptor} 0 R/ToUnicode {unicode_map} 0 R>>"
        )
        pdf.add_font(self.name, font)

    def _width(self, character: str) -> float:
        return 0 if character == _UNUSED else self.face.width(character)


class FontSubsets:
    """All fonts of one PDF, filled as text is met."""

    def __init__(self) -> None:
        self._subsets: dict[str, list[FontSubset]] = {}
        self._glyph_fonts: dict[GlyphFace, list[GlyphFont]] = {}
        self._count = 0

    def place(self, character: str, face: Typeface) -> tuple[FontSubset, int]:
        """The subset and the code of a character that the typeface covers."""
        subsets = self._subsets.setdefault(face.id, [])
        for subset in subsets:
            code = subset.code(character)
            if code is not None:
                return subset, code
        subsets.append(FontSubset(self._next_name(), face))
        return self.place(character, face)

    def glyphs(self, face: "GlyphFace") -> "GlyphFont":
        """The font for the next line in the signs of a typeface."""
        fonts = self._glyph_fonts.setdefault(face, [])
        if not fonts or fonts[-1].is_full:
            fonts.append(glyph_font.GlyphFont(self._next_name(), face))
        return fonts[-1]

    def _next_name(self) -> str:
        self._count += 1
        return f"F{self._count}"

    def embed(self, pdf: PdfFile) -> None:
        """Writes all fonts."""
        for subsets in self._subsets.values():
            for subset in subsets:
                subset.embed(pdf)
        for fonts in self._glyph_fonts.values():
            for font in fonts:
                font.embed(pdf)


class Advances(dict[str, float]):
    """Character → advance in 1/1000 of the type size, over a typeface and those that step in for it.

    A character that is drawn by its neighbours has the width BY_SHAPE, which is that of every line it stands in
    until the line is shaped. One that nothing draws has the width of a gap and is noted in `missing`.
    """

    def __init__(self, font: str, home: str = "") -> None:
        super().__init__()
        self.font = font
        self._home = home
        self.missing: set[str] = set()

    def __missing__(self, character: str) -> float:
        face = typeface_for(character, self.font)
        if face and not combining(character):
            width = face.width(character)
        elif face or shaped_line.can_draw(character):
            width = BY_SHAPE
        else:
            self.missing.add(character)
            width = GAP
        self[character] = width
        return width

    def width(self, line: str, region: str = "") -> float:
        """The width of a printable line in 1/1000 of the type size."""
        width = sum(map(self.__getitem__, line))
        return width if width < BY_SHAPE else self.shaped(line, region).width

    def each(self, line: str, region: str = "") -> Sequence[float]:
        """The advance of every character of a printable line; 0 for one that goes with the character before it."""
        widths = list(map(self.__getitem__, line))
        return self.shaped(line, region).advances if BY_SHAPE in widths else widths

    def shaped(self, line: str, region: str) -> "ShapedLine":
        """The line as it is shaped with the forms of a region, or of those at home."""
        return shaped_line.shaped_line(line, self.font, region or writing_region([line], self._home))


class Lettering(dict[int, str]):
    """The lines of one typeface as PDF strings; itself the table for `str.translate`.

    Lines are printable lines; several that are parted by line breaks can be translated at once, since no code is
    a break. `plain` is the resource name that is set while `show` is used. `home` (ISO 3166) says whose forms
    Chinese characters have where neither a region nor their neighbours do.
    """

    def __init__(self, subsets: FontSubsets, font: str, home: str = "") -> None:
        super().__init__({ord("\n"): "\n"})
        self._subsets = subsets
        self._font = font
        self.advances = Advances(font, home)
        self._first = subsets.place(" ", typeface(chain(font)[0]))[0]
        self.plain = self._first.name

    def __missing__(self, code_point: int) -> str:
        character = chr(code_point)
        found = None if combining(character) else self._place(character)
        self[code_point] = code = chr(found[1]) if found and found[0] is self._first else SWITCH
        return code

    def _place(self, character: str) -> tuple[FontSubset, int] | None:
        face = typeface_for(character, self._font)
        return self._subsets.place(character, face) if face else None

    def show(self, line: str, size: float, region: str = "") -> str:
        """The operators that draw a line at the place of the text cursor, in `plain` at `size` points."""
        codes = line.translate(self)
        if SWITCH not in codes:
            return f"({codes})Tj"
        is_shaped = BY_SHAPE in map(self.advances.__getitem__, line)
        shown = "".join(self._show_shaped(line, size, region)) if is_shaped else self._show_plain(line, size)
        return f"{shown}/{self.plain} {size:g} Tf"

    def _show_plain(self, line: str, size: float) -> str:
        codes = line.translate(self)
        return "".join(map(self._show_single, line, repeat(size))) if SWITCH in codes else f"({codes})Tj"

    def _show_shaped(self, line: str, size: float, region: str) -> Iterator[str]:
        for run in self.advances.shaped(line, region).runs:
            if run.face:
                yield self._subsets.glyphs(run.face).show(run.signs, size)
            else:
                yield f"/{self.plain} {size:g} Tf{self._show_plain(run.text, size)}"

    def _show_single(self, character: str, size: float) -> str:
        place = self._place(character)
        return f"/{place[0].name} {size:g} Tf({chr(place[1])})Tj" if place else f"[{-GAP:g}]TJ"

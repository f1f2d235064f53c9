"""The typefaces that come with Cardbook, their glyphs and widths, and which steps in for which."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, TTFontFile

from cardbook.printing.text.typeface_names import find_typeface
from cardbook.resources import resource

_FILES = {
    "garamond": "EBGaramond_500Medium.ttf",
    "garamond-italic": "EBGaramond_500Medium_Italic.ttf",
    "garamond-semibold": "EBGaramond_600SemiBold.ttf",
    "noto-serif": "NotoSerif_400Regular.ttf",
}

_CHAINS = {
    "garamond": ("garamond", "noto-serif"),
    "garamond-italic": ("garamond-italic", "garamond", "noto-serif"),
    "garamond-semibold": ("garamond-semibold", "garamond", "noto-serif"),
    "noto-serif": ("noto-serif", "garamond"),
}
"""Per typeface: itself, then those that draw the characters it lacks. Both families have lining figures of
one width as their default, so no figure needs another glyph."""


GAP = 1000.0
"""The width left for the pen where no typeface has the character, in 1/1000 of the type size: one em."""


class Typeface:
    """One TrueType file: which characters it draws, how wide, and the parts a PDF embeds of it."""

    def __init__(self, id_: str) -> None:
        self.id = id_
        self.path: Path = resource("fonts", _FILES[id_])
        self._file = TTFontFile(str(self.path))
        self._widths = cast(Mapping[int, float], self._file.charWidths)

    @property
    def postscript_name(self) -> str:
        """The name inside the file, which the PDF repeats."""
        return bytes(self._file.name).decode("ascii")

    def covers(self, character: str) -> bool:
        """True where the file has a glyph for the character."""
        return ord(character) in self._widths

    def width(self, character: str) -> float:
        """The advance of a character in 1/1000 of the type size."""
        return float(self._widths[ord(character)])

    def subset(self, characters: list[str]) -> bytes:
        """A TrueType file with only these characters; the place in the list is the code. NUL is an unused code."""
        return bytes(self._file.makeSubset([ord(character) for character in characters]))

    def descriptor(self) -> dict[str, str]:
        """The measures of ISO 32000-1 table 122, as written in the PDF."""
        file = self._file
        return {
            "Flags": str((int(file.flags) & ~FF_NONSYMBOLIC) | FF_SYMBOLIC),
            "FontBBox": "[{} {} {} {}]".format(*file.bbox),
            "ItalicAngle": f"{file.italicAngle:g}",
            "Ascent": f"{file.ascent:g}",
            "Descent": f"{file.descent:g}",
            "CapHeight": f"{file.capHeight:g}",
            "StemV": str(file.stemV),
        }


@cache
def typeface(id_: str) -> Typeface:
    """A typeface, read from its file once."""
    return Typeface(id_)


def chain(id_: str) -> tuple[str, ...]:
    """The typeface, then those that step in for it. Raises UNKNOWN_FONT for a name that is not ours."""
    return _CHAINS.get(id_) or _CHAINS[find_typeface(id_)]


def typeface_for(characters: str, first: str) -> Typeface | None:
    """The first typeface of the chain that draws all the characters, None where none does."""
    return next((face for face in map(typeface, chain(first)) if all(map(face.covers, characters))), None)


def advance(character: str, first: str) -> float:
    """The advance of a character in 1/1000 of the type size, that of a gap where no typeface of the chain draws it."""
    face = typeface_for(character, first)
    return face.width(character) if face else GAP

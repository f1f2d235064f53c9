"""The signs of one typeface as one font of a PDF (ISO 32000-1 section 9.7): each sign is one glyph and one code.

A syllable of several glyphs, or a mark that stands higher over one letter than over another, becomes a glyph of its
own. So whoever reads the PDF finds plain strings in which every code moves the pen by its own width and stands for
its own text: what is copied, searched and read aloud is what was typed.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cardbook.printing.pdf.pdf_file import PdfFile
from cardbook.printing.scripts.glyph_face import GlyphFace, PlacedGlyph, Sign
from cardbook.printing.scripts.truetype_file import Glyph, box_of, truetype_file
from cardbook.printing.text.printable_text import MOST_CHARACTERS
from cardbook.printing.text.to_unicode import subset_tag, to_unicode

_CODES = 0xFFFF
_SYMBOLIC = 4
_STEM = 80
"""The weight of upright strokes, which viewers use only where they have to draw another typeface."""


class _Code(NamedTuple):
    """What a code draws, how far it moves the pen, in units of the typeface, and what it says."""

    glyphs: tuple[PlacedGlyph, ...]
    advance: int
    text: str


class GlyphFont:
    """A font that grows as signs are shown; codes are two bytes and count from 1."""

    def __init__(self, name: str, face: GlyphFace) -> None:
        self.name = name
        self._face = face
        self._codes: dict[_Code, int] = {}

    @property
    def is_full(self) -> bool:
        """True where there might not be codes enough for another line."""
        return len(self._codes) > _CODES - MOST_CHARACTERS

    def show(self, signs: Sequence[Sign], size: float) -> str:
        """The operators that draw signs at the place of the text cursor at `size` points."""
        codes = (self._codes.setdefault(_code(sign), len(self._codes) + 1) for sign in signs)
        return f"/{self.name} {size:g} Tf<{''.join(f'{code:04x}' for code in codes)}>Tj"

    def embed(self, pdf: PdfFile) -> None:
        """Writes the font: its glyphs, their widths, and the map to Unicode."""
        name = f"/{subset_tag(self.name)}+{self._face.postscript_name}"
        glyphs = [Glyph((), 0), *(Glyph(self._face.outline(code.glyphs), code.advance) for code in self._codes)]
        data = truetype_file(self._face.units, glyphs)
        file = pdf.add_stream(data, {"Length1": f" {len(data)}"})
        descriptor = pdf.add_object(
            f"<</Type/FontDescriptor/FontName{name}{self._measures(glyphs)}/FontFile2 {file} 0 R>>"
        )
        widths = " ".join(f"{glyph.advance * 1000 / self._face.units:g}" for glyph in glyphs)
        descendant = pdf.add_object(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
            f"/Supplement 0>>/FontDescriptor {descriptor} 0 R/W[0[{widths}]]/CIDToGIDMap/Identity>>"
        )
        texts = {code: what.text for what, code in self._codes.items()}
        unicode_map = pdf.add_stream(to_unicode(texts, code_bytes=2).encode("ascii"))
        font = pdf.add_object(
            f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]"
            f"/ToUnicode {unicode_map} 0 R>>"
        )
        pdf.add_font(self.name, font)

    def _measures(self, glyphs: Sequence[Glyph]) -> str:
        """The measures of ISO 32000-1 table 122, as written in the PDF."""
        left, bottom, right, top = (round(edge * 1000 / self._face.units) for edge in box_of(glyphs))
        return (
            f"/Flags {_SYMBOLIC}/FontBBox[{left} {bottom} {right} {top}]/ItalicAngle 0/Ascent {top}/Descent {bottom}"
            f"/CapHeight {top}/StemV {_STEM}"
        )


def _code(sign: Sign) -> _Code:
    return _Code(sign.glyphs, sign.advance, sign.text)

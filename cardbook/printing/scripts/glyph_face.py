"""A typeface as HarfBuzz reads it: which glyphs draw a text and where, how far their ink reaches, their outlines."""

import struct
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

import uharfbuzz

from cardbook.printing.scripts.outline import Contour, OutlineReader
from cardbook.printing.scripts.reading_order import MIRRORED

_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})
_RESTRICTED = 0x0002
"""The value of OS/2 fsType by which a maker forbids to embed a typeface."""
_FS_TYPE = struct.Struct(">8xH")
_FARTHEST = 16_000
"""So many units a glyph may be away from where its sign begins: eight em; heaps of marks are not piled higher."""
_MOST_GLYPHS = 64
"""So many glyphs a sign may have; syllables have up to ten."""
_CLEARANCE = 0.06
"""The white between a tall letter and the mark above it, in parts of the size."""
_REGULAR = 400
"""The weight of a variable font, whose own default may be its thinnest."""
_MAKERS_OWN_NAME = 6


class PlacedGlyph(NamedTuple):
    """A glyph `right` and `up` of where its sign begins, in units of the typeface."""

    number: int
    right: int
    up: int


class Sign(NamedTuple):
    """What stands for `text` and can be parted no further: a letter, a syllable, a mark by itself.

    `start` is the text's place in its run; `advance` is how far the pen then moves, in units of the typeface.
    Read from right to left every sign is one character, since a reader of the PDF takes signs in their turn and
    characters of a sign as they come: a ligature is drawn with its last, and a bracket is told by its looks.
    """

    text: str
    start: int
    glyphs: tuple[PlacedGlyph, ...]
    advance: int


class _ShapedGlyph(NamedTuple):
    """A glyph as it comes from HarfBuzz: `right` and `up` of the pen, which then moves by `advance`."""

    number: int
    start: int
    advance: int
    right: int
    up: int


class GlyphFace:
    """One font file, or one font of a collection, drawn at a part of its size: `share` of 1 is its own.

    Raises ValueError for a font that a PDF cannot embed.
    """

    def __init__(self, data: uharfbuzz.Blob, index: int = 0, share: float = 1.0) -> None:
        self._face = uharfbuzz.Face(data, index)
        self.units = round(self._face.upem / share)
        """Units of the typeface to one em of the line."""
        self._font = uharfbuzz.Font(self._face)
        self._font.set_variations({"wght": _REGULAR})
        if not _OUTLINES & set(self._face.table_tags) or self._is_restricted:
            raise ValueError(data)
        self._reader = OutlineReader(self._font)

    @cached_property
    def postscript_name(self) -> str:
        """The name inside the file, which the PDF repeats."""
        name = self._face.get_name(_MAKERS_OWN_NAME) or ""
        return "".join(sign for sign in name if sign.isascii() and (sign.isalnum() or sign == "-")) or "Unnamed"

    @property
    def _is_restricted(self) -> bool:
        table = self._face.reference_table("OS/2").data
        return len(table) >= _FS_TYPE.size and _FS_TYPE.unpack_from(table)[0] & 0xF == _RESTRICTED

    def covers(self, characters: str) -> bool:
        """True where the file has a glyph for each of the characters."""
        return all(self._font.get_nominal_glyph(ord(character)) for character in characters)

    def signs(self, text: str, is_rtl: bool, language: str) -> Iterator[Sign]:
        """The signs of a run of one direction from left to right; `language` is a BCP 47 tag."""
        glyphs = list(self._shaped(text, is_rtl, language))
        starts = sorted({glyph.start for glyph in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        for start, group in groupby(glyphs, key=lambda glyph: glyph.start):
            pen = 0
            placed: list[PlacedGlyph] = []
            for glyph in group:
                placed.append(PlacedGlyph(glyph.number, _near(pen + glyph.right), _near(glyph.up)))
                pen += glyph.advance
            sign = Sign(text[start : ends[start]], start, tuple(placed[:_MOST_GLYPHS]), _near(pen))
            yield from _from_the_right(sign) if is_rtl else (sign,)

    def _shaped(self, text: str, is_rtl: bool, language: str) -> Iterator[_ShapedGlyph]:
        line = uharfbuzz.Buffer()
        line.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
        line.add_str(text)
        line.guess_segment_properties()
        line.direction = "rtl" if is_rtl else "ltr"
        line.language = language
        uharfbuzz.shape(self._font, line)
        letter: int | None = None
        for info, place in zip(line.glyph_infos, line.glyph_positions, strict=True):
            right, up = place.x_offset, place.y_offset
            if not "\u0300" <= text[info.cluster] <= "\u036f":
                letter = info.codepoint
            elif letter is not None and not right and not up:
                right, up = self._over_the_middle(letter, info.codepoint)
            yield _ShapedGlyph(info.codepoint, info.cluster, place.x_advance, right, up)

    def _over_the_middle(self, letter: int, mark: int) -> tuple[int, int]:
        """How far from the pen behind a letter a mark is drawn that the typeface has no place for on this letter.

        It stands over the letter's middle, and above it where the letter is tall: a caron on an x, a ring on a W.
        """
        ink, mark_ink = self._font.get_glyph_extents(letter), self._font.get_glyph_extents(mark)
        middle = ink.x_bearing + ink.width / 2 - self._font.get_glyph_h_advance(letter)
        foot = mark_ink.y_bearing + mark_ink.height
        up = max(0.0, ink.y_bearing + _CLEARANCE * self.units - foot) if foot > 0 else 0.0
        return round(middle - mark_ink.x_bearing - mark_ink.width / 2), round(up)

    def reach(self, glyphs: Iterable[PlacedGlyph]) -> tuple[int, int]:
        """How far the ink of glyphs reaches above and below the base line, in units."""
        above = below = 0
        for glyph in glyphs:
            ink = self._font.get_glyph_extents(glyph.number)
            if ink and ink.height:
                above = max(above, glyph.up + ink.y_bearing)
                below = max(below, -glyph.up - ink.y_bearing - ink.height)
        return above, below

    def outline(self, glyphs: Iterable[PlacedGlyph]) -> list[Contour]:
        """The contours of glyphs together, each where it is placed."""
        return [
            [(x + glyph.right, y + glyph.up, on) for x, y, on in contour]
            for glyph in glyphs
            for contour in self._reader.contours(glyph.number)
        ]


def _near(distance: int) -> int:
    return max(-_FARTHEST, min(distance, _FARTHEST))


def _from_the_right(sign: Sign) -> Iterator[Sign]:
    """One sign for each character, the last first; each has its share of the width, as two in one place are one."""
    count = len(sign.text)
    share = sign.advance // count
    for place, character in reversed(list(enumerate(sign.text))):
        is_last = place == count - 1
        glyphs, advance = (sign.glyphs, sign.advance - share * place) if is_last else ((), share)
        yield Sign(MIRRORED.get(character, character), sign.start + place, glyphs, advance)

"""Where a mark sits on its letter when the two have no common glyph: Yoruba ọ̀, Navajo ą́, a ring on a W."""

import uharfbuzz

_ANCHORS_ONLY = {"ccmp": False, "liga": False, "clig": False, "calt": False, "kern": False, "locl": False}
"""OpenType features that would put another glyph or another distance in place of a letter's own."""

_CLEARANCE = 60
"""The white between a tall letter and the mark above it, in 1/1000 of the type size."""


def mark_offsets(font: "uharfbuzz.Font", cluster: str) -> list[tuple[float, float]]:
    """How far right and up of the cursor behind the letter each mark is to be drawn, in 1/1000 of the type size.

    The letter comes first in `cluster`. The typeface's own anchors (OpenType GPOS) say it; where it has none
    for the letter, the mark stands over the letter's middle, and above it where the letter is tall.
    """
    scale = 1000 / font.face.upem
    anchored = [(right * scale, up * scale) for right, up in _anchored(font, cluster)]
    return [
        place if any(place) else _centred(font, cluster[0], mark, scale)
        for mark, place in zip(cluster[1:], anchored, strict=True)
    ]


def _anchored(font: "uharfbuzz.Font", cluster: str) -> list[tuple[int, int]]:
    text = uharfbuzz.Buffer()
    text.add_str(cluster)
    text.guess_segment_properties()
    uharfbuzz.shape(font, text, _ANCHORS_ONLY)
    if len(text.glyph_positions) != len(cluster):
        return [(0, 0)] * (len(cluster) - 1)
    return [(place.x_offset, place.y_offset) for place in text.glyph_positions[1:]]


def _centred(font: "uharfbuzz.Font", letter: str, mark: str, scale: float) -> tuple[float, float]:
    glyph, mark_glyph = font.get_nominal_glyph(ord(letter)), font.get_nominal_glyph(ord(mark))
    ink, mark_ink = font.get_glyph_extents(glyph), font.get_glyph_extents(mark_glyph)
    middle = ink.x_bearing + ink.width / 2 - font.get_glyph_h_advance(glyph)
    right = middle - mark_ink.x_bearing - mark_ink.width / 2
    foot = mark_ink.y_bearing + mark_ink.height
    up = max(0.0, ink.y_bearing + _CLEARANCE / scale - foot) if foot > 0 else 0.0
    return right * scale, up * scale

"""A line with signs that a plain run of letters cannot show, measured and cut into runs as they stand on paper."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import category, combining

from cardbook.printing.scripts.glyph_face import GlyphFace, Sign
from cardbook.printing.scripts.reading_order import base_level, embedding_levels, in_visual_order
from cardbook.printing.scripts.script_faces import face_in, script_face
from cardbook.printing.scripts.writing_region import LANGUAGES
from cardbook.printing.text.typefaces import advance, typeface_for

_REMEMBERED = 2_000
"""So many lines are kept from measuring to drawing; a sheet has a few dozen."""

_MARKS = ("Mn", "Mc", "Me", "Cf")
_JOINER = "\u200d"
_SELECTORS = range(0xE0100, 0xE01F0)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


class ShapedRun(NamedTuple):
    """Neighbours of one typeface and direction: signs from left to right, or plain letters where `face` is None."""

    face: GlyphFace | None
    text: str
    signs: tuple[Sign, ...]


class ShapedLine(NamedTuple):
    """A line as it stands on paper: runs from left to right; lengths in 1/1000 of the type size.

    `advances` has the width of every character, 0 for one that belongs to the character before it: the line may
    only be broken before characters that have a width. `above` and `below` say how far its ink reaches.
    """

    runs: tuple[ShapedRun, ...]
    advances: tuple[float, ...]
    width: float
    above: float
    below: float


class _Cluster(NamedTuple):
    """A character with its marks; `face` None is drawn by the plain typefaces."""

    start: int
    text: str
    level: int
    face: GlyphFace | None


def can_draw(character: str) -> bool:
    """True where a character is drawn in a line that is shaped; joiners and selectors are, as nothing."""
    return _is_invisible(character) or script_face(character, "") is not None


@lru_cache(_REMEMBERED)
def shaped_line(line: str, font: str, region: str) -> ShapedLine:
    """Shapes a printable line. `font` is a plain typeface's id, `region` a key of LANGUAGES."""
    advances = [0.0] * len(line)
    runs: list[tuple[int, ShapedRun]] = []
    above = below = 0.0
    for level, run, start in _runs(line, font, region):
        runs.append((level, run))
        if run.face is None:
            for place, character in enumerate(run.text, start):
                advances[place] = advance(character, font)
            continue
        scale = 1000 / run.face.units
        for sign in run.signs:
            advances[start + sign.start] = sign.advance * scale
            top, bottom = run.face.reach(sign.glyphs)
            above, below = max(above, top * scale), max(below, bottom * scale)
    return ShapedLine(tuple(in_visual_order(runs)), tuple(advances), sum(advances), above, below)


def _runs(line: str, font: str, region: str) -> Iterator[tuple[int, ShapedRun, int]]:
    clusters = _with_neutrals_beside(list(_clusters(line, font, region)), font)
    for (level, face), group in groupby(clusters, key=lambda cluster: (cluster.level, cluster.face)):
        parts = list(group)
        text = "".join(part.text for part in parts)
        signs = tuple(face.signs(text, level % 2 == 1, LANGUAGES[region])) if face else ()
        yield level, ShapedRun(face, text, signs), parts[0].start


def _clusters(line: str, font: str, region: str) -> Iterator[_Cluster]:
    """Every character with its marks; by themselves where no typeface draws them together."""
    levels = embedding_levels(line, base_level(line))
    starts = [place for place in range(len(line)) if not place or not _belongs(line, place)]
    for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
        text, level = line[start:end], levels[start]
        if _is_plain(text, font):
            yield _Cluster(start, text, level, None)
        elif face := _face(text, font, region):
            yield _Cluster(start, text, level, face)
        else:
            parts = [(place, part) for place, part in enumerate(text, start) if _visible(part)]
            yield from (_Cluster(place, part, level, _face(part, font, region)) for place, part in parts)


def _is_plain(cluster: str, font: str) -> bool:
    """True for one character that is always drawn alike."""
    return len(cluster) == 1 and not combining(cluster) and typeface_for(cluster, font) is not None


def _belongs(line: str, place: int) -> bool:
    """True where the character at a place makes one sign with the one before it."""
    character = line[place]
    return category(character) in _MARKS or line[place - 1] == _JOINER or ord(character) in _SKIN_TONES


def _visible(cluster: str) -> str:
    return "".join(character for character in cluster if not _is_invisible(character))


def _is_invisible(character: str) -> bool:
    return category(character) == "Cf" or ord(character) in _SELECTORS


def _face(cluster: str, font: str, region: str) -> GlyphFace | None:
    """The first typeface that draws a character and all its marks."""
    drawn = _visible(cluster)
    plain = typeface_for(drawn, font) if drawn else None
    if plain:
        return None if _is_plain(cluster, font) else face_in(plain.path)
    faces = (script_face(character, region) for character in drawn or cluster)
    return next((face for face in faces if face and face.covers(drawn)), None)


def _with_neutrals_beside(clusters: list[_Cluster], font: str) -> Iterator[_Cluster]:
    """Spaces and signs go with the script they stand in, where its typeface has them.

    Read from right to left they are glyphs in any case, since brackets turn round there.
    """
    beside = next((cluster.face for cluster in clusters if cluster.text[0].isalpha() and cluster.face), None)
    before: GlyphFace | None = None
    for cluster in clusters:
        face, is_rtl = cluster.face, cluster.level % 2 == 1
        if cluster.text[0].isalpha():
            beside = face or beside
        elif beside and (face or is_rtl or (cluster.text == " " and before is beside)) and beside.covers(cluster.text):
            face = beside
        elif is_rtl and not face:
            plain = typeface_for(cluster.text, font)
            face = face_in(plain.path) if plain else None
        before = face
        yield cluster._replace(face=face)

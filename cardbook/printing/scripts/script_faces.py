"""Which typeface draws the characters that our own for Latin, Greek and Cyrillic lack.

For most scripts a typeface comes with Cardbook, in one archive with a list of what each file is for. Those for
Chinese, Japanese and Korean are this computer's; which of them is taken depends on where the writing is at home.
"""

import tomllib
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import uharfbuzz

from cardbook.printing.scripts.glyph_face import GlyphFace
from cardbook.printing.scripts.system_fonts import font_file
from cardbook.resources import resource

_ARCHIVE = "scripts.zip"
_COVERAGE = "coverage.txt"
_HEXADECIMAL = 16
_SQUARES = 0.92
"""Chinese characters fill their square, letters do not: beside those they are set a little smaller."""


class Install(NamedTuple):
    """What would bring a character onto paper: a typeface, and the Debian package that has it."""

    typeface: str
    package: str


class _SystemTypeface(NamedTuple):
    """Files that hold a typeface, under any of its names, and which of a file's fonts has the forms of a region."""

    files: list[str]
    fonts: dict[str, int]


class _Span(NamedTuple):
    first: int
    last: int
    owner: int


@cache
def script_face(character: str, region: str) -> GlyphFace | None:
    """The typeface that draws a character, in the forms of a region where regions differ; None where none does."""
    number = _owner(_bundled_spans(), ord(character))
    if number is not None:
        return bundled_face(_bundled_names()[number])
    return next((face for face in _system_faces(region) if face.covers(character)), None)


@cache
def what_to_install(character: str) -> Install | None:
    """What has a character that no typeface here draws; None where we know of nothing."""
    rows: list[dict[str, str]] = _system_table()["install"]
    spans = sorted(_Span(*span, owner) for owner, row in enumerate(rows) for span in _spans(row["spans"].split()))
    owner = _owner(spans, ord(character))
    return None if owner is None else Install(rows[owner]["typeface"], rows[owner]["package"])


@cache
def bundled_face(name: str) -> GlyphFace:
    """A typeface out of the archive."""
    with zipfile.ZipFile(resource("fonts", _ARCHIVE)) as archive:
        return GlyphFace(uharfbuzz.Blob(archive.read(name)))


@cache
def face_in(path: Path, index: int = 0, share: float = 1.0) -> GlyphFace | None:
    """A font of a file at a share of its size, None where a PDF cannot embed it."""
    try:
        return GlyphFace(uharfbuzz.Blob.from_file_path(str(path)), index, share)
    except (OSError, ValueError, uharfbuzz.HarfBuzzError):
        return None


def _system_faces(region: str) -> Iterator[GlyphFace]:
    """The typefaces of this computer: those with the region's own forms, then the others."""
    rows = [_SystemTypeface(**row) for row in _system_table()["typeface"]]
    for row in sorted(rows, key=lambda row: region not in row.fonts):
        index = row.fonts.get(region, next(iter(row.fonts.values())))
        paths = filter(None, map(font_file, row.files))
        yield from filter(None, (face_in(path, index, _SQUARES) for path in paths))


@cache
def _coverage() -> tuple[tuple[str, tuple[str, ...]], ...]:
    with zipfile.ZipFile(resource("fonts", _ARCHIVE)) as archive:
        lines = archive.read(_COVERAGE).decode("ascii").splitlines()
    return tuple((name, tuple(spans)) for name, *spans in map(str.split, lines))


@cache
def _bundled_names() -> tuple[str, ...]:
    return tuple(name for name, _ in _coverage())


@cache
def _bundled_spans() -> tuple[_Span, ...]:
    rows = enumerate(spans for _, spans in _coverage())
    return tuple(sorted(_Span(*span, owner) for owner, spans in rows for span in _spans(spans)))


def _spans(texts: Iterable[str]) -> Iterator[tuple[int, int]]:
    for text in texts:
        first, _, last = text.partition("-")
        yield int(first, _HEXADECIMAL), int(last, _HEXADECIMAL)


def _owner(spans: Sequence[_Span], code: int) -> int | None:
    place = bisect_right(spans, code, key=lambda span: span.first) - 1
    return spans[place].owner if place >= 0 and code <= spans[place].last else None


@cache
def _system_table() -> dict[str, Any]:
    return tomllib.loads(resource("fonts", "system_fonts.toml").read_text(encoding="utf-8"))

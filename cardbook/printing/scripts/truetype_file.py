"""A TrueType file made of outlines, with the six tables that a PDF needs of it (ISO 32000-1 section 9.9).

The tables are those of the OpenType specification, version 1.9. There are no hints: paper has dots enough.
"""

import struct
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from cardbook.printing.scripts.outline import Contour

_VERSION = 0x00010000
_MAGIC = 0x5F0F3CF5
_FLAGS = 0b1011
"""The base line lies at 0, the left edge at x = 0, whole units."""
_LONG_OFFSETS = 1
_ZONES = 2
_SMALLEST_DOTS = 8
_HEAD = struct.Struct(">IIIIHHqq4hHHhhh")
_HHEA = struct.Struct(">I3hH3h3h8xhH")
_MAXP = struct.Struct(">I14H")
Box = tuple[int, int, int, int]
"""Left, bottom, right, top."""


class Glyph(NamedTuple):
    """A glyph of the file, in units of the typeface."""

    outline: Sequence[Contour]
    advance: int

    @property
    def box(self) -> Box:
        """The box around all points."""
        points = list(chain.from_iterable(self.outline)) or [(0, 0, True)]
        across, up = [x for x, _, _ in points], [y for _, y, _ in points]
        return min(across), min(up), max(across), max(up)


def box_of(glyphs: Sequence[Glyph]) -> Box:
    """The box around all glyphs, laid on one point."""
    left, bottom, right, top = zip(*(glyph.box for glyph in glyphs), strict=True)
    return min(left), min(bottom), max(right), max(top)


def truetype_file(units: int, glyphs: Sequence[Glyph]) -> bytes:
    """The file with these glyphs, numbered as they come; `units` to the em. The first stands for what is missing."""
    records = [_record(glyph) for glyph in glyphs]
    offsets = [0, *accumulate(map(len, records))]
    left, bottom, right, top = box = box_of(glyphs)
    widest = max(glyph.advance for glyph in glyphs)
    most_points = max(sum(map(len, glyph.outline)) for glyph in glyphs)
    most_contours = max(len(glyph.outline) for glyph in glyphs)
    count = len(glyphs)
    return _file(
        {
            "glyf": b"".join(records),
            "head": _HEAD.pack(
                _VERSION, _VERSION, 0, _MAGIC, _FLAGS, units, 0, 0, *box, 0, _SMALLEST_DOTS, 2, _LONG_OFFSETS, 0
            ),
            "hhea": _HHEA.pack(_VERSION, top, bottom, 0, widest, left, 0, right, 1, 0, 0, 0, count),
            "hmtx": b"".join(struct.pack(">Hh", max(glyph.advance, 0), glyph.box[0]) for glyph in glyphs),
            "loca": struct.pack(f">{len(offsets)}I", *offsets),
            "maxp": _MAXP.pack(_VERSION, count, most_points, most_contours, 0, 0, _ZONES, 0, 0, 0, 0, 0, 0, 0, 0),
        }
    )


def _record(glyph: Glyph) -> bytes:
    """One entry of the table "glyf": where contours end, then flags and steps from point to point."""
    points = list(chain.from_iterable(glyph.outline))
    if not points:
        return b""
    count = len(points)
    ends = [end - 1 for end in accumulate(map(len, glyph.outline))]
    return _padded(
        struct.pack(f">5h{len(ends)}H2x", len(ends), *glyph.box, *ends)
        + bytes(on for _, _, on in points)
        + struct.pack(f">{count}h", *_steps([x for x, _, _ in points]))
        + struct.pack(f">{count}h", *_steps([y for _, y, _ in points]))
    )


def _steps(places: Sequence[int]) -> list[int]:
    return [place - before for before, place in pairwise((0, *places))]


def _file(tables: Mapping[str, bytes]) -> bytes:
    """The tables behind their directory, which is in the order of their names."""
    directory, body = b"", b""
    start = 12 + 16 * len(tables)
    for tag, table in tables.items():
        padded = _padded(table)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", tag.encode("ascii"), total, start + len(body), len(table))
        body += padded
    power = len(tables).bit_length() - 1
    ranges = 16 << power, power, 16 * len(tables) - (16 << power)
    return struct.pack(">I4H", _VERSION, len(tables), *ranges) + directory + body


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)

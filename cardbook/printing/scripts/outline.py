"""The outlines of glyphs as TrueType has them: points on the line and points that pull a curve towards them."""

from math import ceil, hypot
from typing import Any

import uharfbuzz

Point = tuple[int, int, bool]
"""Right, up, and whether the line goes through it, in units of the typeface."""
Contour = list[Point]
"""A closed line."""

_CLOSE_ENOUGH = 0.5
"""So many units a curve of the second degree may be beside one of the third."""
_FARTHEST = 3**0.5 / 36
"""By which the two differ at most, in parts of the third difference of the points (T. Goldapp, 1991)."""


class OutlineReader:
    """Reads the outlines of one font; the curves of PostScript fonts become curves of the second degree."""

    def __init__(self, font: uharfbuzz.Font) -> None:
        self._font = font
        self._contours: list[Contour] = []
        self._at = 0.0, 0.0
        self._pen = pen = uharfbuzz.DrawFuncs()
        pen.set_move_to_func(self._move)
        pen.set_line_to_func(self._line)
        pen.set_quadratic_to_func(self._curve)
        pen.set_cubic_to_func(self._cubic)

    def contours(self, glyph: int) -> list[Contour]:
        """The contours of a glyph by its number."""
        self._contours = []
        self._font.draw_glyph(glyph, self._pen)
        return [contour for contour in map(_without_return, self._contours) if len(contour) > 1]

    def _move(self, x: float, y: float, _: Any) -> None:
        self._contours.append([])
        self._line(x, y, _)

    def _line(self, x: float, y: float, _: Any) -> None:
        self._contours[-1].append((round(x), round(y), True))
        self._at = x, y

    def _curve(self, pull_x: float, pull_y: float, x: float, y: float, _: Any) -> None:
        self._contours[-1].append((round(pull_x), round(pull_y), False))
        self._line(x, y, _)

    def _cubic(self, x1: float, y1: float, x2: float, y2: float, x: float, y: float, _: Any) -> None:
        """Each of several equal parts becomes the curve with the same ends and the mean of its two tangents."""
        x0, y0 = self._at
        bend = hypot(x - 3 * x2 + 3 * x1 - x0, y - 3 * y2 + 3 * y1 - y0)
        parts = max(1, ceil((bend * _FARTHEST / _CLOSE_ENOUGH) ** (1 / 3)))
        for part in range(parts):
            start, end = part / parts, (part + 1) / parts
            pull_x, to_x = _pull_and_end(x0, x1, x2, x, start, end)
            pull_y, to_y = _pull_and_end(y0, y1, y2, y, start, end)
            self._curve(pull_x, pull_y, to_x, to_y, _)


def _pull_and_end(p0: float, p1: float, p2: float, p3: float, start: float, end: float) -> tuple[float, float]:
    """One coordinate of the middle and the last point of the curve over a part of a cubic one."""
    (a, slope_a), (b, slope_b) = (_at(p0, p1, p2, p3, t) for t in (start, end))
    return (a + b) / 2 + (slope_a - slope_b) * (end - start) / 4, b


def _at(p0: float, p1: float, p2: float, p3: float, t: float) -> tuple[float, float]:
    """A coordinate of a cubic curve at `t`, and its derivative there."""
    u = 1 - t
    place = u**3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t**3 * p3
    return place, 3 * (u * u * (p1 - p0) + 2 * u * t * (p2 - p1) + t * t * (p3 - p2))


def _without_return(contour: Contour) -> Contour:
    """TrueType goes back to the first point by itself."""
    return contour[:-1] if len(contour) > 1 and contour[0] == contour[-1] else contour

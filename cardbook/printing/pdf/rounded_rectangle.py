"""A rectangle with round corners as PDF path operators; with the radius of half its side, a circle."""

from collections.abc import Iterator

_ARC = 0.5523
"""How far a Bézier curve's handles reach, in parts of the radius, to draw a quarter of a circle."""


def rounded_rectangle(x: float, y: float, width: float, height: float, radius: float) -> str:
    """The path of a rectangle whose bottom left corner is x, y; all in points."""
    if not radius:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re"
    return "\n".join(_sides(x, y, width, height, radius))


def _sides(x: float, y: float, width: float, height: float, radius: float) -> Iterator[str]:
    """The four sides and corners, anticlockwise from the bottom left."""
    right, top, handle = x + width, y + height, radius * (1 - _ARC)
    yield f"{x + radius:.2f} {y:.2f} m {right - radius:.2f} {y:.2f} l"
    yield _curve(right - handle, y, right, y + handle, right, y + radius)
    yield f"{right:.2f} {top - radius:.2f} l"
    yield _curve(right, top - handle, right - handle, top, right - radius, top)
    yield f"{x + radius:.2f} {top:.2f} l"
    yield _curve(x + handle, top, x, top - handle, x, top - radius)
    yield f"{x:.2f} {y + radius:.2f} l"
    yield _curve(x, y + handle, x + handle, y, x + radius, y) + " h"


def _curve(*coordinates: float) -> str:
    return " ".join(f"{coordinate:.2f}" for coordinate in coordinates) + " c"

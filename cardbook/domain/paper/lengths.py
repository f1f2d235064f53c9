"""Lengths on paper: kept in whole micrometres, said in millimetres or inches, drawn in points."""

MICROMETRES_PER_MM = 1_000
MICROMETRES_PER_INCH = 25_400
MICROMETRES_PER_POINT = MICROMETRES_PER_INCH / 72
"""A point is what PDF counts in where nothing else is said (ISO 32000-1, 8.3.2.3)."""


def points(micrometres: float) -> float:
    """A length in points."""
    return micrometres / MICROMETRES_PER_POINT


def points_of_mm(length: float) -> float:
    """A length of millimetres in points."""
    return points(length * MICROMETRES_PER_MM)


def millimetres(micrometres: float) -> float:
    """A length in millimetres."""
    return micrometres / MICROMETRES_PER_MM

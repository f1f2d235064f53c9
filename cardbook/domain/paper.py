"""Paper: the sizes a printer is fed with, in whole micrometres, and how lengths are turned into one another."""

from dataclasses import dataclass

MICROMETRES_PER_MM = 1000
MICROMETRES_PER_POINT = 25400 / 72


def points(micrometres: float) -> float:
    """A length in PDF points (1/72 inch)."""
    return micrometres / MICROMETRES_PER_POINT


def millimetres(micrometres: int) -> float:
    """A length in mm, with all its places after the point."""
    return micrometres / MICROMETRES_PER_MM


@dataclass(frozen=True, slots=True)
class PaperSize:
    """One size of paper. Width and height in µm, as the sheet is fed; `inches` where its country measures so."""

    id: str
    width: int
    height: int
    inches: bool = False


A4 = PaperSize("a4", 210_000, 297_000)
LETTER = PaperSize("letter", 215_900, 279_400, inches=True)

PAPER_SIZES = {size.id: size for size in (A4, LETTER)}
"""Cut sheets by id: A4 of ISO 216, and US Letter of ANSI/ASME Y14.1 (8 1/2 × 11 in)."""

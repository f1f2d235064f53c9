"""Paper: the sizes a printer is fed with, in whole micrometres."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperSize:
    """One size of paper. Width and height in µm, as the sheet is fed."""

    id: str
    width: int
    height: int


A4 = PaperSize("a4", 210_000, 297_000)
A5 = PaperSize("a5", 148_000, 210_000)
LETTER = PaperSize("letter", 215_900, 279_400)
LETTER_ACROSS = PaperSize("letter-landscape", LETTER.height, LETTER.width)

PAPER_SIZES = {size.id: size for size in (A4, LETTER)}
"""Cut sheets by id: A4 of ISO 216, and US Letter of ANSI/ASME Y14.1 (8 1/2 × 11 in)."""

LETTER_PAPERS = {size.id: size for size in (A4, A5, LETTER)}
"""What letters are written on by hand, by id; A5 is half of A4."""

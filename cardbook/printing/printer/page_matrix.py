"""A correction of the printer as PDF has it."""

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.lengths import points

PdfMatrix = tuple[float, float, float, float, float, float]
"""The six numbers of `cm` (ISO 32000-1, section 8.3.4); lengths are points from the bottom left."""


def pdf_matrix(drawn: Affine, height: float) -> PdfMatrix:
    """A correction on a page so many points high, whose own places count from the bottom left."""
    a, b, c, d, e, f = drawn
    return a, -b, -c, d, points(e) + c * height, height * (1 - d) - points(f)


def page_matrix(drawn: Affine, height: float) -> tuple[str, ...]:
    """The `cm` operator for it; none where nothing is moved."""
    if drawn == UNMOVED:
        return ()
    a, b, c, d, right, up = pdf_matrix(drawn, height)
    return (f"{a:.6f} {b:.6f} {c:.6f} {d:.6f} {right:.3f} {up:.3f} cm",)

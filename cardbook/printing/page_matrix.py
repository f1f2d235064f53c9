"""A correction of the printer as PDF has it."""

from cardbook.domain.affine import UNMOVED, Affine
from cardbook.domain.paper import points


def page_matrix(drawn: Affine, height: float) -> tuple[str, ...]:
    """The `cm` operator for a page so many points high, whose own places count from the bottom left; none where nothing
    is moved."""
    if drawn == UNMOVED:
        return ()
    a, b, c, d, e, f = drawn
    right, up = points(e) + c * height, height * (1 - d) - points(f)
    return (f"{a:.6f} {-b:.6f} {-c:.6f} {d:.6f} {right:.3f} {up:.3f} cm",)

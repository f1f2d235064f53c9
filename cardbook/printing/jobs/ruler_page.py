"""A page with rulers to be printed."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize


@dataclass(frozen=True, slots=True)
class RulerPageJob:
    """The page by which a printer is measured. `drawn` is a correction that is already known.

    `lines` say what to do; `from_left` and `from_top` stand beside each cross, before a line for the pen.
    """

    paper: PaperSize
    title: str
    lines: tuple[str, ...]
    from_left: str
    from_top: str
    drawn: Affine = UNMOVED
    language: str = "en"

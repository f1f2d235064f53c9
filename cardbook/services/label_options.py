"""How labels are to look. Light to import: no window waits for it."""

from dataclasses import dataclass

from cardbook.domain.affine import UNMOVED, Affine
from cardbook.domain.label_sheet import LabelSheet
from cardbook.printing.jobs.labels import Align
from cardbook.printing.typeface_names import LABEL_TYPEFACES, TYPEFACE_NAMES

__all__ = ["LABEL_TYPEFACES", "TYPEFACE_NAMES", "Align", "LabelOptions"]


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """See `printing.jobs.labels.LabelJob` for the meaning of each."""

    sheet: LabelSheet
    first: int = 1
    used: frozenset[int] = frozenset()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    align: Align = Align.LEFT
    outlines: bool = False
    gaps: bool = False
    drawn: Affine = UNMOVED

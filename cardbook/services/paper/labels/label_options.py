"""How labels are to look, and on which of them they are printed. Light to import."""

from dataclasses import dataclass

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import FRESH, OpenSheet
from cardbook.printing.jobs.labels import Align
from cardbook.printing.text.typeface_names import LABEL_TYPEFACES, TYPEFACE_NAMES

__all__ = ["LABEL_TYPEFACES", "MOST_COPIES", "TYPEFACE_NAMES", "Align", "LabelOptions"]

MOST_COPIES = 999
"""So many labels of each are enough for anybody; a slip of the keyboard is not to print a carton."""


@dataclass(frozen=True, slots=True)
class LabelOptions:
    """See `printing.jobs.labels.LabelJob` for the meaning of each.

    `number` is that of the open sheet in the tray (`OpenSheet`), None for one from the pack.
    """

    sheet: LabelSheet
    first: int = 1
    used: frozenset[int] = frozenset()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    align: Align = Align.LEFT
    outlines: bool = False
    gaps: bool = False
    drawn: Affine = UNMOVED
    copies: int = 1
    number: int | None = None

    @property
    def lying(self) -> OpenSheet:
        """The sheet in the tray: what comes before the first label is taken for used; a used-up sheet gives way to a
        fresh one."""
        used = self.used.union(range(1, self.first))
        return OpenSheet(self.number, used) if len(used) < self.sheet.count else FRESH

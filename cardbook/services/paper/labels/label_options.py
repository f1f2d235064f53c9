"""How labels are to look, and on which of them they are printed. Light to import."""

from dataclasses import dataclass
from typing import Any

from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import FRESH, OpenSheet
from cardbook.printing.jobs.labels import Align, LabelLook
from cardbook.printing.text.typeface_names import LABEL_TYPEFACES, TYPEFACE_NAMES

__all__ = ["LABEL_TYPEFACES", "MOST_COPIES", "TYPEFACE_NAMES", "Align", "LabelOptions"]

MOST_COPIES = 999
"""So many labels of each are enough for anybody; a slip of the keyboard is not to print a carton."""


@dataclass(frozen=True, slots=True)
class LabelOptions(LabelLook):
    """The look of labels on a sheet. `number` is that of the open sheet in the tray (`OpenSheet`), None for one from
    the pack."""

    sheet: LabelSheet
    number: int | None = None

    @classmethod
    def on(cls, sheet: LabelSheet, lying: OpenSheet, **look: Any) -> "LabelOptions":
        """From the first free label of an open sheet on, or of a fresh one."""
        used = sheet.of_these(lying.used)
        return cls(sheet, lying.number, first=lying._replace(used=used).first_free(sheet.count), used=used, **look)

    @property
    def lying(self) -> OpenSheet:
        """The sheet in the tray: what comes before the first label is taken for used; a used-up sheet gives way to a
        fresh one."""
        used = self.used.union(range(1, self.first))
        return OpenSheet(self.number, used) if len(used) < self.sheet.count else FRESH

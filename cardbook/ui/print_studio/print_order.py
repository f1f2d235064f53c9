"""What is to be printed, as chosen on the page."""

from dataclasses import dataclass
from enum import StrEnum

from cardbook.domain.paper import PaperSize
from cardbook.services.label_options import LabelOptions
from cardbook.services.print_people import Whom


class PrintKind(StrEnum):
    """The kinds of printed matter."""

    LABELS = "labels"
    CHECKLIST = "checklist"


@dataclass(frozen=True)
class PrintOrder:
    """Equal orders over the same people give equal pages. Keys in `left_out` are not printed this time.

    Those in `with_gaps` are printed although no typeface has some of their characters.
    """

    kind: PrintKind
    whom: Whom
    options: LabelOptions
    paper: PaperSize
    title: str
    left_out: frozenset[int] = frozenset()
    with_gaps: frozenset[int] = frozenset()

    def page_size(self) -> tuple[int, int]:
        """Width and height in µm of a page as it is read."""
        if self.kind is PrintKind.CHECKLIST:
            return self.paper.width, self.paper.height
        sheet = self.options.sheet.cut()
        if sheet.is_turned:
            return sheet.page.height, sheet.page.width
        return sheet.page.width, sheet.page.height

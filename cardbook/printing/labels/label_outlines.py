"""The edges of a sheet's labels as thin grey lines, for a test page on plain paper."""

from cardbook.domain.paper.label_sheet import Box, LabelShape, LabelSheet
from cardbook.domain.paper.lengths import points
from cardbook.printing.pdf.rounded_rectangle import rounded_rectangle

_PEN = "0.25 w 0.6 G"


def outlines(sheet: LabelSheet) -> str:
    """The operators that draw every label's edge on the sheet's page."""
    height = points(sheet.page.height)
    corner = points(sheet.corner)
    edges = (_edge(sheet.box(label), sheet.shape, corner, height) for label in range(1, sheet.count + 1))
    return "\n".join((_PEN, *(f"{edge} S" for edge in edges)))


def _edge(box: Box, shape: LabelShape, corner: float, page_height: float) -> str:
    x, width, height = points(box.x), points(box.width), points(box.height)
    y = page_height - points(box.y) - height
    radius = min(width, height) / 2 if shape is LabelShape.ROUND else min(corner, width / 2, height / 2)
    return rounded_rectangle(x, y, width, height, radius)

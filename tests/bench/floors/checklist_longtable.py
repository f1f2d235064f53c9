"""The same checklist as ReportLab's own long table lays it out.

    python -m tests.bench.floors.checklist_longtable PEOPLE.csv OUT.pdf
"""

import sys
from itertools import pairwise

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import LongTable, SimpleDocTemplate, TableStyle

from tests.bench.floors.checklist_rows import COLUMNS, HEADS, INSET, MARGIN, ROW, checklist_rows
from tests.bench.floors.label_lines import FONT, PAGE, SIZE


def write(table: str, out: str) -> None:
    """The checklist of a table of people."""
    pdfmetrics.registerFont(TTFont("F", FONT))
    rows = [list(HEADS), *(["\u25a1", *row, "", ""] for row in checklist_rows(table))]
    widths = [end - begin for begin, end in pairwise(COLUMNS)]
    laid_out = LongTable(rows, colWidths=widths, rowHeights=[ROW] * len(rows), repeatRows=1)
    laid_out.setStyle(TableStyle([
        ("FONT", (0, 0), (-1, -1), "F", SIZE), ("GRID", (0, 0), (-1, -1), 0.4, (0, 0, 0)),
        ("LEFTPADDING", (0, 0), (-1, -1), INSET),
    ]))
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN)
    SimpleDocTemplate(out, pagesize=PAGE, **margins).build([laid_out])


if __name__ == "__main__":
    write(*sys.argv[1:])

"""The reference of the checklist figures: a bare ReportLab canvas, the rules of a page as one drawing that all pages
use, a box and a name, a town and a phone number per row.

    python -m tests.bench.floors.checklist_canvas PEOPLE.csv OUT.pdf
"""

import sys
from itertools import count

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench.floors.checklist_rows import BOX, COLUMNS, HEADS, INSET, MARGIN, ROW, ROWS, checklist_rows
from tests.bench.floors.label_lines import FONT, PAGE, SIZE

_TOP = PAGE[1] - MARGIN
_TO_BASE_LINE, _FOOT = 10.0, 20.0


def write(table: str, out: str) -> None:
    """The checklist of a table of people."""
    pdfmetrics.registerFont(TTFont("F", FONT))
    canvas = Canvas(out, pagesize=PAGE)
    _begin(canvas)
    rows = checklist_rows(table)
    for number in count(1):
        page = [row for row, _ in zip(rows, range(ROWS), strict=False)]
        if not page:
            break
        canvas.doForm("grid")
        canvas.setFont("F", SIZE)
        for at, row in enumerate(page, start=1):
            y = _TOP - at * ROW - _TO_BASE_LINE
            canvas.rect(COLUMNS[0] + BOX / 2, y - 1, BOX, BOX)
            for x, text in zip(COLUMNS[1:], row, strict=False):
                canvas.drawString(x + INSET, y, text)
        canvas.drawCentredString(PAGE[0] / 2, _FOOT, f"Page {number}")
        canvas.showPage()
    canvas.save()


def _begin(canvas: Canvas) -> None:
    """The words above the columns, and the rules between columns and rows."""
    canvas.beginForm("grid", 0, 0, *PAGE)
    canvas.setLineWidth(0.4)
    canvas.setFont("F", SIZE)
    for x, head in zip(COLUMNS, HEADS, strict=False):
        canvas.drawString(x + INSET, _TOP - _TO_BASE_LINE, head)
    across = [(COLUMNS[0], _TOP - ROW * row, COLUMNS[-1], _TOP - ROW * row) for row in range(ROWS + 2)]
    canvas.lines([*across, *((x, _TOP, x, _TOP - ROW * (ROWS + 1)) for x in COLUMNS)])
    canvas.endForm()


if __name__ == "__main__":
    write(*sys.argv[1:])

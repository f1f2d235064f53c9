"""The reference of the envelope figures: a bare ReportLab canvas, a page each (US number 10), three lines of the
sender and the address, one drawString per line.

    python -m tests.bench.floors.envelopes_drawstring PEOPLE.csv OUT.pdf
"""

import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench.floors.label_lines import FONT, label_lines

SENDER = ("Cardbook Household", "12 Example Street", "Springfield, IL 62701")
_PAGE = (684.0, 297.0)
_FROM, _FROM_SIZE, _FROM_LEADING = (28.0, 265.0), 9.0, 11.0
_TO, _TO_SIZE, _TO_LEADING = (300.0, 150.0), 12.0, 15.0


def write(table: str, out: str) -> None:
    """An envelope for each person of a table."""
    pdfmetrics.registerFont(TTFont("F", FONT))
    canvas = Canvas(out, pagesize=_PAGE)
    for lines in label_lines(table):
        canvas.setFont("F", _FROM_SIZE)
        for number, line in enumerate(SENDER):
            canvas.drawString(_FROM[0], _FROM[1] - _FROM_LEADING * number, line)
        canvas.setFont("F", _TO_SIZE)
        for number, line in enumerate(lines):
            canvas.drawString(_TO[0], _TO[1] - _TO_LEADING * number, line)
        canvas.showPage()
    canvas.save()


if __name__ == "__main__":
    write(*sys.argv[1:])

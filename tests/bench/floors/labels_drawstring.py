"""The reference of the label figures: a bare ReportLab canvas, one embedded typeface, one drawString per line.

    python -m tests.bench.floors.labels_drawstring PEOPLE.csv OUT.pdf
"""

import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench.floors.label_lines import FONT, LEADING, PAGE, SIZE, label_lines, places


def write(table: str, out: str) -> None:
    """All labels of a table."""
    pdfmetrics.registerFont(TTFont("F", FONT))
    canvas = Canvas(out, pagesize=PAGE)
    spots = places()
    for number, lines in enumerate(label_lines(table)):
        if number and number % len(spots) == 0:
            canvas.showPage()
        if number % len(spots) == 0:
            canvas.setFont("F", SIZE)
        x, y = spots[number % len(spots)]
        for line in lines:
            canvas.drawString(x, y, line)
            y -= LEADING
    canvas.save()


if __name__ == "__main__":
    write(*sys.argv[1:])

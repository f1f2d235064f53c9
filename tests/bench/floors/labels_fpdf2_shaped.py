"""The same labels by fpdf2 with its text shaping, which only its cells have: `text` draws Arabic letters apart.

    python -m tests.bench.floors.labels_fpdf2_shaped PEOPLE.csv OUT.pdf
"""

import sys
from importlib import import_module

from tests.bench.floors.label_lines import FONT, LEADING, PAGE, SIZE, label_lines, places


def write(table: str, out: str) -> None:
    """All labels of a table."""
    pdf = import_module("fpdf").FPDF(unit="pt", format=PAGE)
    pdf.set_auto_page_break(False)
    pdf.add_font("F", fname=FONT)
    pdf.set_font("F", size=SIZE)
    pdf.set_text_shaping(True)
    pdf.c_margin = 0
    spots = places()
    for number, lines in enumerate(label_lines(table)):
        if number % len(spots) == 0:
            pdf.add_page()
        x, y = spots[number % len(spots)]
        for line in lines:
            pdf.set_xy(x, PAGE[1] - y - SIZE)
            pdf.cell(0, LEADING, line)
            y -= LEADING
    pdf.output(out)


if __name__ == "__main__":
    write(*sys.argv[1:])

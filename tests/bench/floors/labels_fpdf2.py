"""The same labels by fpdf2, where it can be imported.

    python -m tests.bench.floors.labels_fpdf2 PEOPLE.csv OUT.pdf
"""

import sys
from importlib import import_module
from importlib.util import find_spec

from tests.bench.floors.label_lines import FONT, LEADING, PAGE, SIZE, label_lines, places


def is_installed() -> bool:
    """True where fpdf2, whose module is called `fpdf`, can be imported."""
    return find_spec("fpdf") is not None


def write(table: str, out: str) -> None:
    """All labels of a table."""
    pdf = import_module("fpdf").FPDF(unit="pt", format=PAGE)
    pdf.set_auto_page_break(False)
    pdf.add_font("F", fname=FONT)
    pdf.set_font("F", size=SIZE)
    spots = places()
    for number, lines in enumerate(label_lines(table)):
        if number % len(spots) == 0:
            pdf.add_page()
        x, y = spots[number % len(spots)]
        for line in lines:
            pdf.text(x, PAGE[1] - y, line)
            y -= LEADING
    pdf.output(out)


if __name__ == "__main__":
    write(*sys.argv[1:])

"""The same labels by pylabels, where it can be imported.

    python -m tests.bench.floors.labels_pylabels PEOPLE.csv OUT.pdf
"""

import sys
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from reportlab.graphics import shapes
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tests.bench.floors.label_lines import (
    ACROSS,
    COLUMNS,
    FONT,
    HEIGHT,
    LEADING,
    LEFT,
    MARGIN,
    PAGE,
    ROWS,
    SIZE,
    TOP,
    WIDTH,
    label_lines,
)

_MM = 72 / 25.4


def is_installed() -> bool:
    """True where pylabels, whose module is called `labels`, can be imported."""
    return find_spec("labels") is not None


def write(table: str, out: str) -> None:
    """All labels of a table."""
    pylabels = import_module("labels")
    pdfmetrics.registerFont(TTFont("F", FONT))
    lengths = (PAGE[0] / _MM, PAGE[1] / _MM, COLUMNS, ROWS, WIDTH / _MM, HEIGHT / _MM)
    sheet = pylabels.Sheet(
        pylabels.Specification(
            *lengths, left_margin=LEFT / _MM, top_margin=TOP / _MM, column_gap=(ACROSS - WIDTH) / _MM, row_gap=0
        ),
        _draw,
    )
    sheet.add_labels(label_lines(table))
    sheet.save(out)


def _draw(label: Any, _width: float, height: float, lines: list[str]) -> None:
    y = height - MARGIN - SIZE
    for line in lines:
        label.add(shapes.String(MARGIN, y, line, fontName="F", fontSize=SIZE))
        y -= LEADING


if __name__ == "__main__":
    write(*sys.argv[1:])

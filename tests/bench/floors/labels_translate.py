"""The fastest way known to the same labels with ReportLab: each line encoded by one `str.translate`, one block of
text per page, lines that are too wide made smaller. Nothing else is done for them.

    python -m tests.bench.floors.labels_translate PEOPLE.csv OUT.pdf
"""

import sys

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tests.bench.floors.label_lines import FONT, LEADING, MARGIN, PAGE, SIZE, WIDTH, label_lines, places

_OUTSIDE = "\uffff"


class _Codes(dict[int, str]):
    """Character → its final PDF literal in the font's first subset; a mark where it is in another one."""

    def __init__(self, font: TTFont, canvas: Canvas) -> None:
        super().__init__()
        self._font, self._canvas = font, canvas

    def __missing__(self, character: int) -> str:
        ((subset, text),) = self._font.splitString(chr(character), self._canvas._doc)
        self[character] = self._canvas._escape(text) if subset == 0 else _OUTSIDE
        return self[character]


class _Advances(dict[str, float]):
    """Character → its width in points at the usual size."""

    def __init__(self, font: TTFont) -> None:
        super().__init__()
        self._face = font.face

    def __missing__(self, character: str) -> float:
        self[character] = self._face.charWidths.get(ord(character), self._face.defaultWidth) * SIZE / 1000
        return self[character]


class _Page:
    """The labels of one page as one block of text."""

    def __init__(self, font: TTFont, canvas: Canvas) -> None:
        self._font, self._canvas = font, canvas
        self._codes, self._advance = _Codes(font, canvas), _Advances(font).__getitem__
        self._name = font.getSubsetInternalName(0, canvas._doc)
        self._usual = f"{self._name} {SIZE:g} Tf"
        self._code = [self._head()]

    def add(self, place: tuple[float, float], lines: list[str]) -> None:
        x, y = place
        self._code.append(f"1 0 0 1 {x:.2f} {y + LEADING:.2f} Tm")
        for line in lines:
            self._add_line(line)

    def end(self) -> None:
        self._canvas._code.append("\n".join([*self._code, "ET"]))
        self._canvas.showPage()
        self._code = [self._head()]

    def _head(self) -> str:
        return f"BT {LEADING:g} TL {self._usual}"

    def _add_line(self, line: str) -> None:
        text = line.translate(self._codes)
        width, free = sum(map(self._advance, line)), WIDTH - 2 * MARGIN
        if _OUTSIDE in text:
            self._code.append("T*")
            for subset, part in self._font.splitString(line, self._canvas._doc):
                name = self._font.getSubsetInternalName(subset, self._canvas._doc)
                self._code.append(f"{name} {SIZE:g} Tf ({self._canvas._escape(part)}) Tj")
            self._code.append(self._usual)
        elif width > free:
            self._code.append(f"{self._name} {SIZE * free / width:.2f} Tf ({text})' {self._usual}")
        else:
            self._code.append(f"({text})'")


def write(table: str, out: str) -> None:
    """All labels of a table."""
    font = TTFont("F", FONT)
    pdfmetrics.registerFont(font)
    canvas = Canvas(out, pagesize=PAGE)
    page, spots = _Page(font, canvas), places()
    for number, lines in enumerate(label_lines(table)):
        if number and number % len(spots) == 0:
            page.end()
        page.add(spots[number % len(spots)], lines)
    page.end()
    canvas.save()


if __name__ == "__main__":
    write(*sys.argv[1:])

"""Pictures of printed lines, kept in one image that people can look at: `tests/data/scripts.png`.

Where a change of the drawing is meant, look at the new image before it is kept:

    python -m tests.printing.scripts.pictures
"""

from collections.abc import Sequence
from pathlib import Path
from unittest import mock

import pypdfium2
from PIL import Image, ImageChops

from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.scripts import system_fonts
from cardbook.resources import resource
from tests.printing.labels.label_jobs import a_job_of_lines
from tests.printing.scripts.lines import LINES, MIXED

KEPT = Path(__file__).parents[2] / "data" / "scripts.png"
DRAWN = tuple(line.text for line in LINES) + MIXED
_ONE_LABEL_A_PAGE = "DYMO 99012"
_DOTS_TO_THE_POINT = 1.6
_STRIP = (400, 48)
_SPOT = 4


def strips(lines: Sequence[str]) -> list[Image.Image]:
    """A picture of each line, as it is printed on a label."""
    pdf = label_sheets_pdf(a_job_of_lines(*lines, sheet=_ONE_LABEL_A_PAGE))
    with pypdfium2.PdfDocument(pdf.data) as document:
        pages = [page.render(scale=_DOTS_TO_THE_POINT, grayscale=True).to_pil() for page in document]
    return [_middle(page) for page in pages]


def _middle(page: Image.Image) -> Image.Image:
    top = (page.height - _STRIP[1]) // 2
    return page.crop((0, top, _STRIP[0], top + _STRIP[1])).convert("L")


def kept_strip(number: int) -> Image.Image:
    """The picture of one of the lines that are kept."""
    with Image.open(KEPT) as image:
        return image.crop((0, number * _STRIP[1], _STRIP[0], (number + 1) * _STRIP[1])).convert("L")


def difference(one: Image.Image, other: Image.Image) -> int:
    """By how much the shade of the most unlike spot differs, 0 to 255.

    A spot is as large as a dot over a letter; edges that PDFium's versions round differently even out in it.
    """
    return int(ImageChops.difference(one, other).reduce(_SPOT).getextrema()[1])


def _keep() -> None:
    with mock.patch.object(system_fonts, "font_folders", return_value=[resource("fonts")]):
        found = strips(DRAWN)
    image = Image.new("L", (_STRIP[0], _STRIP[1] * len(found)), 255)
    for number, strip in enumerate(found):
        image.paste(strip, (0, number * _STRIP[1]))
    image.quantize(16).save(KEPT, optimize=True)


if __name__ == "__main__":
    _keep()

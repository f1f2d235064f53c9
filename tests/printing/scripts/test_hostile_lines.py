"""Lines that somebody made up to do harm are printed as well as they can be, and soon."""

from io import BytesIO

import pypdf
import pytest

from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.scripts.shaped_line import shaped_line
from cardbook.printing.text.lettering import FontSubsets
from cardbook.printing.text.printable_text import MOST_CHARACTERS
from tests.printing.labels.label_jobs import a_job


@pytest.mark.parametrize(
    "line",
    [
        "ب" + "\u064e\u0651" * 5_000,
        "क" + "\u093f" * 9_000,
        "क" + "\u094d\u200d" * 4_000,
        "א" + "(" * 9_000,
        "([{" * 3_000 + "א",
        "aא1 " * 2_500,
        "\u0e33" * 5_000,
        "👩\u200d" * 4_000,
        "🏴" + "\U000e0067" * 9_000,
        "ﷺ" * 3_000,
        "\u0300א\u200d",
        "א\u200d\u0301(",
        "\u200d\u05b0",
        "١٢٣،٤٥٦",
    ],
    ids=lambda line: ascii(line[:6]),
)
def test_the_pdf_is_whole(line: str) -> None:
    pdf = label_sheets_pdf(a_job(line, gaps=True))

    [place] = pdf.report()

    assert pypdf.PdfReader(BytesIO(pdf.data), strict=True).pages[0].extract_text() is not None
    assert sum(map(len, place.lines)) <= MOST_CHARACTERS


def test_signs_without_end_take_another_font() -> None:
    subsets = FontSubsets()
    [run] = shaped_line("अ", "garamond", "CN").runs
    assert run.face
    names = set()
    for start in range(0, 70_000, 10_000):
        font = subsets.glyphs(run.face)
        font.show([run.signs[0]._replace(text=chr(0x10000 + start + more)) for more in range(10_000)], 10)
        names.add(font.name)

    assert len(names) == 2

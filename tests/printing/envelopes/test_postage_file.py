"""Postage that was bought is read in its own size, and foreign bytes are not trusted."""

import io

import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.printing.envelopes.envelopes_pdf import envelopes_pdf
from cardbook.printing.envelopes.postage_file import postage_marks
from cardbook.printing.jobs.envelopes import Turn
from tests.printing import ink
from tests.printing.envelopes.test_envelopes_pdf import a_job

_MM = 72 / 25.4
_HOFFMANN = "Birgit & Jörg Hoffmann|Wiehrestraße 19|79102 Freiburg"


def a_picture(width_mm: float, height_mm: float, dpi: int | None = 300, kind: str = "PNG", seed: int = 0) -> bytes:
    """A picture of a mark: a frame with a square in it."""
    size = round(width_mm / 25.4 * (dpi or 300)), round(height_mm / 25.4 * (dpi or 300))
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=0, width=3)
    draw.rectangle((10 + seed, 10, 60 + seed, 60), fill=0)
    file = io.BytesIO()
    image.save(file, kind, **({"dpi": (dpi, dpi)} if dpi else {}))
    return file.getvalue()


def a_pdf(*sizes_mm: tuple[float, float]) -> bytes:
    """A4 pages with a mark somewhere on each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(210 * _MM, 297 * _MM))
    for number, (width, height) in enumerate(sizes_mm):
        canvas.rect(20 * _MM, 200 * _MM, width * _MM, height * _MM, fill=0)
        canvas.rect(25 * _MM, 205 * _MM, (3 + number) * _MM, 5 * _MM, fill=1)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_has_the_size_it_says(kind: str) -> None:
    (mark,) = postage_marks(a_picture(40, 22, kind=kind))
    assert (mark.width / 1000, mark.height / 1000) == (pytest.approx(40, abs=0.1), pytest.approx(22, abs=0.1))
    assert len(mark.grey) == mark.columns * mark.rows


def test_every_page_of_a_pdf_that_has_something_on_it_is_a_mark() -> None:
    marks = postage_marks(a_pdf((40, 22), (50, 30)))
    sizes = [(mark.width / 1000, mark.height / 1000) for mark in marks]
    assert sizes == [
        (pytest.approx(40, abs=1), pytest.approx(22, abs=1)), (pytest.approx(50, abs=1), pytest.approx(30, abs=1))
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (a_picture(40, 22, dpi=None), ErrorCode.MARK_WITHOUT_SIZE),
        (b"GIF89a nothing", ErrorCode.PICTURE_UNREADABLE),
        (b"%PDF-1.7 nothing", ErrorCode.PICTURE_UNREADABLE),
        (a_picture(40, 22)[:200], ErrorCode.PICTURE_UNREADABLE),
        (b"", ErrorCode.PICTURE_UNREADABLE),
        (b"\x89PNG" + b"x" * (21 << 20), ErrorCode.PICTURE_TOO_LARGE),
    ],
    ids=["without size", "no picture", "no PDF", "cut off", "empty", "large"],
)
def test_what_is_no_mark_is_refused(data: bytes, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as caught:
        postage_marks(data)
    assert caught.value.code is code


@pytest.mark.parametrize("turn", [Turn.UPRIGHT, Turn.LEFT])
def test_each_mark_stands_once_in_its_own_size_in_the_zone_for_stamps(turn: Turn) -> None:
    marks = tuple(postage_marks(a_picture(40, 22, seed=seed))[0] for seed in (0, 9))
    pdf = envelopes_pdf(a_job(_HOFFMANN, _HOFFMANN, _HOFFMANN, marks=marks, turn=turn))
    placed = [ink.pictures(pdf.data, page) for page in (1, 2, 3)]
    assert [len(each) for each in placed] == [1, 1, 0]
    (mark,) = placed[0]
    width, height = mark.right - mark.left, mark.bottom - mark.top
    if turn is Turn.UPRIGHT:
        assert (width, height) == (pytest.approx(40, abs=0.05), pytest.approx(22, abs=0.05))
        assert (mark.right, mark.top) == (pytest.approx(162 - 8, abs=0.1), pytest.approx(8, abs=0.1))
    else:
        assert (width, height) == (pytest.approx(22, abs=0.05), pytest.approx(40, abs=0.05))
        assert (mark.left, mark.top) == (pytest.approx(8, abs=0.1), pytest.approx(8, abs=0.1))

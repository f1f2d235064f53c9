"""Reads a PDF back with PDFium: where ink really is, in millimetres from the page's top left."""

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw

_MM = 25.4 / 72


@dataclass(frozen=True)
class Ink:
    """A mark on the page and its edges in mm; `text` is "" for a line or a shape."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


def letters(data: bytes, page: int = 1) -> list[Ink]:
    """Every visible character of a page."""
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        text = sheet.get_textpage()
        height = sheet.get_mediabox()[3]
        return [
            _ink(text.get_text_range(index, 1), text.get_charbox(index), height)
            for index in range(text.count_chars())
            if text.get_text_range(index, 1).strip()
        ]


def origins(data: bytes, page: int = 1) -> list[tuple[str, float, float]]:
    """Every visible character and where its base line begins, in mm from the left and from the top."""
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        text, height = sheet.get_textpage(), sheet.get_mediabox()[3]
        found = []
        for index in range(text.count_chars()):
            x, y = ctypes.c_double(), ctypes.c_double()
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
            found.append((text.get_text_range(index, 1), x.value * _MM, (height - y.value) * _MM))
        return [each for each in found if each[0].strip()]


def shapes(data: bytes, page: int = 1) -> list[Ink]:
    """Every line and shape of a page, also inside drawings."""
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        height = sheet.get_mediabox()[3]
        paths = sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH], max_depth=3)
        return [_ink("", path.get_bounds(), height) for path in paths]


def pictures(data: bytes, page: int = 1) -> list[Ink]:
    """Every picture of a page."""
    with pypdfium2.PdfDocument(data) as document:
        sheet = document[page - 1]
        height = sheet.get_mediabox()[3]
        found = sheet.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        return [_ink("", picture.get_bounds(), height) for picture in found]


def lines(data: bytes, page: int = 1) -> list[str]:
    """The page's text line by line, as it is copied."""
    with pypdfium2.PdfDocument(data) as document:
        return str(document[page - 1].get_textpage().get_text_range()).split("\r\n")


def page_sizes(data: bytes) -> list[tuple[float, float]]:
    """Width and height of every page in mm, as the printer feeds it."""
    with pypdfium2.PdfDocument(data) as document:
        boxes = [sheet.get_mediabox() for sheet in document]
    return [((right - left) * _MM, (top - bottom) * _MM) for left, bottom, right, top in boxes]


def _ink(text: str, bounds: tuple[float, float, float, float], height: float) -> Ink:
    left, bottom, right, top = bounds
    return Ink(text, left * _MM, (height - top) * _MM, right * _MM, (height - bottom) * _MM)


def rows(data: bytes, page: int = 1) -> list[tuple[float, float]]:
    """Top and foot in mm of every row of ink on the page, with nothing but white between one and the next."""
    dots_to_the_mm = 12
    with pypdfium2.PdfDocument(data) as document:
        picture = document[page - 1].render(scale=dots_to_the_mm * _MM, grayscale=True).to_pil()
    width = picture.width
    dark = [min(picture.crop((0, y, width, y + 1)).tobytes()) < 128 for y in range(picture.height)]
    edges = [y for y in range(1, len(dark)) if dark[y] != dark[y - 1]]
    return [(top / dots_to_the_mm, foot / dots_to_the_mm) for top, foot in zip(edges[::2], edges[1::2], strict=True)]

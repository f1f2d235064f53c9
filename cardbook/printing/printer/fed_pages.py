"""The pages of a finished PDF as one printer is to draw them: corrected, turned for its feed, and still letters."""

import io

import pypdfium2
import pypdfium2.raw

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.printing.printer.page_matrix import PdfMatrix, pdf_matrix


def fed_pages(data: bytes, moved: Affine, *, turned: bool = False, first: int = 1, last: int = 0) -> bytes:
    """The same PDF, of its pages those from `first` to `last` (0: to the end), each `moved` on its paper, in µm from
    its top left as it is fed. `turned` ones lie on their right side then, so that a wide page goes into a tall sheet.
    Nothing is drawn anew or scaled."""
    with pypdfium2.PdfDocument(data) as document:
        pages = len(document)
        last = min(last or pages, pages)
        if moved == UNMOVED and not turned and (first, last) == (1, pages):
            return data
        for number in reversed(range(pages)):
            if first <= number + 1 <= last:
                _feed(document[number], moved, turned)
            else:
                del document[number]
        written = io.BytesIO()
        document.save(written)
    return written.getvalue()


def _feed(page: pypdfium2.PdfPage, moved: Affine, turned: bool) -> None:
    left, bottom, right, top = page.get_mediabox()
    width, height = right - left, top - bottom
    size = (height, width) if turned else (width, height)
    matrix = pdf_matrix(moved, size[1])
    if turned:
        matrix = _product((0.0, -1.0, 1.0, 0.0, 0.0, width), matrix)
        page.set_mediabox(0, 0, *size)
    sheet = pypdfium2.raw.FS_RECTF(left=0, top=size[1], right=size[0], bottom=0)
    pypdfium2.raw.FPDFPage_TransFormWithClip(page, pypdfium2.raw.FS_MATRIX(*matrix), sheet)


def _product(first: PdfMatrix, second: PdfMatrix) -> PdfMatrix:
    """The first matrix, and then the second."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m

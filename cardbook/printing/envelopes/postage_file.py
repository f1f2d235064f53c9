"""Bought postage out of the bytes of a PNG, a JPEG or a PDF, in the size the post has drawn it.

The bytes are foreign: no other decoder is ever given them, and nothing of a PDF but its drawn pages is used.
"""

import io
import warnings
from collections.abc import Iterator

import pypdfium2
from PIL import Image, ImageOps

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH
from cardbook.domain.paper.postage_mark import PostageMark

_PDF = b"%PDF-"
_FORMATS = ("PNG", "JPEG")
_FILE_BYTES = 20 << 20
_MOST_PIXELS = 40_000_000
_MOST_PAGES = 500
_LONGEST_PAGE_PT = 1_700
"""Somewhat more than A2: no post draws its marks on larger paper."""

_LOOK_DPI, _FINE_DPI = 144, 600
_DPI = 50, 2_400
"""Resolutions that a picture of a mark can have: others are guesses of some program."""

_POINTS_PER_INCH = 72
_PAPER = 250
"""Grey from here on is paper."""


def postage_marks(data: bytes) -> tuple[PostageMark, ...]:
    """The marks in a file, one for a picture or for each page of a PDF that has something on it.

    Raises KnownError: PICTURE_UNREADABLE, PICTURE_TOO_LARGE, and MARK_WITHOUT_SIZE for a picture that does not say
    how large it is to be printed.
    """
    if len(data) > _FILE_BYTES:
        raise KnownError(ErrorCode.PICTURE_TOO_LARGE)
    try:
        marks = tuple(_pages(data)) if data.startswith(_PDF) else (_picture(data),)
    except KnownError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise KnownError(ErrorCode.PICTURE_TOO_LARGE) from error
    except Exception as error:  # decoders of foreign bytes fail in every way there is
        raise KnownError(ErrorCode.PICTURE_UNREADABLE) from error
    if not marks:
        raise KnownError(ErrorCode.PICTURE_UNREADABLE)
    return marks


def _picture(data: bytes) -> PostageMark:
    Image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        image = Image.open(io.BytesIO(data), formats=_FORMATS)
    dpi = image.info.get("dpi")
    if not dpi or not all(_DPI[0] <= each <= _DPI[1] for each in dpi):
        raise KnownError(ErrorCode.MARK_WITHOUT_SIZE)
    upright = ImageOps.exif_transpose(image)
    across, down = dpi if upright.size == image.size else dpi[::-1]
    return _mark(_on_paper(upright), float(across), float(down))


def _on_paper(image: Image.Image) -> Image.Image:
    """In greys; what can be seen through is paper."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image)
    return image.convert("L")


def _pages(data: bytes) -> Iterator[PostageMark]:
    with pypdfium2.PdfDocument(data) as document:
        if len(document) > _MOST_PAGES:
            raise KnownError(ErrorCode.PICTURE_TOO_LARGE)
        for page in document:
            if max(page.get_size()) > _LONGEST_PAGE_PT:
                raise KnownError(ErrorCode.PICTURE_TOO_LARGE)
            ink = _ink(page)
            if ink is not None:
                drawn = page.render(scale=_FINE_DPI / _POINTS_PER_INCH, crop=ink, grayscale=True)
                yield _mark(drawn.to_pil().convert("L"), _FINE_DPI, _FINE_DPI)


def _ink(page: pypdfium2.PdfPage) -> tuple[float, float, float, float] | None:
    """The margins in points around all that is drawn: left, bottom, right, top. None for an empty page."""
    scale = _LOOK_DPI / _POINTS_PER_INCH
    seen = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    box = seen.point(lambda grey: 255 if grey < _PAPER else 0).getbbox()
    if box is None:
        return None
    left, top, right, bottom = box
    left, below, beside, top = (
        max(0, margin - 1) / scale for margin in (left, seen.height - bottom, seen.width - right, top)
    )
    return left, below, beside, top


def _mark(image: Image.Image, across: float, down: float) -> PostageMark:
    width, height = (
        round(dots / dpi * MICROMETRES_PER_INCH) for dots, dpi in zip(image.size, (across, down), strict=True)
    )
    return PostageMark(width, height, image.width, image.height, image.tobytes())

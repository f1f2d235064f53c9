"""The pages of a PDF as pictures for the preview, and their text. PDFium is not safe in two threads at once."""

from dataclasses import dataclass
from types import TracebackType

import pypdfium2

_POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PageImage:
    """A drawn page: rows of `stride` bytes from the top, four bytes a pixel in the order blue, green, red, unused."""

    data: bytes
    width: int
    height: int
    stride: int


class PdfPages:
    """An open PDF; pages count from 1. Close it, or use it in a `with`."""

    def __init__(self, data: bytes) -> None:
        self._document = pypdfium2.PdfDocument(data)

    def __enter__(self) -> "PdfPages":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the memory back."""
        self._document.close()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def size(self, page: int) -> tuple[float, float]:
        """Width and height in points, as the page is read."""
        width, height = self._document.get_page_size(page - 1)
        return float(width), float(height)

    def image(self, page: int, dpi: float, turned: int = 0) -> PageImage:
        """The page drawn on white with so many pixels to the inch, turned to the right by 0, 90, 180 or 270 degrees."""
        sheet = self._document[page - 1]
        bitmap = sheet.render(scale=dpi / _POINTS_PER_INCH, rotation=turned, prefer_bgrx=True)
        try:
            return PageImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
        finally:
            bitmap.close()
            sheet.close()

    def text(self, page: int) -> str:
        """The page's text as it is copied and searched."""
        sheet = self._document[page - 1]
        text_page = sheet.get_textpage()
        try:
            return str(text_page.get_text_range())
        finally:
            text_page.close()
            sheet.close()

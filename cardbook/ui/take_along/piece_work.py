"""What the thread does for paper to take along: make the PDF, draw one page of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cardbook.deferred import pages_of, pieces_of
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.services.paper.take_along.piece_orders import PieceOrder
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.print_studio.print_work import PagePicture, picture_of


@dataclass(frozen=True)
class MadePiece:
    """A finished PDF; `pages` is 0 and `pdf` empty where there is nothing to print."""

    order: PieceOrder
    pdf: bytes = b""
    pages: int = 0
    missing: Sequence[str] = ()
    picture: PagePicture | None = None


class PieceWork:
    """Runs on the thread; knows no widget."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts

    def make(self, order: PieceOrder, page: int, dpi: float, progress: Progress) -> MadePiece:
        """The PDF with the picture of one page; of the last one where there are fewer now."""
        try:
            made = pieces_of(self._reading, self._texts).pdf(order, progress)
        except KnownError as error:
            if error.code is not ErrorCode.NOBODY:
                raise
            return MadePiece(order)
        with pages_of(made.data) as pages:
            count = pages.count
            return MadePiece(order, made.data, count, made.missing, picture_of(pages, min(page, count), dpi))

    def picture(self, made: MadePiece, page: int, dpi: float) -> PagePicture:
        """Another page, or the same in another size."""
        with pages_of(made.pdf) as pages:
            return picture_of(pages, page, dpi)

"""Label sheets of the user's own measures."""

from typing import Any

from cardbook.domain.paper.label_sheet import LabelShape
from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.domain.paper.paper import PaperSize
from cardbook.storage.file.book_file import BookFile

_SELECT = (
    'SELECT name, paper, sheet_width, sheet_height, "columns", "rows", width, height, "left", top, pitch_x, pitch_y, '
    "shape, corner_radius, note, id FROM own_sheet ORDER BY name COLLATE NOCASE, id"
)


class OwnSheetQueries:
    """The own sheets of a book."""

    def __init__(self, book_file: BookFile) -> None:
        self._query = book_file.query

    def all(self) -> list[OwnSheet]:
        """All of them by name."""
        return [_sheet(row) for row in self._query(_SELECT)]


def _sheet(row: tuple[Any, ...]) -> OwnSheet:
    name, paper, page_width, page_height, *measures, shape, corner, note, key = row
    columns, rows, width, height, left, top, pitch_x, pitch_y = measures
    page = PaperSize(paper, page_width, page_height)
    return OwnSheet(
        name, page, columns, rows, width, height, left, top, pitch_x, pitch_y, LabelShape(shape), corner, note, key
    )

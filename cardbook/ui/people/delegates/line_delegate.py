"""A line of the address book as a row of a plain list."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.people.listing.line_painter import INSET, ROW_HEIGHT, STYLES, PhotoOf, paint_words
from cardbook.ui.people.models.line import Line
from cardbook.ui.people.models.line_list_model import LINE
from cardbook.ui.widgets.row_list_view import Index, RowDelegate


class LineDelegate(RowDelegate):
    """The model serves a `Line` as its LINE role."""

    def __init__(self, context: UiContext, photo_of: PhotoOf, parent: QWidget | None = None) -> None:
        super().__init__(context, ROW_HEIGHT, STYLES, INSET, parent)
        self._photo_of = photo_of

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        line = index.data(LINE)
        if isinstance(line, Line):
            paint_words(painter, self.theme, place, line, selected, self._photo_of)

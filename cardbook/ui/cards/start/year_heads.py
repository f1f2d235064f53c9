"""The years over the columns of to and fro."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.cards.start.start_delegate import StartDelegate
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_line, draw_text


class YearHeads(QWidget):
    """Painted over the columns of the `rows` below."""

    def __init__(self, context: UiContext, delegate: StartDelegate, rows: QWidget) -> None:
        super().__init__()
        self._context = context
        self._delegate = delegate
        self._rows = rows
        self._years: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_years(self, years: Sequence[int]) -> None:
        """The years in the order of the columns."""
        self._years = list(years)
        self.setAccessibleName(", ".join(map(str, years)))
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(400), theme.line_height("caption") + theme.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, place = self._context.theme, QRectF(0, 0, self._rows.width(), self.height())
        painter = QPainter(self)
        columns = self._delegate.columns(place)
        for number, year in enumerate(self._years[len(self._years) - columns.years :]):
            left = columns.years_from + number * columns.year_width
            box = QRectF(left, place.top(), columns.year_width, place.height())
            draw_text(painter, box, TextRun(str(year), theme.font("caption"), theme.color("ink2")), CENTER)
        foot = place.bottom() - 0.5
        draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("edge"))

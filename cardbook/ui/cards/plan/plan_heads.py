"""The words over the columns of a plan."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.cards.plan.plan_rows import PlanRows
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, LEFT, TextRun, draw_line, draw_text


class PlanHeads(QWidget):
    """Painted over the columns of the rows below."""

    def __init__(self, context: UiContext, rows: PlanRows) -> None:
        super().__init__()
        self._context = context
        self._rows = rows
        self._years: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_years(self, years: Sequence[int]) -> None:
        """The past years that the rows know."""
        self._years = years
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(300), theme.line_height("caption") + theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        texts, theme = self._context.texts, self._context.theme
        place = QRectF(0, 0, self._rows.viewport().width(), self.height())
        columns, painter = self._rows.columns_of.columns(place), QPainter(self)
        gift = (columns.gift[0], columns.years_from if columns.years else self.width())
        for word, edges, side in (("name", columns.name, LEFT), ("card", columns.card, CENTER), ("gift", gift, LEFT)):
            self._put(painter, texts(f"cards.plan.heads.{word}"), *edges, side)
        for number, year in enumerate(self._years[len(self._years) - columns.years:]):
            left = columns.years_from + number * columns.year_width
            self._put(painter, str(year), left, left + columns.year_width, CENTER)
        foot = place.bottom() - 0.5
        draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("edge"))

    def _put(self, painter: QPainter, word: str, left: float, right: float, side: Qt.AlignmentFlag) -> None:
        theme = self._context.theme
        run = TextRun(word, theme.font("caption"), theme.color("ink2"))
        draw_text(painter, QRectF(left, 0, right - left, self.height()), run, side)

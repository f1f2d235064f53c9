"""The words over the ticks of gifts."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_delegate import STAGES, GiftColumns
from cardbook.ui.looks.painting import CENTER, TextRun, draw_line, draw_text


class GiftHead(QWidget):
    """Painted in one go over the rows; where the words have no room, the digits stand there that tick."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._columns = GiftColumns.within(context, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_columns(self, columns: GiftColumns) -> None:
        """The rows have become wider or narrower."""
        self._columns = columns
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(400), theme.line_height("caption") + theme.px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, texts = QPainter(self), self._context.theme, self._context.texts
        row = QRectF(self.rect())
        for place, stage in enumerate(STAGES):
            word = texts(f"gifts.stages.{stage.value}") if self._columns.has_words else str(place + 1)
            words = TextRun(word, theme.font("caption"), theme.color("ink2"))
            draw_text(painter, self._columns.tick(place, row), words, CENTER)
        foot = row.bottom() - 0.5
        draw_line(painter, QPointF(row.left(), foot), QPointF(row.right(), foot), theme.color("edge"))

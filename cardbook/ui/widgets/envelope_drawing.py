"""The large envelope of the first start: sender, stamp, postmark and an address in the serif."""

from PySide6.QtCore import QDate, QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.drawings import illustration
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_text

_WIDTH, _HEIGHT = 420, 236


class EnvelopeDrawing(QWidget):
    """Keeps its proportions in whatever room it gets; the words are of people who do not exist."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        px = context.theme.px
        self.setMinimumSize(px(200), px(112))
        self.setMaximumSize(px(_WIDTH), px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return self.maximumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, texts = self._context.theme, self._context.texts
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        painter.scale(scale, scale)
        whole = QRectF(0, 0, _WIDTH, _HEIGHT)
        draw_box(painter, whole, 5, theme.color("sheet"), theme.color("ink3"), 1.2)
        illustration(theme, "postmark").render(painter, whole)
        self._write(painter, (22, 30), texts("first_run.envelope.sender"), 12.5, 16, "ink2")
        self._write(painter, (172, 138), texts("first_run.envelope.recipient"), 19, 22, "ink")
        self._center(painter, (292, 71), "4 XII", 14.5, "ink3", 600)
        self._center(painter, (292, 86), str(QDate.currentDate().year()), 13.5, "ink3")
        self._center(painter, (358, 93), texts("first_run.envelope.stamp"), 13.5, "wax")

    def _write(
        self, painter: QPainter, start: tuple[float, float], words: str, size: float, step: float, token: str
    ) -> None:
        painter.setFont(self._serif(size))
        painter.setPen(self._context.theme.color(token))
        for place, line in enumerate(words.splitlines()):
            painter.drawText(QPointF(start[0], start[1] + step * place), line)

    def _center(
        self,
        painter: QPainter,
        middle: tuple[float, float],
        words: str,
        size: float,
        token: str,
        weight: int = 500,
    ) -> None:
        box = QRectF(middle[0] - 60, middle[1] - 12, 120, 24)
        run = TextRun(words, self._serif(size, weight), self._context.theme.color(token))
        draw_text(painter, box, run, CENTER)

    def _serif(self, size: float, weight: int = 500) -> QFont:
        font = QFont(self._context.theme.font("address"))
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight(weight))
        return font

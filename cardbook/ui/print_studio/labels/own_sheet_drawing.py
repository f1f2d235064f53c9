"""A sheet of labels as its measures have it, drawn small."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.paper.label_sheet import LabelShape
from cardbook.domain.paper.own_sheet import OwnSheet
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import draw_box

_WIDTH, _HEIGHT = 190, 268
_MOST = 2_000
"""Labels that are drawn at most: more could not be told apart."""


class OwnSheetDrawing(QWidget):
    """Keeps the sheet's proportions. What lies beyond the sheet is drawn beyond it, so that it is seen."""

    def __init__(self, context: UiContext, sheet: OwnSheet) -> None:
        super().__init__()
        self._context = context
        self._sheet = sheet
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: OwnSheet) -> None:
        """Other measures."""
        self._sheet = sheet
        self.update()

    def sizeHint(self) -> QSize:
        px = self._context.theme.px
        return QSize(px(_WIDTH), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, sheet = self._context.theme, self._sheet
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.px(4)
        scale = min((self.width() - 2 * edge) / sheet.page.width, (self.height() - 2 * edge) / sheet.page.height)
        painter.translate(edge, edge)
        page = QRectF(0, 0, sheet.page.width * scale, sheet.page.height * scale)
        draw_box(painter, page, 2, theme.color("sheet"), theme.color("edge"))
        corner = min(sheet.width, sheet.height) / 2 if sheet.shape is LabelShape.ROUND else sheet.corner
        whole = sheet.as_label_sheet()
        for label in range(1, min(whole.count, _MOST) + 1):
            box = whole.box(label)
            place = QRectF(box.x * scale, box.y * scale, box.width * scale, box.height * scale)
            draw_box(painter, place, corner * scale, theme.color("paper"), theme.color("ink3"))

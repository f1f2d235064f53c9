"""How to put the envelope in: the way the printer takes it, as words and as a drawing."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardbook.services.paper.envelopes.envelope_options import Turn
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.looks.painting import draw_box, draw_line
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.icon_mark import IconMark

_DRAWING = QSize(76, 66)
_SLOT_HIGH, _LONG, _SHORT = 18, 50, 34
_LINES = ((0.44, 0.5), (0.44, 0.64), (0.44, 0.78))
_LINE_LONG = 0.38


class _FeedDrawing(QWidget):
    """An envelope on its way into the slot of a printer, seen from above."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._theme = context.theme
        self._turn = Turn.UPRIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_DRAWING.width()), self._theme.px(_DRAWING.height()))

    def show_turn(self, turn: Turn) -> None:
        """Draw another way."""
        self._turn = turn
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, width, height = theme.px, self.width(), self.height()
        slot = QRectF(1, 1, width - 2, px(_SLOT_HIGH) - 1)
        draw_box(painter, slot, px(4), theme.color("sheet"), theme.color("ink2"), 1.4)
        painter.save()
        painter.setClipRect(QRectF(0, slot.center().y(), width, height))
        stands = self._turn in (Turn.LEFT, Turn.RIGHT)
        reach = px(_LONG if stands else _SHORT)
        painter.translate(width / 2, slot.center().y() - px(4) + reach / 2)
        painter.setTransform(QTransform().rotate(int(self._turn)), True)
        self._paint_envelope(painter, QRectF(-px(_LONG) / 2, -px(_SHORT) / 2, px(_LONG), px(_SHORT)))
        painter.restore()
        middle = slot.center().y()
        draw_line(painter, QPointF(px(10), middle), QPointF(width - px(10), middle), theme.color("ink2"), 1.4)

    def _paint_envelope(self, painter: QPainter, box: QRectF) -> None:
        """Seen from the front; the flap, which lies behind, shows as a dashed line below its edge."""
        theme = self._theme
        draw_box(painter, box, 1.5, theme.color("blueS"), theme.color("blue"), 1.4)
        pen = painter.pen()
        pen.setColor(theme.color("blue"))
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        tip = QPointF(box.center().x(), box.top() + box.height() * 0.42)
        painter.drawPolyline([box.topLeft(), tip, box.topRight()])
        for x, y in _LINES:
            start = QPointF(box.left() + x * box.width(), box.top() + y * box.height())
            draw_line(painter, start, start + QPointF(_LINE_LONG * box.width(), 0), theme.color("blue"), 1.2)


class FeedStep(QWidget):
    """`turn_chosen(Turn)`."""

    turn_chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        ways = [(turn.name, texts(f"print.feed.{turn.name.lower()}")) for turn in Turn]
        self.choice = ComboField(context, texts("print.steps.feed"), ways)
        self._drawing = _FeedDrawing(context)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(2), 0, 0, 0)
        head.setSpacing(theme.px(13))
        head.addWidget(IconMark(context, 17, "printer", "ink2"))
        head.addWidget(label(theme, texts("print.steps.feed"), "body", weight=600), 1)
        beside = QHBoxLayout()
        beside.setContentsMargins(theme.px(32), 0, 0, 0)
        beside.setSpacing(theme.px(12))
        beside.addWidget(self._drawing)
        beside.addWidget(paragraph(theme, texts("print.feed.why"), "small", "ink2"), 1)
        choice = QHBoxLayout()
        choice.setContentsMargins(theme.px(32), 0, 0, 0)
        choice.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(8))
        column.setSpacing(theme.px(8))
        for part in (head, choice, beside):
            column.addLayout(part)
        self.choice.activated.connect(lambda: self.turn_chosen.emit(Turn[self.choice.key()]))

    def show_turn(self, turn: Turn) -> None:
        """How the chosen printer takes envelopes."""
        self.choice.choose(turn.name)
        self._drawing.show_turn(turn)

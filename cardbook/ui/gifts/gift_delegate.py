"""Paints gifts: whose, what, how far it is in words, and a tick for each step."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.gift import GiftRow, GiftStage
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_model import BELOW, ROW, tick_states
from cardbook.ui.looks.painting import TextRun, draw_line, draw_text
from cardbook.ui.widgets.avatar import avatar_shape, color_index, paint_avatar
from cardbook.ui.widgets.fields.pen_tick import paint_tick
from cardbook.ui.widgets.typed_row_delegate import TypedRowDelegate

Index = QModelIndex | QPersistentModelIndex

INSET = 12
_HEIGHT, _AVATAR, _TICK, _GAP = 52, 32, 21, 12
_NARROWEST_TICK, _AIR, _LEAST_WORDS = 40, 10, 120
STAGES = tuple(GiftStage)


@dataclass(frozen=True)
class GiftColumns:
    """Where the ticks stand in a row, in pixels from its left, and whether words have room over them."""

    ticks_from: float
    tick_width: float
    has_words: bool

    @classmethod
    def within(cls, context: UiContext, width: int) -> "GiftColumns":
        """The columns of rows of this width: as wide as the widest word over a tick, if that leaves room for gifts."""
        theme = context.theme
        metrics = QFontMetricsF(theme.font("caption"))
        widest = max(metrics.horizontalAdvance(context.texts(f"gifts.stages.{stage.value}")) for stage in STAGES)
        least, liked = theme.px(_NARROWEST_TICK), widest + theme.px(_AIR)
        room = width - theme.px(2 * INSET + _AVATAR + 2 * _GAP + _LEAST_WORDS)
        tick = max(least, liked if len(STAGES) * liked <= room else room / len(STAGES))
        return cls(width - theme.px(INSET) - len(STAGES) * tick, tick, tick >= liked)

    def tick(self, place: int, row: QRectF) -> QRectF:
        """The place of a step's tick in a row: all of it can be clicked."""
        left = row.left() + self.ticks_from + place * self.tick_width
        return QRectF(left, row.top(), self.tick_width, row.height())

    def stage_at(self, x: float) -> GiftStage | None:
        """The step whose tick lies at `x`, counted from the left of a row."""
        place = int((x - self.ticks_from) // self.tick_width)
        return STAGES[place] if 0 <= place < len(STAGES) else None


class GiftDelegate(TypedRowDelegate):
    """Two lines of words and five ticks."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _HEIGHT, ("body", "small"), context.texts("gifts.page.edit"), "body", parent)
        self.columns = GiftColumns.within(context, parent.width())

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, row = self.theme, index.data(ROW)
        if not isinstance(row, GiftRow):
            return
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        side = theme.px(_AVATAR)
        box = QRectF(place.left() + theme.px(INSET), place.center().y() - side / 2, side, side)
        shape, color = avatar_shape(row.kind), color_index(str(row.key))
        paint_avatar(painter, theme, box, row.initials, color, shape, selected)
        above, below = self._lines(place)
        draw_text(painter, above, TextRun(row.gift.what, theme.font("body", 500), theme.color("ink")))
        draw_text(painter, below, TextRun(index.data(BELOW), theme.font("small"), theme.color("ink2")))
        tick = theme.px(_TICK)
        for number, state in enumerate(tick_states(row.gift)):
            middle = self.columns.tick(number, place).center()
            paint_tick(painter, theme, QRectF(middle.x() - tick / 2, middle.y() - tick / 2, tick, tick), state)

    def typing_place(self, row: QRectF) -> QRectF:
        above, below = self._lines(row)
        return above.united(below)

    def _lines(self, place: QRectF) -> tuple[QRectF, QRectF]:
        theme = self.theme
        left = place.left() + theme.px(INSET + _AVATAR + _GAP)
        width = place.left() + self.columns.ticks_from - theme.px(_GAP) - left
        body, small = theme.line_height("body"), theme.line_height("small")
        top = place.center().y() - (body + small) / 2
        return QRectF(left, top, width, body), QRectF(left, top + body, width, small)

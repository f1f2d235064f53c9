"""Paints gifts: whose, what, how far it is in words, and a tick for each step."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.gift import GiftStage
from cardbook.ui.context import UiContext
from cardbook.ui.gifts.gift_model import ROW, tick_states
from cardbook.ui.gifts.thing_delegate import AVATAR, GAP, INSET, ThingDelegate
from cardbook.ui.widgets.fields.pen_tick import paint_tick

Index = QModelIndex | QPersistentModelIndex

_TICK = 21
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
        room = width - theme.px(2 * INSET + AVATAR + 2 * GAP + _LEAST_WORDS)
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


class GiftDelegate(ThingDelegate):
    """Five ticks stand at the end."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.columns = GiftColumns.within(context, parent.width())

    def words_until(self, place: QRectF) -> float:
        return place.left() + self.columns.ticks_from - self.theme.px(GAP)

    def paint_end(self, painter: QPainter, place: QRectF, index: Index) -> None:
        theme, row = self.theme, index.data(ROW)
        tick = theme.px(_TICK)
        for number, state in enumerate(tick_states(row.gift)):
            middle = self.columns.tick(number, place).center()
            paint_tick(painter, theme, QRectF(middle.x() - tick / 2, middle.y() - tick / 2, tick, tick), state)

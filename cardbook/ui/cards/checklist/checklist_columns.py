"""The columns of a checklist, the same for its heads, its rows and the mouse."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.ui.looks.theme import Theme

_WIDE_FROM = 980
_NAME, _NAME_SMALL, _NAME_LEAST = 282, 236, 150
_TICK, _TICK_SMALL, _TICK_LEAST = 84, 76, 48
_ABOUT_LEAST = 120
_DAY, _GIFT = 72, 28
_GAP = 12


@dataclass(frozen=True)
class ChecklistColumns:
    """Edges in pixels from the left of a row: name, what to write about, on which day (of no width where there is no
    room), the mark of a gift, then one column per stage."""

    width: float
    name: tuple[float, float]
    about: tuple[float, float]
    day: tuple[float, float]
    gift: tuple[float, float]
    ticks_from: float
    tick_width: float

    @classmethod
    def within(cls, theme: Theme, width: int, widest_head: float = 0.0) -> "ChecklistColumns":
        """The columns of rows of this width; `widest_head` is what the words over a tick need: the names go before."""
        wide = theme.design_width(width) >= _WIDE_FROM
        gap = theme.px(_GAP)
        beside_names = (width - 3 * gap - theme.px(_NAME_LEAST + _GIFT)) / len(STAGES)
        liked = max(theme.px(_TICK if wide else _TICK_SMALL), widest_head)
        tick: float = max(theme.px(_TICK_LEAST), min(liked, beside_names))
        ticks_from = width - gap - len(STAGES) * tick
        gift_from = ticks_from - theme.px(_GIFT)
        name_to: float = gap + theme.px(_NAME if wide else _NAME_SMALL)
        least = name_to + gap + theme.px(_ABOUT_LEAST) + gap
        day_from = gift_from - (theme.px(_DAY) if gift_from - theme.px(_DAY) >= least else 0)
        room = day_from - gap - theme.px(_ABOUT_LEAST) - gap
        name_to = max(gap + theme.px(_NAME_LEAST), min(name_to, room))
        about_from = name_to + gap
        about = (about_from, max(about_from, day_from - gap))
        return cls(width, (gap, name_to), about, (day_from, gift_from), (gift_from, ticks_from), ticks_from, tick)

    def part(self, edges: tuple[float, float], row: QRectF) -> QRectF:
        """The place of a column in a row."""
        return QRectF(row.left() + edges[0], row.top(), edges[1] - edges[0], row.height())

    def tick(self, stage: Stage, row: QRectF) -> QRectF:
        """The place of a stage's column in a row: all of it can be clicked."""
        left = row.left() + self.ticks_from + STAGES.index(stage) * self.tick_width
        return QRectF(left, row.top(), self.tick_width, row.height())

    def stage_at(self, x: float) -> Stage | None:
        """The stage whose column lies at `x`, counted from the left of a row."""
        place = int((x - self.ticks_from) // self.tick_width)
        return STAGES[place] if 0 <= place < len(STAGES) else None

"""Paints the rows of a plan: who, a card and a gift or not, what the gift is, and four years of to and fro."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from cardbook.domain.cards.card_choice import Decision
from cardbook.domain.cards.ledger import Mark
from cardbook.domain.cards.plan_list import PlanRow
from cardbook.ui.cards.plan.plan_model import ROW
from cardbook.ui.cards.to_and_fro import paint_to_and_fro
from cardbook.ui.cards.who_in_row import paint_who
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_line, draw_text
from cardbook.ui.looks.theme import Theme
from cardbook.ui.widgets.fields.pen_tick import TickState, paint_tick
from cardbook.ui.widgets.row_list_view import RowDelegate

Index = QModelIndex | QPersistentModelIndex

_ROW, _TICK = 44, 21
_YEAR, _CARD, _GAP = 44, 46, 12
_NAME, _NAME_LEAST, _GIFT_LEAST = 300, 150, 120
_OTHERWISE = (Decision.CALL, Decision.E_CARD, Decision.NOT_THIS_YEAR)


class PlanColumns(NamedTuple):
    """Edges in pixels from the left of a row; without room for it there is no year."""

    name: tuple[float, float]
    card: tuple[float, float]
    gift: tuple[float, float]
    years_from: float
    year_width: float
    years: int

    @classmethod
    def within(cls, theme: Theme, width: float, years: int) -> "PlanColumns":
        """The columns of rows of this width: the oldest years give way first, then the names."""
        gap, year, card = theme.px(_GAP), theme.px(_YEAR), theme.px(_CARD)
        least = gap + theme.px(_NAME_LEAST) + card + theme.px(_GIFT_LEAST) + 2 * gap
        shown = max(0, min(years, int((width - least) // year)))
        years_from = width - gap - shown * year
        name_to = max(gap + theme.px(_NAME_LEAST), min(gap + theme.px(_NAME), (years_from - card) * 0.58))
        card_to = name_to + card
        return cls((gap, name_to), (name_to, card_to), (card_to + gap, max(card_to + gap, years_from - gap)),
                   years_from, year, shown)


class PlanDelegate(RowDelegate):
    """`years` is how many past years the rows know."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, _ROW, ("body",), parent=parent)
        self.years = 0

    def columns(self, place: QRectF) -> PlanColumns:
        """The columns of a row."""
        return PlanColumns.within(self.theme, place.width(), self.years)

    def paint_row(self, painter: QPainter, place: QRectF, index: Index, selected: bool) -> None:
        theme, row = self.theme, index.data(ROW)
        if not isinstance(row, PlanRow):
            return
        if not selected:
            foot = place.bottom() - 0.5
            draw_line(painter, QPointF(place.left(), foot), QPointF(place.right(), foot), theme.color("rule"))
        columns = self.columns(place)
        self._paint_name(painter, _part(place, columns.name), row, selected)
        self._paint_card(painter, _part(place, columns.card), row.decision)
        self._paint_gift(painter, _part(place, columns.gift), row)
        past = row.past[len(row.past) - columns.years:]
        for number, mark in enumerate(past):
            left = columns.years_from + number * columns.year_width
            box = _part(place, (left, left + columns.year_width))
            paint_to_and_fro(painter, self.context, box, Mark.SENT in mark, Mark.RECEIVED in mark)

    def _paint_card(self, painter: QPainter, place: QRectF, decision: Decision) -> None:
        """A tick for a card, an empty box for none, a question where nothing is decided."""
        if decision is not Decision.OPEN:
            self._paint_tick(painter, place, TickState.DONE if decision.is_card else TickState.OPEN)
            return
        theme, side = self.theme, self.theme.px(_TICK) * 0.82
        box = QRectF(place.center().x() - side / 2, place.center().y() - side / 2, side, side)
        painter.setPen(QPen(theme.color("edge"), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.px(4), theme.px(4))
        draw_text(painter, box, TextRun("?", theme.font("small", 600), theme.color("ink2")), CENTER)

    def _paint_name(self, painter: QPainter, place: QRectF, row: PlanRow, selected: bool) -> None:
        theme = self.theme
        tone = "ink2" if row.decision in _OTHERWISE else "ink"
        tier = TextRun(row.tier.upper(), theme.font("caption", 600), theme.color("blue"))
        paint_who(painter, theme, place, row.row, selected, tone=tone, marks=[tier])

    def _paint_gift(self, painter: QPainter, place: QRectF, row: PlanRow) -> None:
        theme, tick = self.theme, self.theme.px(_TICK)
        words = ", ".join(row.gifts)
        if row.decision in _OTHERWISE:
            words = ": ".join(filter(None, (self.context.texts(f"cards.plan.decisions.{row.decision}"), row.reason)))
        else:
            state = TickState.DONE if row.decision.is_gift else TickState.OPEN
            self._paint_tick(painter, QRectF(place.left(), place.top(), tick, place.height()), state)
        left = place.left() + (0 if row.decision in _OTHERWISE else tick + theme.px(8))
        room = QRectF(left, place.top(), place.right() - left, place.height())
        draw_text(painter, room, TextRun(words, theme.font("small"), theme.color("ink2")))

    def _paint_tick(self, painter: QPainter, place: QRectF, state: TickState) -> None:
        tick = self.theme.px(_TICK)
        middle = place.center()
        paint_tick(painter, self.theme, QRectF(middle.x() - tick / 2, middle.y() - tick / 2, tick, tick), state)


def _part(place: QRectF, edges: tuple[float, float]) -> QRectF:
    return QRectF(place.left() + edges[0], place.top(), edges[1] - edges[0], place.height())

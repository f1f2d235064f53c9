"""The days of this week: a mark for each card, filled once it is written."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.cards.season_plan import PlanDay
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_text
from cardbook.ui.today.dragged_card import dragged_card

_MARKS = 4
_WIDTH, _HEIGHT, _STEP = 16, 5, 8


class WeekStrip(QWidget):
    """Today stands on a soft ground. `card_dropped(entry id, day)`: a card was dragged onto today or a day to come."""

    card_dropped = Signal(int, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._days: Sequence[PlanDay] = ()
        self._today = datetime.date.min
        self._under: datetime.date | None = None
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_week(self, days: Sequence[PlanDay], today: datetime.date) -> None:
        """Seven days from Monday on."""
        self._days, self._today = days, today
        texts, locale = self._context.texts, QLocale(self._context.texts.language)
        self.setAccessibleName("; ".join(
            f"{locale.standaloneDayName(day.day.isoweekday())}: "
            + texts("cards.plan.on_day", count=day.planned + day.written)
            for day in days if day.planned + day.written
        ))
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(230), theme.px(_MARKS * _STEP + 12) + theme.line_height("small"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_card(event) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._mark(self.day_of(event))
        event.setAccepted(self._under is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark(None)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        entry, day = dragged_card(event), self.day_of(event)
        self._mark(None)
        if entry is not None and day is not None:
            event.acceptProposedAction()
            self.card_dropped.emit(entry, day)

    def day_of(self, event: QDropEvent) -> datetime.date | None:
        """The day under the pointer, if a card can still be written on it."""
        place = int(event.position().x() // (self.width() / max(1, len(self._days))))
        day = self._days[place].day if 0 <= place < len(self._days) else datetime.date.min
        return day if day >= self._today else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._context.theme, QPainter(self)
        width = self.width() / max(1, len(self._days))
        locale = QLocale(self._context.texts.language)
        words = theme.line_height("small")
        for number, day in enumerate(self._days):
            box = QRectF(number * width, 0, width, self.height())
            if day.day == self._today:
                draw_box(painter, box, theme.px(4), theme.color("blueS"))
            if day.day == self._under:
                draw_box(painter, box.adjusted(1, 1, -1, -1), theme.px(4), None, theme.color("blue"), 2.0)
            name = locale.standaloneDayName(day.day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")[:2]
            foot = QRectF(box.left(), box.bottom() - words - theme.px(3), width, words)
            weight = 600 if day.day == self._today else 400
            draw_text(painter, foot, TextRun(name, theme.font("small", weight), theme.color("ink2")), CENTER)
            for mark in range(min(_MARKS, day.planned + day.written)):
                top = foot.top() - theme.px(4) - (mark + 1) * theme.px(_STEP) + theme.px(_STEP - _HEIGHT)
                place = QRectF(box.center().x() - theme.px(_WIDTH) / 2, top, theme.px(_WIDTH), theme.px(_HEIGHT))
                fill = theme.color("blue") if mark < day.written else None
                draw_box(painter, place, theme.px(2), fill, theme.color("blue"))

    def _mark(self, day: datetime.date | None) -> None:
        if day != self._under:
            self._under = day
            self.update()

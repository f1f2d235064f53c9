"""The writing days as a calendar: a mark for each card, filled once it is written, and a dot on a last post."""

import datetime
from collections.abc import Collection, Sequence

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from cardbook.domain.cards.season_plan import PlanDay
from cardbook.ui.cards.plan.plan_rows import PlanRows
from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import CENTER, TextRun, draw_box, draw_text
from cardbook.ui.people.date_words import weekday_words

_WEEK = 7
_CELL = 50
_MARK_WIDTH, _MARK_HEIGHT, _MARK_STEP = 21, 5, 7
_MOST_MARKS = 3
_WEEKS = 6
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}


class MonthGrid(QWidget):
    """Arrows go from day to day; Space or Enter closes a day for writing or opens it (`day_toggled`). `day_chosen`
    follows the day at hand, `cards_dropped(day)` tells that cards were dragged onto one."""

    day_toggled = Signal(object)
    day_chosen = Signal(object)
    cards_dropped = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._days: Sequence[PlanDay] = ()
        self._last_posts: frozenset[datetime.date] = frozenset()
        self._today = datetime.date.min
        self._at = 0
        self._first = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(context.texts("cards.plan.days"))

    def show_days(
        self, days: Sequence[PlanDay], last_posts: Collection[datetime.date], today: datetime.date
    ) -> None:
        """Whole weeks; the day at hand stays, at first it is today."""
        at = self.day.day if self._days else today
        self._days, self._last_posts, self._today = days, frozenset(last_posts), today
        self._at = next((place for place, each in enumerate(days) if each.day == at), 0)
        self._bring_into_view()
        self.updateGeometry()
        self._told()

    @property
    def day(self) -> PlanDay:
        """The day at hand."""
        return self._days[self._at]

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(_WEEK * 37), self._head() + self._shown_weeks() * self._cell())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and self._days:
            self._go(self._at + _STEPS[key])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._days:
            self.day_toggled.emit(self.day.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self._go(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._place_at(event.position()) is not None:
            self.day_toggled.emit(self.day.day)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if isinstance(event.source(), PlanRows):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        place = self._place_at(event.position())
        event.setAccepted(place is not None)
        if place is not None:
            self._go(place)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.cards_dropped.emit(self.day.day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._context.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        locale = QLocale(self._context.texts.language)
        width = self.width() / _WEEK
        for number in range(_WEEK):
            name = locale.standaloneDayName(number + 1, QLocale.FormatType.ShortFormat).rstrip(".")[:2]
            box = QRectF(number * width, 0, width, self._head())
            draw_text(painter, box, TextRun(name, theme.font("caption"), theme.color("ink2")), CENTER)
        frame = QRectF(0, self._head(), self.width(), self._shown_weeks() * self._cell())
        draw_box(painter, frame, theme.px(8), theme.color("sheet"), theme.color("rule"))
        shown = self._days[self._first:self._first + self._shown_weeks() * _WEEK]
        for place, day in enumerate(shown):
            self._paint_day(painter, self._box(place), day, self._first + place == self._at)

    def _paint_day(self, painter: QPainter, box: QRectF, day: PlanDay, is_at: bool) -> None:
        theme, is_today = self._context.theme, day.day == self._today
        if day.most == 0:
            painter.fillRect(box.adjusted(1, 1, -1, -1), theme.color("desk"))
        if is_today:
            painter.fillRect(box.adjusted(1, 1, -1, -1), theme.color("blueS"))
        if is_at:
            ring = "focus" if self.hasFocus() else "blue"
            draw_box(painter, box.adjusted(1, 1, -1, -1), 2, None, theme.color(ring), 2.0)
        is_last = day.day in self._last_posts
        tone = "wax" if is_last else "ink" if day.day >= self._today else "ink3"
        head = QRectF(box.left() + theme.px(6), box.top() + theme.px(3), box.width(), theme.line_height("caption"))
        weight = 600 if is_last or is_today else 400
        draw_text(painter, head, TextRun(str(day.day.day), theme.font("caption", weight), theme.color(tone)))
        if is_last:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("wax"))
            painter.drawEllipse(QPointF(box.right() - theme.px(7), head.center().y()), theme.px(3), theme.px(3))
        self._paint_marks(painter, box, day)

    def _paint_marks(self, painter: QPainter, box: QRectF, day: PlanDay) -> None:
        """A mark per card from the foot up; a number where they are many."""
        theme, count = self._context.theme, day.planned + day.written
        foot = box.bottom() - theme.px(6)
        if count > _MOST_MARKS + 1:
            line = QRectF(box.left(), foot - theme.line_height("small"), box.width(), theme.line_height("small"))
            tone = "blue" if day.planned else "fir"
            draw_text(painter, line, TextRun(str(count), theme.font("small", 600), theme.color(tone)), CENTER)
            return
        for number in range(count):
            top = foot - theme.px(_MARK_HEIGHT) - number * theme.px(_MARK_STEP)
            left = box.center().x() - theme.px(_MARK_WIDTH) / 2
            mark = QRectF(left, top, theme.px(_MARK_WIDTH), theme.px(_MARK_HEIGHT))
            fill = theme.color("blue") if number < day.written else None
            draw_box(painter, mark, theme.px(2), fill, theme.color("blue"))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._days) and place != self._at:
            self._at = place
            self._bring_into_view()
            self._told()

    def _told(self) -> None:
        texts = self._context.texts
        if self._days:
            day = self.day
            count = texts("cards.plan.on_day", count=day.planned + day.written)
            self.setAccessibleDescription(f"{weekday_words(texts, day.day)}: {count}")
            self.day_chosen.emit(day.day)
        self.update()

    def _bring_into_view(self) -> None:
        week, weeks = self._at // _WEEK, len(self._days) // _WEEK
        first = self._first // _WEEK
        if not first <= week < first + _WEEKS:
            first = week - 1
        self._first = max(0, min(first, weeks - _WEEKS)) * _WEEK

    def _shown_weeks(self) -> int:
        return max(1, min(_WEEKS, len(self._days) // _WEEK))

    def _cell(self) -> int:
        theme = self._context.theme
        return max(theme.px(_CELL), theme.line_height("caption") + theme.px(34))

    def _head(self) -> int:
        return self._context.theme.line_height("caption") + self._context.theme.px(8)

    def _box(self, place: int) -> QRectF:
        width = self.width() / _WEEK
        return QRectF(place % _WEEK * width, self._head() + place // _WEEK * self._cell(), width, self._cell())

    def _place_at(self, point: QPointF) -> int | None:
        column, row = int(point.x() // (self.width() / _WEEK)), int((point.y() - self._head()) // self._cell())
        place = self._first + row * _WEEK + column
        is_inside = 0 <= column < _WEEK and 0 <= row < self._shown_weeks() and place < len(self._days)
        return place if is_inside else None

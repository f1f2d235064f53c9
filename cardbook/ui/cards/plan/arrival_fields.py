"""When the cards of a season are to arrive: by which day, and not before which."""

import datetime

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.cards.season_plan import PlanOverview
from cardbook.domain.people.partial_date import PartialDate
from cardbook.ui.context import UiContext
from cardbook.ui.people.date_words import date_words
from cardbook.ui.people.day_field import DayField


class ArrivalFields(QWidget):
    """`chosen(arrive_by, not_before)` tells days that were typed, None for what is usual."""

    chosen = Signal(object, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self.arrive_by = _GoalField(context, texts("cards.plan.arrive_by"))
        self.not_before = _GoalField(context, texts("cards.plan.not_before"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        for field in (self.arrive_by, self.not_before):
            column.addWidget(field)
            field.typed.connect(lambda: self.chosen.emit(self.arrive_by.value(), self.not_before.value()))

    def show_plan(self, overview: PlanOverview, today: datetime.date) -> None:
        """Show the days of a plan; what is usual stands in grey."""
        near = overview.arrive_by or today
        self.arrive_by.show_day(overview.rules.arrive_by, overview.arrive_by, near)
        self.not_before.show_day(overview.rules.not_before, None, near)


class _GoalField(DayField):
    """`typed` comes when another day was typed and the line is left; an empty line means what is usual."""

    typed = Signal()

    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__(context, name, datetime.date.today())
        self._shown: datetime.date | None = None
        self._clear()
        self.line.editingFinished.connect(self._leave)

    def show_day(self, day: datetime.date | None, usual: datetime.date | None, near: datetime.date) -> None:
        """Show a day, or nothing over what is usual; a year that is left out is the one `near` that day."""
        if self.line.isModified() and self.line.hasFocus():
            return
        self._today, self._shown = near, day
        self.line.setPlaceholderText(self._day_words(usual))
        self._clear()
        with QSignalBlocker(self.line):
            self.line.setText(self._day_words(day))

    def value(self) -> datetime.date | None:
        """The day that is meant, None for what is usual; the one shown where it is not understood."""
        if not self.line.text().strip():
            return None
        return self.day() or self._shown

    def is_wrong(self) -> bool:
        return bool(self.line.text().strip()) and super().is_wrong()

    def _leave(self) -> None:
        if self.is_wrong():
            self.show_wrong(self._texts("life.day.not_understood"))
        elif self.value() != self._shown:
            self.line.setModified(False)
            self.typed.emit()

    def _clear(self) -> None:
        with QSignalBlocker(self.line):
            self.line.clear()
        self.clear_note()

    def _day_words(self, day: datetime.date | None) -> str:
        return date_words(self._texts, PartialDate(day.year, day.month, day.day)) if day is not None else ""

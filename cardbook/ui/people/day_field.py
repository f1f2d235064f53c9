"""A day in the calendar to be typed in words or figures; a year that is left out is the nearest one."""

import datetime

from PySide6.QtCore import Signal

from cardbook.domain.people.date_text import date_in
from cardbook.domain.people.partial_date import PartialDate
from cardbook.ui.context import UiContext
from cardbook.ui.people.address_words import full_day_words
from cardbook.ui.people.date_words import date_words
from cardbook.ui.widgets.fields.field import Field, line_editor

_EVERY_YEAR_IS_MEANT = 0


class DayField(Field):
    """`changed` follows the typing. No day after `latest` is meant; without a year then one before it."""

    changed = Signal()

    def __init__(
        self, context: UiContext, name: str, today: datetime.date, latest: datetime.date = datetime.date.max
    ) -> None:
        """It begins with today; no day after the `latest` is meant."""
        self.line = line_editor(context.texts("life.day.example"))
        super().__init__(context, name, self.line)
        self._texts = context.texts
        self._today = today
        self._latest = latest
        self.line.setText(_words(context, today))
        self.line.textChanged.connect(lambda _typed: self._tell())

    def day(self) -> datetime.date | None:
        """The day that is meant; None where it is not understood."""
        date = date_in(self.line.text().strip(), _EVERY_YEAR_IS_MEANT)
        if date is None or date.about or date.month is None or date.day is None:
            return None
        years = [date.year] if date.year is not None else [self._today.year + step for step in (-1, 0, 1)]
        days = [day for year in years if (day := _day(year, date.month, date.day)) is not None]
        meant = [day for day in days if day <= self._latest]
        return min(meant, key=lambda day: abs(day - self._today), default=None)

    def is_wrong(self) -> bool:
        """No day can be made of what stands in the line."""
        return self.day() is None

    def refuse(self) -> None:
        """Say that it cannot be kept like this; the cursor goes there."""
        self.show_wrong(self._texts("life.day.not_understood"))
        self.line.setFocus()

    def _tell(self) -> None:
        day = self.day()
        if self.is_wrong():
            self.show_doubt(self._texts("life.day.not_understood"))
        elif day is None:
            self.clear_note()
        else:
            words = date_words(self._texts, PartialDate(day.year, day.month, day.day))
            understood = self._texts("people.dates.understood", date=words)
            self.show_hint("" if words == self.line.text().strip() else understood)
        self.changed.emit()


class OpenDayField(DayField):
    """A day that may be left open, as it is stored: an ISO day, "" for none; what is no day stays as it came."""

    def __init__(self, context: UiContext, name: str, today: datetime.date, stored: str) -> None:
        self._stored = stored
        self._stored_words = full_day_words(context.texts, stored) if stored else ""
        super().__init__(context, name, today)
        self.line.setText(self._stored_words)
        self.clear_note()

    def value(self) -> str:
        """The day as it is to be stored."""
        if self.line.text().strip() == self._stored_words:
            return self._stored
        day = self.day()
        return day.isoformat() if day is not None else ""

    def is_wrong(self) -> bool:
        typed = self.line.text().strip()
        return typed not in ("", self._stored_words) and super().is_wrong()


def _words(context: UiContext, day: datetime.date) -> str:
    return date_words(context.texts, PartialDate(day.year, day.month, day.day))


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None

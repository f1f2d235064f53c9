"""What is kept of an address beside its lines: with whom, from when to when, how sure one is of it."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.ui.context import UiContext
from cardbook.ui.people.day_field import DayField, OpenDayField
from cardbook.ui.people.editors.form import side_by_side
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field, line_editor
from cardbook.ui.widgets.fields.tick_box import TickBox

_WHOLE_YEAR = "0"
_MONTHS = range(1, 13)


class AddressTerms(QWidget):
    """`shown` is the address as it is stored; a doubt that is new is one since `today`."""

    changed = Signal()

    def __init__(self, context: UiContext, shown: PostalAddress, today: datetime.date) -> None:
        super().__init__()
        self._context = context
        self._shown = shown
        self._today = today
        texts = context.texts
        self.care_of = line_editor()
        self.care_of.setText(shown.care_of)
        self.first_day = OpenDayField(context, texts("address.terms.from"), today, shown.valid_from)
        self.last_day = OpenDayField(context, texts("address.terms.until"), today, shown.valid_to)
        self.first_month = self._months("first_month", shown.first_month)
        self.last_month = self._months("last_month", shown.last_month)
        self.confirmed = OpenDayField(context, texts("address.terms.confirmed_on"), today, shown.confirmed_on)
        self.how = line_editor(texts("life.confirmed.letter"))
        self.how.setText(shown.confirmed_how)
        doubts = [(doubt.value, texts(f"address.doubts.{doubt.value or 'none'}")) for doubt in AddressDoubt]
        self.doubt = ComboField(context, texts("address.terms.doubt"), doubts)
        self.doubt.choose(shown.doubt.value)
        self.why = line_editor(texts("life.doubted.told"))
        self.why.setText(shown.doubted_how)
        self._why = Field(context, texts("life.doubted.how"), self.why)
        self.preferred = TickBox(context, texts("address.terms.preferred"), shown.preferred)
        self._fill()
        self._connect()

    def applied_to(self, address: PostalAddress) -> PostalAddress:
        """The address with all of it as it stands in the fields."""
        doubt = AddressDoubt(self.doubt.key())
        since = self._today.isoformat() if doubt is not AddressDoubt.NONE else ""
        return replace(
            address,
            care_of=self.care_of.text().strip(),
            valid_from=self.first_day.value(), valid_to=self.last_day.value(),
            first_month=int(self.first_month.key()), last_month=int(self.last_month.key()),
            confirmed_on=self.confirmed.value(), confirmed_how=self.how.text().strip(),
            doubt=doubt, doubted_on=self._shown.doubted_on if doubt is self._shown.doubt else since,
            doubted_how=self.why.text().strip() if doubt is not AddressDoubt.NONE else "",
            preferred=self.preferred.isChecked(),
        )

    def first_wrong(self) -> DayField | None:
        """The first line that nobody can read as a day."""
        days = (self.first_day, self.last_day, self.confirmed)
        return next((day for day in days if day.is_wrong()), None)

    def _months(self, name: str, chosen: int) -> ComboField:
        locale = QLocale(self._context.texts.language)
        months = [(str(month), locale.standaloneMonthName(month)) for month in _MONTHS]
        whole_year = (_WHOLE_YEAR, self._context.texts("address.terms.whole_year"))
        made = ComboField(self._context, self._context.texts(f"address.terms.{name}"), [whole_year, *months])
        made.choose(str(chosen))
        return made

    def _fill(self) -> None:
        context, texts = self._context, self._context.texts
        fields = {
            name: Field(context, texts(f"address.terms.{name}"), editor)
            for name, editor in (
                ("care_of", self.care_of), ("first_month", self.first_month), ("last_month", self.last_month),
                ("confirmed_how", self.how), ("doubt", self.doubt),
            )
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(fields["care_of"])
        column.addLayout(side_by_side(context, [(self.first_day, 1), (self.last_day, 1)]))
        column.addLayout(side_by_side(context, [(fields["first_month"], 1), (fields["last_month"], 1)]))
        column.addLayout(side_by_side(context, [(self.confirmed, 1), (fields["confirmed_how"], 1)]))
        column.addLayout(side_by_side(context, [(fields["doubt"], 1), (self._why, 1)]))
        self._why.setVisible(bool(self.doubt.key()))
        column.addWidget(self.preferred)

    def _connect(self) -> None:
        for line in (self.care_of, self.how, self.why):
            line.textChanged.connect(lambda _text: self.changed.emit())
        for day in (self.first_day, self.last_day, self.confirmed):
            day.changed.connect(self.changed)
        for day in (self.first_day, self.last_day):
            day.changed.connect(self._compare_days)
        self.first_month.currentIndexChanged.connect(lambda _row: self._follow(self.first_month, self.last_month))
        self.last_month.currentIndexChanged.connect(lambda _row: self._follow(self.last_month, self.first_month))
        self.doubt.currentIndexChanged.connect(lambda _row: self._doubt_chosen())
        self.preferred.toggled.connect(lambda _is_on: self.changed.emit())

    def _follow(self, chosen: ComboField, other: ComboField) -> None:
        """One month alone says nothing: the other goes along with the whole year, and with the first month named."""
        if _WHOLE_YEAR in (chosen.key(), other.key()):
            other.choose(chosen.key())
        self.changed.emit()

    def _compare_days(self) -> None:
        first, last = self.first_day.value(), self.last_day.value()
        words = self._context.texts("address.terms.before_first")
        if first and last and last < first:
            self.last_day.show_doubt(words)
        elif self.last_day.note() == words:
            self.last_day.clear_note()

    def _doubt_chosen(self) -> None:
        self._why.setVisible(bool(self.doubt.key()))
        self.changed.emit()

"""Birthday and other days to be edited, as exactly as they are known."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.contact import Contact, ContactDate, DateKind
from cardbook.domain.date_text import date_in
from cardbook.domain.partial_date import PartialDate
from cardbook.ui.context import UiContext
from cardbook.ui.people.date_words import date_words
from cardbook.ui.widgets.button import ButtonKind, icon_button, link_button
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.field import Field

_EVERY_YEAR_IS_MEANT = 0
"""Files write a certain year for "unknown"; who types a year means it."""


class DateField(Field):
    """A line for a date in words or figures. It says what it understood."""

    def __init__(self, context: UiContext, name: str) -> None:
        self.line = QLineEdit()
        super().__init__(context, name, self.line, context.texts("people.dates.year_optional"))
        self._texts = context.texts
        self._loaded: PartialDate | None = None
        self._loaded_words = ""
        self.line.setPlaceholderText(context.texts("people.dates.example"))
        self.line.textChanged.connect(lambda _text: self._tell())

    def show_date(self, date: PartialDate | None) -> None:
        """Show a date in words."""
        self._loaded = date
        self._loaded_words = date_words(self._texts, date) if date is not None else ""
        self.line.setText(self._loaded_words)

    def date(self) -> PartialDate | None:
        """The date that is meant; None for an empty line and for one that means none."""
        typed = self.line.text().strip()
        return self._loaded if typed == self._loaded_words else date_in(typed, _EVERY_YEAR_IS_MEANT)

    def is_wrong(self) -> bool:
        """Something is typed that is no date."""
        return bool(self.line.text().strip()) and self.date() is None

    def _tell(self) -> None:
        date = self.date()
        if self.is_wrong():
            self.show_doubt(self._texts("people.dates.not_understood"))
            return
        self.clear_note()
        words = date_words(self._texts, date) if date is not None else ""
        is_told = words and words != self.line.text().strip()
        if is_told:
            self.show_hint(self._texts("people.dates.understood", date=words))


class _OtherDay(QWidget):
    changed = Signal()
    removed = Signal()

    def __init__(self, context: UiContext, date: ContactDate | None) -> None:
        super().__init__()
        texts, px = context.texts, context.theme.px
        kinds = [(kind.value, texts(f"people.date_kinds.{kind.value}")) for kind in DateKind]
        self.kind = ComboField(context, texts("people.dates.kind"), kinds)
        self.kind.choose(date.kind.value if date else DateKind.WEDDING.value)
        self.label = QLineEdit(date.label if date else "")
        self.label.setPlaceholderText(texts("people.dates.label"))
        self.label.setAccessibleName(texts("people.dates.label"))
        self.day = DateField(context, texts("people.dates.day"))
        self.day.show_date(date.date if date else None)
        remove = icon_button(context, "x", texts("people.dates.remove"), ButtonKind.QUIET)
        top = QHBoxLayout()
        top.setSpacing(px(6))
        top.addWidget(self.kind, 1)
        top.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(4))
        column.setSpacing(px(6))
        column.addLayout(top)
        column.addWidget(self.label)
        column.addWidget(self.day)
        remove.clicked.connect(self.removed)
        self.kind.currentIndexChanged.connect(lambda _row: self._kind_chosen())
        for line in (self.label, self.day.line):
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.label.setVisible(self._is_other())

    def value(self) -> ContactDate | None:
        """The day as it stands in the row; None where there is none."""
        date = self.day.date()
        if date is None:
            return None
        return ContactDate(DateKind(self.kind.key()), date, self.label.text().strip() if self._is_other() else "")

    def _is_other(self) -> bool:
        return self.kind.key() == DateKind.OTHER.value

    def _kind_chosen(self) -> None:
        self.label.setVisible(self._is_other())
        self.changed.emit()


class DatesSection(QWidget):
    """The birthday always has its line; other days are added."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.others: list[_OtherDay] = []
        self._birth: ContactDate | None = None
        self.birthday = DateField(context, context.texts("people.date_kinds.birth"))
        self.birthday.line.textEdited.connect(lambda _text: self.changed.emit())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(8))
        self._column.addWidget(self.birthday)
        self.add = link_button(context, context.texts("people.dates.add"), "plus", small=True)
        self.add.clicked.connect(lambda: self._append(None).kind.setFocus())
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's days."""
        for row in self.others:
            self._take_away(row)
        self.others = []
        self._birth = next((date for date in contact.dates if date.kind is DateKind.BIRTH), None)
        self.birthday.show_date(self._birth.date if self._birth else None)
        for date in contact.dates:
            if date is not self._birth:
                self._append(date)

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the days as they stand in the lines."""
        born = self.birthday.date()
        birth = [ContactDate(DateKind.BIRTH, born, self._birth.label if self._birth else "")] if born else []
        others = [date for date in (row.value() for row in self.others) if date is not None]
        return replace(contact, dates=(*birth, *others))

    def first_wrong(self) -> DateField | None:
        """The first line that nobody can read as a date."""
        fields = [self.birthday, *(row.day for row in self.others)]
        return next((field for field in fields if field.is_wrong()), None)

    def _append(self, date: ContactDate | None) -> _OtherDay:
        row = _OtherDay(self._context, date)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.others.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _remove(self, row: _OtherDay) -> None:
        self.others.remove(row)
        self._take_away(row)
        self.changed.emit()

    def _take_away(self, row: _OtherDay) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

"""Birthday and other days to be edited, as exactly as they are known."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact, ContactDate, DateKind
from cardbook.domain.people.date_text import date_in
from cardbook.domain.people.partial_date import PartialDate
from cardbook.ui.context import UiContext
from cardbook.ui.people.date_words import date_words
from cardbook.ui.people.editors.row_list import ListedRow, RowList
from cardbook.ui.widgets.button import ButtonKind, icon_button
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.fields.own_word_field import OwnWordField

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

    def refuse(self) -> None:
        """Say that it cannot be kept like this; the cursor goes there."""
        self.show_wrong(self._texts("people.dates.not_understood"))
        self.line.setFocus()

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


class DayRow(ListedRow):
    """A day besides the birthday; a word of one's own for it names another day."""

    def __init__(self, context: UiContext, date: ContactDate | None) -> None:
        super().__init__()
        texts, px = context.texts, context.theme.px
        kinds = [(kind.value, texts(f"people.date_kinds.{kind.value}")) for kind in DateKind]
        self._loaded = date
        self.kind = OwnWordField(context, texts("people.dates.kind"), kinds)
        self.kind.show_word(date.kind.value if date else DateKind.WEDDING.value, date.label if date else "")
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
        column.addWidget(self.day)
        remove.clicked.connect(self.removed)
        self.kind.changed.connect(self.changed)
        self.day.line.textEdited.connect(lambda _text: self.changed.emit())

    def begin(self) -> None:
        self.kind.setFocus()

    def value(self) -> ContactDate | None:
        """The day as it stands in the row; None where there is none."""
        date, kind, own = self.day.date(), DateKind(self.kind.key()), self.kind.own_word()
        if date is None:
            return None
        if self._loaded is not None and kind is self._loaded.kind and own == self._loaded.label:
            return replace(self._loaded, date=date)
        return ContactDate(DateKind.OTHER if own else kind, date, own)


class DatesSection(QWidget):
    """The birthday always has its line; other days are added."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._birth: ContactDate | None = None
        self.birthday = DateField(context, context.texts("people.date_kinds.birth"))
        self.birthday.line.textEdited.connect(lambda _text: self.changed.emit())
        self.others = RowList(context, "", "people.dates.add", lambda: DayRow(context, None))
        self.others.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(8))
        column.addWidget(self.birthday)
        column.addWidget(self.others)

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's days."""
        self._birth = next((date for date in contact.dates if date.kind is DateKind.BIRTH), None)
        self.birthday.show_date(self._birth.date if self._birth else None)
        self.others.show_rows(DayRow(self._context, date) for date in contact.dates if date is not self._birth)

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the days as they stand in the lines."""
        born = self.birthday.date()
        birth = [ContactDate(DateKind.BIRTH, born, self._birth.label if self._birth else "")] if born else []
        others = [date for date in (row.value() for row in self.others.rows) if date is not None]
        return replace(contact, dates=(*birth, *others))

    def first_wrong(self) -> DateField | None:
        """The first line that nobody can read as a date."""
        fields = [self.birthday, *(row.day for row in self.others.rows)]
        return next((field for field in fields if field.is_wrong()), None)

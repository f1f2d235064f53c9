"""An occasion of the user's own: its name, its day, and how early cards should be there."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.domain.occasions.own_occasion import OwnOccasion
from cardbook.domain.people.date_text import date_in
from cardbook.domain.people.partial_date import PartialDate
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.people.date_words import date_words
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.field import Field, line_editor
from cardbook.ui.widgets.fields.number_field import NumberField

_NO_YEAR = 0
_MOST_DAYS = 60


class OwnOccasionDialog(PlainDialog):
    """`kept(OwnOccasion)` tells what was typed, `let_go` that the occasion is to be deleted.

    `taken` are the names, without case, that other occasions have.
    """

    kept = Signal(object)
    let_go = Signal()

    def __init__(
        self, context: UiContext, parent: QWidget | None, occasion: OwnOccasion | None = None,
        taken: frozenset[str] = frozenset(),
    ) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("occasions.change" if occasion else "occasions.new"),
                         texts("occasions.sentence"))
        self._occasion, self._taken = occasion or OwnOccasion(""), taken
        self.name = line_editor(texts("occasions.name_example"))
        self.day = line_editor(texts("occasions.day_example"))
        self.ahead = NumberField(context, texts("occasions.ahead"), 0, _MOST_DAYS)
        self._name_field = Field(context, texts("occasions.name"), self.name)
        self.day_field = Field(context, texts("occasions.day"), self.day, texts("occasions.day_hint"))
        self.keep_button = primary_button(context, texts("occasions.keep"))
        self.delete_button = plain_button(context, texts("occasions.delete"))
        self.delete_button.setVisible(occasion is not None)
        self._build()
        self._fill()
        self.day.textChanged.connect(self._tell_day)
        self.keep_button.clicked.connect(self._keep)
        self.delete_button.clicked.connect(self._delete)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._keep)
        for editor in (self.name, self.day):
            editor.returnPressed.connect(self._keep)
        self.name.setFocus()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.addWidget(Field(self.context, self.context.texts("occasions.ahead"), self.ahead))
        row.addStretch()
        self.body.addWidget(self._name_field)
        self.body.addWidget(self.day_field)
        self.body.addLayout(row)
        cancel = plain_button(self.context, self.context.texts("frame.prompt.cancel"))
        cancel.clicked.connect(self.reject)
        self.buttons.addWidget(self.delete_button)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.keep_button)

    def _fill(self) -> None:
        self.name.setText(self._occasion.name)
        date = self._occasion.date
        self.day.setText(date_words(self.context.texts, date) if date is not None else "")
        self.ahead.setValue(self._occasion.days_ahead)

    def _date(self) -> PartialDate | None:
        """The day that is typed; None where it is not understood or has no month and day."""
        date = date_in(self.day.text().strip(), _NO_YEAR)
        return date if date is not None and date.month and date.day and not date.about else None

    def _tell_day(self, typed: str) -> None:
        texts, date = self.context.texts, self._date()
        if not typed.strip():
            self.day_field.clear_note()
        elif date is None:
            self.day_field.show_doubt(texts("life.day.not_understood"))
        else:
            key = "occasions.once" if date.year else "occasions.each_year"
            self.day_field.show_hint(texts(key, day=date_words(texts, date)))

    def _keep(self) -> None:
        texts, name = self.context.texts, self.name.text().strip()
        if not name or name.casefold() in self._taken:
            self._name_field.show_wrong(texts("errors.occasion_exists", name=name) if name else
                                        texts("occasions.no_name"))
            self.name.setFocus()
        elif self.day.text().strip() and self._date() is None:
            self.day_field.show_wrong(texts("life.day.not_understood"))
            self.day.setFocus()
        else:
            self.kept.emit(OwnOccasion(name, self._date(), self.ahead.value(), self._occasion.id))
            self.accept()

    def _delete(self) -> None:
        self.let_go.emit()
        self.accept()

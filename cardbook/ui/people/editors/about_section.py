"""What one knows of somebody: who this is, how they wish to be addressed, and what to send them."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact, DateKind
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.ui.context import UiContext
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.people.editors.do_not_send import DoNotSend
from cardbook.ui.people.editors.form import heading, side_by_side
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field
from cardbook.ui.widgets.fields.tick_box import TickBox

_USUAL = ("who_is", "likes", "observance")
_SELDOM = ("department", "role", "phonetic_given", "phonetic_family")


class AboutSection(QWidget):
    """The line on who this is and the wishes at once; what few people have lies behind "More".

    Whether the envelope is addressed by hand is asked of who has one of their own; a household says it in its form.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self.lines = {name: QLineEdit() for name in (*_USUAL, *_SELDOM)}
        self._context = context
        for name in _USUAL:
            self.lines[name].setPlaceholderText(texts(f"about.examples.{name}"))
        forms = [(f"form_{form.value}", texts(f"about.forms.{form.value or 'neutral'}")) for form in FormOfAddress]
        self.form = ComboField(context, texts("about.fields.form_of_address"), forms)
        self.do_not_send = DoNotSend(context)
        self.hand_addressed = TickBox(context, texts("about.marks.hand_addressed"))
        self.deceased = TickBox(context, texts("about.marks.deceased"))
        self._more = Fold(context, texts("about.more"), self._seldom_fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(heading(context, "about.title"))
        column.addWidget(self._field("who_is"))
        column.addWidget(Field(context, texts("about.fields.form_of_address"), self.form, texts("about.forms.hint")))
        column.addLayout(side_by_side(context, [(self._field("likes"), 1), (self._field("observance"), 1)]))
        column.addWidget(self.do_not_send)
        column.addWidget(self.hand_addressed)
        column.addWidget(self.deceased)
        column.addWidget(self._more)
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.form.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.do_not_send.changed.connect(self.changed)
        self.hand_addressed.toggled.connect(lambda _is_on: self.changed.emit())
        self.deceased.toggled.connect(lambda _is_on: self.changed.emit())

    def show_contact(self, contact: Contact) -> None:
        """Show what is known of a contact."""
        for name, line in self.lines.items():
            line.setText(getattr(contact, name))
        self.form.choose(f"form_{contact.form_of_address.value}")
        self.do_not_send.show_wish(contact.do_not_send, contact.do_not_send_reason)
        self.hand_addressed.setChecked(contact.hand_addressed)
        self.hand_addressed.setVisible(contact.household is None)
        self.deceased.setChecked(not contact.is_living)
        self.deceased.setEnabled(all(date.kind is not DateKind.DEATH for date in contact.dates))
        if any(self.lines[name].text() for name in _SELDOM):
            self._more.open()

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with all of it as it stands in the fields."""
        return replace(
            contact, who_is=self._typed("who_is"), likes=self._typed("likes"), observance=self._typed("observance"),
            department=self._typed("department"), role=self._typed("role"),
            phonetic_given=self._typed("phonetic_given"), phonetic_family=self._typed("phonetic_family"),
            form_of_address=FormOfAddress(self.form.key().removeprefix("form_")),
            do_not_send=self.do_not_send.is_wished(), do_not_send_reason=self.do_not_send.why(),
            hand_addressed=self.hand_addressed.isChecked(), deceased=self.deceased.isChecked(),
        )

    def _typed(self, name: str) -> str:
        return self.lines[name].text().strip()

    def _field(self, name: str) -> Field:
        return Field(self._context, self._context.texts(f"about.fields.{name}"), self.lines[name])

    def _seldom_fields(self) -> QWidget:
        context = self._context
        seldom = QWidget()
        column = QVBoxLayout(seldom)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        for one, other in (_SELDOM[:2], _SELDOM[2:]):
            column.addLayout(side_by_side(context, [(self._field(one), 1), (self._field(other), 1)]))
        return seldom

"""What one knows of a household: who they are, what they like, what they celebrate, and whether to send at all."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cardbook.domain.people.household import Household
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.do_not_send import DoNotSend
from cardbook.ui.people.editors.form import heading, side_by_side
from cardbook.ui.widgets.fields.field import Field, text_editor
from cardbook.ui.widgets.fields.tick_box import TickBox

_LINES = ("who_is", "likes", "observance")


class HouseholdAbout(QWidget):
    """The same words as for a person, for all who share the envelope."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        self.lines = {name: QLineEdit() for name in _LINES}
        fields = {name: Field(context, texts(f"about.fields.{name}"), line) for name, line in self.lines.items()}
        for name, line in self.lines.items():
            line.setPlaceholderText(texts(f"about.examples.{name}"))
        self.do_not_send = DoNotSend(context)
        self.hand_addressed = TickBox(context, texts("about.marks.hand_addressed"))
        self.note = text_editor(context, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(12))
        column.addWidget(heading(context, "household.about.title"))
        column.addWidget(fields["who_is"])
        column.addLayout(side_by_side(context, [(fields["likes"], 1), (fields["observance"], 1)]))
        column.addWidget(self.do_not_send)
        column.addWidget(self.hand_addressed)
        column.addWidget(Field(context, texts("household.about.note"), self.note))
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.do_not_send.changed.connect(self.changed)
        self.hand_addressed.toggled.connect(lambda _is_on: self.changed.emit())
        self.note.textChanged.connect(self.changed)

    def show_household(self, household: Household) -> None:
        """Show what is known of a household."""
        for name, line in self.lines.items():
            line.setText(getattr(household, name))
        self.do_not_send.show_wish(household.do_not_send, household.do_not_send_reason)
        self.hand_addressed.setChecked(household.hand_addressed)
        self.note.setPlainText(household.note)

    def applied_to(self, household: Household) -> Household:
        """The household with all of it as it stands in the fields."""
        return replace(
            household, who_is=self._typed("who_is"), likes=self._typed("likes"), observance=self._typed("observance"),
            do_not_send=self.do_not_send.is_wished(), do_not_send_reason=self.do_not_send.why(),
            note=self.note.toPlainText().strip(), hand_addressed=self.hand_addressed.isChecked(),
        )

    def add_to_note(self, lines: list[str]) -> None:
        """Put more lines below the note."""
        self.note.setPlainText("\n".join(filter(None, (self.note.toPlainText(), *lines))))

    def _typed(self, name: str) -> str:
        return self.lines[name].text().strip()

"""A new household by the names of its people, one a line."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.typed_name import typed_name
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.widgets.button import plain_button, primary_button
from cardbook.ui.widgets.fields.field import Field, text_editor


def people_of(text: str) -> list[Contact]:
    """The people named on the lines of a text; a first name alone takes the family name of the first line.

    "Anna Kowalczyk", "Tomasz", "Zofia" → three people called Kowalczyk.
    """
    names = [typed_name(line) for line in text.splitlines() if line.strip()]
    family = names[0].family if names else ""
    return [Contact(name if name.family else replace(name, family=family)) for name in names]


class NewHouseholdDialog(PlainDialog):
    """`on_people` gets the new contacts, at least one."""

    def __init__(self, context: UiContext, parent: QWidget, on_people: Callable[[list[Contact]], None]) -> None:
        texts = context.texts
        super().__init__(context, parent, texts("people.new_household.title"), texts("people.new_household.sentence"))
        self.names = text_editor(context, 4)
        self.names.setPlaceholderText(texts("people.new_household.example"))
        self.add = primary_button(context, texts("people.new_household.add"))
        self.add.setEnabled(False)
        cancel = plain_button(context, texts("frame.prompt.cancel"))
        self.body.addWidget(Field(context, texts("people.new_household.names"), self.names))
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(self.add)
        self.names.textChanged.connect(lambda: self.add.setEnabled(bool(people_of(self.names.toPlainText()))))
        self.add.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: on_people(people_of(self.names.toPlainText())))
        self.names.setFocus()

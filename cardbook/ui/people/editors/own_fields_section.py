"""Fields of the user's own, one row each: a word and what it says."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from cardbook.domain.people.contact import Contact, CustomField
from cardbook.ui.context import UiContext
from cardbook.ui.people.editors.row_list import EditRow, RowList


class FieldRow(EditRow):
    """The word stands in a line of its own."""

    def __init__(self, context: UiContext, field: CustomField) -> None:
        texts = context.texts
        self.label = QLineEdit(field.label)
        self.label.setAccessibleName(texts("about.own.label"))
        self.label.setPlaceholderText(texts("about.own.label"))
        line = QLineEdit(field.value)
        line.setAccessibleName(texts("about.own.value"))
        super().__init__(context, self.label, line, 140, texts("about.own.remove"))
        self.label.textChanged.connect(lambda _text: self.changed.emit())

    def value(self) -> CustomField | None:
        """The field as it stands in the row; None where it says nothing."""
        value = self.line.text().strip()
        return CustomField(self.label.text().strip(), value) if value else None


class OwnFieldsSection(RowList[FieldRow]):
    """A row that says nothing is not kept."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(
            context, "about.own.title", "about.own.add", lambda: FieldRow(context, CustomField("", ""))
        )
        self._context = context

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's own fields."""
        self.show_rows(FieldRow(self._context, field) for field in contact.fields)

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the fields as they stand in the rows."""
        fields = (row.value() for row in self.rows)
        return replace(contact, fields=tuple(field for field in fields if field is not None))

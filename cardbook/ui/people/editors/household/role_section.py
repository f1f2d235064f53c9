"""The part somebody has in the household, as far as the envelope asks."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.field import Field


class RoleSection(QWidget):
    """Shown only for who shares a household."""

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        texts = context.texts
        roles = [(role.value, texts(f"address.roles.{role.value or 'adult'}")) for role in HouseholdRole]
        self.role = ComboField(context, texts("address.roles.title"), roles)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Field(context, texts("address.roles.title"), self.role))
        self.role.currentIndexChanged.connect(lambda _row: self.changed.emit())

    def show_contact(self, contact: Contact) -> None:
        """Show a contact's part."""
        self.role.choose(contact.household_role.value)

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the part that is chosen."""
        return replace(contact, household_role=HouseholdRole(self.role.key()))

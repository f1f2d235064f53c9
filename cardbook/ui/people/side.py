"""The right side of the page: the detail, an editor in its place, or what else stands there."""

from functools import cached_property
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cardbook.domain.contact import Contact
from cardbook.domain.listing import LineKind
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.deleted_pane import DeletedPane
from cardbook.ui.people.detail.detail_pane import DetailPane
from cardbook.ui.people.detail.several_pane import SeveralPane
from cardbook.ui.people.editors.contact_editor import ContactEditor
from cardbook.ui.people.editors.household_editor import HouseholdEditor

Pane = TypeVar("Pane", bound=QWidget)
FIRST_NAMES = 6


class Side(QStackedWidget):
    """One of its panes is shown; the editors are made when they are first needed.

    `editor_made` carries a new editor, so that the page can listen to it.
    """

    editor_made = Signal(object)

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        self._context = context
        self._reading = reading
        self.detail = DetailPane(context, reading)
        self.several = SeveralPane(context)
        self._nobody = paragraph(context.theme, context.texts("people.detail.nobody"), "body", "ink3")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self._nobody, self.detail, self.several):
            self.addWidget(widget)

    @cached_property
    def contact_editor(self) -> ContactEditor:
        """The editor of a person."""
        return self._made(ContactEditor(self._context, self._reading))

    @cached_property
    def household_editor(self) -> HouseholdEditor:
        """The editor of a household."""
        return self._made(HouseholdEditor(self._context, self._reading))

    @cached_property
    def deleted(self) -> DeletedPane:
        """Who was deleted lately."""
        return self._made(DeletedPane(self._context, self._reading))

    @property
    def editor(self) -> ContactEditor | HouseholdEditor | None:
        """The editor that is shown, if one is."""
        shown = self.currentWidget()
        return shown if isinstance(shown, (ContactEditor, HouseholdEditor)) else None

    @property
    def shows_deleted(self) -> bool:
        """The trash is shown."""
        return isinstance(self.currentWidget(), DeletedPane)

    def show_selection(self, keys: list[int], count: int) -> None:
        """Show one line in full, the sum of several, or nobody."""
        if count == 1 and self.detail.show_key(keys[0]):
            self.setCurrentWidget(self.detail)
        elif count > 1:
            rows = self._reading.listing.rows(keys[:FIRST_NAMES])
            self.several.show_lines(count, [row.name for row in rows])
            self.setCurrentWidget(self.several)
        else:
            self.show_nobody()

    def show_nobody(self) -> None:
        """Show that nobody is chosen; an editor is left as it is, with all that was typed."""
        self.setCurrentWidget(self._nobody)

    def edit_line(self, key: int) -> None:
        """Edit a household, or the one contact of a line."""
        detail = self._reading.detail(key)
        if detail is None:
            return
        if detail.row.kind is LineKind.HOUSEHOLD:
            self.household_editor.edit(detail)
            self.setCurrentWidget(self.household_editor)
            self.household_editor.address.focus_first()
        else:
            self.edit_contact(detail.members[0])

    def edit_contact(self, contact: Contact) -> None:
        """Edit one contact; one without an id is new."""
        self.contact_editor.edit(contact)
        self.setCurrentWidget(self.contact_editor)
        self.contact_editor.name.focus_first()

    def fill_in_contact(self, contact: Contact) -> None:
        """Show the form of a new contact that was filled in for the reader."""
        self.contact_editor.fill_in(contact)
        self.setCurrentWidget(self.contact_editor)
        self.contact_editor.name.focus_first()

    def show_deleted(self) -> None:
        """Show the trash."""
        self.deleted.refresh()
        self.setCurrentWidget(self.deleted)
        self.deleted.view.setFocus()

    def _made(self, pane: Pane) -> Pane:
        self.addWidget(pane)
        self.editor_made.emit(pane)
        return pane

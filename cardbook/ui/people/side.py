"""The right side of the page: the detail, an editor in its place, or what else stands there."""

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cardbook.domain.people.listing import LineKind
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people import deleted_pane
from cardbook.ui.people.detail import detail_pane, several_pane
from cardbook.ui.people.editors import contact_editor
from cardbook.ui.people.editors.household import household_editor

if TYPE_CHECKING:
    from cardbook.domain.people.contact import Contact
    from cardbook.domain.people.listing import RecipientDetail
    from cardbook.ui.people.deleted_pane import DeletedPane
    from cardbook.ui.people.detail.detail_pane import DetailPane
    from cardbook.ui.people.detail.several_pane import SeveralPane
    from cardbook.ui.people.editors.contact_editor import ContactEditor
    from cardbook.ui.people.editors.household.household_editor import HouseholdEditor

MadePane = TypeVar("MadePane", bound=QWidget)
FIRST_NAMES = 6


class Pane(StrEnum):
    """What may stand on the right, besides nobody."""

    DETAIL = "detail"
    SEVERAL = "several"
    CONTACT_EDITOR = "contact_editor"
    HOUSEHOLD_EDITOR = "household_editor"
    DELETED = "deleted"


_EDITORS = (Pane.CONTACT_EDITOR, Pane.HOUSEHOLD_EDITOR)


class Side(QStackedWidget):
    """One of its panes is shown; each is made when it is first needed, and at first nothing is.

    `made(Pane, widget)` tells of a new one, so that others can listen to it.
    """

    made = Signal(str, object)

    def __init__(self, context: UiContext, reading: BookReading) -> None:
        super().__init__()
        self._context = context
        self._reading = reading
        self._panes: dict[QWidget, Pane] = {}
        self._blank = QWidget()
        self.addWidget(self._blank)

    @cached_property
    def detail(self) -> "DetailPane":
        """One line in full."""
        return self._make(Pane.DETAIL, detail_pane.DetailPane(self._context, self._reading))

    @cached_property
    def several(self) -> "SeveralPane":
        """The sum of several lines."""
        return self._make(Pane.SEVERAL, several_pane.SeveralPane(self._context))

    @cached_property
    def contact_editor(self) -> "ContactEditor":
        """The editor of a person."""
        return self._make(Pane.CONTACT_EDITOR, contact_editor.ContactEditor(self._context, self._reading))

    @cached_property
    def household_editor(self) -> "HouseholdEditor":
        """The editor of a household."""
        return self._make(Pane.HOUSEHOLD_EDITOR, household_editor.HouseholdEditor(self._context, self._reading))

    @cached_property
    def deleted(self) -> "DeletedPane":
        """Who was deleted lately."""
        return self._make(Pane.DELETED, deleted_pane.DeletedPane(self._context, self._reading))

    @property
    def editor(self) -> "ContactEditor | HouseholdEditor | None":
        """The editor that is shown, if one is."""
        if self._shown() in _EDITORS:
            return cast("ContactEditor | HouseholdEditor", self.currentWidget())
        return None

    @property
    def is_blank(self) -> bool:
        """Nothing was shown here yet."""
        return self.currentWidget() is self._blank

    @property
    def shows_deleted(self) -> bool:
        """The trash is shown."""
        return self._shown() is Pane.DELETED

    @property
    def known(self) -> "RecipientDetail | None":
        """The line that was shown in full last."""
        return self.detail.detail if "detail" in vars(self) else None

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

    def edit_contact(self, contact: "Contact") -> None:
        """Edit one contact; one without an id is new. The cursor goes to the address where there is none."""
        self.contact_editor.edit(contact)
        self.setCurrentWidget(self.contact_editor)
        lacks_address = contact.id is not None and contact.household is None and not contact.addresses
        (self.contact_editor.address if lacks_address else self.contact_editor.name).focus_first()

    def fill_in_contact(self, contact: "Contact") -> None:
        """Show the form of a new contact that was filled in for the reader."""
        self.contact_editor.fill_in(contact)
        self.setCurrentWidget(self.contact_editor)
        self.contact_editor.name.focus_first()

    def show_deleted(self) -> None:
        """Show the trash."""
        self.deleted.refresh()
        self.setCurrentWidget(self.deleted)
        self.deleted.view.setFocus()

    @cached_property
    def _nobody(self) -> QWidget:
        words = paragraph(self._context.theme, self._context.texts("people.detail.nobody"), "body", "ink3")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.addWidget(words)
        return words

    def _shown(self) -> Pane | None:
        shown = self.currentWidget()
        return self._panes.get(shown) if shown is not None else None

    def _make(self, pane: Pane, widget: MadePane) -> MadePane:
        self._panes[widget] = pane
        self.addWidget(widget)
        self.made.emit(pane, widget)
        return widget

"""New people come into the book: a household by its names, or whoever a pasted address names."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cardbook.domain.contact import Contact
from cardbook.domain.pasted.contacts import contacts_of
from cardbook.domain.pasted_address import PastedAddress
from cardbook.domain.postal_address import PostalAddress
from cardbook.services.reading import BookReading
from cardbook.ui.context import UiContext
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.dialogs.new_household import NewHouseholdDialog
from cardbook.ui.people.dialogs.pasted_address_dialog import PastedAddressDialog
from cardbook.ui.people.editing import Editing

_LONGEST = 20_000
"""Signs of the clipboard that are taken over; who has copied a book did not mean an address."""


class Newcomers:
    """`on_contact` gets a new contact whose form is to stand filled in, `on_household` the line of a new household."""

    def __init__(
        self, context: UiContext, reading: BookReading, page: QWidget, editing: Editing, deeds: Deeds,
        on_contact: Callable[[Contact], None], on_household: Callable[[int], None],
    ) -> None:
        self._context = context
        self._reading = reading
        self._page = page
        self._editing = editing
        self._deeds = deeds
        self._on_contact = on_contact
        self._on_household = on_household

    def new_household(self) -> None:
        """Ask for the names of a new household, after the form that is open."""
        self._editing.leaving(lambda: NewHouseholdDialog(self._context, self._page, self._add_household).open())

    def paste_address(self) -> None:
        """Read an address, first what lies in the clipboard, after the form that is open."""
        self._editing.leaving(self._open_pasting)

    def _open_pasting(self) -> None:
        text = QGuiApplication.clipboard().text()
        begun = text if len(text) <= _LONGEST else ""
        PastedAddressDialog(self._context, self._page, self._reading.home, self._use, begun).open()

    def _use(self, pasted: PastedAddress) -> None:
        first, *others = contacts_of(pasted)
        if not others:
            self._on_contact(first)
            return
        self._add_household([replace(first, addresses=()), *others], first.addresses)

    def _add_household(self, people: list[Contact], addresses: Sequence[PostalAddress] = ()) -> None:
        key = self._deeds.add_household(people, addresses)
        if key is not None:
            self._on_household(key)

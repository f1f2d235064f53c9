"""New people come into the book: a household by its names, or whoever a pasted address names."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.pasted.contacts import contacts_of
from cardbook.domain.people.contact import Contact
from cardbook.services.reading import BookReading
from cardbook.ui.book.dropped_files import LONGEST_BLOCK
from cardbook.ui.context import UiContext
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.people.dialogs.new_household import NewHouseholdDialog
from cardbook.ui.people.dialogs.pasted_address_dialog import PastedAddressDialog
from cardbook.ui.people.editing import Editing


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
        text = QGuiApplication.clipboard().text()
        self.read_address(text if len(text) <= LONGEST_BLOCK else "")

    def read_address(self, text: str) -> None:
        """Read an address out of a text, after the form that is open."""
        self._editing.leaving(
            lambda: PastedAddressDialog(self._context, self._page, self._reading.home, self._use, text).open()
        )

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

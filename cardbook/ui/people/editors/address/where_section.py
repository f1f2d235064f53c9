"""Where somebody lives: the addresses the household shares, and those of their own."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.address_choice import address_on
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.day_field import DayField
from cardbook.ui.people.detail.fold import Fold
from cardbook.ui.people.editors.address.addresses_section import AddressesSection
from cardbook.ui.people.editors.form import heading

_NO_ADDRESS = PostalAddress()


class SharedAddresses(AddressesSection):
    """The addresses of a household in the form of one of its people: none is added or taken away here."""

    def __init__(self, context: UiContext, home: str) -> None:
        super().__init__(context, "", home)
        self.add.hide()

    def _tell_apart(self) -> None:
        super()._tell_apart()
        for block in self.rows:
            block.remove.hide()


class WhereSection(QWidget):
    """A change of a shared address is not the contact's alone: `shared_change` tells it."""

    changed = Signal()
    spread = Signal(object)

    def __init__(self, context: UiContext, home: str) -> None:
        super().__init__()
        texts = context.texts
        self.shared = SharedAddresses(context, home)
        self.own = AddressesSection(context, "", home)
        self._shared_before: tuple[PostalAddress, ...] = ()
        self._is_sharing = False
        self._sentence = paragraph(context.theme, texts("address.shared.sentence"), "body", "ink2")
        self._own_addresses: tuple[PostalAddress, ...] = ()
        self._own_fold = Fold(context, texts("people.household.own_address"), self.own)
        self._own_fold.button.toggled.connect(lambda _is_open: self._show_own())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(10))
        for widget in (heading(context, "people.address.title"), self._sentence, self.shared, self._own_fold):
            column.addWidget(widget)
        for section in (self.shared, self.own):
            section.changed.connect(self.changed)
            section.spread.connect(self.spread)

    def show_contact(self, contact: Contact, shared: Sequence[PostalAddress]) -> None:
        """Show where a contact lives; `shared` are the addresses of the household."""
        if contact.household is not None:
            self.shared.show_addresses(shared)
        else:
            self.shared.show_rows(())
        self.own.show_rows(())
        self._own_addresses = contact.addresses
        self._shared_before = self.shared.value()
        self.show_sharing(contact.household is not None)
        self._own_fold.button.setChecked(contact.household is None or bool(contact.addresses))
        self._show_own()

    def _show_own(self) -> None:
        """An empty one to begin with is made when it is first to be seen."""
        if not self.own.rows and self._own_fold.button.isChecked():
            self.own.show_addresses(self._own_addresses)

    def show_sharing(self, is_sharing: bool) -> None:
        """Whether the household's address is theirs: it is not, once they leave or live with others."""
        self._is_sharing = is_sharing
        for widget in (self._sentence, self.shared, self._own_fold.button):
            widget.setVisible(is_sharing)
        if not is_sharing:
            self._own_fold.open()

    def applied_to(self, contact: Contact) -> Contact:
        """The contact with the addresses of their own as they stand in the form."""
        return replace(contact, addresses=self.own.value())

    def shared_change(self) -> tuple[PostalAddress, ...] | None:
        """The addresses of the household as they stand in the form, None where they are as they were."""
        shared = self.shared.value()
        return shared if self._is_sharing and shared != self._shared_before else None

    def printed(self, today: datetime.date) -> PostalAddress:
        """The address for the envelope of today, as it stands in the form."""
        shared = self.shared.value() if self._is_sharing else ()
        return address_on(today, shared, self.own.value()).address or _NO_ADDRESS

    def doubtful_postcode(self, of: PostalAddress) -> str:
        """The postcode of one of the addresses, where it has not its country's form, else ""."""
        return self.own.doubtful_postcode(of) or self.shared.doubtful_postcode(of)

    def first_wrong(self) -> DayField | None:
        """The first line that nobody can read as a day."""
        return self.shared.first_wrong() or self.own.first_wrong()

    def refuse(self, wrong: DayField) -> None:
        """Open what lies over a line that cannot be kept, and put the cursor there."""
        is_own = self.own.isAncestorOf(wrong)
        if is_own:
            self._own_fold.open()
        (self.own if is_own else self.shared).refuse(wrong)

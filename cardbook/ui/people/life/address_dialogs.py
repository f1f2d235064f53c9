"""Post came back from an address, or it is known to be still right."""

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cardbook.domain.address_choice import is_past
from cardbook.domain.listing import RecipientDetail
from cardbook.domain.postal_address import PostalAddress
from cardbook.ui.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.people.address_words import place_words
from cardbook.ui.people.life.deed_dialog import DeedDialog, UseCase
from cardbook.ui.widgets.combo_field import ComboField
from cardbook.ui.widgets.field import Field

if TYPE_CHECKING:
    from cardbook.services.book import Book

_WAYS = ("letter", "phone", "in_person", "email", "other")


def addresses_in_use(detail: RecipientDetail, today: datetime.date) -> list[PostalAddress]:
    """The addresses that are not history yet, the one that is used first."""
    return [each for each in detail.addresses if not each.is_empty() and not is_past(each, today)]


class AddressDialog(DeedDialog):
    """Asks which address only where there are several."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, words: str, detail: RecipientDetail,
        on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, words, detail.key, on_deed)
        texts, home = context.texts, session.reading.home
        self._addresses = {str(each.id): each for each in addresses_in_use(detail, self.today)}
        choices = [(key, place_words(texts, each, home)) for key, each in self._addresses.items()]
        self.which = ComboField(context, texts("life.address.which"), choices)
        field = Field(context, texts("life.address.which"), self.which)
        field.setVisible(len(choices) > 1)
        self.form.addWidget(field)
        self.which.currentIndexChanged.connect(self.settle)
        (self.which if len(choices) > 1 else self.do).setFocus()

    def chosen(self) -> PostalAddress:
        """The address that is meant."""
        return self._addresses[self.which.key()]


class ReturnedDialog(AddressDialog):
    """Nothing is printed for the address until it is confirmed or another one is known."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, detail: RecipientDetail,
        on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, "life.returned", detail, on_deed)
        self.form.addStretch()

    def use_case(self) -> UseCase | None:
        address, line = self.chosen(), self.line

        def come_back(book: "Book") -> int:
            book.addresses.came_back(line, address)
            return line

        return come_back


class ConfirmedDialog(AddressDialog):
    """How it is known that the address is right."""

    def __init__(
        self, context: UiContext, parent: QWidget, session: BookSession, detail: RecipientDetail,
        on_deed: Callable[[UseCase], None],
    ) -> None:
        super().__init__(context, parent, session, "life.confirmed", detail, on_deed)
        texts = context.texts
        self.how = ComboField(context, texts("life.confirmed.how"), [(w, texts(f"life.ways.{w}")) for w in _WAYS])
        self.form.addWidget(Field(context, texts("life.confirmed.how"), self.how))
        self.form.addStretch()
        self.how.currentIndexChanged.connect(self.settle)
        self.how.setFocus()

    def use_case(self) -> UseCase | None:
        address, line, how = self.chosen(), self.line, self.how.currentText()

        def confirm(book: "Book") -> int:
            book.addresses.confirm(line, address, how)
            return line

        return confirm

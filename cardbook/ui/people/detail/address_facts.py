"""Where somebody lives: the envelope as it is printed today, what to know about it, and the other addresses."""

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.address_choice import HOME, is_past
from cardbook.domain.addresses.address_format import address_layout
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.listing import RecipientDetail
from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.people.address_words import place_words, time_words
from cardbook.ui.people.detail.address_hints import AddressHints, hint_line
from cardbook.ui.widgets.address_plate import AddressPlate
from cardbook.ui.widgets.button import link_button

NO_ADDRESS = PostalAddress()


def printed_lines(detail: RecipientDetail, home: str, language: str) -> tuple[str, ...]:
    """The lines of the envelope, exactly as they will be printed."""
    address = detail.envelope.address or NO_ADDRESS
    return address_layout(detail.addressee, address, origin=home, language=language).lines


class AddressFacts(QWidget):
    """`edit_requested` follows "Add an address"."""

    edit_requested = Signal()

    def __init__(
        self, context: UiContext, detail: RecipientDetail, home: str, language: str, today: datetime.date
    ) -> None:
        super().__init__()
        self._context = context
        self._home = home
        self._today = today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.px(6))
        plate = AddressPlate(context)
        plate.show_lines(printed_lines(detail, home, language))
        self._column.addWidget(plate)
        self._add_hints(detail)
        for address in detail.addresses:
            if address is not detail.envelope.address and not address.is_empty():
                self._add_other(address)

    def _add_hints(self, detail: RecipientDetail) -> None:
        texts, used = self._context.texts, detail.envelope
        for problem in (detail.no_post, used.problem):
            if problem is not None:
                self._column.addWidget(hint_line(self._context, texts(f"people.envelope.{problem}")))
        if detail.by_hand and detail.no_post is None:
            self._column.addWidget(paragraph(self._context.theme, texts("people.envelope.by_hand"), "small", "ink2"))
        if detail.addresses and used.address is None:
            return
        hints = AddressHints(self._context)
        self._column.addWidget(hints)  # before it shows itself: alone it would be a window of its own
        hints.show_address(used.address or NO_ADDRESS, self._home)
        words = time_words(texts, self._told_of(detail, used.address)) if used.address is not None else ""
        if words:
            self._column.addWidget(paragraph(self._context.theme, words, "small", "ink2"))
        if not detail.addresses:
            link = link_button(self._context, texts("people.detail.add_address"), small=True)
            link.clicked.connect(self.edit_requested)
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    @staticmethod
    def _told_of(detail: RecipientDetail, used: PostalAddress) -> PostalAddress:
        """That the only address is the home goes without saying."""
        return replace(used, kind="") if used.kind == HOME and len(detail.addresses) == 1 else used

    def _add_other(self, address: PostalAddress) -> None:
        theme, texts = self._context.theme, self._context.texts
        tone = "ink3" if is_past(address, self._today) else "ink"
        self._column.addSpacing(theme.px(4))
        self._column.addWidget(paragraph(theme, place_words(texts, address, self._home), tone=tone))
        words = time_words(texts, address)
        if words:
            self._column.addWidget(paragraph(theme, words, "small", "ink2" if tone == "ink" else "ink3"))

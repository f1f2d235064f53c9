"""Where somebody lives from a day on, and on which lists they get a card of their own."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.domain.addresses.address_choice import HOME
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import Season
from cardbook.ui.context import UiContext
from cardbook.ui.people.day_field import DayField
from cardbook.ui.people.editors.address.address_section import AddressSection
from cardbook.ui.people.life.tick_list import TickList


class NewHome(QWidget):
    """`changed` follows whatever is typed or ticked."""

    changed = Signal()

    def __init__(self, context: UiContext, home: str, today: datetime.date, seasons: Sequence[Season]) -> None:
        """`home` is the country of an address that is only begun, `seasons` the lists to be put on."""
        super().__init__()
        self.day = DayField(context, context.texts("life.move.day"), today)
        self.address = AddressSection(context, home)
        self.address.show_address(PostalAddress(country=home, kind=HOME))
        self.lists = TickList(context, context.texts("life.move.lists"))
        named = [(season.id or 0, season.name) for season in seasons]
        self.lists.offer(named, [season_id for season_id, _ in named])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(14))
        for widget in (self.day, self.address, self.lists):
            column.addWidget(widget)
            widget.changed.connect(self.changed)

    def value(self) -> PostalAddress | None:
        """The address; None while nothing of it is known."""
        return self.address.value()

"""All postal addresses of somebody or of a household to be edited, past ones among them."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Signal

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.ui.context import UiContext
from cardbook.ui.people.day_field import DayField
from cardbook.ui.people.editors.address.address_block import AddressBlock
from cardbook.ui.people.editors.address.address_section import AddressSection
from cardbook.ui.people.editors.row_list import RowList


class AddressesSection(RowList[AddressBlock]):
    """An empty address is not kept. `home` is the country of one that is only begun, `spread` as in its lines."""

    spread = Signal(object)

    def __init__(self, context: UiContext, title: str, home: str) -> None:
        super().__init__(context, title, "address.add", lambda: self._block(None))
        self._context = context
        self._home = home
        self._today = datetime.date.today()
        self.changed.connect(self._tell_apart)
        self.add.clicked.connect(self._tell_apart)

    @property
    def first(self) -> AddressSection:
        """The lines of the first address; the last one is never taken away."""
        return self.rows[0].lines

    def show_addresses(self, addresses: Sequence[PostalAddress]) -> None:
        """Show these, the first in full; an empty one to begin with where there are none."""
        self._today = datetime.date.today()
        self.show_rows([self._block(address) for address in addresses or (None,)])
        self.rows[0].open()
        self._tell_apart()

    def value(self) -> tuple[PostalAddress, ...]:
        """The addresses as they stand in the fields."""
        addresses = (block.value() for block in self.rows)
        return tuple(address for address in addresses if address is not None)

    def doubtful_postcode(self, of: PostalAddress) -> str:
        """The postcode of one of the addresses, where it has not its country's form, else ""."""
        return next((block.lines.doubtful_postcode() for block in self.rows if block.value() == of), "")

    def first_wrong(self) -> DayField | None:
        """The first line that nobody can read as a day."""
        return next((wrong for block in self.rows if (wrong := block.first_wrong()) is not None), None)

    def refuse(self, wrong: DayField) -> None:
        """Open the address whose line cannot be kept, and put the cursor there."""
        next(block for block in self.rows if block.isAncestorOf(wrong)).refuse(wrong)

    def _block(self, address: PostalAddress | None) -> AddressBlock:
        block = AddressBlock(self._context, self._home, address, self._today)
        block.spread.connect(self.spread)
        block.preferred.connect(lambda: self._prefer(block))
        return block

    def _prefer(self, chosen: AddressBlock) -> None:
        """One alone comes first."""
        for block in self.rows:
            if block is not chosen:
                block.give_way()

    def _tell_apart(self) -> None:
        for block in self.rows:
            block.stand_among(len(self.rows))

"""Where people live: moves, corrections, post that came back, and what is still right."""

import datetime
from collections.abc import Callable
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.addresses.moving import moved, replaced_by_move
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.domain.people.listing import RecipientDetail
from cardbook.domain.people.recipient import Recipient
from cardbook.services.keeping.writing import Write
from cardbook.services.people.household_moves import HouseholdMoves, stored_id
from cardbook.services.reading import BookReading


class Addresses:
    """Each method is one undoable step. `line` is a `Recipient.key`; a changed address keeps its id."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today
        self._moves = HouseholdMoves(reading, today)

    def move(self, line: int, home: PostalAddress, on: datetime.date) -> None:
        """Let everybody of a line live at a new address from a day on; the old one stays as history.

        For one of several members only, see `HouseholdLife.move_out`.
        """
        detail = self._detail(line, on)
        with self._write(Action.MOVE, name=detail.row.name) as unit:
            household_id = Recipient.from_key(line).household
            if household_id is not None:
                before = self._moves.household(household_id).addresses
                unit.households.set_addresses(household_id, moved(before, home, on))
            else:
                (contact,) = detail.members
                before = contact.addresses
                unit.contacts.replace(replace(contact, addresses=moved(before, home, on)))
            left = replaced_by_move(before, on)
            place = self._moves.place_of((left,), on) if left is not None else ""
            living = [stored_id(member) for member in detail.members if member.is_living]
            name = detail.row.name if household_id is not None else ""
            unit.life_events.add(living, LifeEvent(LifeEventKind.MOVED, on.isoformat(), name, place))

    def came_back(self, line: int, address: PostalAddress, how: str, on: datetime.date) -> None:
        """Post came back from an address on a day: nothing is printed for it until it is right again.

        `how`, here and below, is the user's word for why that is so.
        """
        doubted = replace(address, doubt=AddressDoubt.RETURNED, doubted_on=on.isoformat(), doubted_how=how)
        self._change(Action.ADDRESS_RETURNED, line, doubted)

    def doubt(self, line: int, address: PostalAddress, how: str, on: datetime.date) -> None:
        """Something says, since a day, that an address may not hold any more."""
        doubted = replace(address, doubt=AddressDoubt.SUSPECT, doubted_on=on.isoformat(), doubted_how=how)
        self._change(Action.DOUBT_ADDRESS, line, doubted)

    def confirm(self, line: int, address: PostalAddress, how: str, on: datetime.date) -> None:
        """An address was known to be right on a day; any doubt about it is gone."""
        sure = replace(address, doubt=AddressDoubt.NONE, doubted_on="", doubted_how="")
        self._change(Action.CONFIRM_ADDRESS, line, replace(sure, confirmed_on=on.isoformat(), confirmed_how=how))

    def _change(self, action: Action, line: int, address: PostalAddress) -> None:
        detail = self._detail(line, self._today())
        if address.id not in {each.id for each in detail.addresses}:
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=detail.row.name)
        with self._write(action, name=detail.row.name) as unit:
            unit.addresses.change(address)

    def _detail(self, line: int, on: datetime.date) -> RecipientDetail:
        detail = self._reading.detail(line, on)
        if detail is None:
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(line))
        return detail

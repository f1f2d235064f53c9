"""Forming, editing and splitting households."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.contact import Contact
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.household import Household
from cardbook.domain.picture import Picture
from cardbook.domain.postal_address import PostalAddress
from cardbook.domain.recipient import Recipient
from cardbook.services.reading import BookReading
from cardbook.services.writing import Write
from cardbook.storage.unit_of_work import UnitOfWork


def _same_place(one: PostalAddress, other: PostalAddress) -> bool:
    return replace(one, id=None, kind="", label="", preferred=False) == replace(
        other, id=None, kind="", label="", preferred=False
    )


def _copies(addresses: Sequence[PostalAddress]) -> tuple[PostalAddress, ...]:
    return tuple(replace(address, id=None) for address in addresses)


class Households:
    """Each method is one undoable step."""

    def __init__(self, write: Write, reading: BookReading) -> None:
        self._write = write
        self._reading = reading

    def form(self, contact_ids: Sequence[int]) -> int:
        """Let contacts share one envelope and the first address any of them has; the household's id.

        A member's own address goes where it is the shared one, and stays otherwise. Entries on card lists
        become the household's.
        """
        members = self._members(contact_ids)
        with self._write(Action.FORM_HOUSEHOLD, name=members[0].display_name()) as unit:
            return self._form(unit, members)

    def save_member(self, contact: Contact, line: int | None, photo: Picture | None = None) -> int:
        """Store a contact, new or changed, who shares the envelope of a line from now on; the contact's id.

        `line` is a `Recipient.key`, None for an envelope of their own. Who leaves somebody alone takes the
        shared address along, as that one does. `photo` is the contact's picture where that is new to the book.
        """
        action = Action.ADD_CONTACT if contact.id is None else Action.EDIT_CONTACT
        with self._write(action, name=contact.display_name()) as unit:
            unit.pictures.put(photo)
            mover = replace(contact, id=contact.id or unit.contacts.add([replace(contact, household=None)])[0])
            alone = replace(mover, addresses=self._address_to_take(mover) if line is None else mover.addresses)
            self._leave(unit, [mover])
            unit.contacts.replace(replace(alone, household=None))
            if line is not None:
                self._join(unit, replace(alone, household=None), line)
        return self._id(mover)

    def add(self, contacts: Sequence[Contact]) -> int:
        """Add new contacts who share one envelope; the household's id."""
        with self._write(Action.FORM_HOUSEHOLD, name=contacts[0].display_name()) as unit:
            household_id = unit.households.add(Household())
            ids = unit.contacts.add([replace(contact, household=household_id) for contact in contacts])
            unit.contacts.place_in_household(ids, household_id)
        return household_id

    def save(self, household: Household) -> None:
        """Keep the order of the members, the shared addresses and the name lines typed by hand."""
        stored = self._stored(household.id)
        first = self._members(household.members)[0]
        with self._write(Action.EDIT_HOUSEHOLD, name=first.display_name()) as unit:
            if replace(household, members=(), addresses=()) != replace(stored, members=(), addresses=()):
                unit.households.replace(household)
            if household.addresses != stored.addresses:
                unit.households.set_addresses(self._id(household), household.addresses)
            if household.members != stored.members:
                gone = [member for member in stored.members if member not in household.members]
                new = [member for member in household.members if member not in stored.members]
                self._leave(unit, list(self._reading.contacts.contacts(new)))
                unit.contacts.place_in_household(gone, None)
                unit.contacts.place_in_household(household.members, household.id)
                unit.households.take_entries_of(self._id(household), new)

    def split(self, household_id: int) -> None:
        """Let every member have an envelope of their own again; each takes the shared address along."""
        household = self._stored(household_id)
        members = self._members(household.members)
        with self._write(Action.SPLIT_HOUSEHOLD, name=members[0].display_name()) as unit:
            self._dissolve(unit, household, members, heir=household.members[0])

    def _form(self, unit: UnitOfWork, members: Sequence[Contact]) -> int:
        shared = next((member.addresses[0] for member in members if member.addresses), None)
        self._leave(unit, members)
        household_id = unit.households.add(Household(addresses=(shared,) if shared else ()))
        for member in members:
            own = tuple(a for a in member.addresses if shared is None or not _same_place(a, shared))
            unit.contacts.replace(replace(member, addresses=own, household=household_id))
        ids = [self._id(member) for member in members]
        unit.contacts.place_in_household(ids, household_id)
        unit.households.take_entries_of(household_id, ids)
        return household_id

    def _join(self, unit: UnitOfWork, contact: Contact, line: int) -> None:
        recipient = Recipient.from_key(line)
        if recipient.contact is not None:
            self._form(unit, [*self._members([recipient.contact]), contact])
            return
        household = self._stored(recipient.household)
        unit.contacts.place_in_household([*household.members, self._id(contact)], household.id)
        unit.households.take_entries_of(self._id(household), [self._id(contact)])

    def _leave(self, unit: UnitOfWork, leavers: Sequence[Contact]) -> None:
        """Take contacts out of their households; where fewer than two stay there, it is no household any more."""
        going = [self._id(leaver) for leaver in leavers]
        for household_id in dict.fromkeys(leaver.household for leaver in leavers if leaver.household is not None):
            household = self._stored(household_id)
            staying = [member for member in household.members if member not in going]
            if len(staying) < 2:
                heir = next(iter((*staying, *household.members)), going[0])
                self._dissolve(unit, household, list(self._reading.contacts.contacts(staying)), heir)
        unit.contacts.place_in_household(going, None)

    def _dissolve(self, unit: UnitOfWork, household: Household, staying: Sequence[Contact], heir: int) -> None:
        """Give the shared address to those who stay, and the cards to the heir."""
        for member in staying:
            addresses = _copies(household.addresses) + member.addresses
            unit.contacts.replace(replace(member, addresses=addresses, household=None))
        unit.households.delete(self._id(household), heir)

    def _address_to_take(self, contact: Contact) -> tuple[PostalAddress, ...]:
        """The addresses of somebody who will live alone: two who part both keep the one they shared."""
        household = self._stored(contact.household) if contact.household is not None else Household()
        return (_copies(household.addresses) if len(household.members) < 3 else ()) + contact.addresses

    def _members(self, contact_ids: Sequence[int]) -> list[Contact]:
        members = list(self._reading.contacts.contacts(contact_ids))
        if not members or len(members) != len(contact_ids):
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=", ".join(map(str, contact_ids)))
        return members

    def _stored(self, household_id: int | None) -> Household:
        stored = self._reading.contacts.household(household_id) if household_id is not None else None
        if stored is None:
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(household_id))
        return stored

    def _id(self, stored: Household | Contact) -> int:
        if stored.id is None:
            raise ValueError("not stored yet")
        return stored.id

"""Forming, editing and splitting households."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.recipient import Recipient
from cardbook.services.keeping.writing import Write
from cardbook.services.people.household_moves import HouseholdMoves, copies, stored_id
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import UnitOfWork

_AS_THEY_ARE: Mapping[int, HouseholdRole] = {}


class Households:
    """Each method is one undoable step."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today
        self._moves = HouseholdMoves(reading, today)

    def form(self, contact_ids: Sequence[int]) -> int:
        """Let contacts share one envelope and the first address any of them has; the household's id.

        A member's own address goes where it is the shared one, and stays otherwise. Entries on card lists
        become the household's.
        """
        members = self._moves.members(contact_ids)
        with self._write(Action.FORM_HOUSEHOLD, name=members[0].display_name()) as unit:
            return self._moves.form(unit, members)

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
            self._moves.leave(unit, [mover])
            unit.contacts.replace(replace(alone, household=None))
            if line is not None:
                self._moves.join(unit, [replace(alone, household=None)], line)
                self._moves.tell_joined(unit, [mover], self._moves.name_of(line), self._today())
        return stored_id(mover)

    def save_sharing(
        self, contact: Contact, addresses: Sequence[PostalAddress], photo: Picture | None = None
    ) -> None:
        """Store a changed contact, and the addresses of the household for everybody in it; `photo` as above."""
        household = self._moves.household(contact.household)
        name = self._moves.name_of(Recipient(household=household.id).key)
        with self._write(Action.EDIT_ADDRESS, name=name) as unit:
            unit.pictures.put(photo)
            unit.contacts.replace(contact)
            unit.households.set_addresses(stored_id(household), addresses)

    def add(self, contacts: Sequence[Contact], addresses: Sequence[PostalAddress] = ()) -> int:
        """Add new contacts who share one envelope, and `addresses`; the household's id."""
        with self._write(Action.FORM_HOUSEHOLD, name=contacts[0].display_name()) as unit:
            household_id = unit.households.add(Household())
            ids = unit.contacts.add([replace(contact, household=household_id) for contact in contacts])
            unit.contacts.place_in_household(ids, household_id)
            if addresses:
                unit.households.set_addresses(household_id, addresses)
        return household_id

    def save(self, household: Household, roles: Mapping[int, HouseholdRole] = _AS_THEY_ARE) -> int:
        """Keep all of a household: its members in their order, the shared addresses, and how it is addressed.

        `roles` are the parts of its members, by contact; who is not told keeps theirs. One who is left alone is no
        household any more: both keep the address. The key of the line, which is then another one.
        """
        stored = self._moves.household(household.id)
        first = self._moves.members(household.members)[0]
        with self._write(Action.EDIT_HOUSEHOLD, name=first.display_name()) as unit:
            if replace(household, members=(), addresses=()) != replace(stored, members=(), addresses=()):
                unit.households.replace(household)
            if household.addresses != stored.addresses:
                unit.households.set_addresses(stored_id(household), household.addresses)
            if household.members != stored.members:
                self._change_members(unit, stored, household)
            unit.contacts.set_roles({member: roles[member] for member in household.members if member in roles})
            if len(household.members) == 1 < len(stored.members):
                alone = self._moves.members(household.members)
                self._moves.dissolve(unit, household, alone, stored_id(alone[0]))
                return Recipient(contact=alone[0].id).key
        return Recipient(household=household.id).key

    def _change_members(self, unit: UnitOfWork, stored: Household, household: Household) -> None:
        new = [member for member in household.members if member not in stored.members]
        newcomers = list(self._reading.contacts.contacts(new))
        self._moves.leave(unit, newcomers)
        gone = [member for member in stored.members if member not in household.members]
        taken = copies(household.addresses) if len(household.members) == 1 else ()
        for leaver in self._reading.contacts.contacts(gone):
            self._moves.tell_left(unit, [leaver], stored, self._today())
            alone = replace(leaver, household=None, household_role=HouseholdRole.ADULT)
            unit.contacts.replace(replace(alone, addresses=taken + leaver.addresses))
        unit.contacts.place_in_household(household.members, household.id)
        unit.households.take_entries_of(stored_id(household), new)
        name = self._moves.name_of(Recipient(household=stored.id).key)
        self._moves.tell_joined(unit, newcomers, name, self._today())

    def split(self, household_id: int) -> None:
        """Let every member have an envelope of their own again; each takes the shared address along."""
        household = self._moves.household(household_id)
        members = self._moves.members(household.members)
        heir = next((member for member in members if member.is_living), members[0])
        with self._write(Action.SPLIT_HOUSEHOLD, name=members[0].display_name()) as unit:
            self._moves.tell_left(unit, members, household, self._today())
            self._moves.dissolve(unit, household, members, stored_id(heir))

    def _address_to_take(self, contact: Contact) -> tuple[PostalAddress, ...]:
        """The addresses of somebody who will live alone: two who part both keep the one they shared."""
        household = self._moves.household(contact.household) if contact.household is not None else Household()
        return (copies(household.addresses) if len(household.members) < 3 else ()) + contact.addresses

"""Forming, editing and splitting households."""

from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.contact import Contact
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.household import Household
from cardbook.domain.postal_address import PostalAddress
from cardbook.services.reading import BookReading
from cardbook.services.writing import Write


def _same_place(one: PostalAddress, other: PostalAddress) -> bool:
    return replace(one, id=None, kind="", label="", preferred=False) == replace(
        other, id=None, kind="", label="", preferred=False
    )


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
        shared = next((member.addresses[0] for member in members if member.addresses), None)
        with self._write(Action.FORM_HOUSEHOLD, name=members[0].display_name()) as unit:
            household_id = unit.households.add("", [shared] if shared else [])
            for member in members:
                own = tuple(a for a in member.addresses if shared is None or not _same_place(a, shared))
                unit.contacts.replace(replace(member, addresses=own, household=household_id))
            unit.contacts.place_in_household(contact_ids, household_id)
            unit.households.take_entries_of(household_id, contact_ids)
        return household_id

    def add(self, contacts: Sequence[Contact]) -> int:
        """Add new contacts who share one envelope; the household's id."""
        with self._write(Action.FORM_HOUSEHOLD, name=contacts[0].display_name()) as unit:
            household_id = unit.households.add("", [])
            ids = unit.contacts.add([replace(contact, household=household_id) for contact in contacts])
            unit.contacts.place_in_household(ids, household_id)
        return household_id

    def save(self, household: Household) -> None:
        """Keep the order of the members, the shared addresses and the name lines typed by hand."""
        stored = self._stored(household.id)
        first = self._members(household.members)[0]
        with self._write(Action.EDIT_HOUSEHOLD, name=first.display_name()) as unit:
            if household.addressee_override != stored.addressee_override:
                unit.households.set_override(self._id(household), household.addressee_override)
            if household.addresses != stored.addresses:
                unit.households.set_addresses(self._id(household), household.addresses)
            if household.members != stored.members:
                gone = [member for member in stored.members if member not in household.members]
                unit.contacts.place_in_household(gone, None)
                unit.contacts.place_in_household(household.members, household.id)

    def split(self, household_id: int) -> None:
        """Let every member have an envelope of their own again; each takes the shared address along."""
        household = self._stored(household_id)
        members = self._members(household.members)
        with self._write(Action.SPLIT_HOUSEHOLD, name=members[0].display_name()) as unit:
            for member in members:
                addresses = tuple(replace(address, id=None) for address in household.addresses) + member.addresses
                unit.contacts.replace(replace(member, addresses=addresses, household=None))
            unit.households.delete(household_id, heir=household.members[0])

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

    def _id(self, household: Household) -> int:
        if household.id is None:
            raise ValueError("a household that is not stored yet")
        return household.id

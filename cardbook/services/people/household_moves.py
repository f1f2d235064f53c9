"""Who shares an envelope with whom: moving in, moving out, and what becomes of cards, addresses and name lines."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from cardbook.domain.addresses.address_choice import address_on
from cardbook.domain.addresses.address_in_one_line import address_in_one_line
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.typed_lines import speaks_of
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import UnitOfWork


def copies(addresses: Sequence[PostalAddress]) -> tuple[PostalAddress, ...]:
    """The same addresses, to be stored once more."""
    return tuple(replace(address, id=None) for address in addresses)


def stored_id(stored: Household | Contact) -> int:
    """The id of what lies in the book."""
    if stored.id is None:
        raise ValueError("not stored yet")
    return stored.id


class HouseholdMoves:
    """Parts of a step; every change of who lives where is written into the history of those it is about."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._reading = reading
        self._today = today

    def members(self, contact_ids: Sequence[int]) -> list[Contact]:
        """These contacts, in order; raises KnownError(UNKNOWN_CONTACT) where one is not there."""
        members = list(self._reading.contacts.contacts(contact_ids))
        if not members or len(members) != len(contact_ids):
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=", ".join(map(str, contact_ids)))
        return members

    def household(self, household_id: int | None) -> Household:
        """The stored household; raises KnownError(UNKNOWN_CONTACT)."""
        stored = self._reading.contacts.household(household_id) if household_id is not None else None
        if stored is None:
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(household_id))
        return stored

    def form(self, unit: UnitOfWork, members: Sequence[Contact]) -> int:
        """Let contacts share one envelope and the first address any of them has; the household's id.

        A member's own address goes where it is the shared one, and stays otherwise. Entries on card lists
        become the household's.
        """
        day = self._today()
        shared = next(filter(None, (address_on(day, each.addresses).address for each in members)), None)
        self.leave(unit, members)
        addresses, by_hand = (shared,) if shared else (), any(each.hand_addressed for each in members)
        household_id = unit.households.add(Household(addresses=addresses, hand_addressed=by_hand))
        for member in members:
            own = tuple(a for a in member.addresses if shared is None or not _same_place(a, shared))
            unit.contacts.replace(replace(member, addresses=own, household=household_id))
        self.settle_in(unit, household_id, members)
        return household_id

    def settle_in(self, unit: UnitOfWork, household_id: int, members: Sequence[Contact]) -> None:
        """Let contacts be the members of a new household; their cards become its own."""
        ids = [stored_id(member) for member in members]
        unit.contacts.place_in_household(ids, household_id)
        unit.households.take_entries_of(household_id, ids)

    def join(self, unit: UnitOfWork, movers: Sequence[Contact], line: int) -> int:
        """Let contacts who live alone share the envelope of a line; its key, which changes with who lived alone."""
        recipient = Recipient.from_key(line)
        if recipient.contact is not None:
            household_id = self.form(unit, [*self.members([recipient.contact]), *movers])
            return Recipient(household=household_id).key
        household = self.household(recipient.household)
        ids = [stored_id(mover) for mover in movers]
        unit.contacts.place_in_household([*household.members, *ids], household.id)
        unit.households.take_entries_of(stored_id(household), ids)
        return line

    def leave(self, unit: UnitOfWork, leavers: Sequence[Contact], on: datetime.date | None = None) -> None:
        """Take contacts out of their households; where fewer than two stay there, it is no household any more."""
        going = [stored_id(leaver) for leaver in leavers]
        for household_id in dict.fromkeys(leaver.household for leaver in leavers if leaver.household is not None):
            household = self.household(household_id)
            leaving = [leaver for leaver in leavers if leaver.household == household_id]
            staying = [member for member in household.members if member not in going]
            self.tell_left(unit, leaving, household, on or self._today())
            stay = list(self._reading.contacts.contacts(staying))
            if len(staying) < 2:
                heir = next(iter((*staying, *household.members)), going[0])
                self.dissolve(unit, household, stay, heir)
            else:
                self.clear_lines_about(unit, household, leaving, stay)
        unit.contacts.place_in_household(going, None)

    def dissolve(self, unit: UnitOfWork, household: Household, staying: Sequence[Contact], heir: int) -> None:
        """Give the shared address and what is known of all to those who stay, and the cards to the heir."""
        for member in staying:
            addresses = copies(household.addresses) + member.addresses
            unit.contacts.replace(replace(_knowing(member, household), addresses=addresses, household=None))
        unit.households.delete(stored_id(household), heir)

    def clear_lines_about(
        self, unit: UnitOfWork, household: Household, gone: Sequence[Contact], staying: Sequence[Contact]
    ) -> None:
        """Name lines typed by hand that speak of who is gone give way to the rules again."""
        def still(typed: str) -> str:
            return "" if speaks_of(typed, gone, staying) else typed

        unit.households.replace(replace(
            household, addressee_override=still(household.addressee_override),
            salutation_override=still(household.salutation_override),
        ))

    def tell_left(
        self, unit: UnitOfWork, leaving: Sequence[Contact], household: Household, on: datetime.date
    ) -> None:
        """Write into the history which household was left, and which address."""
        self._tell(unit, leaving, LifeEvent(
            LifeEventKind.LEFT, on.isoformat(), self.name_of(Recipient(household=household.id).key),
            self.place_of(household.addresses, on),
        ))

    def tell_joined(self, unit: UnitOfWork, joining: Sequence[Contact], name: str, on: datetime.date) -> None:
        """Write into the history which household, by its name, was joined."""
        self._tell(unit, joining, LifeEvent(LifeEventKind.JOINED, on.isoformat(), name))

    def place_of(self, addresses: Sequence[PostalAddress], on: datetime.date) -> str:
        """The address that holds on a day, in one line, for the history; "" for none."""
        address = address_on(on, addresses).address
        if address is None:
            return ""
        return address_in_one_line(address, origin=self._reading.home, language=self._reading.language)

    def name_of(self, line: int) -> str:
        """What a line is called in the address book, as it was before the step."""
        rows = self._reading.listing.rows([line])
        return rows[0].name if rows else ""

    def _tell(self, unit: UnitOfWork, contacts: Sequence[Contact], event: LifeEvent) -> None:
        unit.life_events.add([stored_id(contact) for contact in contacts], event)


def _knowing(member: Contact, household: Household) -> Contact:
    """The member with what was noted of the household, where nothing is noted of them."""
    notes = dict.fromkeys(note for note in (member.note, household.note) if note.strip())
    return replace(
        member, who_is=member.who_is or household.who_is, observance=member.observance or household.observance,
        likes=member.likes or household.likes, language=member.language or household.language,
        note="\n".join(notes), do_not_send=member.do_not_send or household.do_not_send,
        do_not_send_reason=member.do_not_send_reason or household.do_not_send_reason,
        hand_addressed=member.hand_addressed or household.hand_addressed,
    )


def _same_place(one: PostalAddress, other: PostalAddress) -> bool:
    return replace(one, id=None, kind="", label="", preferred=False) == replace(
        other, id=None, kind="", label="", preferred=False
    )

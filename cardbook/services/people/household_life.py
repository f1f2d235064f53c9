"""What happens in families: moving in and out, marriage, separation, birth and death."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from cardbook.domain.actions import Action
from cardbook.domain.addresses.moving import at_home_from, left_behind, moved_in, new_home_of
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact, ContactDate, DateKind, PersonName
from cardbook.domain.people.household import Household
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.life_event import LifeEvent, LifeEventKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.relation import COUPLE, Relation, RelationKind
from cardbook.services.keeping.writing import Write
from cardbook.services.people.household_moves import HouseholdMoves, copies, stored_id
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import UnitOfWork

_AS_A_COUPLE = COUPLE | {RelationKind.FORMER_PARTNER}


class HouseholdLife:
    """Each method is one undoable step. Days that are not known for certain are PartialDates."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today
        self._moves = HouseholdMoves(reading, today)

    def join(self, contact_ids: Sequence[int], line: int, on: datetime.date) -> int:
        """Let people move in with a line (a `Recipient.key`) on a day; the key of the line they are then.

        Their own addresses stay as history; cards of theirs become the household's.
        """
        movers = self._moves.members(contact_ids)
        with self._write(Action.JOIN_HOUSEHOLD, name=movers[0].display_name()) as unit:
            unit.count = len(movers)
            self._moves.tell_joined(unit, movers, self._moves.name_of(line), on)
            return self._moves.join(unit, self._taken_out(unit, movers, on), line)

    def move_out(
        self, contact_ids: Sequence[int], home: PostalAddress | None, on: datetime.date, lists: Sequence[int] = ()
    ) -> int:
        """Let people leave the household they share on a day; the key of the line they are then.

        `home` is where they live from then on, None while nobody knows; several who leave together share it.
        On the seasons in `lists` (ids) they get a card of their own.
        """
        leavers = self._moves.members(contact_ids)
        with self._write(Action.MOVE_OUT, name=leavers[0].display_name()) as unit:
            unit.count = len(leavers)
            return self._settle_elsewhere(unit, leavers, home, on, lists)

    def save_moving_out(
        self, contact: Contact, shared: Sequence[PostalAddress], on: datetime.date, lists: Sequence[int] = (),
        photo: Picture | None = None,
    ) -> int:
        """Store a changed contact who leaves the household, as `move_out`; the key of their line.

        `shared` are the addresses of the household with one changed, which is where they live from then on.
        `photo` is the contact's picture where that is new to the book.
        """
        home = new_home_of(shared, self._moves.household(contact.household).addresses)
        with self._write(Action.MOVE_OUT, name=contact.display_name()) as unit:
            unit.count = 1
            unit.pictures.put(photo)
            unit.contacts.replace(contact)
            return self._settle_elsewhere(unit, self._moves.members([stored_id(contact)]), home, on, lists)

    def marry(
        self, one_id: int, other_id: int, on: PartialDate | None, home: int | None = None,
        family_names: Mapping[int, str] | None = None,
    ) -> int:
        """Let two people be married; the key of the line of the first.

        `home` is the one of them at whose address both live from now on, with the children who live with
        them; None leaves everybody where they are. `family_names` are new names by contact.
        """
        one, other = self._moves.members([one_id, other_id])
        with self._write(Action.MARRY, name=one.display_name(), other=other.display_name()) as unit:
            self._relate(unit, one_id, other_id, RelationKind.SPOUSE)
            for contact in self._moves.members([one_id, other_id]):
                named = _renamed(contact, (family_names or {}).get(stored_id(contact), contact.name.family))
                unit.contacts.replace(_with_date(named, DateKind.WEDDING, on))
            self._tell(unit, one, LifeEventKind.MARRIED, on, other.display_name())
            self._tell(unit, other, LifeEventKind.MARRIED, on, one.display_name())
            if home is not None and (one.household is None or one.household != other.household):
                self._share_home(unit, home, other_id if home == one_id else one_id, _full_day(on) or self._today())
        return self._line_of(one_id)

    def separate(
        self, stays_id: int, leaves_id: int, on: datetime.date, children: Sequence[int] = (),
        home: PostalAddress | None = None, lists: Sequence[int] = (),
    ) -> int:
        """Let a couple part; who leaves goes with these `children`, as in `move_out`; the key of their line.

        Two who have not shared a household stay where they are.
        """
        stays, leaves = self._moves.members([stays_id, leaves_id])
        with self._write(Action.SEPARATE, name=stays.display_name(), other=leaves.display_name()) as unit:
            self._relate(unit, stays_id, leaves_id, RelationKind.FORMER_PARTNER)
            day = PartialDate(on.year, on.month, on.day)
            self._tell(unit, stays, LifeEventKind.SEPARATED, day, leaves.display_name())
            self._tell(unit, leaves, LifeEventKind.SEPARATED, day, stays.display_name())
            if leaves.household is not None and leaves.household == stays.household:
                leavers = self._moves.members([leaves_id, *children])
                return self._settle_elsewhere(unit, leavers, home, on, lists)
        return self._line_of(leaves_id)

    def died(self, contact_id: int, on: PartialDate | None) -> None:
        """Let somebody have died, on a day as far as it is known: no post from now on, all else is kept."""
        (contact,) = self._moves.members([contact_id])
        with self._write(Action.DIED, name=contact.display_name()) as unit:
            self.let_die(unit, contact_id, on)

    def let_die(self, unit: UnitOfWork, contact_id: int, on: PartialDate | None) -> None:
        """As `died`, as a part of a step."""
        (contact,) = self._moves.members([contact_id])
        unit.contacts.replace(_with_date(replace(contact, deceased=True), DateKind.DEATH, on))
        self._tell(unit, contact, LifeEventKind.DIED, on)
        if contact.household is not None:
            household = self._moves.household(contact.household)
            others = [member for member in household.members if member != contact_id]
            staying = [each for each in self._reading.contacts.contacts(others) if each.is_living]
            self._moves.clear_lines_about(unit, household, [contact], staying)

    def born(self, name: PersonName, line: int, on: PartialDate | None, parents: Sequence[int] = ()) -> int:
        """Let a child be born to a line (a `Recipient.key`); the child's id."""
        child = _with_date(Contact(name, household_role=HouseholdRole.CHILD), DateKind.BIRTH, on)
        child = replace(child, relations=tuple(Relation(RelationKind.PARENT, parent) for parent in parents))
        with self._write(Action.BORN, name=child.display_name()) as unit:
            (child_id,) = unit.contacts.add([child])
            (stored,) = self._moves.members([child_id])
            self._moves.join(unit, [stored], line)
            self._tell(unit, stored, LifeEventKind.BORN, on)
        return child_id

    def _settle_elsewhere(
        self, unit: UnitOfWork, leavers: Sequence[Contact], home: PostalAddress | None, on: datetime.date,
        lists: Sequence[int],
    ) -> int:
        """Take people out of their household, to a new home; several share a household there."""
        if any(leaver.household is None or leaver.household != leavers[0].household for leaver in leavers):
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=", ".join(str(leaver.id) for leaver in leavers))
        left = left_behind(self._moves.household(leavers[0].household).addresses, on)
        addresses = (*at_home_from(home, on), *left)
        self._moves.leave(unit, leavers, on)
        if len(leavers) == 1:
            (one,) = leavers
            alone = replace(one, household=None, household_role=HouseholdRole.ADULT)
            unit.contacts.replace(replace(alone, addresses=addresses + one.addresses))
            recipient = Recipient(contact=one.id)
        else:
            by_hand = any(leaver.hand_addressed for leaver in leavers)
            household_id = unit.households.add(Household(addresses=addresses, hand_addressed=by_hand))
            self._moves.settle_in(unit, household_id, leavers)
            recipient = Recipient(household=household_id)
        for season_id in lists:
            unit.seasons.add_entries(season_id, [recipient])
        return recipient.key

    def _share_home(self, unit: UnitOfWork, host_id: int, comer_id: int, on: datetime.date) -> None:
        """Let somebody, with the children who live with them, share the home of another."""
        host, comer = self._moves.members([host_id, comer_id])
        newcomers = self._taken_out(unit, [comer, *self._along(comer)], on)
        line = Recipient(contact=host_id).key
        if host.household is not None:
            shared = self._moves.household(host.household)
            line = Recipient(household=host.household).key
            if len(self._along(host)) + 1 < len(self._living(shared)):
                self._moves.leave(unit, [host], on)
                addresses = copies(shared.addresses) + host.addresses
                unit.contacts.replace(replace(host, household=None, addresses=addresses))
                line = Recipient(contact=host_id).key
        self._moves.join(unit, newcomers, line)

    def _along(self, contact: Contact) -> list[Contact]:
        """Who comes along wherever somebody goes: their children, where no other adult lives with them."""
        if contact.household is None:
            return []
        others = [each for each in self._living(self._moves.household(contact.household)) if each.id != contact.id]
        return others if all(each.household_role is HouseholdRole.CHILD for each in others) else []

    def _living(self, household: Household) -> list[Contact]:
        return [each for each in self._reading.contacts.contacts(household.members) if each.is_living]

    def _taken_out(self, unit: UnitOfWork, movers: Sequence[Contact], on: datetime.date) -> list[Contact]:
        """Movers without a household: where they lived is history."""
        gone = [
            replace(mover, household=None, addresses=moved_in(mover.addresses, on) + self._left_by(mover, on))
            for mover in movers
        ]
        self._moves.leave(unit, movers, on)
        for each in gone:
            unit.contacts.replace(each)
        return gone

    def _left_by(self, mover: Contact, on: datetime.date) -> tuple[PostalAddress, ...]:
        return () if mover.household is None else left_behind(self._moves.household(mover.household).addresses, on)

    def _relate(self, unit: UnitOfWork, one_id: int, other_id: int, kind: RelationKind) -> None:
        """Let two be `kind` to each other, in the place of what they were as a couple."""
        (one,) = self._moves.members([one_id])
        kept = [each for each in one.relations if each.contact != other_id or each.kind not in _AS_A_COUPLE]
        unit.relations.set_relations(one_id, [*kept, Relation(kind, other_id)])

    def _tell(
        self, unit: UnitOfWork, contact: Contact, kind: LifeEventKind, on: PartialDate | None, note: str = ""
    ) -> None:
        household = self._moves.name_of(Recipient(household=contact.household).key) if contact.household else ""
        day = str(replace(on, about=False)) if on is not None and on.year is not None else ""
        unit.life_events.add([stored_id(contact)], LifeEvent(kind, day, household, note))

    def _line_of(self, contact_id: int) -> int:
        (contact,) = self._moves.members([contact_id])
        alone = contact.household is None
        return (Recipient(contact=contact_id) if alone else Recipient(household=contact.household)).key


def _full_day(on: PartialDate | None) -> datetime.date | None:
    """The day in the calendar, None where it is not known for certain."""
    if on is None or on.about or on.year is None or on.month is None or on.day is None:
        return None
    return datetime.date(on.year, on.month, on.day)


def _with_date(contact: Contact, kind: DateKind, on: PartialDate | None) -> Contact:
    """The contact with a day in their life; one of the same kind gives way, as there is no second."""
    if on is None:
        return contact
    return replace(contact, dates=(*(date for date in contact.dates if date.kind is not kind), ContactDate(kind, on)))


def _renamed(contact: Contact, family: str) -> Contact:
    """The contact with another family name, also at the end of a name that is kept in one piece."""
    before, whole = contact.name.family, contact.full_name
    if family == before:
        return contact
    if before and whole.endswith(before):
        whole = f"{whole.removesuffix(before)}{family}"
    return replace(contact, name=replace(contact.name, family=family), full_name=whole)

"""What can be done with people: each deed is one use case of the book, faults are told by the session."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cardbook.domain.card_list import Season, Stage
from cardbook.domain.contact import Contact
from cardbook.domain.household import Household
from cardbook.domain.listing import LineFilter
from cardbook.domain.recipient import Recipient
from cardbook.ui.book_session import BookSession
from cardbook.ui.people.editors.contact_editor import EditedContact


class Deeds:
    """Every method tells whether it was done; the window hears of the change by the session."""

    def __init__(self, session: BookSession) -> None:
        self._session = session

    def save(self, edited: EditedContact) -> int | None:
        """Store a new or changed contact, and let it move; the key of its line, None where that failed."""
        contact_id = self._stored(edited.contact)
        if contact_id is None:
            return None
        if edited.moves and not self._move(contact_id, edited):
            return None
        return self.key_of(contact_id)

    def save_household(self, household: Household) -> bool:
        """Store members, shared address and name lines."""
        return self._done(lambda: self._session.book.households.save(household))

    def split(self, household_id: int) -> bool:
        """Let every member have an envelope of their own."""
        return self._done(lambda: self._session.book.households.split(household_id))

    def add_household(self, people: Sequence[Contact]) -> int | None:
        """Add new people who share an envelope; the key of their line."""
        household = self._session.perform(lambda: self._session.book.households.add(people))
        return Recipient(household=household).key if household is not None else None

    def form_household(self, keys: Sequence[int]) -> int | None:
        """Let the people of several lines share one envelope; the key of the new line."""
        ids = self._session.reading.contact_ids(keys)
        joined = next((key for key in keys if key % 2), None)
        if joined is not None:
            return self._join(joined, ids)
        household = self._session.perform(lambda: self._session.book.households.form(ids))
        return Recipient(household=household).key if household is not None else None

    def delete(self, keys: Sequence[int]) -> bool:
        """Put the people of lines into the trash."""
        ids = self._session.reading.contact_ids(keys)
        name = self._name(keys)
        return bool(ids) and self._done(lambda: self._session.book.contacts.trash(ids, name))

    def delete_contact(self, contact: Contact) -> bool:
        """Put one contact into the trash, also out of a household."""
        ids = [contact.id] if contact.id is not None else []
        return bool(ids) and self._done(lambda: self._session.book.contacts.trash(ids, contact.display_name()))

    def restore(self, contacts: Sequence[Contact]) -> bool:
        """Bring contacts back from the trash."""
        ids = [contact.id for contact in contacts if contact.id is not None]
        name = contacts[0].display_name() if len(contacts) == 1 else ""
        return bool(ids) and self._done(lambda: self._session.book.contacts.restore(ids, name))

    def add_to_circle(self, name: str, keys: Sequence[int]) -> bool:
        """Let the people of lines belong to a circle."""
        ids = self._session.reading.contact_ids(keys)
        return self._done(lambda: self._session.book.circles.add(name, ids))

    def take_out_of_circle(self, name: str, keys: Sequence[int]) -> bool:
        """Take the people of lines out of a circle."""
        ids = self._session.reading.contact_ids(keys)
        return self._done(lambda: self._session.book.circles.remove(name, ids))

    def rename_circle(self, old: str, new: str) -> bool:
        """Give a circle another name; where that name is taken, both become one."""
        if new == old:
            return False
        circles = self._session.reading.listing.circles()
        taken = next((circle for circle in circles if circle.name == new), None)
        if taken is None:
            return self._done(lambda: self._session.book.circles.rename(old, new))
        own = next((circle.id for circle in circles if circle.name == old), None)
        keys = self._session.reading.listing.keys(LineFilter(circle=own))
        return self.add_to_circle(new, keys) and self.delete_circle(old)

    def delete_circle(self, name: str) -> bool:
        """Remove a circle; the people stay."""
        return self._done(lambda: self._session.book.circles.delete(name))

    def plan_cards(self, season: Season, keys: Sequence[int]) -> bool:
        """Put lines on a card list."""
        return self._done(lambda: self._session.book.seasons.add(season, keys))

    def tick(self, entry_id: int, stage: Stage, is_done: bool, name: str) -> bool:
        """Tick a stage of a card, or take the tick back."""
        seasons = self._session.book.seasons
        change = seasons.tick if is_done else seasons.untick
        return self._done(lambda: change([entry_id], stage, name))

    def key_of(self, contact_id: int) -> int | None:
        """The line a contact stands on."""
        keys = self._session.reading.listing.keys_of_contacts([contact_id])
        return keys[0] if keys else None

    def _stored(self, contact: Contact) -> int | None:
        contacts = self._session.book.contacts
        if contact.id is None:
            return self._session.perform(lambda: contacts.add(contact))
        return contact.id if self._done(lambda: contacts.save(contact)) else None

    def _move(self, contact_id: int, edited: EditedContact) -> bool:
        if edited.household is None:
            return self._leave(contact_id, edited.contact.household)
        if edited.household % 2:
            return self._join(edited.household, [contact_id]) is not None
        others = self._session.reading.contact_ids([edited.household])
        return self._done(lambda: self._session.book.households.form([*others, contact_id]))

    def _join(self, key: int, contact_ids: Sequence[int]) -> int | None:
        household = self._session.reading.contacts.household(key // 2)
        if household is None:
            return None
        members = tuple(dict.fromkeys((*household.members, *contact_ids)))
        return key if self.save_household(replace(household, members=members)) else None

    def _leave(self, contact_id: int, household_id: int | None) -> bool:
        """Out of a household; of two people both have an envelope of their own afterwards."""
        household = self._session.reading.contacts.household(household_id) if household_id else None
        if household is None:
            return False
        members = tuple(member for member in household.members if member != contact_id)
        if len(members) < 2:
            return self.split(household.id or 0)
        return self.save_household(replace(household, members=members))

    def _name(self, keys: Sequence[int]) -> str:
        rows = self._session.reading.listing.rows(keys) if len(keys) == 1 else []
        return rows[0].name if rows else ""

    def _done(self, deed: Callable[[], object]) -> bool:
        def reported() -> bool:
            deed()
            return True

        return self._session.perform(reported) is True

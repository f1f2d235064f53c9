"""What can be done with people: each deed is one use case of the book, faults are told by the session."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cardbook.deferred import picture_in, picture_of
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.arrival import still_to_send
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.finding import Finding
from cardbook.domain.people.picture import Picture
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.search.smart_list import SmartList
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.people.editors.contact_editor import EditedContact
from cardbook.ui.people.editors.household.household_editor import EditedHousehold


class Deeds:
    """Every method tells whether it was done; the window hears of the change by the session."""

    def __init__(self, session: BookSession) -> None:
        self._session = session

    def save(self, edited: EditedContact) -> int | None:
        """Store a new or changed contact, and let it move; the key of its line, None where that failed."""
        book, contact, photo = self._session.book, edited.contact, edited.photo
        if edited.moves:
            contact_id = self._session.perform(lambda: book.households.save_member(contact, edited.household, photo))
        elif contact.id is None:
            contact_id = self._session.perform(lambda: book.contacts.add(contact, photo))
        else:
            return self._key_after(contact, lambda: book.contacts.save(contact, photo))
        return self.key_of(contact_id) if contact_id is not None else None

    def save_for_everybody(self, edited: EditedContact) -> int | None:
        """Store a changed contact, and the shared addresses for all in the household; the key of its line."""
        contact, shared = edited.contact, edited.shared or ()
        return self._key_after(
            contact, lambda: self._session.book.households.save_sharing(contact, shared, edited.photo)
        )

    def save_moving_out(self, edited: EditedContact) -> int | None:
        """Store a changed contact who lives at the changed address alone from today; the key of its line.

        On the card lists whose card is not in the post yet they get a card of their own.
        """
        contact, book, today = edited.contact, self._session.book, self._session.book.today()
        detail = self._session.reading.detail(Recipient(household=contact.household).key, today)
        seasons = still_to_send(detail.seasons, today) if detail is not None else []
        lists = [season.id or 0 for season in seasons]
        return self._key_after(
            contact, lambda: book.life.save_moving_out(contact, edited.shared or (), today, lists, edited.photo)
        )

    def read_photo(self, source: Path | bytes, on_read: Callable[[Picture], None]) -> None:
        """Make a photo of a file or of bytes, beside the window; faults are told by the session."""
        if isinstance(source, Path):
            self._session.run_task(lambda _progress: picture_in(source), on_read)
        else:
            self._session.run_task(lambda _progress: picture_of(source), on_read)

    def give_photo(self, contact_id: int, source: Path | bytes) -> None:
        """Let a stored contact have the photo of a file or of bytes."""
        self.read_photo(source, lambda picture: self._set_photo(contact_id, picture))

    def remove_photo(self, contact_id: int) -> None:
        """Let a stored contact have no photo any more."""
        self._set_photo(contact_id, None)

    def save_household(self, edited: EditedHousehold) -> int | None:
        """Store a household with all that stands in its form; the key of its line, None where that failed."""
        return self._session.perform(lambda: self._session.book.households.save(edited.household, edited.roles))

    def split(self, household_id: int) -> bool:
        """Let every member have an envelope of their own."""
        return self._session.succeeds(lambda: self._session.book.households.split(household_id))

    def add_household(self, people: Sequence[Contact], addresses: Sequence[PostalAddress] = ()) -> int | None:
        """Add new people who share an envelope and perhaps an address; the key of their line."""
        household = self._session.perform(lambda: self._session.book.households.add(people, addresses))
        return Recipient(household=household).key if household is not None else None

    def form_household(self, keys: Sequence[int]) -> int | None:
        """Let the people of several lines share one envelope; the key of the new line."""
        ids = self._session.reading.contact_ids(keys)
        joined = next((one for one in map(Recipient.from_key, keys) if one.household is not None), None)
        if joined is not None:
            return self._join(joined, ids)
        household = self._session.perform(lambda: self._session.book.households.form(ids))
        return Recipient(household=household).key if household is not None else None

    def delete(self, keys: Sequence[int]) -> bool:
        """Put the people of lines into the trash."""
        ids = self._session.reading.contact_ids(keys)
        name = self._name(keys)
        return bool(ids) and self._session.succeeds(lambda: self._session.book.contacts.trash(ids, name))

    def delete_contact(self, contact: Contact) -> bool:
        """Put one contact into the trash, also out of a household."""
        ids = [contact.id] if contact.id is not None else []
        name = contact.display_name()
        return bool(ids) and self._session.succeeds(lambda: self._session.book.contacts.trash(ids, name))

    def restore(self, contacts: Sequence[Contact]) -> bool:
        """Bring contacts back from the trash."""
        ids = [contact.id for contact in contacts if contact.id is not None]
        name = contacts[0].display_name() if len(contacts) == 1 else ""
        return bool(ids) and self._session.succeeds(lambda: self._session.book.contacts.restore(ids, name))

    def add_to_circle(self, name: str, keys: Sequence[int]) -> bool:
        """Let the people of lines belong to a circle."""
        ids = self._session.reading.contact_ids(keys)
        return self._session.succeeds(lambda: self._session.book.circles.add(name, ids))

    def take_out_of_circle(self, name: str, keys: Sequence[int]) -> bool:
        """Take the people of lines out of a circle."""
        ids = self._session.reading.contact_ids(keys)
        return self._session.succeeds(lambda: self._session.book.circles.remove(name, ids))

    def rename_circle(self, old: str, new: str) -> bool:
        """Give a circle another name; where that name is taken, both become one."""
        return new != old and self._session.succeeds(lambda: self._session.book.circles.rename(old, new))

    def delete_circle(self, name: str) -> bool:
        """Remove a circle; the people stay."""
        return self._session.succeeds(lambda: self._session.book.circles.delete(name))

    def keep_search(self, kept: SmartList) -> bool:
        """Keep a search under a name."""
        return self._session.succeeds(lambda: self._session.book.smart_lists.keep(kept))

    def rename_search(self, kept: SmartList, name: str) -> bool:
        """Give a kept search another name."""
        return name != kept.name and self._session.succeeds(lambda: self._session.book.smart_lists.rename(kept, name))

    def delete_search(self, kept: SmartList) -> bool:
        """Remove a kept search; the people stay."""
        return self._session.succeeds(lambda: self._session.book.smart_lists.delete(kept))

    def mend(self, finding: Finding, answer: str) -> bool:
        """Answer a finding: see `services.people.mending`."""
        return self._session.succeeds(lambda: self._session.book.mending.mend(finding, answer))

    def leave_so(self, findings: Sequence[Finding]) -> bool:
        """Leave findings as they are."""
        return self._session.succeeds(lambda: self._session.book.mending.leave(findings))

    def plan_cards(self, season: Season, keys: Sequence[int]) -> bool:
        """Put lines on a card list."""
        return self._session.succeeds(lambda: self._session.book.seasons.add(season, keys))

    def tick(self, entry_id: int, stage: Stage, is_done: bool, name: str) -> bool:
        """Tick a stage of a card, or take the tick back."""
        seasons = self._session.book.seasons
        change = seasons.tick if is_done else seasons.untick
        return self._session.succeeds(lambda: change([entry_id], stage, name))

    def key_of(self, contact_id: int) -> int | None:
        """The line a contact stands on."""
        keys = self._session.reading.listing.keys_of_contacts([contact_id])
        return keys[0] if keys else None

    def _key_after(self, contact: Contact, deed: Callable[[], object]) -> int | None:
        return self.key_of(contact.id) if contact.id is not None and self._session.succeeds(deed) else None

    def _set_photo(self, contact_id: int, picture: Picture | None) -> None:
        contact = self._session.reading.contacts.contact(contact_id)
        if contact is not None:
            changed = replace(contact, photo=picture.digest if picture is not None else "")
            self._session.succeeds(lambda: self._session.book.contacts.save(changed, picture))

    def _join(self, line: Recipient, contact_ids: Sequence[int]) -> int | None:
        household = self._session.reading.contacts.household(line.household or 0)
        if household is None:
            return None
        members = tuple(dict.fromkeys((*household.members, *contact_ids)))
        joined = replace(household, members=members)
        return line.key if self._session.succeeds(lambda: self._session.book.households.save(joined)) else None

    def _name(self, keys: Sequence[int]) -> str:
        rows = self._session.reading.listing.rows(keys) if len(keys) == 1 else []
        return rows[0].name if rows else ""

"""Adding, editing and putting away contacts."""

import datetime
from collections.abc import Callable, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.picture import Picture
from cardbook.services.keeping.writing import Write


class Contacts:
    """Each method is one undoable step."""

    def __init__(self, write: Write, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._today = today

    def add(self, contact: Contact, photo: Picture | None = None) -> int:
        """Add one contact; its id. `photo` is the picture it speaks of, where that is new to the book."""
        with self._write(Action.ADD_CONTACT, name=contact.display_name()) as unit:
            unit.pictures.put(photo)
            return unit.contacts.add([contact])[0]

    def save(self, contact: Contact, photo: Picture | None = None) -> None:
        """Make the stored contact equal to this one; `photo` as in `add`."""
        with self._write(Action.EDIT_CONTACT, name=contact.display_name()) as unit:
            unit.pictures.put(photo)
            unit.contacts.replace(contact)

    def trash(self, ids: Sequence[int], name: str) -> None:
        """Put contacts into the trash; `name` is whom the step speaks of where it is about one."""
        with self._write(Action.TRASH_CONTACTS, name=name) as unit:
            unit.count = len(ids)
            unit.contacts.set_trashed(ids, self._today().isoformat())

    def restore(self, ids: Sequence[int], name: str) -> None:
        """Take contacts out of the trash."""
        with self._write(Action.RESTORE_CONTACTS, name=name) as unit:
            unit.count = len(ids)
            unit.contacts.set_trashed(ids, "")

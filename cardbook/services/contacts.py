"""Adding, editing and putting away contacts."""

import datetime
from collections.abc import Callable, Sequence

from cardbook.domain.actions import Action
from cardbook.domain.contact import Contact
from cardbook.services.writing import Write


class Contacts:
    """Each method is one undoable step."""

    def __init__(self, write: Write, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._today = today

    def add(self, contact: Contact) -> int:
        """Add one contact; its id."""
        with self._write(Action.ADD_CONTACT, name=contact.display_name()) as unit:
            return unit.contacts.add([contact])[0]

    def save(self, contact: Contact) -> None:
        """Make the stored contact equal to this one."""
        with self._write(Action.EDIT_CONTACT, name=contact.display_name()) as unit:
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

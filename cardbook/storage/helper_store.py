"""Writes who lends a hand, and with which cards."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, update

from cardbook.domain.helper import Helper, HelperTask
from cardbook.storage.among import among
from cardbook.storage.helper_columns import COLUMN_OF
from cardbook.storage.schema import card_entry, helper

_TASKS = {HelperTask.WRITE: "writes", HelperTask.ADDRESS: "addresses", HelperTask.POST: "posts"}


class HelperStore:
    """Adds, changes and removes within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, value: Helper) -> int:
        """Store a helper; the id."""
        return int(self._connection.execute(insert(helper).values(_values(value))).lastrowid)

    def replace(self, value: Helper) -> None:
        """Make the stored helper equal to `value`."""
        self._connection.execute(update(helper).where(helper.c.id == value.id).values(_values(value)))

    def delete(self, helper_id: int) -> None:
        """Remove a helper; their cards are nobody's then."""
        self._connection.execute(delete(helper).where(helper.c.id == helper_id))

    def assign(self, entry_ids: Sequence[int], task: HelperTask, helper_id: int | None) -> None:
        """Let somebody do a task for these entries, or nobody in particular."""
        values = {COLUMN_OF[task]: helper_id}
        self._connection.execute(update(card_entry).where(among(card_entry.c.id, entry_ids)).values(values))


def _values(value: Helper) -> dict[str, Any]:
    tasks = {column: int(task in value.tasks) for task, column in _TASKS.items()}
    return {"name": value.name, "contact_id": value.contact, **tasks}

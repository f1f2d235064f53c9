"""Writes who lends a hand, and with which cards."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, update

from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.storage.cards.helper_columns import COLUMN_OF
from cardbook.storage.file.schema import card_entry, helper
from cardbook.storage.rows.among import among
from cardbook.storage.rows.row_store import RowStore

_TASKS = {HelperTask.WRITE: "writes", HelperTask.ADDRESS: "addresses", HelperTask.POST: "posts"}


class HelperStore(RowStore[Helper]):
    """The cards of a helper who is removed are nobody's then."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection, helper, _values)

    def assign(self, entry_ids: Sequence[int], task: HelperTask, helper_id: int | None) -> None:
        """Let somebody do a task for these entries, or nobody in particular."""
        values = {COLUMN_OF[task]: helper_id}
        self._connection.execute(update(card_entry).where(among(card_entry.c.id, entry_ids)).values(values))


def _values(value: Helper) -> dict[str, Any]:
    tasks = {column: int(task in value.tasks) for task, column in _TASKS.items()}
    return {"name": value.name, "contact_id": value.contact, **tasks}

"""Writes searches that are kept under a name."""

from sqlalchemy import Connection, delete, insert, update

from cardbook.domain.smart_list import SmartList
from cardbook.storage.schema import smart_list


class SmartListStore:
    """Kept searches are known by their id, and no two have the same name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, kept: SmartList) -> int:
        """Keep a search; its id."""
        key = self._connection.execute(insert(smart_list).values(name=kept.name, query=kept.query)).lastrowid
        return int(key)

    def replace(self, kept: SmartList) -> None:
        """Give a kept search another name, or let it search for something else."""
        values = update(smart_list).where(smart_list.c.id == kept.id).values(name=kept.name, query=kept.query)
        self._connection.execute(values)

    def delete(self, list_id: int) -> None:
        """Remove a kept search; the people stay."""
        self._connection.execute(delete(smart_list).where(smart_list.c.id == list_id))

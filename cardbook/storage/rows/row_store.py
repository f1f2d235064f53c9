"""Adds, changes and removes the rows of one table that each hold one value, which knows its id."""

from collections.abc import Callable, Mapping
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import Connection, Table, delete, insert, update

from cardbook.storage.rows.among import among


class Kept(Protocol):
    """What is kept in a row of its own; `id` is None until it is."""

    @property
    def id(self) -> int | None:
        """The row's."""


Value = TypeVar("Value", bound=Kept)


class RowStore(Generic[Value]):
    """Works within one transaction; `columns_of` are all columns of a value but its id, which is never given again."""

    def __init__(
        self, connection: Connection, table: Table, columns_of: Callable[[Value], Mapping[str, Any]]
    ) -> None:
        self._connection = connection
        self._table = table
        self._columns_of = columns_of

    def add(self, value: Value) -> int:
        """Keep a value; its id."""
        return int(self._connection.execute(insert(self._table).values(self._columns_of(value))).lastrowid)

    def replace(self, value: Value) -> None:
        """Make the value that is kept under the same id equal to this one."""
        is_it = self._table.c.id == value.id
        self._connection.execute(update(self._table).where(is_it).values(self._columns_of(value)))

    def delete(self, *values: Value) -> None:
        """Remove what is kept under these ids; what only speaks of it stays."""
        ids = [value.id for value in values if value.id is not None]
        self._connection.execute(delete(self._table).where(among(self._table.c.id, ids)))

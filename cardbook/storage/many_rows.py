"""Inserts very many rows: several in one statement, because beginning a statement takes longer than a row of it."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from sqlite3 import Connection
from typing import Any

_AT_ONCE = (64, 16, 4, 1)
"""Few sizes: SQLite's connection keeps the statements that it has prepared."""


def insert_rows(connection: Connection, table: str, rows: Sequence[Mapping[str, Any]], otherwise: str = "") -> None:
    """Insert rows that name the same columns in the same order; `otherwise` is an ON CONFLICT clause."""
    start = 0
    for count in _AT_ONCE:
        while len(rows) - start >= count:
            some = rows[start : start + count]
            statement = _statement(table, tuple(some[0]), count, otherwise)
            connection.execute(statement, tuple(chain.from_iterable(row.values() for row in some)))
            start += count


@cache
def _statement(table: str, columns: tuple[str, ...], count: int, otherwise: str) -> str:
    row = f"({', '.join('?' * len(columns))})"
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES {', '.join([row] * count)} {otherwise}"

"""Inserts very many rows: several in one statement, because beginning a statement takes longer than a row of it.

Each row gets its sum (`checksums`) in the same statement: to write it afterwards would write every row twice.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain
from sqlite3 import Connection
from typing import Any

from sqlalchemy import Table

Row = tuple[Any, ...]
"""A row without its id and its sum: all other columns in the table's order."""

_AT_ONCE = (64, 16, 4, 1)
"""Few sizes: SQLite's connection keeps the statements that it has prepared."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row], otherwise: str = "") -> range:
    """Insert rows; their ids, in order. `otherwise` is an ON CONFLICT clause, by which some may stay out."""
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).fetchone()
    ids = range(last[0] + 1 if last else 1, (last[0] if last else 0) + len(rows) + 1)
    numbered = [(row_id, *row) for row_id, row in zip(ids, rows, strict=True)]
    start = 0
    for count in _AT_ONCE:
        statement = _statement(table, count, otherwise)
        while len(rows) - start >= count:
            connection.execute(statement, tuple(chain.from_iterable(numbered[start : start + count])))
            start += count
    return ids


@cache
def _statement(table: Table, count: int, otherwise: str) -> str:
    columns = [column.name for column in table.columns if column.name != "row_sum"]
    given = ", ".join(f"column{number}" for number in range(1, len(columns) + 1))
    row = f"({', '.join('?' * len(columns))})"
    return (
        f"INSERT INTO {table.name} ({', '.join(columns)}, row_sum) "
        f"SELECT {given}, crc32(CAST(json_array({given}) AS BLOB)) FROM (VALUES {', '.join([row] * count)}) "
        f"WHERE TRUE {otherwise}"
    )

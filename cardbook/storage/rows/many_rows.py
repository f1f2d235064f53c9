"""Inserts very many rows: several in one statement, because beginning a statement takes longer than a row of it.

Each row gets its sum (`checksums`) in the same statement: to write it afterwards would write every row twice. A column
in which many rows say nothing, as most do, stands in the statement itself and is not handed over for each of them.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, compress
from sqlite3 import Connection
from typing import Any

from sqlalchemy import Table

Row = tuple[Any, ...]
"""A row without its id and its sum: all other columns in the table's order."""

_AT_ONCE = (64, 16, 4, 1)
"""Few sizes: SQLite's connection keeps the statements that it has prepared."""

_HANDED_OVER = ""
_SAYS_NOTHING = {"": "''", 0: "0", None: "NULL"}


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row], otherwise: str = "") -> range:
    """Insert rows; their ids, in order. `otherwise` is an ON CONFLICT clause, by which some may stay out."""
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,)).fetchone()
    ids = range(last[0] + 1 if last else 1, (last[0] if last else 0) + len(rows) + 1)
    numbered = [(row_id, *row) for row_id, row in zip(ids, rows, strict=True)]
    start = 0
    for count in _AT_ONCE:
        while len(rows) - start >= count:
            some = numbered[start : start + count]
            said = _said(some) if count == _AT_ONCE[0] else (_HANDED_OVER,) * len(some[0])
            handed_over = [each is _HANDED_OVER for each in said] * count
            statement = _statement(table, said, count, otherwise)
            connection.execute(statement, tuple(compress(chain.from_iterable(some), handed_over)))
            start += count
    return ids


def _said(rows: Sequence[Row]) -> tuple[str, ...]:
    """By column what all rows say, in SQL, where that is nothing; else _HANDED_OVER."""
    return tuple(
        _SAYS_NOTHING.get(column[0], _HANDED_OVER) if column.count(column[0]) == len(rows) else _HANDED_OVER
        for column in zip(*rows, strict=True)
    )


@lru_cache(maxsize=256)
def _statement(table: Table, said: tuple[str, ...], count: int, otherwise: str) -> str:
    columns = [column.name for column in table.columns if column.name != "row_sum"]
    places = iter(range(1, len(said) + 1))
    values = ", ".join(each or f"column{next(places)}" for each in said)
    row = f"({', '.join('?' * said.count(_HANDED_OVER))})"
    return (
        f"INSERT INTO {table.name} ({', '.join(columns)}, row_sum) "
        f"SELECT {values}, crc32(CAST(json_array({values}) AS BLOB)) FROM (VALUES {', '.join([row] * count)}) "
        f"WHERE TRUE {otherwise}"
    )

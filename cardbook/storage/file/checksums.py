"""A CRC-32 in every row, because SQLite's own checks do not see a flipped bit inside a text.

The sum of a row is the CRC-32 of `json_array(all columns but row_sum)` in the table's column order. A BLOB
stands outside of it: a picture answers for itself by its digest, and only when it is read.
"""

import sqlite3
import zlib
from collections.abc import Mapping, Sequence

_TOLD = 5
"""Damaged rows that are named; one is enough to refuse a book."""


def register_crc32(connection: sqlite3.Connection) -> None:
    """Make `crc32(blob)` known to the connection's SQL."""
    connection.create_function("crc32", 1, zlib.crc32, deterministic=True)


def sum_expression(columns: Sequence[str]) -> str:
    """The SQL that computes a row's sum; as BLOB, because damaged text need not be UTF-8 any more."""
    listed = ", ".join(f'"{column}"' for column in columns if column != "row_sum")
    return f"crc32(CAST(json_array({listed}) AS BLOB))"


def summed_tables(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """The tables that carry a `row_sum`, each with its columns in order."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%row_sum%'")
    return {
        name: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({name})") if row[2] != "BLOB")
        for (name,) in names.fetchall()
    }


def damaged_rows(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> list[int]:
    """Ids of the first rows whose text is not what was written; none in a sound table."""
    damaged = f"SELECT rowid FROM {table} WHERE row_sum <> {sum_expression(columns)} ORDER BY rowid LIMIT {_TOLD}"
    return [row_id for (row_id,) in connection.execute(damaged)]

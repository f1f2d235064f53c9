"""Reads a book through: its pages as SQLite checks them, and every row by its sum."""

import sqlite3
from collections.abc import Collection

from cardbook.storage.file.checksums import damaged_rows, summed_tables


def damage_in(connection: sqlite3.Connection, only: Collection[str] | None = None) -> str | None:
    """What is wrong with a book, or with some of its tables; None where all is as it was written.

    Raises sqlite3.DatabaseError where it cannot be read at all.
    """
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    for (name,) in names:
        if only is None or name in only:
            found = connection.execute(f"PRAGMA integrity_check('{name}')").fetchone()[0]
            if found != "ok":
                return str(found)
    for name, columns in summed_tables(connection).items():
        if (only is None or name in only) and (rows := damaged_rows(connection, name, columns)):
            return f"{name} {', '.join(map(str, rows))}"
    return None

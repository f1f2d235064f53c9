"""Rebuilds a book in the tables of a newer format, with every row it holds.

SQLite's ALTER TABLE would leave other text behind than a new book has, and a book is compared with the text of
its format when it is opened. So the old tables step aside, the new ones are made word for word, and the rows go
over by the names of their columns; a column that is new takes its default.
"""

import re

from sqlalchemy import Connection

from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.released_schema import schema_statements

_TABLE = re.compile(r"CREATE TABLE (\w+)")
_INDEX = re.compile(r"CREATE (?:UNIQUE )?INDEX (\w+)")
_SEARCH = "contact_search"
_KEPT_BY_ALEMBIC = "alembic_version"


def carry_over(connection: Connection, old: int, new: int) -> None:
    """From one released format to another (major << 16 | minor), within the transaction that is open.

    The connection must have `foreign_keys = OFF`, and know `crc32` where there are rows.
    """
    kept = _names(_TABLE, old)
    connection.exec_driver_sql("PRAGMA legacy_alter_table = ON")  # other tables go on speaking of the new ones
    connection.exec_driver_sql(f"DROP TABLE {_SEARCH}")
    for name in _names(_INDEX, old):
        connection.exec_driver_sql(f"DROP INDEX {name}")
    for name in kept:
        connection.exec_driver_sql(f"ALTER TABLE {name} RENAME TO old_{name}")
    for statement in schema_statements(new):
        if _KEPT_BY_ALEMBIC not in statement:
            connection.exec_driver_sql(statement)
    for name in kept:
        _move_rows(connection, name)
    connection.exec_driver_sql(f"INSERT INTO {_SEARCH} ({_SEARCH}) VALUES ('rebuild')")
    connection.exec_driver_sql("PRAGMA legacy_alter_table = OFF")


def _names(pattern: re.Pattern[str], version: int) -> list[str]:
    found = (pattern.match(statement) for statement in schema_statements(version))
    return [match[1] for match in found if match and match[1] != _KEPT_BY_ALEMBIC]


def _move_rows(connection: Connection, name: str) -> None:
    """The rows of one table, their sums, and the last id it has ever given."""
    columns = ", ".join(f'"{column}"' for column, _ in _columns(connection, f"old_{name}"))
    connection.exec_driver_sql(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM old_{name}")
    summed = [column for column, kind in _columns(connection, name) if kind != "BLOB"]
    if connection.exec_driver_sql(f"SELECT 1 FROM {name} LIMIT 1").scalar():
        connection.exec_driver_sql(f"UPDATE {name} SET row_sum = {sum_expression(summed)}")
    last = connection.exec_driver_sql(f"SELECT seq FROM sqlite_sequence WHERE name = 'old_{name}'").scalar()
    connection.exec_driver_sql(f"DROP TABLE old_{name}")
    if last is not None:
        connection.exec_driver_sql(f"DELETE FROM sqlite_sequence WHERE name = '{name}'")
        connection.exec_driver_sql("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))


def _columns(connection: Connection, name: str) -> list[tuple[str, str]]:
    """The columns of a table in their order, each with its type."""
    return [(row[1], row[2]) for row in connection.exec_driver_sql(f"PRAGMA table_info({name})")]

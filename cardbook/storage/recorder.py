"""Records every row change of a step by SQLite triggers, and flips a step back and forth.

The triggers catch what no code announces: bulk SQL and foreign-key cascades. They are temporary, so the file
itself holds none. Of each row only its first image within a step counts: what it was before. A step is then
an unordered set of (table, id, image); image NULL means the row was not there. Flipping writes the images
back while the same triggers collect the inverse, which takes the step's place: undo and redo are one thing.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, Table

from cardbook.domain.changes import ChangeSet
from cardbook.storage.checksums import sum_expression
from cardbook.storage.schema import RECORDED, step_row

_MANY = 5_000
"""Above so many rows a change is told as "everything"."""

_BY_NAME = {table.name: table for table in RECORDED}

_TAKE_INSERTED = """
INSERT INTO step_row (step_id, table_name, first_id, last_id, image)
SELECT ?, table_name, min(row_id), max(row_id), NULL
FROM (SELECT table_name, row_id, row_id - row_number() OVER (PARTITION BY table_name ORDER BY row_id) AS run
      FROM temp.recorded WHERE image IS NULL)
GROUP BY table_name, run ORDER BY table_name, run
"""
_TAKE_CHANGED = """
INSERT INTO step_row (step_id, table_name, first_id, last_id, image)
SELECT ?, table_name, row_id, row_id, image FROM temp.recorded WHERE image IS NOT NULL
"""


def _columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name != "row_sum"]


def _trigger_statements(table: Table) -> Iterable[str]:
    name, columns = table.name, _columns(table)
    image = ", ".join(f"'{column}', old.\"{column}\"" for column in columns)
    differs = " OR ".join(f'old."{column}" IS NOT new."{column}"' for column in columns)
    listed = ", ".join(f'"{column}"' for column in columns)
    record = "INSERT OR IGNORE INTO recorded VALUES"
    yield (
        f"CREATE TEMP TRIGGER record_insert_{name} AFTER INSERT ON main.{name} "
        f"BEGIN {record} ('{name}', new.id, NULL); END"
    )
    yield (
        f"CREATE TEMP TRIGGER record_update_{name} AFTER UPDATE OF {listed} ON main.{name} WHEN {differs} "
        f"BEGIN {record} ('{name}', old.id, json_object({image})); END"
    )
    yield (
        f"CREATE TEMP TRIGGER record_delete_{name} BEFORE DELETE ON main.{name} "
        f"BEGIN {record} ('{name}', old.id, json_object({image})); END"
    )


def install(connection: Connection) -> None:
    """Put the recording triggers on the connection; once for its lifetime."""
    connection.exec_driver_sql(
        "CREATE TEMP TABLE recorded (table_name TEXT, row_id INTEGER, image TEXT, "
        "PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    for table in RECORDED:
        for statement in _trigger_statements(table):
            connection.exec_driver_sql(statement)


def forget(connection: Connection) -> None:
    """Start an empty record."""
    connection.exec_driver_sql("DELETE FROM temp.recorded")


def recorded(connection: Connection) -> ChangeSet:
    """What has changed since the record was started."""
    if connection.exec_driver_sql("SELECT count(*) FROM temp.recorded").scalar_one() > _MANY:
        return ChangeSet(everything=True)
    rows: dict[str, set[int]] = {}
    for table, row_id in connection.exec_driver_sql("SELECT table_name, row_id FROM temp.recorded"):
        rows.setdefault(table, set()).add(row_id)
    return ChangeSet({table: frozenset(ids) for table, ids in rows.items()})


def sum_recorded_rows(connection: Connection) -> None:
    """Bring the row sums of every changed row up to date."""
    names = connection.exec_driver_sql("SELECT DISTINCT table_name FROM temp.recorded").scalars().all()
    for name in names:
        connection.exec_driver_sql(
            f"UPDATE {name} SET row_sum = {sum_expression(_columns(_BY_NAME[name]))} "
            "WHERE id IN (SELECT row_id FROM temp.recorded WHERE table_name = ?)",
            (name,),
        )


def keep_in_step(connection: Connection, step_id: int) -> None:
    """Store the record as the rows of a step, ids of new rows in runs; earlier rows of that step go."""
    connection.exec_driver_sql("DELETE FROM step_row WHERE step_id = ?", (step_id,))
    connection.exec_driver_sql(_TAKE_INSERTED, (step_id,))
    connection.exec_driver_sql(_TAKE_CHANGED, (step_id,))
    connection.exec_driver_sql(
        f"UPDATE step_row SET row_sum = {sum_expression(_columns(step_row))} WHERE step_id = ?", (step_id,)
    )


def flip(connection: Connection, step_id: int) -> None:
    """Make every row of a step what its image says; the record then holds the inverse."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    names = connection.exec_driver_sql(
        "SELECT DISTINCT table_name FROM step_row WHERE step_id = ?", (step_id,)
    ).scalars().all()
    tables = [_BY_NAME[name] for name in names]
    for table in tables:
        _remove_new_rows(connection, table.name, step_id)
    for table in tables:
        _write_images(connection, table, step_id)


def _remove_new_rows(connection: Connection, name: str, step_id: int) -> None:
    runs = connection.exec_driver_sql(
        "SELECT first_id, last_id FROM step_row WHERE step_id = ? AND table_name = ? AND image IS NULL",
        (step_id, name),
    ).all()
    for first, last in runs:
        connection.exec_driver_sql(f"DELETE FROM {name} WHERE id BETWEEN ? AND ?", (first, last))


def _write_images(connection: Connection, table: Table, step_id: int) -> None:
    columns = _columns(table)
    listed = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(f"image ->> '{column}'" for column in columns)
    images = "FROM main.step_row WHERE step_id = ? AND table_name = ? AND image IS NOT NULL"
    connection.exec_driver_sql(
        f"UPDATE {table.name} SET ({listed}) = (SELECT {values} {images} AND first_id = {table.name}.id) "
        f"WHERE id IN (SELECT first_id {images})",
        (step_id, table.name, step_id, table.name),
    )
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({listed}) SELECT {values} {images} "
        f"AND first_id NOT IN (SELECT id FROM {table.name})",
        (step_id, table.name),
    )

"""Records every row change of a step by SQLite triggers, and flips a step back and forth.

The triggers catch what no code announces: bulk SQL and foreign-key cascades. They are temporary, so the file
itself holds none. Rows with new ids need no note: an id is never given twice, so they are all those above the last
id that a table had given before, and a step keeps them as one range. Of each other row only its first image within
a step counts: what it was before. A step is then an unordered set of (table, id, image); image NULL means the row
was not there. Flipping writes the images back while the same triggers collect the inverse, which takes the step's
place: undo and redo are one thing.

Whoever inserts very many rows gives each its sum at once (`many_rows`); a new row whose sum is 0 gets it at the end.
"""

from collections.abc import Iterable, Iterator
from sqlite3 import Connection

from sqlalchemy import Integer, Table

from cardbook.domain.changes import ChangeSet
from cardbook.storage.file.book_file import Breathe
from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import RECORDED, step_row

_MANY = 5_000
"""Above so many rows a change is told as "everything"."""

_SLICE = 1_000
"""Rows that are worked on between two breaths: some 20 ms."""

_AT_ONCE = 200
"""New rows that are removed between two breaths; what hangs on each goes with it."""

_BY_NAME = {table.name: table for table in RECORDED}

_TABLES = """
WITH RECURSIVE seen (name) AS (
    SELECT min(table_name) FROM temp.recorded
    UNION ALL SELECT (SELECT min(table_name) FROM temp.recorded WHERE table_name > name) FROM seen
    WHERE name IS NOT NULL)
SELECT name FROM seen WHERE name IS NOT NULL
"""
"""From name to name: there may be very many rows."""

_LAST = "coalesce((SELECT last_id FROM temp.known WHERE table_name = '{0}'), 0)"
"""The last id that a table had given when the record was started."""

SEEN = (
    "(SELECT row_id, image FROM temp.recorded WHERE table_name = '{0}' "
    f"UNION ALL SELECT id, NULL FROM main.{{0}} WHERE id > {_LAST})"
)
"""The rows of a table that have changed or come since the record was started, as a source of (row_id, image)."""

SEEN_BETWEEN = (
    "(SELECT row_id, image FROM temp.recorded WHERE table_name = '{0}' AND row_id > ?1 AND row_id <= ?2 "
    f"UNION ALL SELECT id, NULL FROM main.{{0}} WHERE id > max(?1, {_LAST}) AND id <= ?2)"
)
"""The same within one of the ranges that `slices` gives."""

_GROWN = """
SELECT name, coalesce(last_id, 0), seq FROM sqlite_sequence LEFT JOIN temp.known ON table_name = name
WHERE seq > coalesce(last_id, 0)
"""
"""Tables that have given new ids since the record was started: the last id before, and the last one now."""

_TAKE_CAME_BACK = """
INSERT INTO step_row (step_id, table_name, first_id, last_id, image)
SELECT ?1, ?2, min(row_id), max(row_id), NULL
FROM (SELECT row_id, row_id - row_number() OVER (ORDER BY row_id) AS run FROM temp.recorded
      WHERE table_name = ?2 AND row_id > ?3 AND row_id <= ?4 AND image IS NULL)
GROUP BY run ORDER BY run
"""
_TAKE_CHANGED = """
INSERT INTO step_row (step_id, table_name, first_id, last_id, image)
SELECT ?1, ?2, row_id, row_id, image FROM temp.recorded
WHERE table_name = ?2 AND row_id > ?3 AND row_id <= ?4 AND image IS NOT NULL
"""
_TAKE_NEW = "INSERT INTO step_row (step_id, table_name, first_id, last_id) VALUES (?1, ?2, ?3 + 1, ?4)"
_IMAGE = "FROM main.step_row WHERE step_id = ?1 AND table_name = ?2 AND image IS NOT NULL"
_IMAGES = f"{_IMAGE} AND first_id > ?3 AND first_id <= ?4"


def _columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name != "row_sum"]


_SUM = {table.name: f"UPDATE {table.name} SET row_sum = {sum_expression(_columns(table))}" for table in RECORDED}
_RECORDED = "id IN (SELECT row_id FROM temp.recorded WHERE table_name = ? AND row_id > ? AND row_id <= ?)"
_UNSUMMED = "id > ? AND id <= ? AND row_sum = 0"
_SUM_TAKEN = (
    f"UPDATE step_row SET row_sum = {sum_expression(_columns(step_row))} "
    "WHERE step_id = ? AND table_name = ? AND first_id > ? AND first_id <= ?"
)


def _default(table: Table, name: str) -> str:
    """What an image of an older format, which lacks the column, means by that; an own NULL stays one."""
    column = table.columns[name]
    if column.nullable or column.server_default is None:
        return "NULL"
    return "0" if isinstance(column.type, Integer) else "''"


def _trigger_statements(table: Table) -> Iterable[str]:
    """The three triggers of a table.

    ON CONFLICT and not OR IGNORE: the policy of the outer statement, here a foreign key's action, would override
    that one (https://www.sqlite.org/lang_createtrigger.html).
    """
    name, columns = table.name, _columns(table)
    image = ", ".join(f"'{column}', old.\"{column}\"" for column in columns)
    differs = " OR ".join(f'old."{column}" IS NOT new."{column}"' for column in columns)
    listed = ", ".join(f'"{column}"' for column in columns)
    record, once = f"INSERT INTO recorded SELECT '{name}'", "ON CONFLICT DO NOTHING"
    last = _LAST.format(name)
    yield (
        f"CREATE TEMP TRIGGER record_insert_{name} AFTER INSERT ON main.{name} WHEN new.id <= {last} "
        f"BEGIN {record}, new.id, NULL WHERE TRUE {once}; END"
    )
    yield (
        f"CREATE TEMP TRIGGER record_update_{name} AFTER UPDATE OF {listed} ON main.{name} WHEN {differs} "
        f"BEGIN {record}, old.id, json_object({image}) WHERE old.id <= {last} {once}; "
        f"UPDATE {name} SET row_sum = 0 WHERE id = old.id AND id > {last}; END"
    )
    yield (
        f"CREATE TEMP TRIGGER record_delete_{name} BEFORE DELETE ON main.{name} WHEN old.id <= {last} "
        f"BEGIN {record}, old.id, json_object({image}) WHERE TRUE {once}; END"
    )


def install(connection: Connection) -> None:
    """Put the recording triggers on the connection; once for its lifetime."""
    connection.execute(
        "CREATE TEMP TABLE recorded (table_name TEXT, row_id INTEGER, image TEXT, "
        "PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    connection.execute("CREATE TEMP TABLE known (table_name TEXT PRIMARY KEY, last_id INTEGER) WITHOUT ROWID")
    for table in RECORDED:
        for statement in _trigger_statements(table):
            connection.execute(statement)


def forget(connection: Connection) -> None:
    """Start an empty record."""
    connection.execute("DELETE FROM temp.recorded")
    connection.execute(
        "INSERT INTO temp.known SELECT name, seq FROM sqlite_sequence WHERE TRUE "
        "ON CONFLICT DO UPDATE SET last_id = excluded.last_id WHERE last_id <> excluded.last_id"
    )


def recorded(connection: Connection, breathe: Breathe) -> ChangeSet:
    """What has changed since the record was started."""
    rows: dict[str, set[int]] = {}
    room = _MANY
    for name in {*_recorded_tables(connection), *(name for name, _, _ in _grown(connection))}:
        ids = connection.execute(f"SELECT row_id FROM {SEEN.format(name)} LIMIT ?", (room + 1,)).fetchall()
        room -= len(ids)
        if room < 0:
            return ChangeSet(everything=True)
        if ids:
            rows[name] = {row_id for (row_id,) in ids}
        breathe()
    return ChangeSet({table: frozenset(ids) for table, ids in rows.items()})


def slices(connection: Connection, table: str, breathe: Breathe) -> Iterator[tuple[int, int]]:
    """The ids of changed and new rows of a table as ranges (above, up to) of at most 1,000 rows, with a breath between.

    For use with SEEN_BETWEEN.
    """
    yield from _recorded_slices(connection, table, breathe)
    for name, last, highest in _grown(connection):
        if name == table:
            yield from _new_slices(last, highest, breathe)


def sum_recorded_rows(connection: Connection, breathe: Breathe) -> None:
    """Bring the row sums of every changed row up to date."""
    for name in _recorded_tables(connection):
        for above, last in _recorded_slices(connection, name, breathe):
            connection.execute(f"{_SUM[name]} WHERE {_RECORDED}", (name, above, last))
    for name, before, highest in _grown(connection):
        for bounds in _new_slices(before, highest, breathe):
            connection.execute(f"{_SUM[name]} WHERE {_UNSUMMED}", bounds)


def keep_in_step(connection: Connection, step_id: int, breathe: Breathe) -> None:
    """Store the record as the rows of a step, ids of new rows as ranges; earlier rows of that step go."""
    some = f"DELETE FROM step_row WHERE id IN (SELECT id FROM step_row WHERE step_id = ? LIMIT {_SLICE})"
    while connection.execute(some, (step_id,)).rowcount == _SLICE:
        breathe()
    for name in _recorded_tables(connection):
        for above, last in _recorded_slices(connection, name, breathe):
            where = (step_id, name, above, last)
            connection.execute(_TAKE_CAME_BACK, where)
            connection.execute(_TAKE_CHANGED, where)
            connection.execute(_SUM_TAKEN, where)
    for name, before, highest in _grown(connection):
        if connection.execute(f"SELECT 1 FROM {name} WHERE id > ? LIMIT 1", (before,)).fetchone():
            connection.execute(_TAKE_NEW, (step_id, name, before, highest))
            connection.execute(_SUM_TAKEN, (step_id, name, before, highest))


def flip(connection: Connection, step_id: int, breathe: Breathe) -> None:
    """Make every row of a step what its image says; the record then holds the inverse."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    names = connection.execute(
        "SELECT DISTINCT table_name FROM step_row WHERE step_id = ?", (step_id,)
    )
    tables = [_BY_NAME[name] for (name,) in names]
    for table in tables:
        _remove_new_rows(connection, table.name, step_id, breathe)
    for table in tables:
        _write_images(connection, table, step_id, breathe)


def _recorded_tables(connection: Connection) -> list[str]:
    return [name for (name,) in connection.execute(_TABLES).fetchall()]


def _grown(connection: Connection) -> list[tuple[str, int, int]]:
    return [row for row in connection.execute(_GROWN).fetchall() if row[0] in _BY_NAME]


def _recorded_slices(connection: Connection, table: str, breathe: Breathe) -> Iterator[tuple[int, int]]:
    after = "FROM temp.recorded WHERE table_name = ?1 AND row_id > ?2 ORDER BY row_id LIMIT ?3"
    yield from _ranges(connection, f"SELECT max(row_id), count(*) FROM (SELECT row_id {after})", table, breathe)


def _new_slices(last: int, highest: int, breathe: Breathe) -> Iterator[tuple[int, int]]:
    for above in range(last, highest, _SLICE):
        if above > last:
            breathe()
        yield above, min(above + _SLICE, highest)


def _ranges(connection: Connection, statement: str, of: object, breathe: Breathe) -> Iterator[tuple[int, int]]:
    """Ranges of ids; the statement gives the end of the next one, and how many it has, for (of, begin, most)."""
    above, count = 0, _SLICE
    while count == _SLICE:
        last, count = connection.execute(statement, (of, above, _SLICE)).fetchone()
        if count and above:
            breathe()
        if count:
            yield above, last
            above = last


def _remove_new_rows(connection: Connection, name: str, step_id: int, breathe: Breathe) -> None:
    runs = connection.execute(
        "SELECT first_id, last_id FROM step_row WHERE step_id = ? AND table_name = ? AND image IS NULL",
        (step_id, name),
    ).fetchall()
    for first, last in runs:
        for start in range(first, last + 1, _AT_ONCE):
            connection.execute(
                f"DELETE FROM {name} WHERE id BETWEEN ? AND ?", (start, min(last, start + _AT_ONCE - 1))
            )
            if start + _AT_ONCE <= last:
                breathe()


def _write_images(connection: Connection, table: Table, step_id: int, breathe: Breathe) -> None:
    columns = _columns(table)
    listed = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(f"coalesce(image ->> '{name}', {_default(table, name)})" for name in columns)
    after = (
        "SELECT max(first_id), count(*) FROM (SELECT first_id FROM step_row WHERE step_id = ?1 "
        f"AND table_name = '{table.name}' AND image IS NOT NULL AND first_id > ?2 ORDER BY first_id LIMIT ?3)"
    )
    for above, last in _ranges(connection, after, step_id, breathe):
        where = (step_id, table.name, above, last)
        connection.execute(  # each row finds its image by itself: within a range SQLite would look at all of them
            f"UPDATE {table.name} SET ({listed}) = (SELECT {values} {_IMAGE} AND first_id = {table.name}.id) "
            f"WHERE id IN (SELECT first_id {_IMAGES})",
            where,
        )
        connection.execute(
            f"INSERT INTO {table.name} ({listed}) SELECT {values} {_IMAGES} "
            f"AND first_id NOT IN (SELECT id FROM {table.name})",
            where,
        )

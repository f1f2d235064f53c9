"""Takes contacts out of the file for good: their rows, and what the history still knows of them.

A step that is left with nothing goes; one that also spoke of others stays, without them and without their name.
Households nobody is left in go, too. What stands in other people's own notes is theirs and stays.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from cardbook.domain.changes import SOMEBODY
from cardbook.domain.people.name_text import query_words
from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import RECORDED, step, step_row
from cardbook.storage.people.merging.merge_memory import ChangedRow, Image, as_text, remembered
from cardbook.storage.people.picture_store import PictureStore
from cardbook.storage.rows.id_list import ID_LIST, id_list

_NAMES = "given, family, full_name, nickname, organization"
_IMAGE_NAMES = ", ".join(f"image ->> '{name}'" for name in _NAMES.split(", "))
_TEXTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "household": ("id", ("addressee_override", "salutation_override")),
    "life_event": ("contact_id", ("household",)),
    "waived_finding": ("contact_id", ("about",)),
}
"""What may name somebody in rows that are others': by table, whose the row is, and its columns. A finding that was
left as it is, and is about nothing any more, simply comes again.
"""
_TABLES = frozenset(table.name for table in RECORDED)


@dataclass(frozen=True, slots=True)
class _Gone:
    """Who is forgotten, and by which words they are known.

    `households` are those nobody is left in, `lived_in` all they ever belonged to, `housemates` the others there.
    `names` are whole names, `given` their first names as far as no housemate has them, `values` their numbers and
    mail addresses.
    """

    contacts: frozenset[int]
    households: frozenset[int]
    lived_in: frozenset[int]
    housemates: frozenset[int]
    names: frozenset[frozenset[str]]
    given: frozenset[str]
    values: frozenset[str]

    def is_named_in(self, text: str) -> bool:
        """A text has all words of one of their names, or is one of their numbers or mail addresses."""
        words = set(query_words(text))
        return text in self.values or any(name <= words for name in self.names)

    def is_one_of(self, text: str) -> bool:
        """The same of a text about a household of theirs, where first names are enough."""
        return self.is_named_in(text) or not self.given.isdisjoint(query_words(text))


def forget(connection: Connection, contact_ids: Collection[int]) -> None:
    """Delete contacts with all that hangs on them, and take them out of the history."""
    run = connection.exec_driver_sql
    gone = _about(connection, [*contact_ids, *_merged_into(connection, contact_ids)])
    run(f"DELETE FROM contact WHERE id IN {ID_LIST}", (id_list(gone.contacts),))
    run(f"DELETE FROM household WHERE id IN {ID_LIST}", (id_list(gone.households),))
    _clear_texts(connection, gone)
    _clear_memories(connection, gone)
    touched = _touched_steps(connection, gone)
    _clear_history(connection, gone)
    _name_nobody(connection, gone)
    _drop_empty_steps(connection, touched)
    PictureStore(connection).remove_unspoken()


def _merged_into(connection: Connection, contact_ids: Iterable[int]) -> Sequence[int]:
    """Who lives on in these contacts."""
    return connection.exec_driver_sql(
        f"SELECT gone_id FROM merge WHERE contact_id IN {ID_LIST}", (id_list(contact_ids),)
    ).scalars().all()


def _about(connection: Connection, contact_ids: Collection[int]) -> _Gone:
    run, ids = connection.exec_driver_sql, id_list(contact_ids)
    rows = _named(connection, contact_ids)
    today, once = _homes(connection, f"IN {ID_LIST}", ids)
    others_today, others_once = _homes(connection, f"NOT IN {ID_LIST}", ids)
    lived_in = today | once
    housemates = _people_of(connection, lived_in) - frozenset(contact_ids)
    names = {
        frozenset(query_words(name))
        for first, family, *others in rows for name in (f"{first} {family}", *others)
    }
    given = {word for first, *_ in rows for word in query_words(first)}
    theirs = {word for first, *_ in _named(connection, housemates) for word in query_words(first)}
    points = run(f"SELECT value FROM contact_point WHERE contact_id IN {ID_LIST}", (ids,)).scalars().all()
    return _Gone(
        frozenset(contact_ids), (today | (once - others_once)) - others_today, lived_in, housemates,
        frozenset(name for name in names if name), frozenset(given - theirs), frozenset(filter(None, points)),
    )


def _named(connection: Connection, contact_ids: Collection[int]) -> list[list[str]]:
    """All that contacts are and ever were called: first name, family name, and whole names, "" for none."""
    run, ids = connection.exec_driver_sql, id_list(contact_ids)
    rows = [*run(f"SELECT {_NAMES} FROM contact WHERE id IN {ID_LIST}", (ids,)), *run(
        f"SELECT {_IMAGE_NAMES} FROM step_row WHERE table_name = 'contact' AND image IS NOT NULL "
        f"AND first_id IN {ID_LIST}", (ids,),
    )]
    return [[name or "" for name in row] for row in rows]


def _homes(connection: Connection, who: str, ids: str) -> tuple[frozenset[int], frozenset[int]]:
    """The households that these contacts, or others, belong to, and those they once belonged to."""
    run = connection.exec_driver_sql
    now = run(f"SELECT household_id FROM contact WHERE id {who} AND household_id IS NOT NULL", (ids,)).scalars()
    once = run(
        "SELECT image ->> 'household_id' FROM step_row WHERE table_name = 'contact' "
        f"AND first_id {who} AND image ->> 'household_id' IS NOT NULL", (ids,),
    ).scalars()
    return frozenset(now), frozenset(once)


def _people_of(connection: Connection, households: Collection[int]) -> frozenset[int]:
    """Who belongs, or ever belonged, to these households."""
    run, ids = connection.exec_driver_sql, id_list(households)
    now = run(f"SELECT id FROM contact WHERE household_id IN {ID_LIST}", (ids,)).scalars()
    once = run(
        f"SELECT first_id FROM step_row WHERE table_name = 'contact' AND image ->> 'household_id' IN {ID_LIST}", (ids,)
    ).scalars()
    return frozenset([*now, *once])


def _clear_texts(connection: Connection, gone: _Gone) -> None:
    """Where others go on: name lines typed by hand, what a household was called, and findings that name them."""
    run = connection.exec_driver_sql
    for table, (owner, columns) in _TEXTS.items():
        rows = run(f"SELECT id, {owner}, {', '.join(columns)} FROM {table}").mappings().all()
        for row in rows:
            for column in _naming(table, dict(row), gone):
                run(f"UPDATE {table} SET {column} = '' WHERE id = ?", (row["id"],))


def _clear_memories(connection: Connection, gone: _Gone) -> None:
    """What other people's merges remember of them: their rows, and texts that name them."""
    run = connection.exec_driver_sql
    for row_id, text in run("SELECT id, memory FROM merge").all():
        memory = remembered(text)
        rows = tuple(
            replace(row, before=_cleared(row.table, row.before, gone), after=_cleared(row.table, row.after, gone))
            for row in memory.rows if not _is_theirs(row, gone)
        )
        if rows != memory.rows:
            run("UPDATE merge SET memory = ? WHERE id = ?", (as_text(replace(memory, rows=rows)), row_id))


def _is_theirs(row: ChangedRow, gone: _Gone) -> bool:
    owner = gone.contacts if row.table == "contact" else gone.households if row.table == "household" else ()
    images = [image for image in (row.before, row.after) if image is not None]
    return row.id in owner or any(
        image.get("contact_id") in gone.contacts or image.get("other_id") in gone.contacts
        or (row.table != "contact" and image.get("household_id") in gone.households)
        for image in images
    )


def _cleared(table: str, image: Image | None, gone: _Gone) -> Image | None:
    """An image without texts that name them, and without a household nobody is left in."""
    if image is None:
        return None
    named = _naming(table, image, gone) if table in _TEXTS else []
    lost = ["household_id"] if table == "contact" and image.get("household_id") in gone.households else []
    return image | dict.fromkeys(named, "") | dict.fromkeys(lost)


def _naming(table: str, row: Mapping[str, Any], gone: _Gone) -> list[str]:
    """The columns of a row, stored or remembered, whose text names them."""
    owner, columns = _TEXTS[table]
    is_near = row.get(owner) in (gone.lived_in if table == "household" else gone.housemates)
    names = gone.is_one_of if is_near else gone.is_named_in
    return [column for column in columns if names(str(row.get(column) or ""))]


def _of_them(gone: _Gone) -> tuple[str, tuple[str, ...]]:
    """The condition for rows of steps that are theirs, and its parameters."""
    contacts, households = id_list(gone.contacts), id_list(gone.households)
    return (
        f"(table_name = 'contact' AND first_id = last_id AND first_id IN {ID_LIST} "
        f"OR table_name = 'household' AND first_id = last_id AND first_id IN {ID_LIST} "
        f"OR image ->> 'contact_id' IN {ID_LIST} OR image ->> 'other_id' IN {ID_LIST} "
        f"OR table_name <> 'contact' AND image ->> 'household_id' IN {ID_LIST})",
        (contacts, households, contacts, contacts, households),
    )


def _touched_steps(connection: Connection, gone: _Gone) -> Sequence[int]:
    """The steps that changed them, also among others."""
    condition, parameters = _of_them(gone)
    return connection.exec_driver_sql(
        f"SELECT DISTINCT step_id FROM step_row WHERE {condition} OR table_name = 'contact' AND image IS NULL "
        "AND EXISTS (SELECT 1 FROM json_each(?) WHERE value BETWEEN first_id AND last_id)",
        (*parameters, id_list(gone.contacts)),
    ).scalars().all()


def _clear_history(connection: Connection, gone: _Gone) -> None:
    """Take their rows out of all steps, and what others' rows say of them."""
    run = connection.exec_driver_sql
    condition, parameters = _of_them(gone)
    run(f"DELETE FROM step_row WHERE {condition}", parameters)
    run(
        "UPDATE step_row SET image = json_set(image, '$.household_id', NULL) WHERE table_name = 'contact' "
        f"AND image ->> 'household_id' IN {ID_LIST}", (id_list(gone.households),),
    )
    tables = json.dumps(list(_TEXTS))
    rows = run(
        f"SELECT id, table_name, image FROM step_row WHERE image IS NOT NULL AND table_name IN {ID_LIST}", (tables,)
    ).all()
    for row_id, table, image in rows:
        values = json.loads(image)
        named = _naming(table, values, gone)
        if named:
            cleared = json.dumps(values | dict.fromkeys(named, ""), ensure_ascii=False)
            run("UPDATE step_row SET image = ? WHERE id = ?", (cleared, row_id))
    columns = [column.name for column in step_row.columns]
    run(f"UPDATE step_row SET row_sum = {sum_expression(columns)} WHERE row_sum <> {sum_expression(columns)}")


def _name_nobody(connection: Connection, gone: _Gone) -> None:
    """Steps that speak of them speak of somebody."""
    run = connection.exec_driver_sql
    columns = [column.name for column in step.columns]
    for step_id, told in run("SELECT id, params FROM step").all():
        params = json.loads(told)
        named = [key for key, value in params.items() if gone.is_named_in(str(value))]
        if named:
            fresh = json.dumps(params | dict.fromkeys(named, SOMEBODY), ensure_ascii=False)
            run("UPDATE step SET params = ? WHERE id = ?", (fresh, step_id))
            run(f"UPDATE step SET row_sum = {sum_expression(columns)} WHERE id = ?", (step_id,))


def _drop_empty_steps(connection: Connection, steps: Iterable[int]) -> None:
    """Remove those of the steps that have nothing left to take back or to do again."""
    run = connection.exec_driver_sql
    for step_id in steps:
        rows = run(
            "SELECT table_name, first_id, last_id, image IS NOT NULL FROM step_row WHERE step_id = ?", (step_id,)
        ).all()
        if not any(has_image or _is_there(connection, table, first, last) for table, first, last, has_image in rows):
            run("DELETE FROM step WHERE id = ?", (step_id,))


def _is_there(connection: Connection, table: str, first: int, last: int) -> bool:
    if table not in _TABLES:
        return False
    found = connection.exec_driver_sql(f"SELECT 1 FROM {table} WHERE id BETWEEN ? AND ? LIMIT 1", (first, last))
    return found.scalar() is not None

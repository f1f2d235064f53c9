"""What a merge remembers: every row of its step, as it was before and as it is after, independent of the history."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cardbook.storage.schema import RECORDED

Image = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One row of a merge; `before` or `after` is None where the row was not there."""

    table: str
    id: int
    before: Image | None
    after: Image | None


@dataclass(frozen=True, slots=True)
class Memory:
    """`kept` is the contact that went on."""

    kept: int
    rows: tuple[ChangedRow, ...]


def memory_of(connection: Connection, kept: int) -> str:
    """All that the open step has changed by now, as it is stored."""
    return as_text(Memory(kept, tuple(_changed(connection))))


def remembered(text: str) -> Memory:
    """A stored memory."""
    told = json.loads(text)
    return Memory(told["kept"], tuple(ChangedRow(*row) for row in told["rows"]))


def as_text(memory: Memory) -> str:
    """A memory as it is stored."""
    rows = [[row.table, row.id, row.before, row.after] for row in memory.rows]
    return json.dumps({"kept": memory.kept, "rows": rows}, ensure_ascii=False)


def _changed(connection: Connection) -> Iterator[ChangedRow]:
    for table in RECORDED:
        columns = [column.name for column in table.columns if column.name != "row_sum"]
        now = ", ".join(f"'{column}', now.\"{column}\"" for column in columns)
        rows = connection.exec_driver_sql(
            f"SELECT row_id, image, CASE WHEN now.id IS NOT NULL THEN json_object({now}) END FROM temp.recorded "
            f"LEFT JOIN main.{table.name} AS now ON now.id = row_id WHERE table_name = ? ORDER BY row_id",
            (table.name,),
        )
        for row_id, image, current in rows:
            before, after = (json.loads(text) if text else None for text in (image, current))
            if before != after:
                yield ChangedRow(table.name, row_id, before, after)

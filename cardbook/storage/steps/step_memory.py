"""What the open step has changed by now, for a merge to remember (needs SQLAlchemy; `merge_memory` does not)."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection

from cardbook.storage.file.schema import RECORDED
from cardbook.storage.people.merging.merge_memory import ChangedRow, Memory, as_text
from cardbook.storage.steps.recorder import SEEN


def memory_of(connection: Connection, kept: int) -> str:
    """All that the open step has changed by now, as it is stored."""
    return as_text(Memory(kept, tuple(_changed(connection))))


def _changed(connection: Connection) -> Iterator[ChangedRow]:
    for table in RECORDED:
        columns = [column.name for column in table.columns if column.name != "row_sum"]
        now = ", ".join(f"'{column}', now.\"{column}\"" for column in columns)
        rows = connection.exec_driver_sql(
            f"SELECT row_id, image, CASE WHEN now.id IS NOT NULL THEN json_object({now}) END "
            f"FROM {SEEN.format(table.name)} LEFT JOIN main.{table.name} AS now ON now.id = row_id ORDER BY row_id"
        )
        for row_id, image, current in rows:
            before, after = (json.loads(text) if text else None for text in (image, current))
            if before != after:
                yield ChangedRow(table.name, row_id, before, after)

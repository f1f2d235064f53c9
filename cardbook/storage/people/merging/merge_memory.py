"""What a merge remembers: every row of its step, as it was before and as it is after, independent of the history."""

import json
from dataclasses import dataclass
from typing import Any

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


def remembered(text: str) -> Memory:
    """A stored memory."""
    told = json.loads(text)
    return Memory(told["kept"], tuple(ChangedRow(*row) for row in told["rows"]))


def as_text(memory: Memory) -> str:
    """A memory as it is stored."""
    rows = [[row.table, row.id, row.before, row.after] for row in memory.rows]
    return json.dumps({"kept": memory.kept, "rows": rows}, ensure_ascii=False)

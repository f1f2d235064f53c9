"""How steps are read: without SQLAlchemy, because the first window already names what can be undone."""

import json
from collections.abc import Sequence
from typing import Any

from cardbook.domain.changes import ChangeSet, Step

_COLUMNS = "id, action, params, count, at, undone"
UNDO_ORDER = f"SELECT {_COLUMNS} FROM step WHERE undone = 0 ORDER BY id DESC LIMIT ?"
REDO_ORDER = f"SELECT {_COLUMNS} FROM step WHERE undone = 1 ORDER BY id LIMIT ?"
HISTORY = f"SELECT {_COLUMNS} FROM step ORDER BY id DESC LIMIT ?"

ARRIVAL = (
    f"SELECT {', '.join(f'step.{column}' for column in _COLUMNS.split(', '))} FROM step_row "
    "JOIN step ON step.id = step_id WHERE table_name = 'contact' AND image IS NULL AND undone = 0 "
    "AND ? BETWEEN first_id AND last_id LIMIT 1"
)


def step_from_row(row: Sequence[Any]) -> Step:
    """A step from its columns, in the order of the queries above."""
    step_id, action, params, count, at, undone = row
    return Step(step_id, action, json.loads(params), count, at, bool(undone), ChangeSet())

"""The recorded steps of a book: what can be taken back and done again, also after a restart."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from sqlite3 import Connection

from cardbook.domain.changes import ChangeSet, Step
from cardbook.storage.file.checksums import sum_expression
from cardbook.storage.file.schema import step

_SUM = f"UPDATE step SET row_sum = {sum_expression([column.name for column in step.columns])} WHERE id = ?"
KEPT_STEPS = 1_000
"""How many steps a book remembers; older ones are forgotten as new ones come."""


class StepStore:
    """Writes steps within the transaction they describe."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, action: str, params: Mapping[str, str], count: int, changes: ChangeSet) -> Step:
        """Store a new step; steps that were taken back before can no longer be done again."""
        run = self._connection.execute
        run("DELETE FROM step WHERE undone = 1")
        at = datetime.now(UTC).isoformat(timespec="seconds")
        told = json.dumps(dict(params), ensure_ascii=False)
        step_id = run(
            "INSERT INTO step (action, params, count, at) VALUES (?, ?, ?, ?)", (action, told, count, at)
        ).lastrowid or 0
        run("DELETE FROM step WHERE id <= ?", (step_id - KEPT_STEPS,))
        self._sum(step_id)
        return Step(step_id, action, dict(params), count, at, False, changes)

    def mark(self, step_id: int, *, undone: bool) -> None:
        """Remember whether a step is in force."""
        self._connection.execute("UPDATE step SET undone = ? WHERE id = ?", (int(undone), step_id))
        self._sum(step_id)

    def _sum(self, step_id: int) -> None:
        self._connection.execute(_SUM, (step_id,))

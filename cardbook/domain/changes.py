"""What one recorded step changed, for whoever shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SOMEBODY = "…"
"""Stands in the params of a step for the name of somebody who was forgotten."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Ids of the rows a step touched, by table. `everything` asks for a full refresh (very large steps).

    `lines` are the keys of the lines of the address book that look different, come or go; some of them may be
    of nobody any more.
    """

    rows: Mapping[str, frozenset[int]] = field(default_factory=dict)
    everything: bool = False
    lines: frozenset[int] = frozenset()

    def of(self, table: str) -> frozenset[int]:
        """Ids touched in one table; empty where none were."""
        return self.rows.get(table, frozenset())

    def touches(self, *tables: str) -> bool:
        """True where any of the tables may look different now."""
        return self.everything or any(table in self.rows for table in tables)

    def __or__(self, later: "ChangeSet") -> "ChangeSet":
        """Both together, for whoever was not looking."""
        tables = self.rows.keys() | later.rows.keys()
        return ChangeSet(
            {table: self.of(table) | later.of(table) for table in tables}, self.everything or later.everything,
            self.lines | later.lines,
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One recorded, undoable change of the book.

    `action` is a value of `actions.Action`; `params` fill its sentence (a name, a stage, …);
    `count` is how many people, cards … it was about; `at` an ISO time in UTC. `id` is 0 for what cannot be taken
    back and stands in no history.
    """

    id: int
    action: str
    params: Mapping[str, str]
    count: int
    at: str
    undone: bool = False
    changes: ChangeSet = field(default_factory=ChangeSet)

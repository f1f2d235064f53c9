"""Takes a merge apart from what it remembers, also months and changes later.

Each row of the merge is compared three ways: as it was, as the merge left it, and as it is. What is as the merge
left it becomes what it was; what was changed since stays. An edit may have written a row anew under another id, so
a row that is gone is looked for by what it says.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from cardbook.domain.people.merging import Kept, Left
from cardbook.storage.people.merging.merge_memory import ChangedRow, Image, remembered

_FIRST = ("household", "contact")
_POINTS_TO = {
    "contact_id": "contact", "other_id": "contact", "household_id": "household", "circle_id": "circle",
    "season_id": "season",
}
_OWNERS = ("contact_id", "household_id", "other_id")
_OF_NO_WEIGHT = frozenset({"position", "household_position", "preferred"})
"""Columns by whose change nobody would know a row again, or miss what it was."""


def take_apart(connection: Connection, merge_id: int) -> tuple[Kept, ...]:
    """Give back all that can be given back, and forget the merge; what could not, each once."""
    text = connection.exec_driver_sql("SELECT memory FROM merge WHERE id = ?", (merge_id,)).scalar_one()
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    connection.exec_driver_sql("DELETE FROM merge WHERE id = ?", (merge_id,))
    memory = remembered(text)
    work = _TakingApart(connection, frozenset((row.table, row.id) for row in memory.rows))
    rows = sorted(memory.rows, key=lambda row: (row.before is not None, row.table not in _FIRST))
    for row in rows:
        work.give_back(row)
    work.drop_empty_households([row.id for row in rows if row.table == "household" and row.after is None])
    return tuple(dict.fromkeys(work.kept))


class _TakingApart:
    def __init__(self, connection: Connection, ids: frozenset[tuple[str, int]]) -> None:
        self._run = connection.exec_driver_sql
        self._ids = ids
        self.kept: list[Kept] = []

    def give_back(self, row: ChangedRow) -> None:
        """One row of the merge."""
        now = self._row(row.table, row.id)
        if row.before is None:
            self._take_away(row, now)
        elif now is None:
            self._bring_back(row, row.before)
        elif row.after is not None:
            self._change_back(row, row.before, row.after, now)

    def drop_empty_households(self, ids: list[int]) -> None:
        """A household that came back and whose people went other ways since goes again."""
        for household_id in ids:
            gone = self._run(
                "DELETE FROM household WHERE id = ? AND NOT EXISTS (SELECT 1 FROM contact WHERE household_id = ?)",
                (household_id, household_id),
            ).rowcount
            if gone:
                self._keep(Left.MISSING, "household")

    def _take_away(self, row: ChangedRow, now: Image | None) -> None:
        """A row that the merge made goes, unless somebody has changed it."""
        found = row.id if now is not None and _says(now) == _says(row.after) else self._twin(row.table, row.after)
        if found is not None:
            self._run(f"DELETE FROM {row.table} WHERE id = ?", (found,))

    def _bring_back(self, row: ChangedRow, before: Image) -> None:
        """A row that is not there any more: gone by the merge, or written anew by an edit since."""
        if row.after is not None:
            twin = self._twin(row.table, row.after)
            if twin is not None:
                self._run(f"DELETE FROM {row.table} WHERE id = ?", (twin,))
            else:
                self._keep(Left.CHANGED, row.table)
                if all(before.get(owner) == row.after.get(owner) for owner in _OWNERS):
                    return
        missing = self._missing(before)
        if row.table == "contact" and missing == "household":
            before, missing = {**before, "household_id": None}, ""
            self._keep(Left.MISSING, "household")
        if missing:
            self._keep(Left.MISSING, missing)
            return
        listed, marks = ", ".join(f'"{column}"' for column in before), ", ".join("?" * len(before))
        self._try(row.table, lambda: self._run(
            f"INSERT INTO {row.table} ({listed}) VALUES ({marks})", tuple(before.values())
        ))

    def _change_back(self, row: ChangedRow, before: Image, after: Image, now: Image) -> None:
        """A row that is still there: column by column, but for whose it is, which goes in one."""
        changed = {column for column, value in before.items() if value != after.get(column)}
        stale = {column for column in changed if now.get(column) != after.get(column)}
        if stale & set(_OWNERS):
            stale |= changed & set(_OWNERS)
        values = {column: before[column] for column in before if column in changed - stale}
        missing = self._missing(values)
        if missing:
            self._keep(Left.MISSING, missing)
            values = {column: value for column, value in values.items() if column not in _OWNERS}
        for column in before:
            if column in stale - _OF_NO_WEIGHT and now.get(column) != before[column]:
                self._keep(Left.CHANGED, column if row.table == "contact" else row.table)
        if values:
            told = ", ".join(f'"{column}" = ?' for column in values)
            self._try(row.table, lambda: self._run(
                f"UPDATE {row.table} SET {told} WHERE id = ?", (*values.values(), row.id)
            ))

    def _row(self, table: str, row_id: int) -> Image | None:
        found = self._run(f"SELECT * FROM {table} WHERE id = ?", (row_id,)).mappings().first()
        return dict(found) if found is not None else None

    def _twin(self, table: str, image: Image | None) -> int | None:
        """A row that says the same and is not one of the merge's own."""
        said = _says(image)
        told = " AND ".join(f'"{column}" IS ?' for column in said)
        rows = self._run(f"SELECT id FROM {table} WHERE {told} ORDER BY id", tuple(said.values())).scalars()
        return next((row_id for row_id in rows if (table, row_id) not in self._ids), None)

    def _missing(self, values: Image) -> str:
        """The first table whose row something points to and that is not there any more."""
        for column, table in _POINTS_TO.items():
            target = values.get(column)
            if target is not None and not self._run(f"SELECT 1 FROM {table} WHERE id = ?", (target,)).scalar():
                return table
        return ""

    def _try(self, table: str, work: Callable[[], object]) -> None:
        """Do it, unless something else has taken the place since."""
        try:
            work()
        except IntegrityError:
            self._keep(Left.CHANGED, table)

    def _keep(self, why: Left, what: str) -> None:
        self.kept.append(Kept(why, what))


def _says(image: Mapping[str, object] | None) -> dict[str, object]:
    """What a row says, without where it stands."""
    return {
        column: value for column, value in (image or {}).items()
        if column not in ("id", "row_sum") and column not in _OF_NO_WEIGHT
    }

"""The people of a print run as rows: who is printed, who is not, and what is wrong with whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.ui.context import UiContext

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
ROW_ROLE = int(_Role.UserRole)
LIT_ROLE = int(_Role.UserRole) + 1
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row; `problem` says in words what wants a look, "" where nothing does. `by_hand` is true where the envelope
    could be printed, but is addressed by hand."""

    key: int
    name: str
    on: bool
    problem: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class PeopleRows:
    """Rows with everything about them that takes long with many; made on the thread."""

    rows: list[PersonRow] = field(default_factory=list)
    keys: tuple[int, ...] = ()
    row_of: Mapping[int, int] = field(default_factory=dict)
    on: int = 0

    @classmethod
    def of(cls, rows: list[PersonRow]) -> "PeopleRows":
        """The same rows, counted and indexed."""
        keys = tuple(row.key for row in rows)
        return cls(rows, keys, {key: place for place, key in enumerate(keys)}, sum(row.on for row in rows))


class PeopleModel(QAbstractListModel):
    """`lit` is the key of whoever's label is under the mouse."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = context.texts
        self._people = PeopleRows()
        self._lit = 0

    def show_rows(self, people: PeopleRows) -> None:
        """Other rows, or the same people in another state: then the view stays where it is."""
        if people.keys == self._people.keys:
            self._people = people
            if people.keys:
                self.dataChanged.emit(self.index(0, 0), self.index(len(people.keys) - 1, 0))
            return
        self.beginResetModel()
        self._people = people
        self.endResetModel()

    def row_of(self, key: int) -> int:
        """The row of a key, -1 where it has none."""
        return self._people.row_of.get(key, -1)

    def person(self, row: int) -> PersonRow:
        """The person of a row."""
        return self._people.rows[row]

    def set_on(self, key: int, on: bool) -> None:
        """Show a tick at once, before the pages are ready."""
        row = self.row_of(key)
        if row >= 0:
            self._people.rows[row] = replace(self._people.rows[row], on=on)
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def keys(self) -> list[int]:
        """Everybody shown."""
        return list(self._people.keys)

    def light(self, key: int) -> None:
        """Mark the person whose label is under the mouse, 0 for nobody."""
        before, self._lit = self._lit, key
        for changed in {before, key}:
            row = self.row_of(changed)
            if row >= 0:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [LIT_ROLE])

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._people.rows)

    def data(
        self,
        index: Index,
        role: int = int(_Role.DisplayRole),
        row_role: int = ROW_ROLE,
        lit_role: int = LIT_ROLE,
        text_role: int = int(_Role.DisplayRole),
        check_role: int = int(_Role.CheckStateRole),
        spoken_role: int = int(_Role.AccessibleTextRole),
    ) -> object:
        row = self._people.rows[index.row()]
        if role == row_role:
            return row
        if role == lit_role:
            return row.key == self._lit
        if role == text_role:
            return row.name
        if role == check_role:
            return Qt.CheckState.Checked if row.on else Qt.CheckState.Unchecked
        return self._spoken(row) if role == spoken_role else None

    def _spoken(self, row: PersonRow) -> str:
        state = self._texts("print.people.is_printed" if row.on else "print.people.is_left_out", name=row.name)
        by_hand = self._texts("print.people.is_by_hand") if row.by_hand else ""
        return " ".join(filter(None, (state, by_hand, row.problem)))

"""The checklist of a season as a Qt model: ids in order, rows when they come into view."""

from array import array
from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cardbook.domain.addresses.country import country_name
from cardbook.domain.cards.card_list import STAGES, EntryGroup, Stage
from cardbook.domain.people.name_text import fold
from cardbook.domain.posting.destination import Destination, Reach
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.reading import BookReading
from cardbook.texts import Texts
from cardbook.ui.cards.checklist.entry_lines import EntryLine, HeadLine, entry_lines, spoken_line, writing_day_title
from cardbook.ui.cards.checklist.grouped_rows import Group, GroupedRows
from cardbook.ui.cards.checklist.row_pages import RowPages
from cardbook.ui.cards.checklist.stage_tally import StageTally, is_ticked

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a row's EntryLine or HeadLine is found."""

_NOWHERE = QModelIndex()
_FAR_FIRST = (Reach.FAR, Reach.NEAR, Reach.HOME)
_CARD = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable
_IN_THE_POST = str(len(STAGES))
_BY_HAND = "1"


class EntryModel(QAbstractTableModel):
    """One column, a row per card and per head of a group.

    `tally` counts the whole list, also what a filter hides. What is typed into a row goes to `write_about`.
    """

    def __init__(
        self,
        reading: BookReading,
        texts: Texts,
        write_about: Callable[[int, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._texts = texts
        self._write_about = write_about
        self._grouping = EntryGroup.NONE
        self._mailed: list[int] = []
        self._pages = RowPages[EntryLine](lambda ids: entry_lines(reading, texts, ids))
        self.rows = GroupedRows(array("q"))
        self.tally = StageTally()

    def show(self, rows: GroupedRows, grouping: EntryGroup) -> None:
        """Show these rows. Where the same cards stand in the same order, nothing moves."""
        moved = rows != self.rows or grouping is not self._grouping
        if moved:
            self.beginResetModel()
        self._grouping, self.rows = grouping, rows
        self._mailed = [sum(map(self._is_mailed, rows.ids_of(number))) for number in range(len(rows.groups))]
        self._pages.show(rows.ids)
        if moved:
            self.endResetModel()
        elif len(rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def order_of(self, grouping: EntryGroup) -> Callable[[str], Any]:
        """By what groups are sorted, from what their cards share."""
        if grouping is EntryGroup.WRITING_DAY:
            return _day_order
        if grouping is EntryGroup.LAST_POST:
            return _FAR_FIRST.index
        if grouping is EntryGroup.CIRCLE:
            return lambda name: (name == "", fold(name))
        return self._country_order if grouping is EntryGroup.COUNTRY else str

    def share_of(self, grouping: EntryGroup) -> Callable[[str], str]:
        """What the cards of a group share, from what is stored of them."""
        if grouping is not EntryGroup.LAST_POST:
            return str
        dates = PlanReading(self._reading).posting_dates()
        return cache(lambda country: dates.reach(Destination(country)).value)

    def repaint(self) -> None:
        """Read the rows that are seen again: much has changed, and all is being read anew."""
        self._pages.show(self.rows.ids)
        if len(self.rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def update(self, marks: dict[int, int]) -> None:
        """Take over new marks of cards that are on the list already, and read their rows again."""
        for entry_id, mark in marks.items():
            before = self.tally.mark(entry_id)
            self._count_mailed(entry_id, is_ticked(mark, Stage.MAILED) - is_ticked(before, Stage.MAILED))
        self.tally.update(marks)
        self._pages.renew(list(marks), self.rows.position_of)
        for first, last in self.rows.runs(list(marks)):
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def line_of(self, entry_id: int) -> EntryLine | None:
        """The line of a card; None where it is not shown."""
        position = self.rows.position_of(entry_id)
        return None if position is None else self._pages.row(position)

    def entry_at(self, row: int) -> int | None:
        """The id of the card in a row; None for heads."""
        position = self.rows.position_at(row)
        return None if position is None else self.rows.ids[position]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(
        self,
        index: Index,
        role: int = Qt.ItemDataRole.DisplayRole,
        _line: int = LINE,
        _shown: int = Qt.ItemDataRole.DisplayRole,
        _edited: int = Qt.ItemDataRole.EditRole,
        _spoken: int = Qt.ItemDataRole.AccessibleTextRole,
        _hint: int = Qt.ItemDataRole.ToolTipRole,
    ) -> Any:
        if role not in (_line, _shown, _edited, _spoken, _hint) or not index.isValid():
            return None
        line = self._line(index.row())
        if role == _line or line is None:
            return line
        if role == _hint:
            return "\n".join(filter(None, (line.touched, line.by_hand))) if isinstance(line, EntryLine) else None
        if isinstance(line, HeadLine):
            return f"{line.title}, {line.progress}" if role == _spoken else line.title
        if role == _spoken:
            return spoken_line(self._texts, line)
        return line.about if role == _edited else line.name

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry_id = self.entry_at(index.row())
        if role != Qt.ItemDataRole.EditRole or entry_id is None:
            return False
        text = " ".join(str(value).split())
        if text != self.data(index, role):
            self._write_about(entry_id, text)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _CARD if self.entry_at(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def _line(self, row: int) -> EntryLine | HeadLine | None:
        position = self.rows.position_at(row)
        if position is not None:
            return self._pages.row(position)
        number = self.rows.head_at(row)
        return None if number is None else self._head(number)

    def _head(self, number: int) -> HeadLine:
        group, mailed = self.rows.groups[number], self._mailed[number]
        progress = self._texts("cards.group.progress", open=group.count - mailed, mailed=mailed)
        if mailed == 0:
            progress = self._texts("cards.group.to_go", count=group.count)
        elif mailed == group.count:
            progress = self._texts("cards.group.mailed", count=mailed)
        print_words = self._texts("cards.group.print", count=group.count - mailed) if mailed < group.count else ""
        return HeadLine(self._title(group), progress, print_words)

    def print_words_over(self, entry_id: int) -> str:
        """What the head over a card says of printing; "" where none stands there."""
        number = self.rows.group_of(entry_id)
        return self._head(number).print_words if number is not None else ""

    def unmailed_with(self, entry_id: int) -> list[int]:
        """The cards of a card's group that are not in the post."""
        number = self.rows.group_of(entry_id)
        return self.unmailed_in(self.rows.head_rows[number]) if number is not None else []

    def unmailed_in(self, row: int) -> list[int]:
        """The cards under the head in a row that are not in the post; none where no head stands there."""
        number = self.rows.head_at(row)
        ids = self.rows.ids_of(number) if number is not None else ()
        return [entry_id for entry_id in ids if not self._is_mailed(entry_id)]

    def _title(self, group: Group) -> str:
        if self._grouping is EntryGroup.NEXT_STAGE:
            name = "none" if group.value == _IN_THE_POST else STAGES[int(group.value)].value
            return self._texts(f"cards.next.{name}")
        if self._grouping is EntryGroup.LAST_POST:
            return self._texts(f"cards.posts.reach.{group.value}")
        if self._grouping is EntryGroup.WRITING_DAY:
            return writing_day_title(self._texts, group.value)
        if self._grouping is EntryGroup.ENVELOPE:
            return self._texts("cards.group.by_hand" if group.value == _BY_HAND else "cards.group.to_print")
        if self._grouping is EntryGroup.CIRCLE:
            return group.value or self._texts("cards.group.no_circle")
        return country_name(group.value, self._texts.language) or self._texts("cards.group.no_country")

    def _country_order(self, code: str) -> tuple[bool, str]:
        return code == "", fold(country_name(code, self._texts.language))

    def _is_mailed(self, entry_id: int) -> bool:
        return is_ticked(self.tally.mark(entry_id), Stage.MAILED)

    def _count_mailed(self, entry_id: int, more: int) -> None:
        number = self.rows.group_of(entry_id)
        if more and number is not None:
            self._mailed[number] += more
            head = self.index(self.rows.head_rows[number], 0)
            self.dataChanged.emit(head, head)


def _day_order(day: str) -> tuple[bool, str]:
    """Cards without a day stand last."""
    return day == "", day

"""Everybody who may be on a new list, and what was said to each."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from cardbook.domain.cards.season_start import Answer, Answered, Proposal, Start
from cardbook.texts import Texts
from cardbook.ui.cards.start.start_lines import Line, StartHead, StartLine, spoken, start_line, start_lines

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class StartModel(QAbstractListModel):
    """Heads cannot be selected; `answered` follows every answer."""

    answered = Signal()

    def __init__(self, texts: Texts, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = texts
        self._proposals: dict[int, Proposal] = {}
        self._answers: dict[int, Answered] = {}
        self._lines: list[Line] = []
        self._open: list[int] = []
        """The rows without an answer, from top to bottom."""

    def show(self, proposals: Sequence[Proposal]) -> None:
        """Begin anew with these."""
        self.beginResetModel()
        self._proposals = {each.row.key: each for each in proposals}
        self._answers = {}
        self._lines = list(start_lines(proposals, self._answers, self._texts))
        self._open = [row for row, line in enumerate(self._lines) if isinstance(line, StartLine)]
        self.endResetModel()
        self.answered.emit()

    def start(self) -> Start:
        """All proposals with the answers so far."""
        return Start(list(self._proposals.values()), dict(self._answers))

    @property
    def open_count(self) -> int:
        """How many have no answer yet."""
        return len(self._proposals) - len(self._answers)

    def line(self, row: int) -> StartLine | None:
        """The proposal in a row; None for a head."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line if isinstance(line, StartLine) else None

    def reason(self, row: int) -> str:
        """What was typed as the reason."""
        line = self.line(row)
        answered = self._answers.get(line.key) if line is not None else None
        return answered.reason if answered is not None else ""

    def answer(self, row: int, answer: Answer | None, died: Sequence[int] = ()) -> None:
        """Say something to a row, or take back what was said."""
        line = self.line(row)
        if line is None:
            return
        if answer is None:
            self._answers.pop(line.key, None)
        else:
            self._answers[line.key] = Answered(answer, self.reason(row), died)
        self._renew(row, line.key)

    def keep_all_open(self) -> None:
        """Keep everybody who has no answer yet."""
        for row in self._open:
            line = self.line(row)
            if line is not None:
                self._answers[line.key] = Answered(Answer.KEEP)
                self._lines[row] = start_line(self._proposals[line.key], self._answers[line.key], self._texts)
        self._open = []
        self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))
        self.answered.emit()

    def next_open(self, after: int) -> int | None:
        """The next row below without an answer, or the first of all; None where everybody has one."""
        if not self._open:
            return None
        return self._open[bisect_right(self._open, after) % len(self._open)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(index.data(LINE), StartHead):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None
        if line is None:
            return None
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.EditRole:
            return self.reason(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.title}, {line.size}" if isinstance(line, StartHead) else spoken(line, self._texts)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The reason is typed into the row; it belongs to an answer, and one who had none is paused by it."""
        line = self.line(index.row())
        typed = str(value).strip()
        if line is None or role != Qt.ItemDataRole.EditRole or typed == self.reason(index.row()):
            return False
        before = self._answers.get(line.key) or Answered(Answer.PAUSE)
        self._answers[line.key] = Answered(before.answer, typed, before.died)
        self._renew(index.row(), line.key)
        return True

    def _renew(self, row: int, key: int) -> None:
        self._lines[row] = start_line(self._proposals[key], self._answers.get(key), self._texts)
        place = bisect_left(self._open, row)
        is_listed = self._open[place : place + 1] == [row]
        if is_listed and key in self._answers:
            del self._open[place]
        elif not is_listed and key not in self._answers:
            self._open.insert(place, row)
        self.dataChanged.emit(self.index(row), self.index(row))
        self.answered.emit()

"""Ticking labels or envelopes of a run, each by the name on it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.print_studio.people.people_list import PeopleList
from cardbook.ui.print_studio.people.people_model import PeopleModel, PeopleRows, PersonRow
from cardbook.ui.widgets.button import link_button

_HEIGHT, _MOST_OF_SCREEN = 260, 1 / 3


class PieceChoice(QWidget):
    """`changed(count)` tells how many are ticked. Rows are numbered from 1, as a model's keys."""

    changed = Signal(int)

    def __init__(self, context: UiContext, spoken: str) -> None:
        super().__init__()
        self._texts = context.texts
        self._names: Sequence[str] = ()
        self._on: set[int] = set()
        self.count = label(context.theme, "", "small", "ink2")
        self.all = link_button(context, context.texts("print.people.all"), small=True)
        self.people = PeopleModel(context, self)
        self.list = PeopleList(context, spoken, self.people, doubtful=False)
        room = self.screen().availableGeometry().height()
        self.list.setMinimumHeight(min(context.theme.px(_HEIGHT), round(room * _MOST_OF_SCREEN)))
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.px(6))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.list.flipped.connect(self._flip)
        self.all.clicked.connect(self._flip_all)

    def show_names(self, names: Sequence[str]) -> None:
        """Other pieces, in the order of printing; none is ticked."""
        self._names = names
        self._on.clear()
        self._show()
        self.list.go_to(0)

    def places(self) -> tuple[int, ...]:
        """The ticked ones in the order of printing, from 0."""
        return tuple(sorted(row - 1 for row in self._on))

    def _flip(self, row: int) -> None:
        self._on.symmetric_difference_update([row])
        self.people.set_on(row, row in self._on)
        self._tell()

    def _flip_all(self) -> None:
        self._on = set() if self._on else set(range(1, len(self._names) + 1))
        self._show()

    def _show(self) -> None:
        rows = [PersonRow(row, name, row in self._on) for row, name in enumerate(self._names, start=1)]
        self.people.show_rows(PeopleRows.of(rows))
        self._tell()

    def _tell(self) -> None:
        self.all.setText(self._texts("print.people.none" if self._on else "print.people.all"))
        words = self._texts("print.again.ticked", count=len(self._names), on=self._texts.number(len(self._on)))
        self.count.setText(words)
        self.changed.emit(len(self._on))

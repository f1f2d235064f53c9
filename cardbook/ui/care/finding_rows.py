"""The rows of one kind of findings: as many as one can go through, more come as they go."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cardbook.domain.people.finding import Finding
from cardbook.services.people.finding_lines import FindingLine
from cardbook.ui.background.idle_reading import IdleReading, Steps
from cardbook.ui.care.finding_row import FindingRow
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label

MOST_ROWS = 25
_PORTION = 8
"""Rows that are made at once: some 30 ms."""


class FindingRows(QScrollArea):
    """Rows that stay keep what was typed into them. The signals are those of `FindingRow`."""

    answered = Signal(object, str)
    left = Signal(object)
    opened = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._rows: dict[Finding, FindingRow] = {}
        self._way = IdleReading(self)
        self._more = label(context.theme, "", "small", "ink2")
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(context.theme.px(24), 0, context.theme.px(32), context.theme.px(16))
        self._column.setSpacing(0)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def rows(self) -> list[FindingRow]:
        """The rows from top to bottom."""
        return list(self._rows.values())

    def show_lines(self, lines: Sequence[FindingLine], total: int, home: str) -> None:
        """Show these of `total`, the first at once and the others when the window is idle; the keyboard goes on to the
        next row where its own has gone."""
        place = self._place_of_focus()
        wanted = {line.finding: line for line in lines}
        for finding in [one for one in self._rows if one not in wanted]:
            row = self._rows.pop(finding)
            row.hide()
            row.deleteLater()
        more = total - len(lines)
        self._more.setVisible(more > 0)
        self._more.setText(self._context.texts("care.more", count=more))
        self._way.begin(self._placing(wanted, home), lambda _nothing: self._go_on_at(place))

    def _placing(self, wanted: Mapping[Finding, FindingLine], home: str) -> Steps[None]:
        made = 0
        for at, (finding, line) in enumerate(wanted.items()):
            row = self._rows.pop(finding, None)
            if row is None:
                if made and not made % _PORTION:
                    yield
                made += 1
                row = self._made(line, home)
            self._column.insertWidget(at, row)
            row.show()
            self._rows[finding] = row

    def _go_on_at(self, place: int | None) -> None:
        if place is not None and self._place_of_focus() is None and self._rows:
            self.rows[min(place, len(self._rows) - 1)].take_focus()

    def _made(self, line: FindingLine, home: str) -> FindingRow:
        row = FindingRow(self._context, line, home)
        row.answered.connect(self.answered)
        row.left.connect(self.left)
        row.opened.connect(self.opened)
        return row

    def _place_of_focus(self) -> int | None:
        focus = self.window().focusWidget()
        for place, row in enumerate(self._rows.values()):
            if focus is not None and row.isAncestorOf(focus) and row.isVisibleTo(self):
                return place
        return None

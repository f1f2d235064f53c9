"""Those of a file who seem to stand in the book already: decided one by one, or all at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cardbook.services.import_contacts import Choice, SeemsKnown
from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.alike_row import AlikeRow
from cardbook.ui.labels import label
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.flow_row import FlowRow
from cardbook.ui.widgets.hairline import hairline

_AT_ONCE = 25
"""Rows made at once; more on request."""


class AlikePane(QWidget):
    """`chosen` follows each choice; `choices` go by the UIDs of the newcomers."""

    chosen = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._alike: Sequence[SeemsKnown] = ()
        self.choices: dict[str, Choice] = {}
        self.rows: list[AlikeRow] = []
        self.for_all = [
            link_button(context, context.texts(f"import.alike.all.{choice}"), small=True) for choice in Choice
        ]
        for button, choice in zip(self.for_all, Choice, strict=True):
            button.clicked.connect(partial(self._choose_for_all, choice))
        self.more = link_button(context, "", small=True)
        self.more.clicked.connect(self._show_more)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines = QWidget()
        self._lines.setProperty("ground", "sheet")
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self._area.setWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(hairline())
        column.addWidget(self._area, 1)

    def show_alike(self, alike: Sequence[SeemsKnown]) -> None:
        """Show others; what was chosen about the same people stays."""
        self._alike = alike
        self.choices = {each.uid: self.choices.get(each.uid, each.proposed) for each in alike}
        for line in self.rows:
            line.hide()
            line.deleteLater()
        self.rows = []
        self._show_more()

    def forget(self) -> None:
        """What was chosen was about another file."""
        self.choices = {}
        self.show_alike(())

    def _show_more(self) -> None:
        had_keyboard = self.more.hasFocus()
        first = len(self.rows)
        for alike in self._alike[first : first + _AT_ONCE]:
            row = AlikeRow(self._context, alike, self.choices[alike.uid])
            row.chosen.connect(self._choose)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        left = len(self._alike) - len(self.rows)
        self.more.setText(self._context.texts("import.alike.more", count=left))
        self.more.setVisible(left > 0)
        if had_keyboard and len(self.rows) > first:
            self.rows[first].choice.setFocus()

    def _choose(self, uid: str, choice: Choice) -> None:
        self.choices[uid] = choice
        self.chosen.emit()

    def _choose_for_all(self, choice: Choice) -> None:
        self.choices = dict.fromkeys(self.choices, choice)
        for row in self.rows:
            row.choice.choose(choice.value)
        self.chosen.emit()

    def _head(self) -> QWidget:
        theme = self._context.theme
        words = QWidget()
        row = FlowRow(theme.px(12), words)
        row.addWidget(label(theme, self._context.texts("import.alike.for_all"), "small", "ink2"))
        for button in self.for_all:
            row.addWidget(button)
        head = QWidget()
        around = QVBoxLayout(head)
        around.setContentsMargins(theme.px(14), theme.px(4), theme.px(14), theme.px(6))
        around.addWidget(words)
        return head

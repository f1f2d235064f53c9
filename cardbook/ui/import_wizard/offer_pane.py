"""What is proposed about people of a file: decided one by one, or for all at once."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.offer_row import OfferRow
from cardbook.ui.labels import label
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.flow_row import FlowRow
from cardbook.ui.widgets.hairline import hairline

_AT_ONCE = 25
"""Rows made at once; more on request."""


class Offer(NamedTuple):
    """Something proposed: by which UID it is known, the key of what is proposed, and what makes its row, given the
    key that is chosen.
    """

    uid: str
    proposed: str
    make_row: Callable[[str], OfferRow]


class OfferPane(QWidget):
    """`chosen` follows each choice; `choices` are keys by the UIDs of the offers. `texts` is where the sentences
    stand, `keys` are what there is to choose.
    """

    chosen = Signal()

    def __init__(self, context: UiContext, texts: str, keys: Iterable[str]) -> None:
        super().__init__()
        self._context = context
        self._texts = texts
        self._offers: Sequence[Offer] = ()
        self.choices: dict[str, str] = {}
        self.rows: list[OfferRow] = []
        self.for_all = []
        for key in keys:
            button = link_button(context, context.texts(f"{texts}.all.{key}"), small=True)
            button.clicked.connect(partial(self._choose_for_all, key))
            self.for_all.append(button)
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

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show others; what was chosen about the same people stays."""
        self._offers = offers
        self.choices = {each.uid: self.choices.get(each.uid, each.proposed) for each in offers}
        for line in self.rows:
            line.hide()
            line.deleteLater()
        self.rows = []
        self._show_more()

    def forget(self) -> None:
        """What was chosen was about another file."""
        self.choices = {}
        self.show_offers(())

    def _show_more(self) -> None:
        had_keyboard = self.more.hasFocus()
        first = len(self.rows)
        for offer in self._offers[first : first + _AT_ONCE]:
            row = offer.make_row(self.choices[offer.uid])
            row.chosen.connect(partial(self._choose, offer.uid))
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        left = len(self._offers) - len(self.rows)
        self.more.setText(self._context.texts("import.alike.more", count=left))
        self.more.setVisible(left > 0)
        if had_keyboard and len(self.rows) > first:
            self.rows[first].choice.setFocus()

    def _choose(self, uid: str, key: str) -> None:
        self.choices[uid] = key
        self.chosen.emit()

    def _choose_for_all(self, key: str) -> None:
        self.choices = dict.fromkeys(self.choices, key)
        for row in self.rows:
            row.choice.choose(key)
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

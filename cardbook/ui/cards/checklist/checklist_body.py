"""The rows of a checklist under their heads, its calls and e-cards, or what is said where there is nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.checklist_view import ChecklistView
from cardbook.ui.cards.checklist.column_head import ColumnHead
from cardbook.ui.cards.checklist.entry_model import EntryModel
from cardbook.ui.cards.signs.sign_list import SignList
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.empty_state import EmptyState

_INSET = 12
_LEAST_ROWS = 140
"""What is left for the rows where large text leaves little room: a head and two cards."""


class ChecklistBody(QWidget):
    """`add_wanted` and `everyone_wanted` are the ways out of an empty list and of an empty filter."""

    add_wanted = Signal()
    everyone_wanted = Signal()

    def __init__(self, context: UiContext, session: BookSession, model: EntryModel, head: ColumnHead) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._head = head
        self._side = 0
        self.view = ChecklistView(context, model, texts("cards.columns.about"))
        self.view.setMinimumHeight(context.theme.px(_LEAST_ROWS))
        self._nothing = label(context.theme, "", "lead", "ink2")
        self._nothing.setFont(context.theme.font("lead", 400))
        self._everyone = link_button(context, texts("cards.list.everyone_shown"))
        self.empty = EmptyState(
            context, texts("cards.list.nobody_question"), texts("cards.list.nobody_sentence"),
            texts("cards.list.add"), icon="user-plus",
        )
        self._rows = QWidget()
        self._row_column = QVBoxLayout(self._rows)
        self._row_column.setSpacing(0)
        self._row_column.addWidget(head)
        self._row_column.addWidget(self.view, 1)
        self.signs = SignList(context, session)
        self._signs = QWidget()
        self._sign_column = QVBoxLayout(self._signs)
        self._sign_column.addWidget(self.signs)
        self._states = QStackedLayout(self)
        for state in (self._rows, self._sentence(), self.empty, self._signs):
            self._states.addWidget(state)
        self.empty.submitted.connect(self.add_wanted)
        self._everyone.clicked.connect(self.everyone_wanted)
        self.view.resized.connect(lambda: head.show_columns(self.view.columns))
        self.view.verticalScrollBar().rangeChanged.connect(self._make_room_for_scroll_bar)

    def set_side(self, side: int) -> None:
        """The page's margin in pixels; rows reach a little into it."""
        self._side = side
        self._make_room_for_scroll_bar()

    @property
    def is_at_signs(self) -> bool:
        """True while calls and e-cards are shown in place of the cards."""
        return self._states.currentWidget() is self._signs

    def show_signs(self, season: Season) -> None:
        """Show the calls and e-cards of a list."""
        self.signs.show_season(season)
        self._states.setCurrentWidget(self._signs)

    def show_rows(self) -> None:
        """Show the rows; they may be still to come."""
        self._states.setCurrentIndex(0)

    def settle(self, total: int, open_stage: Stage | None, is_search: bool) -> None:
        """Show the rows; or why there are none, though the list has `total` cards."""
        texts = self._context.texts
        shown = self.view.model().rowCount() > 0
        if not shown and total:
            found_none = is_search or open_stage is None
            key = "cards.list.not_found" if found_none else f"cards.none_open.{open_stage}"
            self._nothing.setText(texts(key))
        self._states.setCurrentIndex(0 if shown else 1 if total else 2)

    def said(self) -> str:
        """The sentence in the place of the rows; "" while they are shown."""
        return self._nothing.text() if self._states.currentIndex() == 1 else ""

    def take_focus(self) -> None:
        """Give the keyboard to what is shown."""
        ways = (self.view, self._everyone, self.empty.button, self.signs)
        ways[self._states.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    def _sentence(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.addStretch(2)
        for widget in (self._nothing, self._everyone):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(5)
        return made

    def _make_room_for_scroll_bar(self) -> None:
        """The bar stands in the page's margin, so that ticks stay under their heads whether or not it is there."""
        bar = self.view.verticalScrollBar()
        inset = self._context.theme.px(_INSET)
        needed = bar.sizeHint().width() if bar.maximum() > bar.minimum() else 0
        left = max(0, self._side - inset)
        self._sign_column.setContentsMargins(left, 0, left, 0)
        self._row_column.setContentsMargins(left, 0, max(0, left - needed), 0)

"""The page of look-alikes: the pairs on the left, two people side by side on the right."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardbook.look_alike_words import alike_sentences, other_words
from cardbook.services.people.look_alikes import LookAlike
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.key_names import key_words
from cardbook.ui.labels import elided_label, label
from cardbook.ui.look_alikes.comparison import Comparison
from cardbook.ui.look_alikes.field_pairs import pair_of
from cardbook.ui.look_alikes.look_alike_desk import LookAlikeDesk
from cardbook.ui.look_alikes.pair_list import PairDelegate, PairModel
from cardbook.ui.widgets.bars.loading_bar import LoadingBar
from cardbook.ui.widgets.button import plain_button, primary_button, quiet_button
from cardbook.ui.widgets.empty_state import EmptyState
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.hairline import hairline, upright_hairline
from cardbook.ui.widgets.row_list_view import RowListView

_LIST = 276
_ROOMY = 740
"""Design pixels from which on the foot has room for a word besides its buttons."""
_NARROW, _LIST_ABOVE = 760, 180
"""Design pixels: in less width the list is above the pair, so high."""
_OF_A_PAIR = frozenset({"merge_pair", "tell_apart"})


class LookAlikesPage(Page):
    """`people_requested` asks for the address book."""

    people_requested = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._reading = session.reading
        self.desk = LookAlikeDesk(session, self)
        self._shown: LookAlike | None = None
        self._count = elided_label(context.theme, "", "body", "ink2")
        self._bar = LoadingBar(context)
        self.model = PairModel(session.reading, texts)
        self.list = RowListView(context, texts("look_alikes.list"), several=False)
        self._progress = label(context.theme, "", "small", "ink2")
        self.stop = quiet_button(context, texts("look_alikes.stop"), small=True)
        self.comparison = Comparison(context, session.reading)
        self.different = plain_button(context, texts("look_alikes.different"))
        self.later = quiet_button(context, texts("look_alikes.later"))
        self.merge = primary_button(context, texts("look_alikes.merge"), "merge", key_words(texts, "Ctrl+Return"))
        self._nobody = EmptyState(
            context, texts("look_alikes.nobody"), texts("look_alikes.nobody_sentence"),
            texts("look_alikes.to_people"), icon="book-user",
        )
        self._waiting = EmptyState(context, texts("look_alikes.looking"), texts("look_alikes.looking_sentence"),
                                   texts("look_alikes.look_again"), icon="search")
        self._can_undo = label(context.theme, texts("look_alikes.can_undo"), "small", "ink2")
        self._right = QStackedWidget()
        self._busy = QWidget()
        self._build()
        self._connect()

    def here(self) -> str:
        return "people"

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {"look_alikes": self.shown, "merge_pair": self._merge, "tell_apart": self._tell_apart}

    def idle_commands(self) -> Collection[str]:
        return () if self.comparison.pair is not None else _OF_A_PAIR

    def panes(self) -> list[QWidget]:
        return [self.list, self._right]

    def shown(self) -> None:
        self.desk.watch(True)
        self._show()
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.desk.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = self._context.theme
        self._can_undo.setVisible(theme.design_width(self.width() - theme.px(_LIST)) >= _ROOMY)
        self._settle_list(theme.design_width(self.width()) < _NARROW)

    def _settle_list(self, is_narrow: bool) -> None:
        """The pairs stand beside the one that is shown, or in a narrow window in a few lines above it."""
        px, greatest = self._context.theme.px, 16_777_215
        self._line.setVisible(not is_narrow)
        self._left.setMinimumWidth(0 if is_narrow else px(_LIST))
        self._left.setMaximumSize(*((greatest, px(_LIST_ABOVE)) if is_narrow else (px(_LIST), greatest)))
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _build(self) -> None:
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left, self._line = self._left_side(), upright_hairline()
        row.addWidget(self._left)
        row.addWidget(self._line)
        self._right.addWidget(self._pair_side())
        self._right.addWidget(self._nobody)
        self._right.addWidget(self._waiting)
        row.addWidget(self._right, 1)

    def _left_side(self) -> QWidget:
        context, px = self._context, self._context.theme.px
        self.list.setModel(self.model)
        self.list.setItemDelegate(PairDelegate(context, self.list))
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(px(24), px(4), px(16), px(8))
        busy.addWidget(self._progress, 1)
        busy.addWidget(self.stop)
        words = QVBoxLayout()
        words.setContentsMargins(px(24), px(18), px(16), px(14))
        words.setSpacing(px(2))
        words.addWidget(elided_label(context.theme, context.texts("look_alikes.title"), "display"))
        words.addWidget(self._count)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        column.addWidget(self._bar)
        column.addWidget(self.list, 1)
        column.addWidget(self._busy)
        return side

    def _pair_side(self) -> QWidget:
        px = self._context.theme.px
        line = hairline()
        self._can_undo.setContentsMargins(0, 0, px(8), 0)
        self._can_undo.setMinimumHeight(self.merge.sizeHint().height())
        buttons = FlowBox(px(8))
        for widget in (self.different, self.later, self._can_undo, self.merge):
            buttons.row.addWidget(widget)
        buttons.row.push_to_the_end(2)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(32), px(12), px(32), px(12))
        foot.addWidget(buttons)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.comparison, 1)
        column.addWidget(line)
        column.addLayout(foot)
        return side

    def _connect(self) -> None:
        self.desk.found.connect(self._show)
        self.desk.progressed.connect(self._tell_progress)
        self.list.selectionModel().currentChanged.connect(self._pair_chosen)
        self.list.opened.connect(lambda _index: self._enter_rows())
        self.stop.clicked.connect(self.desk.stop)
        self.different.clicked.connect(self._tell_apart)
        self.later.clicked.connect(self._next)
        self.merge.clicked.connect(self._merge)
        self._nobody.submitted.connect(lambda _text: self.people_requested.emit())
        self._waiting.submitted.connect(lambda _text: self.desk.look())

    def _show(self) -> None:
        """The pairs there are now, and the one that was chosen, or the one in its place."""
        if not self.isVisible():
            return
        self._show_work()
        row = self.list.currentIndex().row()
        self.list.selectionModel().blockSignals(True)
        self.model.show(self.desk.pairs)
        self.list.selectionModel().blockSignals(False)
        count = len(self.desk.pairs)
        self._count.setText(self._context.texts("look_alikes.count", count=count) if count else "")
        same = self.model.row_of(self._shown)
        if count:
            self.list.go_to(same if same >= 0 else min(max(row, 0), count - 1))
            self._pair_chosen(self.list.currentIndex())
            self._right.setCurrentIndex(0)
            return
        self._show_pair(None)
        is_open = self.desk.is_looking or self.desk.was_stopped
        self._right.setCurrentIndex(2 if is_open else 1)

    def _show_work(self) -> None:
        """How far the looking is."""
        if not self.desk.is_looking:
            self._bar.finish()
        elif self._busy.isHidden():
            self._bar.begin()
            self._tell_progress(0, 0)
        self._busy.setVisible(self.desk.is_looking)
        texts = self._context.texts
        self._waiting.button.setVisible(self.desk.was_stopped)
        self._waiting.show_words(
            texts("look_alikes.stopped" if self.desk.was_stopped else "look_alikes.looking"),
            texts("look_alikes.looking_sentence"),
        )

    def _tell_progress(self, done: int, total: int) -> None:
        share = done / total if total else 0.0
        self._bar.show_share(share)
        self._progress.setText(self._context.texts("look_alikes.progress", percent=round(100 * share)))

    def _pair_chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.model.pairs):
            self._show_pair(self.model.pairs[index.row()])

    def _show_pair(self, pair: LookAlike | None) -> None:
        if pair is not None and pair is self._shown and self.comparison.pair is not None:
            return
        self._shown = pair
        texts = self._context.texts
        both = pair_of(self._reading, texts, pair.first, pair.second) if pair is not None else None
        self.comparison.show_pair(both, *(alike_sentences(pair, texts) if pair is not None else ("", "")))
        self.situation_changed.emit()

    def _enter_rows(self) -> None:
        """From the list to the first choice, or to the button where there is none."""
        if self.comparison.rows:
            self.comparison.rows[0].take_focus()
        else:
            self.merge.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next(self) -> None:
        row = self.list.currentIndex().row()
        self.list.go_to((row + 1) % max(1, len(self.model.pairs)))

    def _merge(self) -> None:
        pair, both = self._shown, self.comparison.pair
        if pair is None or both is None:
            return
        choices, words = self.comparison.chosen(), other_words(self._context.texts)
        merging = self._session.book.merging
        self._answer(pair, lambda: merging.merge(
            pair.first, pair.second, words, choices, both.address_id(choices)
        ))

    def _tell_apart(self) -> None:
        pair = self._shown
        if pair is not None:
            self._answer(pair, lambda: self._session.book.merging.tell_apart([(pair.first, pair.second)]))

    def _answer(self, pair: LookAlike, deed: Callable[[], None]) -> None:
        if self.desk.answer(pair, deed):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

"""Beginning a season in two clicks: everybody who may be on its list, and one key for each household."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_start import Answer, Proposal
from cardbook.domain.people.recipient import Recipient
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.start.start_delegate import StartDelegate
from cardbook.ui.cards.start.start_list import KEYS, StartList
from cardbook.ui.cards.start.start_model import StartModel
from cardbook.ui.cards.start.who_died import WhoDied
from cardbook.ui.cards.start.year_heads import YearHeads
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label
from cardbook.ui.looks.page_margin import settle_sides
from cardbook.ui.widgets.button import plain_button, primary_button, quiet_button
from cardbook.ui.widgets.flow_row import FlowBox
from cardbook.ui.widgets.key_hint import KeyHint
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.whole_page import WholePage

_INSET = 12
_LEAST_ROWS = 140
"""What is left for the rows where large text leaves little room; the page scrolls then."""


class SeasonStartView(QWidget):
    """Nothing is written before `begun`, which tells the id of the new season; `left` where it is not begun."""

    begun = Signal(int)
    left = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._season: Season | None = None
        self.model = StartModel(texts, self)
        self.rows = StartList(context, self.model)
        self._delegate = StartDelegate(context, texts("cards.start.reason"), self.rows)
        self.rows.setItemDelegate(self._delegate)
        self.heads = YearHeads(context, self._delegate, self.rows.viewport())
        self.keep_button = quiet_button(context, "", "check")
        self.cancel_button = plain_button(context, texts("cards.new.cancel"))
        self.begin_button = primary_button(context, texts("cards.new.create"))
        self._build()
        self.rows.said.connect(self._say)
        self.model.answered.connect(self._tell)
        self.keep_button.clicked.connect(self.model.keep_all_open)
        self.cancel_button.clicked.connect(self.left)
        self.begin_button.clicked.connect(self._begin)
        session.failed.connect(self._may_begin)

    def show_season(self, season: Season, proposals: Sequence[Proposal]) -> None:
        """Show who is proposed for a season that is not begun yet; at least one."""
        self._season = season
        self._head.show_title(season.name, self._context.texts("cards.start.question"))
        self._delegate.years = max(len(each.past) for each in proposals)
        self.heads.show_years([each.year for each in proposals[0].past])
        self.model.show(proposals)
        self.rows.go_to(1)

    def focus_list(self) -> None:
        """Give the keyboard to the rows."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_answer_back(self) -> None:
        """The current household has no answer yet."""
        self._say(self.rows.currentIndex().row(), None)

    def panes(self) -> list[QWidget]:
        """The parts F6 travels through."""
        return [self.rows, self._head]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        settle_sides(self._context.theme, self, self._column, -_INSET, -_INSET)

    def _build(self) -> None:
        context, px = self._context, self._context.theme.px
        self._head = PageHead(context, "")
        for button in (self.keep_button, self.cancel_button, self.begin_button):
            self._head.add_action(button)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addWidget(self._legend())
        self._column.addWidget(self.heads)
        self._column.addWidget(self.rows, 1)
        self.rows.setMinimumHeight(px(_LEAST_ROWS))
        WholePage(self, (self._head, body), self.rows)

    def _legend(self) -> QWidget:
        """Which key says what."""
        context, theme = self._context, self._context.theme
        box = FlowBox(theme.px(8))
        box.setContentsMargins(theme.px(_INSET), 0, theme.px(_INSET), 0)
        words = [(str(number), f"answers.{answer}") for number, answer in enumerate(KEYS.values(), start=1)]
        for key, word in (*words, ("F2", "reason")):
            box.row.addWidget(self._key(key, context.texts(f"cards.start.{word}")))
        return box

    def _key(self, key: str, word: str) -> QWidget:
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, self._context.theme.px(8), 0)
        row.setSpacing(self._context.theme.px(6))
        row.addWidget(KeyHint(self._context, key))
        row.addWidget(label(self._context.theme, word, "small", "ink2"))
        return pair

    def _say(self, row: int, answer: Answer | None) -> None:
        line = self.model.line(row)
        if line is None:
            return
        if answer is Answer.DIED:
            self._ask_who_died(row, line.key, line.name)
            return
        self.model.answer(row, answer)
        if answer is not None:
            self._go_on(row)

    def _ask_who_died(self, row: int, key: int, name: str) -> None:
        recipient = Recipient.from_key(key)
        if recipient.contact is not None:
            self._note_death(row, [recipient.contact])
            return
        members = self._session.reading.contacts.members(recipient.household or 0)
        living = [each for each in self._session.reading.contacts.contacts(members) if each.is_living]
        dialog = WhoDied(self._context, self, name, living)
        dialog.told.connect(lambda who: self._note_death(row, who))
        dialog.open()

    def _note_death(self, row: int, who: Sequence[int]) -> None:
        self.model.answer(row, Answer.DIED, tuple(who))
        self._go_on(row)

    def _go_on(self, row: int) -> None:
        following = self.model.next_open(row)
        if following is not None:
            self.rows.go_to(following)
        else:
            self.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        texts, count = self._context.texts, self.model.open_count
        self.keep_button.setText(texts("cards.start.keep_open", count=count))
        self.keep_button.setVisible(count > 0)

    def _begin(self) -> None:
        season = self._season
        if season is None:
            return
        start = self.model.start()
        self.begin_button.setEnabled(False)
        self._session.perform_many(
            len(start.entries()), lambda: self._session.book.season_start.begin(season, start), self._has_begun
        )

    def _has_begun(self, season_id: int) -> None:
        self._season = None
        self._may_begin()
        self.begun.emit(season_id)

    def _may_begin(self, _error: object = None) -> None:
        self.begin_button.setEnabled(True)

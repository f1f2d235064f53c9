"""The page of what is worth a look: the kinds on the left, rows to be mended in place on the right."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.services.people.finding_lines import FindingLine, finding_lines
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.care.finding_answers import JOIN, OPEN
from cardbook.ui.care.finding_desk import FindingDesk
from cardbook.ui.care.finding_rows import MOST_ROWS, FindingRows
from cardbook.ui.care.kind_list import KindDelegate, KindModel
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.labels import elided_label, paragraph
from cardbook.ui.people.deeds import Deeds
from cardbook.ui.prompts import confirm
from cardbook.ui.widgets.bars.loading_bar import LoadingBar
from cardbook.ui.widgets.button import quiet_button
from cardbook.ui.widgets.empty_state import EmptyState
from cardbook.ui.widgets.hairline import upright_hairline
from cardbook.ui.widgets.page_head import PageHead
from cardbook.ui.widgets.row_list_view import RowListView

_KINDS_WIDTH = 280
_KINDS_SHARE = 0.4
"""Of a narrow page, the most that the kinds take from the rows."""


class CarePage(Page):
    """`open_requested` and `edit_requested` carry the key of a line of the address book; `look_alikes_requested` asks
    for who is in the book twice."""

    open_requested = Signal(int)
    edit_requested = Signal(int)
    look_alikes_requested = Signal()

    def __init__(self, context: UiContext, session: BookSession, desk: FindingDesk) -> None:
        super().__init__()
        texts = context.texts
        self._context = context
        self._session = session
        self._desk = desk
        self._deeds = Deeds(session)
        self._kind: FindingKind | None = None
        self._head = PageHead(context, texts("care.title"))
        self.look_alikes = quiet_button(context, texts("look_alikes.title"), "merge")
        self._bar = LoadingBar(context)
        self.kinds = RowListView(context, texts("care.list"), several=False)
        self.model = KindModel(texts)
        self.rows = FindingRows(context)
        self._title = elided_label(context.theme, "", "title")
        self._sentence = paragraph(context.theme, "", "body", "ink2")
        self.leave_all = quiet_button(context, texts("care.leave_all"), small=True)
        self._well = EmptyState(context, texts("care.all_well"), texts("care.all_well_sentence"))
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def panes(self) -> list[QWidget]:
        return [self.kinds, self.rows]

    def shown(self) -> None:
        self._desk.watch(True)
        self._bar.begin()
        self._show()
        self.kinds.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._desk.watch(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.kinds.setFixedWidth(min(self._context.theme.px(_KINDS_WIDTH), round(self.width() * _KINDS_SHARE)))

    def _build(self) -> None:
        px = self._context.theme.px
        self._head.add_action(self.look_alikes)
        self.kinds.setModel(self.model)
        self.kinds.setItemDelegate(KindDelegate(self._context, self.kinds))
        line = upright_hairline()
        above = QHBoxLayout()
        above.setContentsMargins(px(24), px(6), px(32), 0)
        above.addWidget(self._title, 1)
        above.addWidget(self.leave_all)
        below = QHBoxLayout()
        below.setContentsMargins(px(24), 0, px(32), px(6))
        below.addWidget(self._sentence)
        right = QVBoxLayout()
        right.setSpacing(px(2))
        right.addLayout(above)
        right.addLayout(below)
        right.addWidget(self.rows, 1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.kinds)
        row.addWidget(line)
        row.addLayout(right, 1)
        self._stack.addWidget(both)
        self._stack.addWidget(self._well)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._desk.found.connect(self._show)
        self._desk.progressed.connect(lambda done, total: self._bar.show_share(done / total if total else 0.0))
        self.kinds.selectionModel().currentChanged.connect(self._kind_chosen)
        self.kinds.opened.connect(self._enter_rows)
        self.rows.answered.connect(self._answer)
        self.rows.left.connect(lambda line: self._leave([line.finding]))
        self.rows.opened.connect(self._open)
        self.look_alikes.clicked.connect(self.look_alikes_requested)
        self.leave_all.clicked.connect(self._ask_to_leave_all)

    def _of_kind(self) -> list[Finding]:
        return [one for one in self._desk.findings if one.kind is self._kind]

    def _show(self) -> None:
        """The kinds there are now, and the rows of the one that was chosen."""
        if not self.isVisible():
            return
        findings = self._desk.findings
        if self._desk.is_known and not self._desk.is_looking:
            self._bar.finish()
        counted = Counter(one.kind for one in findings)
        before = max(0, self.model.row_of(self._kind))
        self.model.show([(kind, counted[kind]) for kind in FindingKind if counted[kind]])
        texts = self._context.texts
        self._head.show_title(texts("care.title"), texts("care.count", count=len(findings)) if findings else "")
        is_well = not findings and not self._desk.is_looking
        self._stack.setCurrentIndex(int(is_well))
        if self._kind not in counted and counted:
            row = min(before, len(counted) - 1)
            self._kind = self.model.entries[row][0]
        if self._kind is not None and counted:
            self.kinds.go_to(self.model.row_of(self._kind))
        self._show_rows()

    def _kind_chosen(self, index: QModelIndex) -> None:
        kinds = self.model.entries
        if 0 <= index.row() < len(kinds) and kinds[index.row()][0] is not self._kind:
            self._kind = kinds[index.row()][0]
            self._show_rows()

    def _show_rows(self) -> None:
        findings = self._of_kind()
        texts, kind = self._context.texts, self._kind
        self._title.setText(texts(f"care.kinds.{kind.value}") if kind is not None else "")
        self._sentence.setText(texts(f"care.sentences.{kind.value}") if kind is not None else "")
        self.leave_all.setVisible(len(findings) > 1)
        reading = self._session.reading
        self.rows.show_lines(list(finding_lines(reading, findings[:MOST_ROWS])), len(findings), reading.home)

    def _enter_rows(self, _index: QModelIndex) -> None:
        if self.rows.rows:
            self.rows.rows[0].take_focus()

    def _answer(self, line: FindingLine, answer: str) -> None:
        if answer == OPEN:
            if line.key is not None:
                self.edit_requested.emit(line.key)
            return
        if answer == JOIN:
            done = self._deeds.form_household([line.key or 0, line.other_key or 0]) is not None
        else:
            done = self._deeds.mend(line.finding, answer)
        if done:
            self._put_away([line.finding])

    def _leave(self, findings: Sequence[Finding]) -> None:
        if self._deeds.leave_so(findings):
            self._put_away(findings)

    def _put_away(self, findings: Sequence[Finding]) -> None:
        self._desk.put_away(findings)
        if not self.rows.rows:
            self.kinds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, line: FindingLine) -> None:
        if line.key is not None:
            self.open_requested.emit(line.key)

    def _ask_to_leave_all(self) -> None:
        findings, texts = self._of_kind(), self._context.texts
        confirm(
            self._context, self, texts("care.leave_all_title", count=len(findings)), texts("care.leave_all_sentence"),
            texts("care.leave_all_verb"), lambda: self._leave(findings),
        )

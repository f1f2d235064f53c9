"""The rows of a checklist: keys, mouse and selection, as fast as a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cardbook.domain.cards.card_choice import TOUCHES
from cardbook.domain.cards.card_list import STAGES, Stage
from cardbook.ui.cards.checklist.checklist_columns import ChecklistColumns
from cardbook.ui.cards.checklist.entry_delegate import HEAD, ROW, EntryDelegate
from cardbook.ui.cards.checklist.entry_lines import HeadLine
from cardbook.ui.cards.checklist.entry_model import LINE, EntryModel
from cardbook.ui.context import UiContext

Index = QModelIndex | QPersistentModelIndex
_Flag = QItemSelectionModel.SelectionFlag
_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_STAGE_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), STAGES, strict=True))
_TOUCH_KEYS = dict(zip((Qt.Key.Key_6, Qt.Key.Key_7), TOUCHES, strict=True))


class ChecklistView(QTableView):
    """Speaks of cards by their ids; heads of groups are stepped over.

    `all_wanted` comes before everybody is selected: whoever is still to be read must be there then.
    `next_wanted` and `back_wanted` are Space and Shift+Space, `stage_wanted` and `touch_wanted` digits,
    `otherwise_wanted` is 8, `envelope_wanted` 9, `tick_clicked` the mouse on a tick, `print_clicked` on the link of a
    group's head (the cards), `looked_for` letters typed to find a name, `left` Esc.
    """

    all_wanted = Signal()
    next_wanted = Signal()
    back_wanted = Signal()
    stage_wanted = Signal(object)
    touch_wanted = Signal(object)
    otherwise_wanted = Signal()
    envelope_wanted = Signal()
    tick_clicked = Signal(int, object)
    print_clicked = Signal(list)
    opened = Signal(int)
    looked_for = Signal(str)
    left = Signal()
    menu_wanted = Signal(object)
    resized = Signal()

    def __init__(self, context: UiContext, model: EntryModel, about: str) -> None:
        super().__init__()
        self._theme = context.theme
        self._cards = model
        self._pressed: tuple[int, Stage] | None = None
        self._widest_head = 0.0
        self._delegate = EntryDelegate(context, about, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._dress()
        model.modelReset.connect(self._settle_heads)

    @property
    def columns(self) -> ChecklistColumns:
        """Where the columns lie now."""
        return self._delegate.columns

    def leave_room_for(self, widest_head: float) -> None:
        """The words over the ticks need this many pixels each."""
        self._widest_head = widest_head
        self._settle_columns()

    def selected_ids(self) -> list[int]:
        """The selected cards in their order; the current one where none is selected."""
        ids: list[int] = []
        for selected in sorted(self.selectionModel().selection().toList(), key=QItemSelectionRange.top):
            ids.extend(self._cards.rows.ids_between(selected.top(), selected.bottom()))
        current = self.current_id()
        return ids or ([current] if current is not None else [])

    def selected_count(self) -> int:
        """How many cards are selected, without naming them."""
        between = self._cards.rows.ids_between
        return sum(len(between(part.top(), part.bottom())) for part in self.selectionModel().selection().toList())

    def current_id(self) -> int | None:
        """The card that has the keyboard."""
        index = self.currentIndex()
        return self._cards.entry_at(index.row()) if index.isValid() else None

    def select_ids(self, entry_ids: Sequence[int], current: int | None = None) -> None:
        """Select these cards and go to `current`, or to the first of them."""
        chosen = QItemSelection()
        runs = list(self._cards.rows.runs(entry_ids))
        for first, last in runs:
            chosen.select(self._cards.index(first, 0), self._cards.index(last, 0))
        row = self._cards.rows.row_of(current) if current is not None else None
        row = row if row is not None else runs[0][0] if runs else None
        if row is not None:
            self.selectionModel().setCurrentIndex(self._cards.index(row, 0), _Flag.NoUpdate)
            self.scrollTo(self._cards.index(row, 0))
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def go_to_row(self, row: int) -> None:
        """Select only the card in this row, or the nearest one."""
        rows = self._cards.rows
        row = max(0, min(row, len(rows) - 1))
        found = rows.nearest(row, 1)
        found = rows.nearest(row, -1) if found is None else found
        if found is not None:
            self.setCurrentIndex(self._cards.index(found, 0))
            self.scrollTo(self._cards.index(found, 0))

    def selectAll(self) -> None:
        self.all_wanted.emit()
        super().selectAll()

    def edit_about(self) -> None:
        """Let the reader type what to write about, in place."""
        if self.current_id() is not None and self.state() is not QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """The first card of a group brings the group's head along."""
        above = self._cards.index(index.row() - 1, 0)
        if above.isValid() and self._cards.rows.head_at(above.row()) is not None and hint is _Hint.EnsureVisible:
            super().scrollTo(above, hint)
        super().scrollTo(index, hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() in _PLAIN
        if key is Qt.Key.Key_Space:
            (self.back_wanted if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self.next_wanted).emit()
        elif key in _STAGE_KEYS and plain:
            self.stage_wanted.emit(_STAGE_KEYS[key])
        elif key in _TOUCH_KEYS and plain:
            self.touch_wanted.emit(_TOUCH_KEYS[key])
        elif key is Qt.Key.Key_8 and plain:
            self.otherwise_wanted.emit()
        elif key is Qt.Key.Key_9 and plain:
            self.envelope_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_current()
        elif key is Qt.Key.Key_Escape:
            self.left.emit()
        elif not (plain and event.text().isdigit()):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.looked_for.emit(search)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows, here = self._cards.rows, max(0, self.currentIndex().row())
        page = max(1, self.viewport().height() // max(1, self.verticalHeader().defaultSectionSize()) - 1)
        last = len(rows) - 1
        goal = {
            _Move.MoveHome: (0, 1), _Move.MoveEnd: (last, -1), _Move.MovePageUp: (max(0, here - page), 1),
            _Move.MovePageDown: (min(last, here + page), -1), _Move.MoveUp: (here - 1, -1),
            _Move.MoveDown: (here + 1, 1), _Move.MoveNext: (here + 1, 1), _Move.MovePrevious: (here - 1, -1),
        }.get(action)
        if goal is None:
            return super().moveCursor(action, modifiers)
        found = rows.nearest(*goal)
        return self._cards.index(found, 0) if found is not None else self.currentIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._tick_under(event) if event.button() is Qt.MouseButton.LeftButton else None
        if self._pressed is None:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        entry_id = self._pressed[0]
        if entry_id not in self.selected_ids():
            self.select_ids([entry_id])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            to_print = self._print_under(event)
            if to_print:
                self.print_clicked.emit(to_print)
            return
        pressed, self._pressed = self._pressed, None
        if self._tick_under(event) == pressed:
            self.tick_clicked.emit(*pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a tick is a click; elsewhere it selects as the first did."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.current_id() is not None:
            of_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
            inside = self.visualRect(self.currentIndex()).center()
            self.menu_wanted.emit(self.viewport().mapToGlobal(inside) if of_keys else event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        place = self.visualRect(self.currentIndex())
        was_seen = place.isValid() and place.top() >= 0 and place.bottom() <= event.oldSize().height()
        super().resizeEvent(event)
        self._settle_columns()
        if was_seen:  # the undo bar takes room at the foot, and the row just ticked must not go behind it
            self.scrollTo(self.currentIndex())

    def _dress(self) -> None:
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(ground)  # the delegate paints the selection, with round corners
        self.verticalScrollBar().setSingleStep(self._theme.px(24))
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self._theme.row_height(ROW, "body"))
        for header in (across, down):  # one that shares ours looks at every row for each change of it
            header.setSelectionModel(QItemSelectionModel(self._cards, header))

    def _settle_heads(self) -> None:
        height = self._theme.row_height(HEAD, "group")
        for row in self._cards.rows.head_rows:
            self.verticalHeader().resizeSection(row, height)

    def _settle_columns(self) -> None:
        columns = ChecklistColumns.within(self._theme, self.viewport().width(), self._widest_head)
        if columns != self._delegate.columns:
            self._delegate.columns = columns
            self.viewport().update()
            self.resized.emit()

    def _print_under(self, event: QMouseEvent) -> list[int]:
        """The cards that a click prints; none where it is on no head's link."""
        place = event.position()
        row = self.rowAt(place.toPoint().y())
        line = self._cards.index(row, 0).data(LINE)
        is_link = (
            event.button() is Qt.MouseButton.LeftButton and isinstance(line, HeadLine)
            and place.x() > self.viewport().width() - self._delegate.print_width(line)
        )
        return self._cards.unmailed_in(row) if is_link else []

    def _tick_under(self, event: QMouseEvent) -> tuple[int, Stage] | None:
        place = event.position().toPoint()
        stage = self.columns.stage_at(place.x())
        entry_id = self._cards.entry_at(self.rowAt(place.y()))
        return (entry_id, stage) if stage is not None and entry_id is not None else None

    def _open_current(self) -> None:
        entry_id = self.current_id()
        if entry_id is not None and self.state() is not QAbstractItemView.State.EditingState:
            self.opened.emit(entry_id)

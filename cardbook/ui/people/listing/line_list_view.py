"""The list of lines with heads between them; where each row lies is reckoned, so its length costs nothing."""

from bisect import bisect_right

from PySide6 import QtGui
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.looks.painting import LEFT, TextRun, draw_text
from cardbook.ui.people.listing.line_painter import ROW_HEIGHT, STYLES, paint_line
from cardbook.ui.people.models.line_list_model import Index, LineListModel
from cardbook.ui.widgets.row_ground import RowState

HEAD_HEIGHT = 26
_SIDE = 24
_TOP = 10
_TYPING_MS = 1_000
_Action = QAbstractItemView.CursorAction


class LineListView(QAbstractItemView):
    """Enter or a double click opens a line (`opened`); Ctrl+C asks for its address (`copy_requested`).

    It brings its own viewport: of a widget that Qt made itself, PySide6 would have to find out what it is, and makes
    every class of widgets ready for that.
    """

    opened = Signal(QModelIndex)
    copy_requested = Signal()
    selection_changed = Signal()

    def __init__(self, context: UiContext, model: LineListModel, several: bool = True) -> None:
        super().__init__()
        self._context = context
        self._lines = model
        self._hovered = -1
        self._typed = ""
        self._pause_of_typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._starts: list[int] = []
        theme = context.theme
        self._row = theme.row_height(ROW_HEIGHT, *STYLES)
        self._head = max(theme.px(HEAD_HEIGHT), round(QFontMetricsF(theme.font("letter")).height()))
        self._top = theme.px(_TOP)
        self.setViewport(QWidget())
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        model.reloaded.connect(self._lay_out)
        model.photos_arrived.connect(self.viewport().update)
        self.doubleClicked.connect(self.opened)
        theme.changed.connect(self.viewport().update)

    def selected_keys(self) -> list[int]:
        """The keys of the selected lines, from top to bottom."""
        ranges = sorted((chosen.top(), chosen.bottom()) for chosen in _ranges(self.selectionModel().selection()))
        keys: list[int] = []
        for top, bottom in ranges:
            keys.extend(self._lines.keys[top : bottom + 1] if bottom > top else [self._lines.key_at(top)])
        return keys

    def first_selected_keys(self, most: int) -> list[int]:
        """The keys of the first selected lines, however many there are."""
        keys: list[int] = []
        for top, bottom in sorted((one.top(), one.bottom()) for one in _ranges(self.selectionModel().selection())):
            keys.extend(self._lines.key_at(row) for row in range(top, min(bottom, top + most - len(keys) - 1) + 1))
            if len(keys) >= most:
                break
        return keys

    def selected_count(self) -> int:
        """How many lines are selected."""
        return sum(chosen.height() for chosen in _ranges(self.selectionModel().selection()))

    def select_keys(self, keys: list[int]) -> None:
        """Select the lines with these keys that are shown, and bring the first of them into view."""
        rows = self._lines.rows_of(keys)
        if not rows:
            self.clearSelection()
            return
        selection = QItemSelection()
        for top, bottom in _runs(rows):
            selection.append(QItemSelectionRange(self._lines.index(top), self._lines.index(bottom)))
        flags = QItemSelectionModel.SelectionFlag
        first = self._lines.index(rows[0])
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self.scrollTo(first)

    def head_at(self, y: int) -> str:
        """The letter or country under which a place of the viewport lies; "" where there are no heads."""
        heads = self._lines.heads
        at = bisect_right([head.row for head in heads], self._row_at(y + self.verticalOffset())) - 1
        return heads[at].text if at >= 0 else ""

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return QRect(0, self._y(index.row()) - self.verticalOffset(), self.viewport().width(), self._row)

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        row = self._row_at(y)
        if 0 <= row < self._lines.rowCount() and 0 <= y - self._y(row) < self._row:
            return self._lines.index(row)
        return QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        if not index.isValid():
            return
        bar, row = self.verticalScrollBar(), index.row()
        under_head = self._head if any(head.row == row for head in self._lines.heads) else 0
        top = self._y(row) - under_head - (self._top if row == 0 else 0)
        bottom = self._y(row) + self._row
        if hint is QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def moveCursor(self, action: _Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self._lines.rowCount()
        if not count:
            return QModelIndex()
        row = self.currentIndex().row()
        page = max(1, self.viewport().height() // self._row - 1)
        steps = {
            _Action.MoveUp: -1,
            _Action.MovePrevious: -1,
            _Action.MoveDown: 1,
            _Action.MoveNext: 1,
            _Action.MovePageUp: -page,
            _Action.MovePageDown: page,
            _Action.MoveHome: -count,
            _Action.MoveEnd: count,
        }
        wanted = row + steps.get(action, 0) if row >= 0 else 0
        return self._lines.index(max(0, min(count - 1, wanted)))

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        area = rect.normalized()
        top, bottom = area.top() + self.verticalOffset(), area.bottom() + self.verticalOffset()
        first = self._row_at(top)
        if top >= self._y(max(0, first)) + self._row:
            first += 1
        last = min(self._row_at(bottom), self._lines.rowCount() - 1)
        chosen = QItemSelection()
        if max(0, first) <= last:
            chosen.select(self._lines.index(max(0, first)), self._lines.index(last))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        first, last = self._visible_rows()
        for chosen in _ranges(selection):
            for row in range(max(first, chosen.top()), min(last, chosen.bottom()) + 1):
                region += self.visualRect(self._lines.index(row))
        return region

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def keyboardSearch(self, search: str) -> None:
        if not search.strip() and not self._typed:
            return
        self._typed = self._typed + search if self._pause_of_typing.isActive() else search
        self._pause_of_typing.start()
        row = self._lines.row_beginning_with(self._typed)
        if row < 0 and len(self._typed) > len(search):
            self._typed = search
            row = self._lines.row_beginning_with(search)
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QtGui.QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.opened.emit(index)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hover(self.indexAt(event.position().toPoint()).row())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self.hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._length() - height))
        super().updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.eraseRect(event.rect())
        theme, selection = self._context.theme, self.selectionModel()
        current = self.currentIndex().row() if self.hasFocus() else -1
        first, last = self._visible_rows()
        for row in range(first, last + 1):
            line = self._lines.line(row)
            if line is None:
                continue
            index = self._lines.index(row)
            state = RowState(selection.isSelected(index), row == current, row == self._hovered)
            paint_line(painter, theme, QRectF(self.visualRect(index)), line, state, self._lines.photo_of)
        self._paint_heads(painter, first, last)

    def _paint_heads(self, painter: QPainter, first: int, last: int) -> None:
        theme = self._context.theme
        for head in self._lines.heads:
            if first <= head.row <= last + 1:
                y = self._y(head.row) - self._head - self.verticalOffset()
                place = QRectF(theme.px(_SIDE), y, self.viewport().width() - 2 * theme.px(_SIDE), self._head)
                draw_text(painter, place, TextRun(head.text, theme.font("letter"), theme.color("ink3")), LEFT)

    def _lay_out(self) -> None:
        self._starts = [head.row for head in self._lines.heads]
        self._typed = ""
        self.updateGeometries()
        self.viewport().update()

    def _y(self, row: int) -> int:
        return self._top + row * self._row + bisect_right(self._starts, row) * self._head

    def _row_at(self, y: int) -> int:
        """The last row that begins at or above `y`; -1 above the first."""
        low, high = -1, self._lines.rowCount() - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._y(middle) <= y:
                low = middle
            else:
                high = middle - 1
        return low

    def _length(self) -> int:
        count = self._lines.rowCount()
        return self._y(count - 1) + self._row + self._top if count else 0

    def _visible_rows(self) -> tuple[int, int]:
        top = self.verticalOffset()
        bottom = top + self.viewport().height()
        return max(0, self._row_at(top)), min(self._row_at(bottom), self._lines.rowCount() - 1)

    def hover(self, row: int) -> None:
        """Mark the row under the pointer, -1 for none."""
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()


def _ranges(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(place) for place in range(selection.count())]


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Ascending rows as (first, last) of those that stand together."""
    begins = [row for before, row in zip([-2, *rows], rows, strict=False) if row != before + 1]
    ends = [row for row, after in zip(rows, [*rows[1:], rows[-1] + 2], strict=True) if row + 1 != after]
    return list(zip(begins, ends, strict=True))

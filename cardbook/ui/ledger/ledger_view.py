"""The grid of the ledger: the names stay on the left, the years are typed into like a spreadsheet."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from cardbook.domain.cards.ledger import Mark
from cardbook.ui.context import UiContext
from cardbook.ui.ledger.ledger_delegates import CELL, ROW_HEIGHT, CellDelegate, NameDelegate
from cardbook.ui.ledger.ledger_model import LedgerModel
from cardbook.ui.looks.painting import CENTER, TextRun, draw_line, draw_text

_NAMES, _NAMES_SMALL, _WIDE_FROM = 340, 240, 900
_WIDE_CELL = 84
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier)


class LedgerView(QWidget):
    """`toggled` tells the kind (Mark) that was typed, `cycled` is Space or a double click, `emptied` Del, `opened`
    Enter with the row, `menu_wanted` a place of the screen, `left` Esc, `looked_for` that any other letter was typed.
    """

    toggled = Signal(object)
    cycled = Signal()
    emptied = Signal()
    opened = Signal(int)
    menu_wanted = Signal(QPoint)
    left = Signal()
    looked_for = Signal(str)

    def __init__(self, context: UiContext, model: LedgerModel) -> None:
        super().__init__()
        self._theme = context.theme
        self._model = model
        self.names = _table(context, model)
        self.cells = _Cells(context, model, self)
        self._foot = QWidget()
        self._name_delegate = NameDelegate(context, self.names)
        self.names.setItemDelegate(self._name_delegate)
        self.names.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.names.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.names.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setHorizontalHeader(_Heads(context, model, self.names))
        self.cells.setHorizontalHeader(_Heads(context, model, self.cells))
        self.cells.setItemDelegate(CellDelegate(context, self.cells))
        self.cells.setAccessibleName(context.texts("ledger.grid"))
        self.setFocusProxy(self.cells)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.names)
        left.addWidget(self._foot)
        row.addLayout(left)
        row.addWidget(self.cells, 1)
        self._wire()

    def selected(self) -> Sequence[QModelIndex]:
        """The cells that are selected, or the one that has the keyboard."""
        chosen = [index for index in self.cells.selectedIndexes() if index.column()]
        current = self.cells.currentIndex()
        return chosen or ([current] if current.isValid() and current.column() else [])

    def go_to(self, row: int, column: int) -> None:
        """Give a cell the keyboard, or the nearest there is."""
        row, column = min(row, self._model.rowCount() - 1), min(column, self._model.columnCount() - 1)
        if row >= 0 and column > 0:
            index = self._model.index(row, column)
            self.cells.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.cells.scrollTo(index)

    def settle_columns(self, has_occasions: bool) -> None:
        """After the model was shown anew: which columns stand where, and how wide they are."""
        theme = self._theme
        self.cells.horizontalHeader().setDefaultSectionSize(theme.px(_WIDE_CELL if has_occasions else CELL))
        self.cells.setColumnHidden(0, True)
        for column in range(1, self._model.columnCount()):
            self.names.setColumnHidden(column, True)
        self._settle_names()
        for table in (self.names, self.cells):
            table.verticalHeader().setDefaultSectionSize(theme.row_height(ROW_HEIGHT, "body"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_names()

    def _settle_names(self) -> None:
        theme = self._theme
        width = theme.px(_NAMES if theme.design_width(self.width()) >= _WIDE_FROM else _NAMES_SMALL)
        self.names.setFixedWidth(width)
        if self._model.columnCount():
            self.names.setColumnWidth(0, width)

    def _wire(self) -> None:
        for one, other in ((self.names, self.cells), (self.cells, self.names)):
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        self.cells.horizontalScrollBar().rangeChanged.connect(self._keep_feet_level)
        self.cells.selectionModel().currentChanged.connect(self._follow)
        self.names.clicked.connect(lambda index: self.go_to(index.row(), max(1, self.cells.currentIndex().column())))
        self.cells.doubleClicked.connect(lambda _index: self.cycled.emit())
        self.cells.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cells.customContextMenuRequested.connect(
            lambda place: self.menu_wanted.emit(self.cells.viewport().mapToGlobal(place))
        )
        self.names.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def _keep_feet_level(self, _least: int, most: int) -> None:
        """Both sides end at the same row where the years have a scroll bar below them."""
        self._foot.setFixedHeight(self.cells.horizontalScrollBar().sizeHint().height() if most else 0)

    def _follow(self, current: QModelIndex) -> None:
        self._name_delegate.current_row = current.row()
        self.names.viewport().update()


class _Cells(QTableView):
    """The years; `owner` tells what was typed."""

    def __init__(self, context: UiContext, model: LedgerModel, owner: LedgerView) -> None:
        super().__init__()
        texts = context.texts
        self._owner = owner
        self._letters = {texts("ledger.keys.sent"): Mark.SENT, texts("ledger.keys.received"): Mark.RECEIVED}
        _dress(self, context, model)
        self.setCornerWidget(QWidget())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, letter = Qt.Key(event.key()), event.text().lower()
        plain = event.modifiers() in _PLAIN
        if key is Qt.Key.Key_Space:
            self._owner.cycled.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._owner.emptied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._owner.opened.emit(self.currentIndex().row())
        elif key is Qt.Key.Key_Escape:
            self._owner.left.emit()
        elif plain and letter in self._letters:
            self._owner.toggled.emit(self._letters[letter])
        elif plain and letter.isprintable() and letter:
            self._owner.looked_for.emit(letter)
        else:
            super().keyPressEvent(event)


class _Heads(QHeaderView):
    """The years, with their occasions where several are shown."""

    def __init__(self, context: UiContext, model: LedgerModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = context.theme
        self._heads = model
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFixedHeight(2 * context.theme.line_height("caption") + context.theme.px(10))
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, place: QRect, section: int) -> None:
        theme, row = self._theme, QRectF(place)
        foot = row.bottom() - 0.5
        draw_line(painter, QPointF(row.left(), foot), QPointF(row.right() + 1, foot), theme.color("edge"))
        if not section or section > len(self._heads.columns):
            return
        year, occasion = self._heads.head(section)
        height = theme.line_height("caption")
        upper = QRectF(row.left(), foot - (2 * height if occasion else height) - theme.px(4), row.width(), height)
        draw_text(painter, upper, TextRun(year, theme.font("caption", 600), theme.color("ink2")), CENTER)
        if occasion:
            below = upper.translated(0, height).adjusted(2, 0, -2, 0)
            draw_text(painter, below, TextRun(occasion, theme.font("caption"), theme.color("ink2")), CENTER)


def _table(context: UiContext, model: LedgerModel) -> QTableView:
    table = QTableView()
    _dress(table, context, model)
    return table


def _dress(table: QTableView, context: UiContext, model: LedgerModel) -> None:
    theme = context.theme
    table.setModel(model)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setCornerButtonEnabled(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    ground = table.palette()
    ground.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
    table.setPalette(ground)  # the delegate paints the selection
    table.verticalScrollBar().setSingleStep(theme.px(24))
    down = table.verticalHeader()
    down.hide()
    down.setMinimumSectionSize(1)
    down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    down.setDefaultSectionSize(theme.row_height(ROW_HEIGHT, "body"))

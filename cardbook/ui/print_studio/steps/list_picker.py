"""Choosing one of many: a field that shows the chosen one and opens a list with a search above it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.labels import paragraph
from cardbook.ui.looks.painting import TextRun, draw_box, draw_text
from cardbook.ui.print_studio.steps.pick_list import Choice, PickDelegate, PickModel, PickRow
from cardbook.ui.widgets.fields.search_field import SearchField
from cardbook.ui.widgets.row_list_view import RowListView

_WIDTH, _HEIGHT = 430, 420


class PickList(NamedTuple):
    """What a picker offers: its words, what a typed text finds (the last used first), and how a row looks."""

    name: str
    search: str
    nothing: str
    find: Callable[[str, Sequence[str]], Sequence[Choice]]
    describe: Callable[..., PickRow]


class PickPanel(QFrame):
    """The list that drops down; `chosen(Choice)`. Esc closes it."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget, offer: PickList) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        theme = context.theme
        self._offer = offer
        self._last_used: Sequence[str] = ()
        self.setProperty("panel", True)
        self.search = SearchField(context, offer.search)
        self.choices = PickModel(offer.describe, self)
        self.list = RowListView(context, offer.name, several=False)
        self.list.setItemDelegate(PickDelegate(context, self.list))
        self.list.setModel(self.choices)
        self._nothing = paragraph(theme, offer.nothing, "small", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(8))
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        self.search.searched.connect(self._find)
        self.search.left.connect(self.close)
        self.search.went_down.connect(self._go_to_list)
        self.search.returnPressed.connect(self._take_first)
        self.list.opened.connect(lambda index: self._take(index.row()))

    def open_below(self, field: QWidget, chosen: Choice, last_used: Sequence[str], size: QSize) -> None:
        """Show the list under a field, with the chosen one in view."""
        self._last_used = last_used
        self.search.clear()
        self._find("")
        self.resize(size)
        corner = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = field.screen().availableGeometry()
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - size.height())))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - size.width())))
        self.move(corner)
        self.show()
        self.list.go_to(self.choices.row_of(chosen))
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _find(self, text: str) -> None:
        self.choices.show_choices(self._offer.find(text, self._last_used))
        self._nothing.setVisible(not self.choices.rowCount())
        self.list.go_to(0)

    def _go_to_list(self) -> None:
        self.list.setFocus()

    def _take_first(self) -> None:
        self._find(self.search.text())
        if self.choices.rowCount():
            self._take(self.list.currentIndex().row())

    def _take(self, row: int) -> None:
        self.close()
        self.chosen.emit(self.choices.choice(row))


class ListPicker(QPushButton):
    """`chosen(Choice)`."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, offer: PickList, choice: Choice) -> None:
        super().__init__()
        self._context = context
        self._offer = offer
        self._choice = choice
        self._last_used: Sequence[str] = ()
        self._panel: PickPanel | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        self.clicked.connect(self.open_list)

    def show_choice(self, choice: Choice, words: str, spoken: str, last_used: Sequence[str]) -> None:
        """The chosen one in words, and the ids of those used last, which the list shows first."""
        self._choice, self._last_used = choice, last_used
        self.setText(words)
        self.setAccessibleName(spoken)
        self.update()

    @property
    def panel(self) -> PickPanel:
        """The list, made when it is first opened."""
        if self._panel is None:
            self._panel = PickPanel(self._context, self, self._offer)
            self._panel.chosen.connect(self.chosen)
        return self._panel

    def open_list(self) -> None:
        """Let the list drop down."""
        px = self._context.theme.px
        self.panel.open_below(self, self._choice, self._last_used, QSize(px(_WIDTH), px(_HEIGHT)))

    def sizeHint(self) -> QSize:
        theme = self._context.theme
        return QSize(theme.px(160), theme.row_height(34, "body"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._context.theme.px(80), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.open_list()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._context.theme
        draw_box(painter, QRectF(self.rect()), theme.px(6), theme.color("sheet"), theme.color("edge"))
        side = theme.px(15)
        arrow = QRectF(self.width() - theme.px(11) - side, (self.height() - side) / 2, side, side)
        words = QRectF(theme.px(10), 0, arrow.left() - theme.px(16), self.height())
        draw_text(painter, words, TextRun(self.text(), theme.font("body"), theme.color("ink")))
        self._context.icons.paint(painter, arrow, "chevron-down", "ink2")

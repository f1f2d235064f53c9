"""The sidebar beside the pages: there at the first paint, filled in the turn after it."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardbook.ui.background.after_paint import after_paint
from cardbook.ui.context import UiContext
from cardbook.ui.frame import sidebar_column
from cardbook.ui.looks.painting import draw_line

if TYPE_CHECKING:
    from cardbook.ui.frame.sidebar_column import SidebarColumn
    from cardbook.ui.frame.sidebar_row import SidebarItem, SidebarRow

WIDE = 236
RAIL = 60


class Sidebar(QWidget):
    """`chosen` tells the key of a row, `book_pressed` that another book is wanted.

    `dropped(key, keys)`: lines of the address book were dragged onto the row of an occasion or a circle.
    `places` are the keys of those places that have a page.
    """

    chosen = Signal(str)
    dropped = Signal(str, object)
    book_pressed = Signal()
    settings_pressed = Signal()

    def __init__(self, context: UiContext, places: Sequence[str]) -> None:
        super().__init__()
        self._context = context
        self._places = places
        self._is_filled = False
        self._book = self._current = self._around = ""
        self._narrow = False
        self.setProperty("ground", "desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(context.texts("frame.sidebar.name"))
        self.setFixedWidth(context.theme.px(WIDE))
        after_paint(self, self._fill)

    @property
    def is_narrow(self) -> bool:
        """The sidebar is a rail of icons now."""
        return self._narrow

    def show_book(self, name: str) -> None:
        """The name of the open book."""
        self._book = name
        if self._is_filled:
            self._column.show_book(name)

    def show_saved(self, first: str, second: str) -> None:
        """The two lines at the foot: saved, and the last backup."""
        self._column.show_saved(first, second)

    def show_count(self, key: str, count: str, asks: bool = False) -> None:
        """The number beside a place; `asks` puts it in a pill, for what waits for the reader."""
        self._column.show_count(key, count, asks)

    def show_occasions(self, items: "Sequence[SidebarItem]") -> None:
        """The occasions with their rings."""
        self._column.show_occasions(items)

    def show_circles(self, items: "Sequence[SidebarItem]") -> None:
        """The circles with their dots."""
        self._column.show_circles(items)

    def show_searches(self, items: "Sequence[SidebarItem]") -> None:
        """The searches that are kept under a name."""
        self._column.show_searches(items)

    def set_current(self, key: str, around: str = "") -> None:
        """Mark the row of what is shown in the content, and the place `around` it; an unknown key marks none."""
        self._current, self._around = key, around
        if self._is_filled:
            self._column.set_current(key, around)

    def set_narrow(self, narrow: bool) -> None:
        """Become the rail of icons, or the wide sidebar again."""
        self._narrow = narrow
        self.setFixedWidth(self._context.theme.px(RAIL if narrow else WIDE))
        if self._is_filled:
            self._column.set_narrow(narrow)

    def rows(self) -> "list[SidebarRow]":
        """All rows from top to bottom."""
        return self._column.rows()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        edge = self.width() - 0.5
        rule = self._context.theme.color("rule")
        draw_line(QPainter(self), QPointF(edge, 0), QPointF(edge, self.height()), rule)

    def _fill(self) -> None:
        _ = self._column

    @cached_property
    def _column(self) -> "SidebarColumn":
        px = self._context.theme.px
        column = sidebar_column.SidebarColumn(self._context, self._places)
        for of_column, own in (
            (column.chosen, self.chosen), (column.dropped, self.dropped), (column.book_pressed, self.book_pressed),
            (column.settings_pressed, self.settings_pressed),
        ):
            of_column.connect(own)
        column.show_book(self._book)
        column.set_current(self._current, self._around)
        column.set_narrow(self._narrow)
        around = QVBoxLayout(self)
        around.setContentsMargins(px(8), px(10), px(8), px(8))
        around.addWidget(column)
        self._is_filled = True
        return column

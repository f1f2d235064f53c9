"""What stands in the sidebar: the book, its places, occasions and circles, and whether everything is saved."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import PLACES
from cardbook.ui.frame.sidebar_row import SidebarItem, SidebarRow
from cardbook.ui.labels import elided_label, label, set_tooltip, set_words
from cardbook.ui.looks.focus_ring import no_focus_ring
from cardbook.ui.looks.painting import TextRun, draw_box, draw_line, draw_text
from cardbook.ui.widgets.button import ButtonKind, icon_button
from cardbook.ui.widgets.enter_key import pressed_by_enter
from cardbook.ui.widgets.icon_mark import IconMark


class SidebarColumn(QWidget):
    """Its signals are those of `Sidebar`. `places` are the keys of those that have a page, in their order."""

    chosen = Signal(str)
    dropped = Signal(str, object)
    book_pressed = Signal()
    settings_pressed = Signal()

    def __init__(self, context: UiContext, places: Sequence[str]) -> None:
        super().__init__()
        texts, theme = context.texts, context.theme
        self._context = context
        self._narrow = False
        self._current = self._around = ""
        self._book = _BookTitle(context)
        self._sections = [
            _Section(context, ""),
            _Section(context, texts("frame.sidebar.occasions")),
            _Section(context, texts("frame.sidebar.circles")),
            _Section(context, texts("frame.sidebar.searches")),
        ]
        self._foot = _Foot(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._book)
        column.addSpacing(theme.px(4))
        column.addWidget(self._scrolled(), 1)
        column.addWidget(self._foot)
        self._book.clicked.connect(self.book_pressed)
        self._foot.settings.clicked.connect(self.settings_pressed)
        self._fill(0, [SidebarItem(key, texts(f"frame.places.{key}"), PLACES[key]) for key in places])
        self.set_narrow(False)

    def show_book(self, name: str) -> None:
        """The name of the open book."""
        set_words(self._book, name)
        self._book.setAccessibleName(self._context.texts("frame.sidebar.book", book=name))

    def show_saved(self, first: str, second: str) -> None:
        """The two lines at the foot: saved, and the last backup."""
        self._foot.show_lines(first, second)

    def show_count(self, key: str, count: str, asks: bool = False) -> None:
        """The number beside a place; `asks` puts it in a pill, for what waits for the reader."""
        for row in self.rows():
            if row.item.key == key:
                old = row.item
                row.show_item(SidebarItem(old.key, old.text, old.icon, count, old.share, old.dot, asks))

    def show_occasions(self, items: Sequence[SidebarItem]) -> None:
        """The occasions with their rings."""
        self._fill(1, items)

    def show_circles(self, items: Sequence[SidebarItem]) -> None:
        """The circles with their dots."""
        self._fill(2, items)

    def show_searches(self, items: Sequence[SidebarItem]) -> None:
        """The searches that are kept under a name."""
        self._fill(3, items)

    def set_current(self, key: str, around: str = "") -> None:
        """Mark the row of what is shown in the content, and the place `around` it; an unknown key marks none."""
        self._current, self._around = key, around
        self._mark()

    def set_narrow(self, narrow: bool) -> None:
        """Become the rail of icons, or the wide sidebar again."""
        self._narrow = narrow
        self._book.set_narrow(narrow)
        self._foot.set_narrow(narrow)
        for section in self._sections:
            section.set_narrow(narrow)
        self._mark()

    def rows(self) -> list[SidebarRow]:
        """All rows from top to bottom."""
        return [row for section in self._sections for row in section.rows]

    def _fill(self, section: int, items: Sequence[SidebarItem]) -> None:
        for row in self._sections[section].fill(items, self._narrow):
            row.clicked.connect(lambda _on=False, row=row: self._choose(row))
            row.stepped.connect(lambda step, row=row: self._step(row, step))
            row.dropped.connect(partial(self.dropped.emit, row.item.key))
        self._mark()

    def _mark(self) -> None:
        """Tab goes to the row that is marked; where the rail hides it or none is, to the nearest that stands for it."""
        keys = [row.item.key for row in self.rows() if row.item.is_place or not self._narrow]
        current = next((key for key in (self._current, self._around) if key in keys), "")
        takes_tab = current or keys[0] if keys else ""
        for row in self.rows():
            row.setChecked(row.item.key == current)
            row.show_around(row.item.key == self._around)
            is_stop = row.item.key == takes_tab
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _step(self, from_row: SidebarRow, step: int) -> None:
        rows = [row for row in self.rows() if not row.isHidden()]
        place = max(0, min(len(rows) - 1, rows.index(from_row) + step))
        rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, row: SidebarRow) -> None:
        self._mark()
        self.chosen.emit(row.item.key)

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        content.setProperty("ground", "desk")
        rows = QVBoxLayout(content)
        rows.setContentsMargins(2, 2, 3, 2)
        rows.setSpacing(0)
        for section in self._sections:
            rows.addWidget(section)
        rows.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("ground", "desk")
        area.setWidget(content)
        return area


class _Section(QWidget):
    """A title and its rows; without rows there is nothing."""

    def __init__(self, context: UiContext, title: str) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._narrow = False
        self.rows: list[SidebarRow] = []
        self._title = label(theme, title, "caption", "ink3", 500)
        self._title.setContentsMargins(theme.px(10), theme.px(15), 0, theme.px(5))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._title)
        self._settle()

    def fill(self, items: Sequence[SidebarItem], narrow: bool) -> list[SidebarRow]:
        """Replace the rows; returns the new ones."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [SidebarRow(self._context, item) for item in items]
        for row in self.rows:
            self._column.addWidget(row)
        self.set_narrow(narrow)
        return self.rows

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        for row in self.rows:
            row.set_narrow(narrow)
        self._settle()

    def _settle(self) -> None:
        self._title.setVisible(bool(self._title.text() and self.rows) and not self._narrow)
        self.setVisible(bool(self.rows))


class _BookTitle(QAbstractButton):
    """The name of the book in the serif; pressing it offers others."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        no_focus_ring(self)

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        set_tooltip(self, self.text() if narrow else "")

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(44), self._context.theme.row_height(38, "title"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, icons = self._context.theme, self._context.icons
        area = QRectF(self.rect()).adjusted(2, 1, -3, -1)
        if self.underMouse():
            draw_box(painter, area, theme.px(6), theme.color("press"))
        if self.hasFocus():
            draw_box(painter, area, theme.px(6), None, theme.color("focus"), 2.0)
        side = theme.px(18)
        left = area.center().x() - side / 2 if self._narrow else area.left() + theme.px(10)
        icons.paint(painter, QRectF(left, area.center().y() - side / 2, side, side), "book-marked", "ink2")
        if self._narrow:
            return
        arrows = theme.px(15)
        right = area.right() - theme.px(9) - arrows
        words = QRectF(left + theme.px(24), area.top(), right - left - theme.px(28), area.height())
        draw_text(painter, words, TextRun(self.text(), theme.font("book"), theme.color("ink")))
        place = QRectF(right, area.center().y() - arrows / 2, arrows, arrows)
        icons.paint(painter, place, "chevrons-up-down", "ink2")


class _Foot(QWidget):
    """Saved, the last backup, and the way to the settings."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        theme, texts = context.theme, context.texts
        self._context = context
        self._mark = IconMark(context, 16, "shield-check", "ink3")
        self._first = elided_label(theme, texts("frame.sidebar.saved"), "caption", "ink3")
        self._second = elided_label(theme, texts("frame.sidebar.no_backup"), "caption", "ink3")
        self.settings = icon_button(context, "settings", texts("frame.sidebar.settings"), ButtonKind.QUIET)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._first)
        words.addWidget(self._second)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(theme.px(8))
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        row.addWidget(self.settings)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_lines(self, first: str, second: str) -> None:
        self._first.setText(first)
        self._second.setText(second)
        set_tooltip(self._mark, f"{first} {second}")

    def set_narrow(self, narrow: bool) -> None:
        for widget in (self._mark, self._first, self._second):
            widget.setVisible(not narrow)
        px = self._context.theme.px
        left, right = (px(5), px(5)) if narrow else (px(11), px(2))
        self._row.setContentsMargins(left, px(6), right, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        left, right = QPointF(2, 0.5), QPointF(self.width() - 2, 0.5)
        draw_line(QPainter(self), left, right, self._context.theme.color("rule"))

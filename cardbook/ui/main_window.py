"""The window: menus, sidebar, the page that is shown, the undo bar."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cardbook.ui.background.after_paint import after_paint
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs import about, keyboard_map
from cardbook.ui.frame import pane_travel, quick_open, reading_order, text_undo
from cardbook.ui.frame.command_actions import CommandActions
from cardbook.ui.frame.places import PLACES, Page, PageSpec
from cardbook.ui.frame.sidebar import Sidebar
from cardbook.ui.key_names import key_words
from cardbook.ui.looks.focus_ring import FocusRing
from cardbook.ui.looks.page_margin import is_small
from cardbook.ui.looks.theme import TEXT_SIZES
from cardbook.ui.widgets.bars import undo_bar, work_bar

if TYPE_CHECKING:
    from cardbook.ui.frame.quick_open import QuickOpen
    from cardbook.ui.frame.quick_values import QuickProvider
    from cardbook.ui.widgets.bars.undo_bar import UndoBar
    from cardbook.ui.widgets.bars.work_bar import WorkBar

_SMALLEST = (1024, 700)
_FIRST_SIZE = (1280, 800)
TITLE_BAR = 40
"""Room left for the title bar that the desktop draws, in pixels."""
_PLACE = "main_window"


class MainWindow(QMainWindow):
    """The frame around the pages. It knows no book; numbers and lists are handed to its parts.

    `handlers` answer commands while no page does; those for `undo` and `redo` are asked after text fields.
    `quick_chosen` passes on what quick open tells.
    """

    item_chosen = Signal(str)
    book_chosen = Signal(str)
    quick_chosen = Signal(str, str)
    page_shown = Signal(str)
    rebuild_requested = Signal()
    closing = Signal()

    def __init__(
        self,
        context: UiContext,
        specs: Sequence[PageSpec],
        handlers: Mapping[str, Callable[[], None]],
    ) -> None:
        super().__init__()
        self._context = context
        self._specs = {spec.key: spec for spec in specs}
        self._pages: dict[str, Page] = {}
        self._books: list[tuple[str, str]] = []
        self.actions_of_commands = self._make_actions(handlers)
        self.sidebar = Sidebar(context, [key for key in PLACES if key in self._specs])
        self._stack = QStackedWidget()
        self._content = QVBoxLayout()
        self._undo_bar: UndoBar | None = None
        self._work_bar: WorkBar | None = None
        self._quick: QuickOpen | None = None
        self._quick_provider: QuickProvider = lambda _text: ()
        self._build()
        self._focus_ring = FocusRing(context.theme, self)
        self._return_to_place()

    @property
    def page_key(self) -> str:
        """The key of the page that is shown."""
        widget = self._stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is widget), "")

    def page(self, key: str) -> Page:
        """The page of a key, made now if this is the first time it is needed."""
        if key not in self._pages:
            page = self._specs[key].factory()
            page.situation_changed.connect(partial(self._follow, key))
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def show_page(self, key: str) -> Page:
        """Show a page; its commands come alive."""
        page = self.page(key)
        self._stack.setCurrentWidget(page)
        self.actions_of_commands.set_page(page.commands(), page.idle_commands())
        page.shown()
        self._follow(key)
        self.page_shown.emit(key)
        return page

    def show_book(self, name: str, books: Sequence[tuple[str, str]] = ()) -> None:
        """The open book's name, and others for the switcher as (key, name)."""
        self.setWindowTitle(self._context.texts("frame.title", book=name))
        self.sidebar.show_book(name)
        self._books = list(books)

    def set_quick_provider(self, provider: "QuickProvider") -> None:
        """Who finds people, letters and notes for Ctrl+K."""
        self._quick_provider = provider

    @property
    def quick_open(self) -> "QuickOpen":
        """The panel of Ctrl+K, made when it is first needed."""
        if self._quick is None:
            self._quick = quick_open.QuickOpen(self._context, self, self.actions_of_commands)
            self._quick.chosen.connect(self.quick_chosen)
        return self._quick

    @property
    def undo_bar(self) -> "UndoBar":
        """The bar below the page that says what was done, made when there is something to say."""
        if self._undo_bar is None:
            self._undo_bar = undo_bar.UndoBar(self._context, key_words(self._context.texts, "Ctrl+Z"))
            self._undo_bar.undo_requested.connect(lambda: self.actions_of_commands.run("undo"))
            self._content.addWidget(self._undo_bar)
        return self._undo_bar

    @property
    def work_bar(self) -> "WorkBar":
        """The bar below the page that says how far a large change is, made at the first one."""
        if self._work_bar is None:
            self._work_bar = work_bar.WorkBar(self._context)
            self._content.addWidget(self._work_bar)
        return self._work_bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_sidebar()
        if self._quick is not None:
            self._quick.settle()

    def focusNextPrevChild(self, forward: bool) -> bool:
        found = reading_order.neighbour(self.centralWidget(), self.focusWidget(), 1 if forward else -1)
        if found is None:
            return super().focusNextPrevChild(forward)
        found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        reading_order.bring_into_view(found)
        return True

    def may_leave(self, then: Callable[[], None]) -> bool:
        """False where a page has something that is not saved: it comes to the front and asks, then does `then`."""
        for key, page in self._pages.items():
            if not page.may_leave(then):
                self.show_page(key)
                return False
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave(self._quit):
            event.ignore()
            return
        self._context.settings.remember_place(_PLACE, self.saveGeometry())
        self.closing.emit()
        super().closeEvent(event)

    def _build(self) -> None:
        self.menuBar().setFont(self._context.theme.font("small"))
        self.actions_of_commands.name_menus(self.menuBar())
        after_paint(self, self._get_ready)
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        self._content.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(self._content, 1)
        self.setCentralWidget(whole)
        self.sidebar.chosen.connect(self._sidebar_chosen)
        self.sidebar.settings_pressed.connect(lambda: self.actions_of_commands.run("settings"))
        self.sidebar.book_pressed.connect(self._offer_books)

    def _get_ready(self) -> None:
        """What the keys need and the first paint does not show."""
        self.actions_of_commands.make()
        _ = self._text_undo

    @cached_property
    def _text_undo(self) -> "text_undo.TextUndo":
        return text_undo.TextUndo(self)

    def _make_actions(self, handlers: Mapping[str, Callable[[], None]]) -> CommandActions:
        answers: dict[str, Callable[[], None]] = {**self._own_handlers(), **handlers}
        answers["undo"] = lambda: self._text_undo.undo(handlers.get("undo", _nothing))
        answers["redo"] = lambda: self._text_undo.redo(handlers.get("redo", _nothing))
        offered = set(answers)
        for spec in self._specs.values():
            offered |= spec.commands | spec.summoned_by
            for command in spec.summoned_by - set(handlers):
                answers[command] = partial(self._summon, spec.key, command)
        return CommandActions(self._context, offered, answers, self)

    def _own_handlers(self) -> dict[str, Callable[[], None]]:
        own: dict[str, Callable[[], None]] = {
            "quit": self._quit,
            "find": lambda: self._visible_page().find_here(),
            "quick_open": lambda: self.quick_open.open_with(self._quick_provider),
            "next_pane": lambda: pane_travel.travel(self._panes(), 1),
            "previous_pane": lambda: pane_travel.travel(self._panes(), -1),
            "sidebar": self._fold_sidebar,
            "larger_text": lambda: self._change_text_size(1),
            "smaller_text": lambda: self._change_text_size(-1),
            "normal_text": lambda: self._set_text_size(100),
            "keys": lambda: keyboard_map.KeyboardMap(self._context, self, self.actions_of_commands.commands()).open(),
            "about": lambda: about.AboutDialog(self._context, self).open(),
        }
        for key in self._specs:
            own["settings" if key == "settings" else f"go_{key}"] = partial(self._visit, key)
        return own

    def _visible_page(self) -> Page:
        return self._pages[self.page_key]

    def _visit(self, key: str) -> None:
        page = self.show_page(key)
        pane_travel.enter_pane(page.panes()[0])

    def _summon(self, key: str, command: str) -> None:
        self.show_page(key)
        self.actions_of_commands.run(command)

    def _follow(self, key: str) -> None:
        """Mark in the sidebar what a page shows, and grey out what it cannot do now."""
        if key == self.page_key:
            page = self._pages[key]
            self.sidebar.set_current(page.here() or key, key)
            self.actions_of_commands.set_idle(page.idle_commands())

    def _sidebar_chosen(self, key: str) -> None:
        if key in self._specs:
            self._visit(key)
        else:
            self.item_chosen.emit(key)

    def _panes(self) -> list[QWidget]:
        pages = self._visible_page().panes() if self.page_key else []
        return [self.sidebar, *pages, *filter(None, [self._work_bar, self._undo_bar])]

    def _offer_books(self) -> None:
        menu = QMenu(self)
        for key, name in self._books:
            menu.addAction(name.replace("&", "&&")).triggered.connect(
                lambda _on=False, key=key: self.book_chosen.emit(key)
            )
        menu.addSeparator()
        for command in self.actions_of_commands.commands():
            if command.id in ("new_book", "open_book", "open_sample"):
                menu.addAction(self.actions_of_commands.action(command.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.sidebar.mapToGlobal(QPoint(12, self._context.theme.px(48))))

    def _fold_sidebar(self) -> None:
        self._context.settings.sidebar_narrow = not self._context.settings.sidebar_narrow
        self._settle_sidebar()

    def _settle_sidebar(self) -> None:
        narrow = is_small(self._context.theme, self.width()) or self._context.settings.sidebar_narrow
        if narrow is not self.sidebar.is_narrow:
            self.sidebar.set_narrow(narrow)

    def _change_text_size(self, step: int) -> None:
        place = TEXT_SIZES.index(self._context.theme.text_size) + step
        self._set_text_size(TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))])

    def _set_text_size(self, percent: int) -> None:
        if percent != self._context.theme.text_size:
            self._context.settings.text_size = percent
            self.rebuild_requested.emit()

    def _quit(self) -> None:
        self.close()

    def _return_to_place(self) -> None:
        available = QGuiApplication.primaryScreen().availableGeometry()
        wide, high = self._context.theme.px(_SMALLEST[0]), self._context.theme.px(_SMALLEST[1])
        self.setMinimumSize(min(wide, available.width()), min(high, available.height()))
        if not self.restoreGeometry(self._context.settings.place_of(_PLACE)):
            self.resize(min(_FIRST_SIZE[0], available.width()), min(_FIRST_SIZE[1], available.height() - TITLE_BAR))
        self._settle_sidebar()


def _nothing() -> None:
    """The answer of undo while no book is open."""

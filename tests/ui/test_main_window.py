"""The window around the pages: places, menus, keys, the undo bar, quick open."""

from collections.abc import Callable, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cardbook.ui.commands import COMMANDS
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.frame.quick_values import QuickGroup, QuickItem
from cardbook.ui.frame.sidebar_row import SidebarItem
from cardbook.ui.main_window import MainWindow
from tests import windows
from tests.ui.conftest import ContextMaker

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class FieldPage(Page):
    """A page with two fields that notes what it was told to do."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.told = told
        self.idle: set[str] = set()
        self.circle = ""
        self.search, self.other = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.other)

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {name: lambda name=name: self.told.append(name) for name in ("new_person", "edit")}

    def idle_commands(self) -> set[str]:
        return self.idle

    def here(self) -> str:
        return self.circle

    def panes(self) -> list[QWidget]:
        return [self.search, self.other]

    def find_here(self) -> None:
        self.search.setFocus()


class Frame:
    """A window over two pages, and a note of all that happened."""

    def __init__(self, context: UiContext) -> None:
        self.told: list[str] = []
        self.made: list[str] = []
        specs = [
            PageSpec("people", self._maker("people"), frozenset({"edit"}), frozenset({"new_person"})),
            PageSpec("cards", self._maker("cards")),
        ]
        handlers = {name: lambda name=name: self.told.append(name) for name in ("undo", "redo")}
        self.window = MainWindow(context, specs, handlers)
        self.window.resize(1280, 800)

    def _maker(self, key: str) -> Callable[[], Page]:
        def make() -> Page:
            self.made.append(key)
            return FieldPage(self.told) if key == "people" else Page()

        return make


@pytest.fixture
def frame(context: UiContext, qtbot: QtBot) -> Frame:
    """The window with People shown and the keyboard in it."""
    made = Frame(context)
    qtbot.addWidget(made.window)
    made.window.show_page("people")
    windows.show(made.window)
    qtbot.waitUntil(made.window.isActiveWindow)
    return made


def people(frame: Frame) -> FieldPage:
    """The page with the fields."""
    page = frame.window.page("people")
    assert isinstance(page, FieldPage)
    return page


def test_only_places_with_a_page_are_in_the_sidebar(frame: Frame) -> None:
    assert [row.item.text for row in frame.window.sidebar.rows()] == ["People", "Cards"]


def test_a_page_is_made_at_its_first_visit(frame: Frame, qtbot: QtBot) -> None:
    assert frame.made == ["people"]
    qtbot.keyClick(frame.window, Qt.Key.Key_3, CTRL)
    assert frame.made == ["people", "cards"]
    assert frame.window.page_key == "cards"
    qtbot.keyClick(frame.window, Qt.Key.Key_2, CTRL)
    assert frame.made == ["people", "cards"]


def test_a_click_in_the_sidebar_shows_the_place_and_marks_it(frame: Frame) -> None:
    frame.window.sidebar.rows()[1].click()
    assert frame.window.page_key == "cards"
    assert [row.isChecked() for row in frame.window.sidebar.rows()] == [False, True]


def test_arrows_and_enter_walk_the_sidebar(frame: Frame, qtbot: QtBot) -> None:
    rows = frame.window.sidebar.rows()
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert frame.window.page_key == "cards"


def test_an_occasion_in_the_sidebar_is_told_by_its_key(frame: Frame, qtbot: QtBot) -> None:
    frame.window.sidebar.show_occasions([SidebarItem("occasion:7", "Christmas", count="26/64", share=0.4)])
    row = frame.window.sidebar.rows()[-1]
    assert row.accessibleName() == "Christmas, 26/64"
    with qtbot.waitSignal(frame.window.item_chosen) as told:
        row.click()
    assert told.args == ["occasion:7"]


def test_commands_live_while_their_page_is_shown(frame: Frame) -> None:
    actions = frame.window.actions_of_commands
    assert actions.action("edit").isEnabled()
    frame.window.show_page("cards")
    assert not actions.action("edit").isEnabled()


def test_what_a_page_cannot_do_now_is_grey_until_it_can(frame: Frame) -> None:
    edit, page = frame.window.actions_of_commands.action("edit"), people(frame)
    page.idle = {"edit", "undo"}
    page.situation_changed.emit()
    assert not edit.isEnabled()
    assert frame.window.actions_of_commands.action("undo").isEnabled()
    page.idle = set()
    page.situation_changed.emit()
    assert edit.isEnabled()


def test_a_command_of_the_window_stays_grey_on_every_page(frame: Frame) -> None:
    actions = frame.window.actions_of_commands
    actions.set_enabled("undo", False)
    frame.window.show_page("cards")
    assert not actions.action("undo").isEnabled()


def test_the_sidebar_marks_what_a_page_shows_and_the_rail_its_place(frame: Frame) -> None:
    window, page = frame.window, people(frame)
    window.sidebar.show_circles([SidebarItem("circle:3", "Family", dot=3)])
    page.circle = "circle:3"
    page.situation_changed.emit()
    assert [row.item.key for row in window.sidebar.rows() if row.isChecked()] == ["circle:3"]
    window.sidebar.set_narrow(True)
    assert [row.item.key for row in window.sidebar.rows() if row.isChecked()] == ["people"]


def test_tab_reaches_the_rail_while_the_marked_row_is_hidden(frame: Frame) -> None:
    sidebar = frame.window.sidebar
    sidebar.show_circles([SidebarItem("circle:3", "Family", dot=3)])
    sidebar.set_current("circle:3", "cards")
    sidebar.set_narrow(True)
    stops = [row.item.key for row in sidebar.rows() if row.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert "cards" in stops
    assert "people" not in stops


def test_a_summoning_command_brings_its_page_to_the_front(frame: Frame, qtbot: QtBot) -> None:
    frame.window.show_page("cards")
    qtbot.keyClick(frame.window, Qt.Key.Key_N, CTRL)
    assert (frame.window.page_key, frame.told) == ("people", ["new_person"])


def test_menus_hold_only_what_exists(frame: Frame) -> None:
    titles = [action.text() for action in frame.window.menuBar().actions()]
    assert titles == ["&File", "&Edit", "&View", "&People", "&Help"]
    assert all(
        menu_action.menu() is not None and menu_action.menu().actions()
        for menu_action in frame.window.menuBar().actions()
    )


def test_no_two_commands_share_a_key_but_those_of_pages_that_never_stand_side_by_side() -> None:
    """Ctrl+Enter does what a page is for: it merges look-alikes, and says that a letter is answered."""
    owners: dict[str, list[str]] = {}
    for command in COMMANDS:
        for sequence in command.sequences():
            owners.setdefault(sequence.toString(), []).append(command.id)
    shared = [ids for ids in owners.values() if len(ids) > 1]
    assert shared == [["merge_pair", "mark_answered"]]


def test_undo_goes_to_the_text_field_first_and_then_to_the_book(frame: Frame, qtbot: QtBot) -> None:
    field = people(frame).search
    field.setFocus()
    qtbot.keyClicks(field, "kra")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert (field.text(), frame.told) == ("", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert frame.told == ["undo"]


def test_undo_in_the_menu_follows_the_same_rule(frame: Frame, qtbot: QtBot) -> None:
    field = people(frame).search
    field.setFocus()
    qtbot.keyClicks(field, "kra")
    frame.window.actions_of_commands.run("undo")
    assert (field.text(), frame.told) == ("", [])
    frame.window.actions_of_commands.run("redo")
    assert field.text() == "kra"
    people(frame).other.setFocus()
    frame.window.actions_of_commands.run("undo")
    assert frame.told == ["undo"]


def test_the_undo_bar_asks_the_book(frame: Frame) -> None:
    frame.window.undo_bar.offer("Willem Jansen is deleted.")
    frame.window.undo_bar.undo_button.click()
    assert frame.told == ["undo"]


def test_f6_travels_through_the_parts_of_the_window_and_back(frame: Frame, qtbot: QtBot) -> None:
    page = people(frame)
    page.search.setFocus()
    qtbot.keyClick(page.search, Qt.Key.Key_F6)
    assert page.other.hasFocus()
    qtbot.keyClick(page.other, Qt.Key.Key_F6)
    assert frame.window.sidebar.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(frame.window, Qt.Key.Key_F6, SHIFT)
    assert page.other.hasFocus()


def test_ctrl_f_finds_on_the_page(frame: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(frame.window, Qt.Key.Key_F, CTRL)
    assert people(frame).search.hasFocus()


def test_a_small_window_has_a_rail_with_tooltips(frame: Frame) -> None:
    assert not frame.window.sidebar.is_narrow
    frame.window.resize(1024, 700)
    QApplication.processEvents()
    assert frame.window.sidebar.is_narrow
    assert frame.window.sidebar.rows()[0].toolTip()


def test_the_sidebar_folds_by_key_and_stays_folded(
    frame: Frame, qtbot: QtBot, make_context: ContextMaker
) -> None:
    qtbot.keyClick(frame.window, Qt.Key.Key_Backslash, CTRL)
    assert frame.window.sidebar.is_narrow
    again = Frame(make_context())
    qtbot.addWidget(again.window)
    assert again.window.sidebar.is_narrow


def test_the_window_returns_to_its_size(frame: Frame, qtbot: QtBot, make_context: ContextMaker) -> None:
    frame.window.resize(frame.window.width(), 740)
    QApplication.processEvents()
    frame.window.close()
    again = MainWindow(make_context(), [], {})
    qtbot.addWidget(again)
    assert again.height() == 740


def test_larger_text_asks_for_a_new_window(frame: Frame, qtbot: QtBot, context: UiContext) -> None:
    with qtbot.waitSignal(frame.window.rebuild_requested):
        qtbot.keyClick(frame.window, Qt.Key.Key_Plus, CTRL)
    assert context.settings.text_size == 115


def test_quick_open_finds_opens_and_gives_the_keyboard_back(frame: Frame, qtbot: QtBot) -> None:
    page = people(frame)
    page.other.setFocus()
    anna = QuickItem("person:1", "Anna Kowalczyk", "Kraków")
    frame.window.set_quick_provider(
        lambda text: [QuickGroup("People", (anna,) if text.lower() in "anna kowalczyk" else ())]
    )
    qtbot.keyClick(frame.window, Qt.Key.Key_K, CTRL)
    panel = frame.window.quick_open
    assert panel.isVisible()
    qtbot.keyClicks(panel.field, "anna")
    with qtbot.waitSignal(panel.chosen) as told:
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert told.args == ["person:1", "open"]
    assert not panel.isVisible()
    assert page.other.hasFocus()


def test_quick_open_runs_commands(frame: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(frame.window, Qt.Key.Key_K, CTRL)
    panel = frame.window.quick_open
    qtbot.keyClicks(panel.field, "new per")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert frame.told == ["new_person"]


def test_ctrl_p_in_quick_open_prints_the_person(frame: Frame, qtbot: QtBot) -> None:
    frame.window.set_quick_provider(lambda _text: [QuickGroup("People", (QuickItem("person:1", "Anna"),))])
    qtbot.keyClick(frame.window, Qt.Key.Key_K, CTRL)
    with qtbot.waitSignal(frame.window.quick_open.chosen) as told:
        qtbot.keyClick(frame.window.quick_open.field, Qt.Key.Key_P, CTRL)
    assert told.args == ["person:1", "print"]


def test_escape_closes_quick_open(frame: Frame, qtbot: QtBot) -> None:
    qtbot.keyClick(frame.window, Qt.Key.Key_K, CTRL)
    qtbot.keyClick(frame.window.quick_open.field, Qt.Key.Key_Escape)
    assert not frame.window.quick_open.isVisible()


def test_a_field_that_is_gone_does_not_hold_up_the_keyboard(frame: Frame, qtbot: QtBot) -> None:
    page = people(frame)
    passing = QLineEdit(page)
    passing.show()
    passing.setFocus()
    passing.deleteLater()
    qtbot.waitUntil(lambda: not isValid(passing))
    page.search.setFocus()
    frame.window.actions_of_commands.run("undo")
    assert frame.told == ["undo"]

"""Occasions: the overview, beginning a list, renaming and deleting one."""

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cardbook.ui.cards.new_season_dialog import NewSeasonDialog
from cardbook.ui.context import UiContext
from cardbook.ui.frame.sidebar_row import SidebarItem
from tests.books import an_open_book
from tests.ui.cards.conftest import CardsDesk

BEFORE_ADVENT = datetime.date(2026, 11, 23)


def a_dialog(desk: CardsDesk, context: UiContext, *selection: int) -> NewSeasonDialog:
    """The window that begins a list, opened on a November day."""
    dialog = NewSeasonDialog(context, desk.session.reading, desk.page, selection, BEFORE_ADVENT)
    dialog.open()
    return dialog


def test_the_overview_tells_how_far_each_list_is(desk: CardsDesk) -> None:
    index = desk.page.overview.model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Christmas 2026: 6 cards, 2 written, 1 addressed, 1 stamped, 1 mailed"
    )


def test_enter_opens_the_list(desk: CardsDesk) -> None:
    QTest.keyClick(desk.page.overview.rows, Qt.Key.Key_Return)
    assert desk.page.season_id == 1


def test_the_place_cards_is_the_overview_again(christmas: CardsDesk) -> None:
    christmas.window.show_page("cards")
    assert christmas.page.season_id is None


def test_a_deleted_list_is_gone_and_undo_brings_it_back_with_its_ticks(desk: CardsDesk) -> None:
    desk.window.actions_of_commands.run("delete")
    assert desk.page.overview.model.rowCount() == 0
    assert desk.page.overview.empty.isVisible()
    desk.undo()
    assert len(desk.stored("Christmas 2026")["Jana Dvořáková"]) == 4
    assert desk.page.overview.rows.isVisible()


def test_a_list_deleted_while_it_is_shown_gives_way_to_the_overview(christmas: CardsDesk) -> None:
    season = christmas.session.reading.seasons.by_name("Christmas 2026")
    assert season is not None
    christmas.session.book.seasons.delete(season)
    assert christmas.page.season_id is None


def test_a_list_can_be_renamed(desk: CardsDesk) -> None:
    desk.window.actions_of_commands.run("edit")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    editor = dialog.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("Advent 2026")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.page.overview.model.index(0).data() == "Advent 2026"


def test_the_name_is_proposed_from_occasion_and_year(desk: CardsDesk, context: UiContext) -> None:
    dialog = a_dialog(desk, context)
    dialog.occasion.choose("easter")
    assert dialog.name.text() == "Easter 2027"
    dialog.occasion.choose("new_year")
    assert dialog.name.text() == "New Year 2027"


def test_a_year_whose_name_is_taken_is_not_proposed(desk: CardsDesk, context: UiContext) -> None:
    assert a_dialog(desk, context).name.text() == "Christmas 2027"


def test_a_name_typed_by_hand_stays(desk: CardsDesk, context: UiContext) -> None:
    dialog = a_dialog(desk, context)
    dialog.name.clear()
    QTest.keyClicks(dialog.name, "Summer postcards")
    dialog.occasion.choose("easter")
    assert dialog.name.text() == "Summer postcards"


def test_a_taken_name_is_said_under_the_field(desk: CardsDesk, context: UiContext) -> None:
    dialog = a_dialog(desk, context)
    dialog.name.setText("christmas 2026 ")
    assert dialog.name_note == "There is already a list called christmas 2026."
    assert not dialog.create_button.isEnabled()
    dialog.name.setText("Christmas at the office")
    assert dialog.name_note == ""
    assert dialog.create_button.isEnabled()


@pytest.mark.parametrize(
    ("whom", "sentence"),
    [
        ("everyone", "8 cards will be on the list."), ("circle:2", "One card will be on the list."),
        ("season:1", "6 cards will be on the list."), ("nobody", "0 cards will be on the list."),
    ],
)
def test_it_says_how_many_cards_there_will_be(desk: CardsDesk, context: UiContext, whom: str, sentence: str) -> None:
    dialog = a_dialog(desk, context)
    dialog.whom.choose(whom)
    assert dialog.whom_note == sentence


def test_a_new_list_is_shown_with_its_people(desk: CardsDesk) -> None:
    dialog = desk.page.new_season_for()
    dialog.name.setText("Easter letters")
    dialog.whom.choose("circle:1")
    dialog.create_button.click()
    assert desk.shown() == ["Mirko Krause", "Greta Vogel"]
    assert desk.steps[-1].params == {"season": "Easter letters"}


def test_a_list_for_the_selected_people(desk: CardsDesk) -> None:
    anna, chloe, *_ = sorted(desk.keys())
    dialog = desk.page.new_season_for([anna, chloe])
    assert dialog.whom_note == "2 cards will be on the list."
    dialog.create_button.click()
    assert desk.shown() == ["Anna Kowalczyk", "Chloé Nguyễn"]


def test_the_command_begins_a_list_from_any_place(desk: CardsDesk) -> None:
    desk.window.show_page("people")
    desk.window.actions_of_commands.run("new_occasion")
    assert desk.window.page_key == "cards"
    assert isinstance(QApplication.activeModalWidget(), NewSeasonDialog)


def test_a_list_is_copied_to_the_next_year(desk: CardsDesk) -> None:
    desk.page.show_overview()
    assert "copy_list" not in desk.page.idle_commands()
    desk.window.actions_of_commands.run("copy_list")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewSeasonDialog)
    assert (dialog.name.text(), dialog.whom_note) == ("Christmas 2027", "6 cards will be on the list.")
    dialog.create_button.click()
    assert len(desk.shown()) == 6


def test_an_empty_book_asks_for_the_first_list(context: UiContext, tmp_path: Path) -> None:
    with an_open_book(tmp_path / "new.cardbook"):
        pass
    desk = CardsDesk(context, tmp_path / "new.cardbook")
    desk.page.overview.empty.button.click()
    assert {"copy_list", "tick_stack"} <= set(desk.page.idle_commands())
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, NewSeasonDialog)
    dialog.create_button.click()
    assert desk.page.season_id == 1
    assert desk.checklist.body.empty.isVisible()
    desk.close()


def test_the_sidebar_marks_the_list_that_is_shown_and_the_place_around_it(desk: CardsDesk) -> None:
    desk.window.sidebar.show_occasions([SidebarItem("occasion:1", "Christmas 2026", share=0.2)])
    desk.open("Christmas 2026")
    assert [row.item.key for row in desk.window.sidebar.rows() if row.isChecked()] == ["occasion:1"]
    desk.page.show_overview()
    assert [row.item.key for row in desk.window.sidebar.rows() if row.isChecked()] == ["cards"]


def test_ticks_are_grey_where_there_is_no_card_to_tick(desk: CardsDesk) -> None:
    actions = desk.window.actions_of_commands
    assert not actions.action("tick_written").isEnabled()
    assert actions.action("delete").isEnabled()
    desk.open("Christmas 2026")
    assert actions.action("tick_written").isEnabled()
    desk.checklist.search.setText("nobody is called that")
    QTest.keyClick(desk.checklist.search, Qt.Key.Key_Return)
    assert not actions.action("tick_written").isEnabled()
    assert actions.action("add_people_to_list").isEnabled()


def test_nothing_can_be_renamed_or_deleted_where_there_is_no_list(desk: CardsDesk) -> None:
    desk.page.overview.delete_current()
    assert not {"edit", "delete", "print"} & {command.id for command in desk.window.actions_of_commands.answered()}

"""What the menus of the address book offer, and what the sidebar marks meanwhile."""

from PySide6.QtCore import Qt

from cardbook.domain.people.listing import LineFilter
from cardbook.ui.frame.sidebar_row import SidebarItem
from tests.ui.people.conftest import DeskMaker, PeopleDesk

ABOUT_PEOPLE = {"edit", "delete", "copy_address", "plan_card", "print", "add_to_circle", "form_household"}


def offered(desk: PeopleDesk) -> set[str]:
    """Which commands about people are not grey."""
    return ABOUT_PEOPLE & {command.id for command in desk.window.actions_of_commands.answered()}


def test_one_person_can_be_edited_and_several_cannot(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    assert offered(desk) == ABOUT_PEOPLE
    desk.run("select_all")
    assert offered(desk) == ABOUT_PEOPLE - {"edit", "copy_address"}


def test_nothing_can_be_done_with_nobody(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.view.clearSelection()
    assert offered(desk) == set()
    assert desk.window.actions_of_commands.action("new_person").isEnabled()


def test_saving_is_for_a_form_and_deleting_for_the_list(desk: PeopleDesk) -> None:
    save = desk.window.actions_of_commands.action("save")
    desk.show("Jonas Krüger")
    assert not save.isEnabled()
    desk.run("edit")
    assert save.isEnabled()
    assert "delete" not in offered(desk)
    desk.press(Qt.Key.Key_Escape, on=desk.editor)
    assert not save.isEnabled()


def test_an_empty_book_offers_only_new_people(open_desk: DeskMaker) -> None:
    desk = open_desk()
    assert offered(desk) == set()
    assert not desk.window.actions_of_commands.action("select_all").isEnabled()


def test_the_sidebar_marks_the_circle_whose_people_are_shown(desk: PeopleDesk) -> None:
    circle_id, name = desk.reading.listing.circle_names()[0]
    sidebar = desk.window.sidebar
    sidebar.show_circles([SidebarItem(f"circle:{circle_id}", name, dot=1)])
    desk.page.show_circle(circle_id)
    assert [row.item.text for row in sidebar.rows() if row.isChecked()] == [name]
    desk.pane.show_filter(LineFilter())
    assert [row.item.key for row in sidebar.rows() if row.isChecked()] == ["people"]

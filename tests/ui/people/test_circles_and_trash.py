"""Circles of several people, deleting and bringing back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from cardbook.ui.people.dialogs.circle_dialog import CircleDialog
from cardbook.ui.people.dialogs.line_picker import LinePicker
from tests.ui.people.conftest import PeopleDesk


def put_in(desk: PeopleDesk, circle: str) -> None:
    """Add whoever is chosen to a circle by its name."""
    desk.run("add_to_circle")
    dialog = desk.dialog()
    assert isinstance(dialog, CircleDialog)
    dialog.name.setText(circle)
    dialog.add.click()


def circles(desk: PeopleDesk) -> dict[str, int]:
    """The circles of the book and how many lines each has."""
    return {circle.name: circle.lines for circle in desk.reading.listing.circles()}


def test_several_people_join_a_new_circle_in_one_step(desk: PeopleDesk) -> None:
    desk.page.select_keys([desk.key("Willem Jansen"), desk.key("Jonas Krüger")])
    put_in(desk, "Choir")
    assert circles(desk)["Choir"] == 2
    desk.run("undo")
    assert circles(desk).get("Choir", 0) == 0


def test_a_circle_is_offered_as_a_chip(desk: PeopleDesk) -> None:
    desk.show("Willem Jansen")
    desk.run("add_to_circle")
    dialog = desk.dialog()
    assert isinstance(dialog, CircleDialog)
    next(chip for chip in dialog.chips if chip.text() == "Lyon").click()
    dialog.add.click()
    assert desk.contact("Willem Jansen").circles == ("Lyon",)


def test_renaming_a_circle_to_one_that_exists_joins_both(desk: PeopleDesk) -> None:
    desk.pane.rename_requested.emit("Lyon")
    dialog = desk.dialog()
    dialog.findChildren(QLineEdit)[0].setText("Close friends")
    dialog.accept()
    assert circles(desk) == {"Close friends": 2}
    desk.run("undo")
    assert circles(desk) == {"Close friends": 2, "Lyon": 1}


def test_deleting_the_circle_that_is_shown_shows_everybody_again(desk: PeopleDesk) -> None:
    circle = next(circle for circle in desk.reading.listing.circles() if circle.name == "Lyon")
    desk.page.show_circle(circle.id)
    desk.pane.delete_circle_requested.emit("Lyon")
    assert len(desk.names()) == 4


def test_the_next_person_is_chosen_after_deleting_one(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.press(Qt.Key.Key_Delete)
    assert "Jonas Krüger" not in desk.names()
    assert desk.shown() == "Chloé Nguyễn"


def test_a_deleted_household_comes_back_with_undo(desk: PeopleDesk) -> None:
    desk.show("Anna & Tomasz Kowalczyk")
    desk.run("delete")
    assert len(desk.names()) == 3
    desk.run("undo")
    assert "Anna & Tomasz Kowalczyk" in desk.names()


def test_the_deleted_stand_in_a_list_of_their_own_and_can_come_back(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("delete")
    desk.run("deleted_people")
    trash = desk.side.deleted
    assert [trash.model.index(row).data() for row in range(trash.model.rowCount())] == ["Jonas Krüger"]
    trash.restore.click()
    assert "Jonas Krüger" in desk.names()
    assert trash.model.rowCount() == 0
    desk.press(Qt.Key.Key_Escape, on=trash)
    assert not desk.side.shows_deleted


def test_a_new_circle_without_anybody_chosen_asks_who_belongs_to_it(desk: PeopleDesk) -> None:
    desk.view.clearSelection()
    desk.run("new_circle")
    name = desk.dialog()
    name.findChildren(QLineEdit)[0].setText("Choir")
    name.accept()
    picker = desk.dialog()
    assert isinstance(picker, LinePicker)
    picker.view.select_keys([desk.key("Willem Jansen"), desk.key("Jonas Krüger")])
    picker.choose.click()
    assert circles(desk)["Choir"] == 2

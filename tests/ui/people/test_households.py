"""People who share an envelope."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.ui.people.dialogs.line_picker import LinePicker
from cardbook.ui.people.dialogs.new_household import NewHouseholdDialog, people_of
from tests.ui.people.conftest import PeopleDesk

KOWALCZYK = "Anna & Tomasz Kowalczyk"


def test_the_shared_address_is_edited_once(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")
    town = desk.household_editor.address.editors[AddressPart.LOCALITY]
    assert isinstance(town, QLineEdit)
    assert desk.household_editor.address.editors[AddressPart.STREET].hasFocus()
    town.setText("Gdańsk")
    desk.run("save")
    detail = desk.detail(KOWALCZYK)
    assert [address.locality for address in detail.addresses] == ["Gdańsk"]
    assert desk.shown() == KOWALCZYK


def test_name_lines_by_hand_are_kept_and_can_be_given_back(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")
    desk.household_editor.naming.lines.editor.setPlainText("Familie Kowalczyk")
    desk.run("save")
    assert desk.detail("Familie Kowalczyk").addressee == ("Familie Kowalczyk",)
    desk.run("edit")
    assert desk.household_editor.naming.lines.back.isVisible()
    desk.household_editor.naming.lines.back.click()
    desk.run("save")
    assert desk.detail(KOWALCZYK).addressee_override == ""


def test_a_member_is_opened_from_the_household_and_leads_back_to_it(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    tomasz = desk.detail(KOWALCZYK).members[1]
    desk.run("edit")
    desk.household_editor.member_requested.emit(tomasz.id)
    assert desk.editor.contact_id == tomasz.id
    desk.editor.note.setPlainText("No almonds")
    desk.run("save")
    assert desk.shown() == KOWALCZYK
    assert desk.detail(KOWALCZYK).members[1].note == "No almonds"


def test_two_chosen_people_form_a_household(desk: PeopleDesk) -> None:
    desk.page.select_keys([desk.key("Willem Jansen"), desk.key("Jonas Krüger")])
    desk.run("form_household")
    assert len(desk.names()) == 3
    assert {member.name.given for member in desk.detail(desk.shown()).members} == {"Willem", "Jonas"}
    desk.run("undo")
    assert len(desk.names()) == 4


def test_somebody_moves_in_with_a_household(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.household.pick.click()
    picker = desk.dialog()
    assert isinstance(picker, LinePicker)
    QTest.keyClicks(picker.search, "anna")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert desk.editor.household.key == desk.key(KOWALCZYK)
    assert desk.editor._unsaved.isVisible()
    desk.run("save")
    assert len(desk.detail(desk.shown()).members) == 3
    assert "Jonas Krüger" not in desk.names()


def test_who_leaves_a_couple_has_an_envelope_with_the_address_again(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")
    desk.household_editor.member_requested.emit(desk.detail(KOWALCZYK).members[1].id)
    desk.editor.household.leave.click()
    desk.run("save")
    assert desk.contact("Tomasz Kowalczyk").household is None
    assert desk.contact("Tomasz Kowalczyk").addresses[0].locality == "Kraków"
    assert desk.contact("Anna Kowalczyk").addresses[0].locality == "Kraków"


def test_a_household_is_split_from_its_form(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")
    desk.household_editor.split_requested.emit()
    assert {"Anna Kowalczyk", "Tomasz Kowalczyk"} <= set(desk.names())
    assert desk.shown() == "Anna Kowalczyk"


def test_a_new_household_is_made_of_names_in_one_step(desk: PeopleDesk) -> None:
    desk.run("new_household")
    dialog = desk.dialog()
    assert isinstance(dialog, NewHouseholdDialog)
    dialog.names.setPlainText("Elif Öztürk\nMurat\n")
    dialog.add.click()
    assert desk.household_editor.household_id is not None
    assert "Elif & Murat Öztürk" in desk.names()
    desk.run("undo")
    assert "Elif & Murat Öztürk" not in desk.names()


def test_a_first_name_alone_takes_the_family_name_of_the_first_line() -> None:
    people = people_of("Anna Kowalczyk\n\nTomasz\nEva Klein")
    assert [person.display_name() for person in people] == ["Anna Kowalczyk", "Tomasz Kowalczyk", "Eva Klein"]


def test_members_are_put_in_another_order_and_the_envelope_follows(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")
    rows = desk.household_editor.members.rows
    assert not rows[0].up.isEnabled()
    rows[0].down.click()
    assert desk.household_editor.naming.lines.editor.toPlainText() == "Tomasz and Anna Kowalczyk"
    desk.run("save")
    assert "Tomasz & Anna Kowalczyk" in desk.names()
    desk.run("undo")
    assert KOWALCZYK in desk.names()


def test_alt_and_an_arrow_move_a_member_and_the_focus_goes_along(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")
    second = desk.household_editor.members.rows[1].open_button
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    first = desk.household_editor.members.rows[0]
    assert first.open_button.accessibleName() == "Open Tomasz Kowalczyk"
    assert first.open_button.hasFocus()
    QTest.keyClick(first.open_button, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert desk.household_editor.naming.lines.editor.toPlainText() == "Tomasz and Anna Kowalczyk"


def test_moving_in_with_a_changed_note_is_taken_back_as_one(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.note.setPlainText("Piano")
    desk.editor.live_with(desk.key(KOWALCZYK))
    desk.run("save")
    assert "Jonas Krüger" not in desk.names()
    desk.run("undo")
    assert desk.contact("Jonas Krüger").note == ""
    assert KOWALCZYK in desk.names()

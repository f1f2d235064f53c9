"""How a household wishes to be addressed, in its form: what stands there is stored in one step."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cardbook.domain.people.household import AddresseeStyle, Formality, Household
from cardbook.domain.people.household_role import HouseholdRole
from tests.ui.people.conftest import PeopleDesk

KOWALCZYK = "Anna & Tomasz Kowalczyk"


def _edit(desk: PeopleDesk) -> None:
    desk.show(KOWALCZYK)
    desk.run("edit")


def _stored(desk: PeopleDesk, key: int) -> Household:
    stored = desk.reading.contacts.household(key // 2)
    assert stored is not None
    return stored


def test_everything_in_the_form_is_stored_and_taken_back_in_one_step(desk: PeopleDesk) -> None:
    _edit(desk)
    key = desk.key(KOWALCZYK)
    before = _stored(desk, key)
    form = desk.household_editor
    form.naming.style_choice.choose(AddresseeStyle.FAMILY.value)
    form.naming.formality.choose(Formality.FORMAL.value)
    form.naming.language.choose("de")
    for line, typed in (
        (form.naming.family, "Kowalscy"), (form.about.lines["who_is"], "From the choir"),
        (form.about.lines["likes"], "No glitter"), (form.about.lines["observance"], "Name days"),
    ):
        line.clear()
        QTest.keyClicks(line, typed)
    form.naming.greeting.editor.setPlainText("Kochani,")
    assert not form.about.do_not_send.reason.isVisible()
    form.about.do_not_send.box.click()
    QTest.keyClicks(form.about.do_not_send.reason, "Too far away")
    form.about.hand_addressed.click()
    form.about.note.setPlainText("Ring twice")
    form.members.rows[1].child.click()
    desk.run("save")
    stored = _stored(desk, key)
    assert (stored.style, stored.formality, stored.language) == (AddresseeStyle.FAMILY, Formality.FORMAL, "de")
    assert (stored.family_name, stored.salutation_override, stored.addressee_override) == ("Kowalscy", "Kochani,", "")
    assert (stored.who_is, stored.likes, stored.observance) == ("From the choir", "No glitter", "Name days")
    assert (stored.do_not_send, stored.do_not_send_reason) == (True, "Too far away")
    assert (stored.note, stored.hand_addressed) == ("Ring twice", True)
    roles = [member.household_role for member in desk.reading.contacts.contacts(stored.members)]
    assert roles == [HouseholdRole.ADULT, HouseholdRole.CHILD]
    assert "Too far away" in [each.text() for each in desk.side.detail.findChildren(QLabel)]
    desk.run("undo")
    assert _stored(desk, key) == before
    assert {one.household_role for one in desk.reading.contacts.contacts(before.members)} == {HouseholdRole.ADULT}


def test_envelope_and_both_greetings_follow_while_one_types(desk: PeopleDesk) -> None:
    _edit(desk)
    form = desk.household_editor
    assert form.greetings.words(Formality.INFORMAL) == "Dear Anna and Tomasz,"
    form.naming.language.choose("de")
    form.naming.style_choice.choose(AddresseeStyle.FAMILY.value)
    form.naming.formality.choose(Formality.FORMAL.value)
    assert form.naming.lines.editor.toPlainText() == "Familie Kowalczyk"
    assert form._plate.accessibleName().startswith("Familie Kowalczyk, ")
    assert form.greetings.words(Formality.FORMAL) == "Sehr geehrte Familie Kowalczyk,"
    assert form.greetings.words(Formality.INFORMAL) == "Liebe Familie Kowalczyk,"
    assert form.naming.greeting.editor.toPlainText() == "Sehr geehrte Familie Kowalczyk,"
    QTest.keyClicks(form.naming.family, "Nowak")
    assert form._plate.accessibleName().startswith("Familie Nowak, ")


def test_what_is_written_by_hand_stays_until_it_goes_back_to_the_rule(desk: PeopleDesk) -> None:
    _edit(desk)
    greeting = desk.household_editor.naming.greeting
    greeting.editor.setPlainText("Ihr Lieben,")
    desk.household_editor.naming.formality.choose(Formality.FORMAL.value)
    assert greeting.editor.toPlainText() == "Ihr Lieben,"
    assert greeting._tag.isVisible()
    assert not desk.household_editor.greetings._rows[Formality.INFORMAL].isVisible()
    greeting.back.click()
    assert greeting.editor.toPlainText() == "Dear Anna and Tomasz Kowalczyk,"
    assert not greeting._tag.isVisible()
    assert greeting.override() == ""


def test_what_was_written_by_hand_stays_so_where_the_rule_would_say_the_same(desk: PeopleDesk) -> None:
    _edit(desk)
    key = desk.key(KOWALCZYK)
    desk.session.book.households.save(replace(_stored(desk, key), addressee_override="Anna and Tomasz Kowalczyk"))
    assert desk.household_editor.naming.lines.back.isVisible()
    desk.household_editor.about.note.setPlainText("Ring twice")
    desk.run("save")
    assert _stored(desk, key).addressee_override == "Anna and Tomasz Kowalczyk"
    desk.run("edit")
    desk.household_editor.naming.lines.back.click()
    desk.run("save")
    assert _stored(desk, key).addressee_override == ""


def test_the_last_but_one_is_taken_out_and_the_other_is_shown_alone(desk: PeopleDesk) -> None:
    _edit(desk)
    desk.household_editor.members.rows[1].leave.click()
    assert not desk.household_editor.members.rows[0].leave.isVisible()
    desk.run("save")
    assert desk.shown() == "Anna Kowalczyk"
    assert desk.contact("Tomasz Kowalczyk").addresses[0].locality == "Kraków"
    desk.run("undo")
    assert KOWALCZYK in desk.names()


def test_a_row_is_dragged_over_its_neighbour_and_back(desk: PeopleDesk) -> None:
    _edit(desk)
    section = desk.household_editor.members
    first, second = section.rows
    grip = first.grip.geometry().center()
    down = QPoint(grip.x(), grip.y() + second.y() - first.y())
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(first, QPoint(grip.x(), grip.y() + 3))
    assert section.rows == [first, second]
    QTest.mouseMove(first, down)
    assert section.rows == [second, first]
    assert desk.household_editor.naming.lines.editor.toPlainText() == "Tomasz and Anna Kowalczyk"
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=grip)
    QTest.mouseMove(first, QPoint(grip.x(), grip.y() - 3 * first.height()))
    assert section.rows == [second, first]

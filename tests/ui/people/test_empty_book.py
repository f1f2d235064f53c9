"""A book without people asks one question."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.people.conftest import DeskMaker


def test_a_name_and_enter_make_the_first_person(open_desk: DeskMaker) -> None:
    desk = open_desk()
    field = desk.page._first.state.field
    assert field.isVisible()
    assert field.hasFocus()
    QTest.keyClicks(field, "Dr. Anna von der Heide")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.names() == ["Dr. Anna von der Heide"]
    assert desk.contact("Dr. Anna von der Heide").name.family == "von der Heide"
    assert desk.shown() == "Dr. Anna von der Heide"


def test_the_question_comes_back_when_the_first_person_is_undone(open_desk: DeskMaker) -> None:
    desk = open_desk()
    desk.page._first.named.emit("Anna Klein")
    desk.view.clearFocus()
    desk.run("undo")
    assert desk.page._first.isVisible()
    desk.page._first.state.field.setFocus()
    desk.run("redo")
    assert desk.view.hasFocus()


def test_the_links_lead_to_importing_and_to_a_household(open_desk: DeskMaker, qtbot: QtBot) -> None:
    desk = open_desk()
    with qtbot.waitSignal(desk.page.import_requested):
        desk.page._first.asked.emit("import")
    desk.page._first.asked.emit("new_household")
    desk.dialog().reject()


def test_a_new_person_can_be_typed_in_full_in_an_empty_book(open_desk: DeskMaker) -> None:
    desk = open_desk()
    desk.run("new_person")
    assert desk.editor.name.lines["given"].isVisible()
    QTest.keyClick(desk.editor, Qt.Key.Key_Escape)
    assert desk.page._first.isVisible()

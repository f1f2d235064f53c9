"""What one knows of somebody: typed into the form, kept in the book, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardbook.domain.people.contact import CustomField
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.relation import Relation, RelationKind
from tests.ui.people.conftest import PeopleDesk


def _edit(desk: PeopleDesk, name: str) -> None:
    desk.show(name)
    desk.press(Qt.Key.Key_F2)


def test_wishes_and_marks_are_kept_and_taken_back(desk: PeopleDesk) -> None:
    before = desk.contact("Jonas Krüger")
    _edit(desk, "Jonas Krüger")
    about = desk.editor.about
    QTest.keyClicks(about.lines["who_is"], "Met in Lisbon")
    QTest.keyClicks(about.lines["likes"], "no glitter")
    about.form.choose("form_mr")
    QTest.keyClick(about.do_not_send.box, Qt.Key.Key_Space)
    QTest.keyClicks(about.do_not_send.reason, "Asked us not to")
    desk.run("save")
    saved = desk.contact("Jonas Krüger")
    assert (saved.who_is, saved.likes, saved.form_of_address) == ("Met in Lisbon", "no glitter", FormOfAddress.MR)
    assert (saved.do_not_send, saved.do_not_send_reason) == (True, "Asked us not to")
    assert saved.is_living
    desk.run("undo")
    assert desk.contact("Jonas Krüger") == before


def test_a_name_picked_from_the_book_is_seen_from_both_sides(desk: PeopleDesk) -> None:
    willem = desk.contact("Willem Jansen")
    _edit(desk, "Jonas Krüger")
    relations = desk.editor.relations
    relations.add.click()
    row = relations.rows[0]
    row.kind.choose(RelationKind.GODCHILD.value)
    QTest.keyClicks(row.line, "Willem Jansen")
    desk.run("save")
    assert desk.contact("Jonas Krüger").relations == (Relation(RelationKind.GODCHILD, willem.id),)
    seen = desk.contact("Willem Jansen").relations
    assert seen == (Relation(RelationKind.GODPARENT, desk.contact("Jonas Krüger").id),)


def test_somebody_who_is_not_in_the_book_stays_a_name(desk: PeopleDesk) -> None:
    _edit(desk, "Jonas Krüger")
    relations = desk.editor.relations
    relations.add.click()
    QTest.keyClicks(relations.rows[0].line, "Nobody Here")
    relations.add.click()
    desk.run("save")
    assert desk.contact("Jonas Krüger").relations == (Relation(RelationKind.CHILD, name="Nobody Here"),)


def test_own_fields_come_and_go(desk: PeopleDesk) -> None:
    _edit(desk, "Jonas Krüger")
    own = desk.editor.own_fields
    own.add.click()
    QTest.keyClicks(own.rows[0].label, "Shoe size")
    QTest.keyClicks(own.rows[0].line, "41")
    desk.run("save")
    assert desk.contact("Jonas Krüger").fields == (CustomField("Shoe size", "41"),)
    desk.press(Qt.Key.Key_F2)
    own.rows[0].removed.emit()
    desk.run("save")
    assert desk.contact("Jonas Krüger").fields == ()


def test_opening_and_leaving_a_form_changes_nothing(desk: PeopleDesk) -> None:
    _edit(desk, "Willem Jansen")
    assert not desk.editor.is_dirty()

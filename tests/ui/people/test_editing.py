"""Adding and changing people."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.relation import Relation, RelationKind
from tests import windows
from tests.ui.people.conftest import CTRL, PeopleDesk


def part(desk: PeopleDesk, wanted: AddressPart) -> QLineEdit:
    """The line of a part of the address."""
    editor = desk.editor.address.editors[wanted]
    assert isinstance(editor, QLineEdit)
    return editor


def retype(line: QLineEdit, text: str) -> None:
    """Type over what stands in a line."""
    line.selectAll()
    QTest.keyClicks(line, text) if text else QTest.keyClick(line, Qt.Key.Key_Delete)


def answer(desk: PeopleDesk, word: str) -> None:
    """Press a button of the small window."""
    next(button for button in desk.dialog().findChildren(QPushButton) if button.text() == word).click()


def test_a_new_person_is_typed_and_saved_from_the_keyboard(desk: PeopleDesk) -> None:
    desk.press(Qt.Key.Key_N, CTRL, on=desk.window)
    given = desk.editor.name.lines["given"]
    assert given.hasFocus()
    QTest.keyClicks(given, "Greta")
    desk.press(Qt.Key.Key_Return, on=given)
    family = desk.editor.name.lines["family"]
    assert family.hasFocus()
    QTest.keyClicks(family, "Vogel")
    retype(part(desk, AddressPart.STREET), "Weg 5")
    retype(part(desk, AddressPart.POSTCODE), "04103")
    retype(part(desk, AddressPart.LOCALITY), "Leipzig")
    desk.press(Qt.Key.Key_S, CTRL, on=desk.window)
    assert desk.shown() == "Greta Vogel"
    saved = desk.contact("Greta Vogel")
    assert (saved.addresses[0].street, saved.addresses[0].postcode) == ("Weg 5", "04103")
    assert saved.addresses[0].country == "DE"


def test_only_a_name_makes_a_person_without_an_address(desk: PeopleDesk) -> None:
    desk.run("new_person")
    QTest.keyClicks(desk.editor.name.lines["given"], "Oma")
    desk.run("save")
    assert desk.contact("Oma").addresses == ()


def test_an_edit_is_kept_and_can_be_undone(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.press(Qt.Key.Key_F2)
    retype(part(desk, AddressPart.LOCALITY), "Halle")
    assert desk.editor._unsaved.isVisible()
    desk.run("save")
    assert desk.contact("Jonas Krüger").addresses[0].locality == "Halle"
    desk.run("undo")
    assert desk.contact("Jonas Krüger").addresses[0].locality == "Leipzig"
    assert desk.shown() == "Jonas Krüger"


def test_opening_and_saving_without_a_change_leaves_everything_as_it_was(desk: PeopleDesk) -> None:
    before = desk.contact("Chloé Nguyễn")
    desk.show("Chloé Nguyễn")
    desk.run("edit")
    assert not desk.editor.is_dirty()
    desk.run("save")
    assert desk.contact("Chloé Nguyễn") == before


def test_a_name_in_one_piece_goes_on_until_a_part_of_it_is_changed(desk: PeopleDesk) -> None:
    new = Contact(PersonName(family="Prokop"), full_name="Familie Prokop")
    desk.page.show_key(Recipient(contact=desk.session.book.contacts.add(new)).key)
    desk.run("edit")
    desk.editor.note.setPlainText("Stamps")
    desk.run("save")
    assert desk.contact("Familie Prokop").full_name == "Familie Prokop"
    desk.run("edit")
    retype(desk.editor.name.lines["given"], "Jan")
    desk.run("save")
    assert desk.contact("Jan Prokop").full_name == ""


def test_the_country_decides_the_fields_and_keeps_what_was_typed(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    assert AddressPart.REGION not in desk.editor.address.editors
    desk.editor.address.country.choose("US")
    assert AddressPart.REGION in desk.editor.address.editors
    assert part(desk, AddressPart.LOCALITY).text() == "Leipzig"
    desk.editor.address.country.choose("DE")
    desk.run("save")
    assert desk.contact("Jonas Krüger").addresses[0].country == "DE"


def test_a_postcode_of_another_form_is_told_and_can_be_mended(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(part(desk, AddressPart.POSTCODE), "4103")
    note = desk.editor.address._note
    assert note._sentence.text() == "Germany: a postcode has five digits."
    retype(part(desk, AddressPart.POSTCODE), "D-04103")
    assert note._sentence.text() == "Did you mean 04103?"
    note.use.click()
    assert part(desk, AddressPart.POSTCODE).text() == "04103"
    assert not note.isVisible()


def test_a_postcode_in_the_field_of_the_town_is_told_and_moves_into_its_own(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(part(desk, AddressPart.POSTCODE), "")
    retype(part(desk, AddressPart.LOCALITY), "04103 Leipzig")
    note = desk.editor.address._note
    assert note._sentence.text() == "Is 04103 the postcode and Leipzig the town?"
    note.use.click()
    assert part(desk, AddressPart.POSTCODE).text() == "04103"
    assert part(desk, AddressPart.LOCALITY).text() == "Leipzig"
    assert not note.isVisible()


def test_a_postcode_with_a_letter_for_a_nought_is_told_with_the_count_of_digits(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(part(desk, AddressPart.POSTCODE), "O4103")
    sentence = desk.editor.address._note._sentence.text()
    assert sentence == "Germany: a postcode has five digits. Did you mean 04103?"


def test_more_lines_than_the_post_there_reads_are_told_beside_the_plate(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    hint = "These are more lines than the post there likes to read."
    hints = desk.editor._hints
    assert hint not in [label.text() for label in hints.findChildren(QLabel)]
    street = "a\nb\nc\nd\ne"
    desk.editor.address.show_address(PostalAddress(street, postcode="04103", locality="Leipzig", country="DE"))
    desk.editor.address.changed.emit()
    assert hint in [label.text() for label in hints.findChildren(QLabel)]


def test_an_odd_postcode_may_be_saved_all_the_same(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(part(desk, AddressPart.POSTCODE), "4103")
    desk.run("save")
    assert desk.contact("Jonas Krüger").addresses[0].postcode == "4103"


def test_the_plate_shows_the_envelope_while_one_types(desk: PeopleDesk) -> None:
    desk.show("Willem Jansen")
    desk.run("edit")
    retype(part(desk, AddressPart.LOCALITY), "Delft")
    assert desk.editor._plate.accessibleName() == "Willem Jansen, Dorfstraße 1, DELFT, NETHERLANDS"


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("17 April", PartialDate(None, 4, 17)),
        ("17.4.", PartialDate(None, 4, 17)),
        ("17.4.1961", PartialDate(1961, 4, 17)),
        ("17. April 1961", PartialDate(1961, 4, 17)),
        ("April 1961", PartialDate(1961, 4)),
        ("1961", PartialDate(1961)),
        ("1604", PartialDate(1604)),
        ("3 September 1604", PartialDate(1604, 9, 3)),
        ("about 1950", PartialDate(1950, about=True)),
        ("etwa 1950", PartialDate(1950, about=True)),
    ],
)
def test_a_birthday_is_kept_as_exactly_as_it_was_typed(desk: PeopleDesk, typed: str, date: PartialDate) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(desk.editor.dates.birthday.line, typed)
    desk.run("save")
    assert desk.contact("Jonas Krüger").dates == (ContactDate(DateKind.BIRTH, date),)


def test_figures_are_answered_with_the_date_they_mean(desk: PeopleDesk) -> None:
    desk.run("new_person")
    retype(desk.editor.dates.birthday.line, "17.4.")
    assert desk.editor.dates.birthday.note() == "That is 17 April."


def test_what_is_no_date_is_asked_about_before_saving(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(desk.editor.dates.birthday.line, "31 April")
    desk.run("save")
    assert desk.editor.dates.birthday.line.hasFocus()
    assert desk.contact("Jonas Krüger").dates == ()
    retype(desk.editor.dates.birthday.line, "30 April")
    desk.run("save")
    assert desk.contact("Jonas Krüger").dates


def test_phones_are_added_and_taken_away(desk: PeopleDesk) -> None:
    desk.show("Chloé Nguyễn")
    desk.run("edit")
    desk.editor.points.add.click()
    added = desk.editor.points.rows[-1]
    assert added.line.hasFocus()
    added.kind.choose("phone_cell")
    QTest.keyClicks(added.line, "+33 6 12 34")
    desk.run("save")
    assert desk.contact("Chloé Nguyễn").points == (
        ContactPoint(Medium.EMAIL, "chloe@example.fr"),
        ContactPoint(Medium.PHONE, "+33 6 12 34", ("cell",)),
    )
    desk.run("edit")
    desk.editor.points.rows[0].removed.emit()
    desk.run("save")
    assert [point.medium for point in desk.contact("Chloé Nguyễn").points] == [Medium.PHONE]


def test_circles_are_taken_off_and_added(desk: PeopleDesk) -> None:
    desk.show("Chloé Nguyễn")
    desk.run("edit")
    desk.editor.circles._take_off("Lyon")
    desk.editor.circles.add("Choir")
    desk.run("save")
    assert desk.contact("Chloé Nguyễn").circles == ("Choir", "Close friends")


def test_leaving_with_changes_asks_and_keeps_editing_where_one_wishes(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.note.setPlainText("Stamps")
    desk.press(Qt.Key.Key_Home)
    answer(desk, "Keep editing")
    assert desk.editor.note.toPlainText() == "Stamps"
    assert desk.view.selected_keys() == [desk.key("Jonas Krüger")]


def test_leaving_with_changes_saves_or_discards_them(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.note.setPlainText("Stamps")
    desk.press(Qt.Key.Key_Escape, on=desk.editor)
    answer(desk, "Discard")
    assert desk.shown() == "Jonas Krüger"
    assert desk.contact("Jonas Krüger").note == ""
    desk.run("edit")
    desk.editor.note.setPlainText("Stamps")
    desk.press(Qt.Key.Key_Home)
    answer(desk, "Save")
    assert desk.contact("Jonas Krüger").note == "Stamps"
    assert desk.shown() == "Willem Jansen"


def test_escape_leaves_an_untouched_form_at_once(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.press(Qt.Key.Key_Escape, on=desk.editor.name.lines["given"])
    assert desk.shown() == "Jonas Krüger"


def test_an_untouched_form_follows_what_happens_to_the_book(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.note.setPlainText("Stamps")
    desk.run("save")
    desk.run("edit")
    desk.run("undo")
    assert desk.editor.note.toPlainText() == ""


def test_deleting_in_the_form_closes_it(desk: PeopleDesk, qtbot: QtBot) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.delete.click()
    assert "Jonas Krüger" not in desk.names()
    assert desk.side.editor is None


def test_a_window_with_a_form_that_is_not_saved_asks_before_it_closes(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(part(desk, AddressPart.LOCALITY), "Halle")
    desk.window.close()
    assert desk.window.isVisible()
    answer(desk, "Keep editing")
    assert part(desk, AddressPart.LOCALITY).text() == "Halle"
    desk.window.close()
    answer(desk, "Save")
    assert not desk.window.isVisible()
    assert desk.contact("Jonas Krüger").addresses[0].locality == "Halle"


def test_a_form_can_be_given_up_with_the_window_also_from_another_page(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    retype(part(desk, AddressPart.LOCALITY), "Halle")
    desk.window.show_page("today")
    desk.run("quit")
    assert desk.window.page_key == "people"
    answer(desk, "Discard")
    assert not desk.window.isVisible()
    assert desk.contact("Jonas Krüger").addresses[0].locality == "Leipzig"


def test_a_window_without_changes_closes_at_once(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.window.close()
    assert not desk.window.isVisible()


def test_a_number_has_a_word_of_its_own_and_is_preferred_before_the_others_of_its_kind(desk: PeopleDesk) -> None:
    desk.show("Chloé Nguyễn")
    desk.run("edit")
    points = desk.editor.points
    for number in ("+33 1", "+33 2"):
        points.add.click()
        QTest.keyClicks(points.rows[-1].line, number)
    _, first, second = points.rows
    retype(second.kind.lineEdit(), "Maison de Bretagne")
    QTest.keyClick(second.kind.lineEdit(), Qt.Key.Key_Return)
    first.star.click()
    QTest.keyClick(second.star, Qt.Key.Key_Space)
    desk.run("save")
    assert desk.contact("Chloé Nguyễn").points[1:] == (
        ContactPoint(Medium.PHONE, "+33 1"),
        ContactPoint(Medium.PHONE, "+33 2", (), "Maison de Bretagne", preferred=True),
    )
    desk.run("edit")
    desk.editor.points.rows[2].kind.choose("phone_work")
    desk.run("save")
    assert desk.contact("Chloé Nguyễn").points[2] == ContactPoint(Medium.PHONE, "+33 2", ("work",), preferred=True)


def test_a_day_and_a_relation_have_words_of_their_own(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    days, relations = desk.editor.dates.others, desk.editor.relations
    days.add.click()
    retype(days.rows[0].kind.lineEdit(), "First communion")
    QTest.keyClicks(days.rows[0].day.line, "May 1999")
    relations.add.click()
    retype(relations.rows[0].kind.lineEdit(), "Choir master")
    QTest.keyClicks(relations.rows[0].line, "Willem Jansen")
    QTest.keyClicks(relations.rows[0].back, "Singer")
    desk.run("save")
    saved = desk.contact("Jonas Krüger")
    assert saved.dates == (ContactDate(DateKind.OTHER, PartialDate(1999, 5), "First communion"),)
    assert saved.relations == (
        Relation(RelationKind.OWN, desk.contact("Willem Jansen").id, "", "Choir master", "Singer"),
    )
    (seen,) = desk.contact("Willem Jansen").relations
    assert seen == Relation(RelationKind.OWN, saved.id, "", "Singer", "Choir master")


def test_a_word_of_ones_own_that_is_also_a_choice_is_left_as_it_is(desk: PeopleDesk) -> None:
    chloe = desk.contact("Chloé Nguyễn")
    odd = (ContactPoint(Medium.PHONE, "1", ("pager",), "mobile "), ContactPoint(Medium.URL, "https://a.example"))
    desk.session.book.contacts.save(replace(chloe, points=odd))
    desk.show("Chloé Nguyễn")
    desk.run("edit")
    for row in desk.editor.points.rows:
        row.kind.setFocus()
    assert not desk.editor.is_dirty()


def test_the_field_with_the_cursor_is_seen_in_a_low_window_too(desk: PeopleDesk) -> None:
    desk.show("Anna & Tomasz Kowalczyk")
    desk.window.setMinimumHeight(0)
    desk.window.resize(desk.window.width(), 360)
    desk.run("edit")
    for _ in range(3):
        windows.settle()
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.visibleRegion().boundingRect().height() == field.height(), field.accessibleName()
        desk.press(Qt.Key.Key_Return, on=field)

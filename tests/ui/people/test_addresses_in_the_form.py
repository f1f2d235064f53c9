"""Several addresses of somebody, all that is kept of each, and the one that a household shares."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.services.book import Book
from cardbook.ui.people.editors.address.address_block import AddressBlock
from tests.books import everything_in
from tests.ui.people.conftest import CTRL, PeopleDesk
from tests.ui.people.test_editing import answer, retype

KOWALCZYK = "Anna & Tomasz Kowalczyk"


def write_into(block: AddressBlock, part: AddressPart, text: str) -> None:
    """Type a part of an address anew."""
    line = block.lines.editors[part]
    assert isinstance(line, QLineEdit)
    retype(line, text)


def open_member(desk: PeopleDesk, given: str) -> None:
    """Open the form of somebody in the household of Anna and Tomasz."""
    desk.show(KOWALCZYK)
    desk.run("edit")
    member = next(each for each in desk.detail(KOWALCZYK).members if each.name.given == given)
    desk.household_editor.member_requested.emit(member.id)


@pytest.fixture
def book(desk: PeopleDesk) -> Book:
    """The book that the window shows."""
    return desk.session.book


def test_a_summer_house_is_added_with_all_that_is_known_of_it(desk: PeopleDesk) -> None:
    before = desk.contact("Jonas Krüger")
    desk.show("Jonas Krüger")
    desk.run("edit")
    addresses = desk.editor.where.own
    addresses.add.click()
    block = addresses.rows[1]
    assert block.lines.editors[AddressPart.STREET].hasFocus()
    write_into(block, AddressPart.STREET, "Seeweg 3")
    write_into(block, AddressPart.POSTCODE, "18609")
    write_into(block, AddressPart.LOCALITY, "Binz")
    retype(block.kind.lineEdit(), "Summer house")
    terms = block.terms
    terms.care_of.setText("Familie Witt")
    retype(terms.first_day.line, "1 May 2020")
    terms.first_month.choose("6")
    assert terms.last_month.key() == "6"
    terms.last_month.choose("9")
    retype(terms.confirmed.line, "3.7.2026")
    terms.how.setText("by phone")
    assert not terms.why.isVisibleTo(terms)
    terms.doubt.choose(AddressDoubt.SUSPECT)
    terms.why.setText("they wanted to move")
    terms.preferred.setChecked(True)
    assert "they wanted to move" in block._told.text()
    desk.run("save")
    home, summer = desk.contact("Jonas Krüger").addresses
    assert replace(home, id=None) == replace(before.addresses[0], id=None)
    assert replace(summer, id=None, doubted_on="") == PostalAddress(
        "Seeweg 3", locality="Binz", postcode="18609", country="DE", kind="Summer house", care_of="Familie Witt",
        valid_from="2020-05-01", first_month=6, last_month=9, confirmed_on="2026-07-03", confirmed_how="by phone",
        doubt=AddressDoubt.SUSPECT, doubted_how="they wanted to move", preferred=True,
    )
    assert len(summer.doubted_on) == len("2026-12-04")
    desk.run("edit")
    assert not desk.editor.is_dirty()


def test_an_address_is_taken_away_and_brought_back(desk: PeopleDesk, book: Book) -> None:
    (home,) = desk.contact("Jonas Krüger").addresses
    summer = replace(home, id=None, street="Seeweg 3", locality="Binz")
    book.contacts.save(replace(desk.contact("Jonas Krüger"), addresses=(home, summer)))
    before = everything_in(book)
    desk.show("Jonas Krüger")
    desk.run("edit")
    desk.editor.where.own.rows[0].remove.click()
    desk.run("save")
    assert [each.locality for each in desk.contact("Jonas Krüger").addresses] == ["Binz"]
    desk.run("undo")
    assert everything_in(book) == before


def test_all_that_stands_in_an_address_outlives_the_form(desk: PeopleDesk, book: Book) -> None:
    odd = PostalAddress(
        "Weg 5", locality="Ulm", country="DE", kind="boat", label="Weg 5\nUlm", care_of="Ida", valid_to="2020",
        first_month=11, last_month=2, confirmed_on="about Easter", doubt=AddressDoubt.RETURNED, doubted_on="2020-01-02",
        doubted_how="nobody there",
    )
    book.contacts.save(replace(desk.contact("Jonas Krüger"), addresses=(odd, replace(odd, street="Gasse 1"))))
    before = desk.contact("Jonas Krüger")
    desk.show("Jonas Krüger")
    desk.run("edit")
    _, folded = desk.editor.where.own.rows
    assert "lines" not in vars(folded)  # a form with many addresses opens as quickly as any other
    for fold in (folded._fold, folded._more):
        QTest.keyClick(fold.button, Qt.Key.Key_Space)
    assert folded.terms.why.isVisible()
    assert not desk.editor.is_dirty()
    desk.editor.note.setPlainText("Stamps")
    desk.run("save")
    assert desk.contact("Jonas Krüger") == replace(before, note="Stamps")


def test_a_day_that_nobody_understands_is_asked_about_where_it_lies_folded_away(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    last_day = desk.editor.where.own.rows[0].terms.last_day
    last_day.line.setText("31 April")
    desk.run("save")
    assert last_day.line.hasFocus()
    last_day.line.setText("1 May 2020")
    desk.editor.where.own.rows[0].terms.first_day.line.setText("1 June 2020")
    assert last_day.note() == "That is before the first day."
    last_day.line.setText("")
    assert not last_day.note()
    desk.run("save")
    assert desk.shown() == "Jonas Krüger"


def test_a_shared_address_is_changed_for_everybody(desk: PeopleDesk, book: Book) -> None:
    before = everything_in(book)
    open_member(desk, "Tomasz")
    desk.editor.note.setPlainText("Sings")
    write_into(desk.editor.where.shared.rows[0], AddressPart.STREET, "ulica Nowa 7")
    desk.run("save")
    answer(desk, "Everybody here")
    assert [each.street for each in desk.detail(KOWALCZYK).addresses] == ["ulica Nowa 7"]
    assert [each.note for each in desk.detail(KOWALCZYK).members] == ["", "Sings"]
    desk.run("undo")
    assert everything_in(book) == before


def test_a_shared_address_that_is_changed_for_one_lets_them_move_out(desk: PeopleDesk, book: Book) -> None:
    before = everything_in(book)
    open_member(desk, "Tomasz")
    write_into(desk.editor.where.shared.rows[0], AddressPart.LOCALITY, "Gdynia")
    desk.run("save")
    answer(desk, "Only Tomasz, who moves out")
    assert desk.shown() == "Tomasz Kowalczyk"
    assert [each.locality for each in desk.contact("Tomasz Kowalczyk").addresses] == ["Gdynia", "Kraków"]
    assert [each.locality for each in desk.contact("Anna Kowalczyk").addresses] == ["Kraków"]
    desk.run("undo")
    assert everything_in(book) == before
    desk.run("redo")
    assert desk.contact("Tomasz Kowalczyk").addresses[0].locality == "Gdynia"


def test_whose_address_it_is_may_stay_open_and_the_form_with_it(desk: PeopleDesk, book: Book) -> None:
    before = everything_in(book)
    open_member(desk, "Tomasz")
    write_into(desk.editor.where.shared.rows[0], AddressPart.LOCALITY, "Gdynia")
    desk.press(Qt.Key.Key_Home)
    answer(desk, "Save")
    QTest.keyClick(desk.dialog(), Qt.Key.Key_Escape)
    desk.run("save")
    answer(desk, "Keep editing")
    assert desk.editor.is_dirty()
    assert everything_in(book) == before


def test_who_leaves_the_household_in_the_form_has_no_part_in_its_address(desk: PeopleDesk) -> None:
    open_member(desk, "Tomasz")
    where = desk.editor.where
    assert where.shared.isVisible()
    assert desk.editor.role.isVisible()
    write_into(where.shared.rows[0], AddressPart.LOCALITY, "Gdynia")
    desk.editor.household.leave.click()
    assert not where.shared.isVisible()
    assert desk.editor.value().shared is None


def test_the_part_in_the_household_decides_the_envelope(desk: PeopleDesk) -> None:
    open_member(desk, "Tomasz")
    desk.editor.role.role.choose(HouseholdRole.CHILD.value)
    desk.run("save")
    roles = [each.household_role for each in desk.detail(KOWALCZYK).members]
    assert roles == [HouseholdRole.ADULT, HouseholdRole.CHILD]
    desk.run("undo")
    assert desk.detail(KOWALCZYK).members[1].household_role is HouseholdRole.ADULT


def test_a_shared_address_is_changed_with_the_keyboard_alone(desk: PeopleDesk) -> None:
    open_member(desk, "Tomasz")
    street = desk.editor.where.shared.rows[0].lines.editors[AddressPart.STREET]
    for _ in range(20):
        if street.hasFocus():
            break
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert street.hasFocus()
    QTest.keyClicks(street, "Gasse 3")
    desk.press(Qt.Key.Key_S, CTRL, on=street)
    QTest.keyClick(desk.dialog().focusWidget(), Qt.Key.Key_Return)
    assert [each.street for each in desk.detail(KOWALCZYK).addresses] == ["Gasse 3"]

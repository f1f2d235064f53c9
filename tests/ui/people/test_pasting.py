"""An address comes as a block of text: pasted into its own window, or into the street of a form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from cardbook.domain.addresses.address_fields import AddressPart
from cardbook.domain.people.contact import Medium
from cardbook.ui.people.dialogs.pasted_address_dialog import PastedAddressDialog
from tests.ui.conftest import ContextMaker
from tests.ui.people.conftest import CTRL, SHIFT, DeskMaker, PeopleDesk

_GRETA = """Frau Greta Vogel
Weidenweg 5
04103 Leipzig
Tel.: 0341 5550123
Geb.: 3.9.1961
Klingel klemmt, bitte klopfen: danke"""


def pasting(desk: PeopleDesk, text: str) -> PastedAddressDialog:
    """Copy a text, then open the window."""
    QGuiApplication.clipboard().setText(text)
    desk.press(Qt.Key.Key_V, CTRL | SHIFT, on=desk.window)
    dialog = desk.dialog()
    assert isinstance(dialog, PastedAddressDialog)
    return dialog


def shown(dialog: PastedAddressDialog) -> dict[str, str]:
    """The fields on the right."""
    return {field.name: field.value for field in dialog.fields.fields}


def street(desk: PeopleDesk) -> QLineEdit:
    """The line of the street."""
    editor = desk.editor.address.editors[AddressPart.STREET]
    assert isinstance(editor, QLineEdit)
    return editor


def paste_into_street(desk: PeopleDesk, text: str) -> None:
    """Paste as the keyboard does."""
    QGuiApplication.clipboard().setText(text)
    street(desk).selectAll()
    street(desk).paste()


def test_what_was_copied_stands_in_its_fields_at_once(desk: PeopleDesk) -> None:
    dialog = pasting(desk, _GRETA)
    assert shown(dialog) == {
        "Name": "Frau Greta Vogel", "Street and number": "Weidenweg 5", "Postcode": "04103", "Town": "Leipzig",
        "Country": "Germany", "Phone": "0341 5550123", "Birthday": "3 September 1961",
    }
    assert dialog.pasted.rest == ("Klingel klemmt, bitte klopfen: danke",)
    assert dialog.verdict.text() == "Everything found its place."


def test_a_pasted_address_fills_the_form_and_is_saved_as_one_step(desk: PeopleDesk) -> None:
    pasting(desk, _GRETA).use.click()
    assert desk.editor.is_dirty()
    assert desk.editor.name.lines["given"].text() == "Greta"
    desk.run("save")
    saved = desk.contact("Frau Greta Vogel")
    assert (saved.addresses[0].street, saved.addresses[0].locality) == ("Weidenweg 5", "Leipzig")
    assert [(point.medium, point.value) for point in saved.points] == [(Medium.PHONE, "0341 5550123")]
    assert saved.note == "Klingel klemmt, bitte klopfen: danke"
    desk.run("undo")
    assert "Frau Greta Vogel" not in desk.names()


def test_people_named_together_become_a_household_that_shares_the_address(desk: PeopleDesk) -> None:
    dialog = pasting(desk, "Ute und Ulrich Klos\nRosenweg 8\n37073 Göttingen")
    assert "A new household of 2" in dialog.verdict.text()
    dialog.use.click()
    household = desk.reading.contacts.household(desk.household_editor.household_id or 0)
    assert household is not None
    assert (household.addresses[0].street, len(household.members)) == ("Rosenweg 8", 2)
    members = desk.reading.contacts.contacts(list(household.members))
    assert [member.display_name() for member in members] == ["Ute Klos", "Ulrich Klos"]
    assert not any(member.addresses for member in members)
    desk.run("undo")
    assert desk.reading.contacts.household(household.id or 0) is None


def test_the_fields_follow_the_typing(desk: PeopleDesk, qtbot: QtBot) -> None:
    dialog = pasting(desk, "")
    assert not dialog.use.isEnabled()
    QTest.keyClicks(dialog.text, "Weidenweg 5, 04103 Leipzig")
    qtbot.waitUntil(lambda: shown(dialog).get("Town") == "Leipzig")
    assert dialog.use.isEnabled()


def test_what_is_doubtful_is_said_in_words(desk: PeopleDesk) -> None:
    dialog = pasting(desk, "Dorothea Klein\nIm Winkel\nSonnenhof\nFreital")
    doubts = {field.name for field in dialog.fields.fields if field.doubt == "Worth a look"}
    assert "Town" in doubts
    assert "worth a look" in dialog.verdict.text()
    assert "Town: Freital. Worth a look" in dialog.fields.accessibleDescription()


def test_ctrl_enter_uses_it_and_escape_changes_nothing(desk: PeopleDesk) -> None:
    QTest.keyClick(pasting(desk, _GRETA).text, Qt.Key.Key_Escape)
    assert desk.side.editor is None
    dialog = pasting(desk, _GRETA)
    dialog.activateWindow()
    QApplication.processEvents()
    QTest.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)
    assert desk.editor.name.lines["family"].text() == "Vogel"


def test_a_whole_letter_in_the_clipboard_is_not_taken(desk: PeopleDesk) -> None:
    assert pasting(desk, "Once upon a time\n" * 2000).text.toPlainText() == ""


def test_an_address_can_be_the_first_thing_in_an_empty_book(open_desk: DeskMaker) -> None:
    desk = open_desk()
    pasting(desk, _GRETA).use.click()
    assert desk.editor.isVisible()
    desk.run("save")
    assert desk.names() == ["Frau Greta Vogel"]


def test_pasted_words_are_never_markup(desk: PeopleDesk) -> None:
    dialog = pasting(desk, "Anna <img src=x> Müller & Co\nWeg 5 \\<h1>\n04103 Leipzig")
    labels = dialog.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_a_form_that_was_filled_in_asks_before_it_is_left(desk: PeopleDesk) -> None:
    pasting(desk, _GRETA).use.click()
    desk.show("Jonas Krüger")
    assert desk.dialog().windowTitle() == "Save the changes?"


def test_an_address_pasted_into_the_street_spreads_over_the_fields(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    text = "Jonas Krüger\nHafenstr. 12, 3. OG\n20457 Hamburg\nTel. 040 5550123\nschwimmt gern: jeden Tag"
    paste_into_street(desk, text)
    offer = desk.editor.address.offer.banner
    assert offer.isVisible()
    offer.buttons[0].click()
    desk.run("save")
    saved = desk.contact("Jonas Krüger")
    address = saved.addresses[0]
    assert (address.street, address.extended) == ("Hafenstr. 12", "3. OG")
    assert (address.postcode, address.locality) == ("20457", "Hamburg")
    assert [point.value for point in saved.points] == ["040 5550123"]
    assert saved.note == "schwimmt gern: jeden Tag"


def test_the_offer_can_be_left_and_no_line_is_lost(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    paste_into_street(desk, "Haus Sonne\nHafenstr. 12\n20457 Hamburg")
    desk.editor.address.offer.banner.close_banner()
    desk.run("save")
    assert desk.contact("Jonas Krüger").addresses[0].street == "Haus Sonne\nHafenstr. 12\n20457 Hamburg"


def test_two_lines_of_a_street_are_no_address_to_be_spread(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    paste_into_street(desk, "Hafenstr. 12\nHinterhaus")
    assert not desk.editor.address.offer.isVisible()


def test_an_address_abroad_changes_the_country_of_the_form(desk: PeopleDesk) -> None:
    desk.show("Jonas Krüger")
    desk.run("edit")
    paste_into_street(desk, "1234 Elm Street\nSpringfield, IL 62704\nUSA")
    desk.editor.address.offer.banner.buttons[0].click()
    assert desk.editor.address.country.key() == "US"
    desk.run("save")
    address = desk.contact("Jonas Krüger").addresses[0]
    assert (address.country, address.region, address.postcode) == ("US", "IL", "62704")


def test_what_stands_beside_the_address_of_a_household_goes_into_its_note(desk: PeopleDesk) -> None:
    desk.page.show_key(desk.key("Anna & Tomasz Kowalczyk"))
    desk.run("edit")
    editor = desk.household_editor.address.editors[AddressPart.STREET]
    QGuiApplication.clipboard().setText("Tel. 030 5550123\nLindenallee 12\n10405 Berlin")
    editor.selectAll()
    editor.paste()
    desk.household_editor.address.offer.banner.buttons[0].click()
    desk.run("save")
    household = desk.reading.contacts.household(desk.key("Anna & Tomasz Kowalczyk") // 2)
    assert household is not None
    assert (household.addresses[0].street, household.note) == ("Lindenallee 12", "030 5550123")


@pytest.mark.parametrize(("language", "title"), [("en", "Paste an address"), ("de", "Adresse einfügen")])
def test_the_window_speaks_both_languages(make_context: ContextMaker, language: str, title: str, qtbot: QtBot) -> None:
    parent = QPlainTextEdit()
    qtbot.addWidget(parent)
    dialog = PastedAddressDialog(make_context(language), parent, "DE", lambda _pasted: None, _GRETA)
    assert dialog.windowTitle() == title
    assert dialog.text.accessibleName()
    assert dialog.fields.accessibleName()
    assert dialog.fields.focusPolicy() & Qt.FocusPolicy.TabFocus

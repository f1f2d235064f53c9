"""The page as its user meets it: a file, a look, people in the book, and back again."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.import_files import write_report
from cardbook.ui.import_wizard.target_choices import UNDECIDED
from tests.ui.import_wizard.import_desk import Desk

TABLE = (
    "Vorname;Nachname;Straße;PLZ;Ort;E-Mail;Geburtstag;Ecke;Fax\n"
    "Anna;Klein;Am See 1;24103;Kiel;anna@example.org;bald;Nord;\n"
    "Bernd;Groß;Am See 2;24103;;bernd@example.org;3.9.1961;;\n"
    "Anna;Klein;Am See 1;24103;Kiel;anna@example.org;bald;Nord;\n"
)
CARDS = "".join(
    f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{given} Novak\r\nN:Novak;{given};;;\r\nEND:VCARD\r\n" for given in ("Eva", "Jan")
)


@pytest.mark.parametrize(
    ("name", "content", "people"),
    [("list.csv", TABLE, ["Bernd Groß", "Anna Klein"]), ("phone.vcf", CARDS, ["Eva Novak", "Jan Novak"])],
)
def test_a_file_becomes_people_who_are_selected_and_one_undo_takes_them_back(
    desk: Desk, qtbot: QtBot, name: str, content: str, people: list[str]
) -> None:
    desk.look_at(qtbot, name, content)
    assert desk.names() == []
    with qtbot.waitSignal(desk.page.brought_in) as told:
        qtbot.mouseClick(desk.page.foot.bring_in, Qt.MouseButton.LeftButton)
    assert desk.names() == people
    desk.window.show_page("people")
    assert sorted(desk.list.view.selected_keys()) == sorted(told.args[0])
    assert len(told.args[0]) == 2
    desk.window.actions_of_commands.run("undo")
    assert desk.names() == []


def test_the_page_is_summoned_with_the_keyboard_on_the_button(desk: Desk) -> None:
    assert desk.window.page_key == "import"
    assert desk.page.file_step.button.hasFocus()


def test_the_button_opens_a_file_dialog_beside_the_work(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.page.file_step.button, Qt.Key.Key_Return)
    (dialog,) = desk.page.findChildren(QFileDialog)
    with qtbot.waitSignal(desk.page.run.previewed):
        dialog.fileSelected.emit(str(desk.a_file("phone.vcf", CARDS)))
    dialog.reject()
    assert desk.page.review.outcome.people_chip.accessibleName() == "People, 2"


def test_a_table_shows_its_columns_and_asks_for_the_unknown_one_first(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "list.csv", TABLE)
    table = desk.page.review.table
    words = [combo.currentText() for combo in table.combos]
    assert words[:5] == ["First name", "Last name", "Street and number", "Postcode", "Town"]
    assert [combo.key() for combo in table.combos].count(UNDECIDED) == 1
    assert table.combos[7].hasFocus()
    assert not table.combos[8].isVisible()  # the fax column is empty


def test_a_table_of_many_columns_is_made_row_by_row_and_still_asks_for_the_unknown(desk: Desk, qtbot: QtBot) -> None:
    names = ["Vorname", "Nachname", *(f"E-Mail {number}" for number in range(2, 60)), "Ecke", "Fax"]
    cells = ["Anna", "Klein", *(f"a{number}@example.org" for number in range(2, 60)), "Nord", ""]
    desk.look_at(qtbot, "wide.csv", ";".join(names) + "\n" + ";".join(cells) + "\n")
    table = desk.page.review.table
    qtbot.waitUntil(lambda: len(table.combos) == 62)
    assert [combo.key() for combo in table.combos[-3:]] == ["email.59", UNDECIDED, "phone.fax"]
    qtbot.waitUntil(table.combos[60].hasFocus)
    assert not table.combos[61].isVisible()


def test_choosing_a_field_changes_the_preview_and_counts_as_known(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "list.csv", TABLE)
    table = desk.page.review.table
    known = table.recognised
    with qtbot.waitSignal(desk.page.run.previewed):
        table.combos[7].choose("circles")
    assert table.recognised == known + 1
    with qtbot.waitSignal(desk.page.brought_in):
        desk.page.bring_in()
    assert [circle.name for circle in desk.session.reading.listing.circles()] == ["Nord"]


def test_where_a_column_went_is_remembered_said_and_not_asked_again(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "list.csv", TABLE)
    assert not desk.page.review.remembered.isVisible()
    with qtbot.waitSignal(desk.page.run.previewed):
        desk.page.review.table.combos[7].choose("circles")
    with qtbot.waitSignal(desk.page.brought_in):
        desk.page.bring_in()
    desk.look_at(qtbot, "next.csv", TABLE + "Ida;Neu;;;;;;x;\n")
    assert desk.page.review.remembered.isVisible()
    assert desk.page.review.table.first_unknown() is None
    assert desk.page.review.table.combos[7].key() == "circles"


def test_a_wrong_guess_of_the_text_can_be_put_right(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "list.csv", "Vorname;Nachname\nCem;Yıldız\n".encode("cp1254"))
    choice = desk.page.review.text_choice
    qtbot.mouseClick(desk.page.review.looks_wrong, Qt.MouseButton.LeftButton)
    assert choice.isVisible()
    with qtbot.waitSignal(desk.page.run.previewed):
        choice.encoding.choose("cp1254")
        choice.encoding.activated.emit(choice.encoding.currentIndex())
    with qtbot.waitSignal(desk.page.brought_in):
        desk.page.bring_in()
    assert desk.names() == ["Cem Yıldız"]


def test_the_preview_tells_what_will_happen_and_what_is_worth_a_look(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "list.csv", TABLE)
    outcome = desk.page.review.outcome
    assert desk.page.foot.counts.text() == "2 new, 0 updated, 1 left out"
    assert desk.page.foot.bring_in.text() == "Bring in 2 people"
    assert outcome.issues_chip.accessibleName() == "Worth a look, 2"
    qtbot.mouseClick(outcome.issues_chip, Qt.MouseButton.LeftButton)
    model = outcome.issues.model()
    assert model is not None
    assert model.index(0, 0).data().startswith("Line 2: “bald” in “Geburtstag” is not a date")


def test_a_file_of_cards_goes_straight_to_its_people(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "phone.vcf", CARDS)
    assert not desk.page.review.table.isVisible()
    assert desk.page.review.outcome.people.isVisible()
    assert desk.page.foot.bring_in.hasFocus()


def test_a_file_that_is_in_the_book_already_cannot_be_brought_in_again(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "phone.vcf", CARDS)
    with qtbot.waitSignal(desk.page.brought_in):
        desk.page.bring_in()
    desk.look_at(qtbot, "phone.vcf", CARDS)
    assert not desk.page.foot.bring_in.isEnabled()
    assert desk.page.foot.counts.text() == "Everyone in this file is already in your book."


def test_escape_leaves_the_file_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "list.csv", TABLE)
    with qtbot.waitSignal(desk.page.left):
        qtbot.keyClick(desk.page.review.table.combos[7], Qt.Key.Key_Escape)
    assert desk.page.file_step.isVisible()
    assert desk.names() == []


def test_stopping_in_the_middle_leaves_the_book_as_it_was(desk: Desk, qtbot: QtBot) -> None:
    rows = "".join(f"Anna{number};Klein\n" for number in range(3_000))
    desk.look_at(qtbot, "long.csv", f"Vorname;Nachname\n{rows}")
    desk.page.bring_in()
    assert desk.page.is_writing
    with qtbot.waitSignal(desk.page.run.failed):
        qtbot.keyClick(desk.page.foot.cancel, Qt.Key.Key_Escape)
    assert desk.names() == []
    assert desk.page.banner.accessibleName() == "Stopped. Your book is as it was before."
    assert desk.page.foot.bring_in.isEnabled()


def test_the_banner_takes_the_import_back(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "phone.vcf", CARDS)
    with qtbot.waitSignal(desk.page.brought_in):
        desk.page.bring_in()
    assert desk.page.banner.accessibleName() == "2 people are in your book."
    qtbot.mouseClick(desk.page.banner.buttons[0], Qt.MouseButton.LeftButton)
    assert desk.names() == []
    assert desk.page.banner.accessibleName() == "Taken back. Your book is as it was before."


def test_another_step_takes_the_banner_away_for_its_undo_would_mean_that_step(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "phone.vcf", CARDS)
    with qtbot.waitSignal(desk.page.brought_in) as told:
        desk.page.bring_in()
    desk.session.book.contacts.trash(desk.session.reading.contact_ids(told.args[0][:1]), "Eva Novak")
    assert not desk.page.banner.isVisible()


def test_the_report_stays_to_be_read_and_can_be_saved(desk: Desk, qtbot: QtBot, context: UiContext) -> None:
    desk.look_at(qtbot, "list.csv", TABLE)
    with qtbot.waitSignal(desk.page.run.brought_in) as told:
        desk.page.bring_in()
    assert desk.page.report.issues.isVisible()
    for name in ("report.json", "report.csv"):
        write_report(context.texts, told.args[0], "list.csv", desk.folder / name)
    assert json.loads((desk.folder / "report.json").read_text())["added"] == 2
    assert (desk.folder / "report.csv").read_text(encoding="utf-8-sig").splitlines()[0] == "File,Line,What was noticed"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("list.csv", b"", "This file is empty"), ("letter.csv", b"%PDF-1.7", "This file holds no list of addresses")],
)
def test_a_file_that_cannot_be_brought_in_is_told_above_the_page(
    desk: Desk, qtbot: QtBot, name: str, content: bytes, said: str
) -> None:
    assert said in desk.fail_at(qtbot, name, content)
    assert desk.page.banner.isVisible()
    assert desk.page.file_step.isVisible()


def test_a_table_without_a_row_is_told_and_brings_nobody(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "heads.csv", "Vorname;Nachname\n")
    assert desk.page.review.outcome.issues.isVisible()
    assert not desk.page.foot.bring_in.isEnabled()


def test_the_file_asked_for_last_is_the_one_that_is_shown(desk: Desk, qtbot: QtBot) -> None:
    rows = "".join(f"Anna{number};Klein\n" for number in range(2_000))
    desk.page.open_file(desk.a_file("long.csv", f"Vorname;Nachname\n{rows}"))
    desk.look_at(qtbot, "phone.vcf", CARDS)
    qtbot.waitUntil(lambda: not desk.page.run.is_busy)
    assert desk.page.foot.bring_in.text() == "Bring in 2 people"


def test_a_table_copied_in_a_spreadsheet_is_pasted_with_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    desk.window.show_page("import")
    clipboard.clear()
    qtbot.keyClick(desk.page.file_step.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.page.banner.accessibleName().startswith("Nothing is copied yet.")
    clipboard.setText("Vorname\tNachname\tStraße\tOrt\nAnna\tGroß\t\"Ring 5\nHinterhaus\"\tKöln\n")
    with qtbot.waitSignal(desk.page.run.previewed):
        qtbot.keyClick(desk.page.file_step.button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(desk.page.run.previewed):
        desk.page.review.text_choice.header.click()
    with qtbot.waitSignal(desk.page.run.previewed):
        desk.page.review.text_choice.header.click()
    with qtbot.waitSignal(desk.page.run.brought_in):
        desk.page.bring_in()
    (anna,) = desk.session.reading.contacts.contacts([1])
    assert (anna.display_name(), anna.addresses[0].street) == ("Anna Groß", "Ring 5\nHinterhaus")

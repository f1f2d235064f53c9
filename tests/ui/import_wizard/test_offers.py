"""What is proposed about people of a file: decided by row or for all, with the keyboard."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cardbook.ui.context import UiContext
from cardbook.ui.import_wizard.import_files import write_report
from tests.books import a_person
from tests.ui.import_wizard.import_desk import Desk

HERE = "Vorname;Nachname;E-Mail;Straße;PLZ;Ort\nAnna;Klein;anna@example.org;Ring 5;04109;Leipzig\n"
THERE = HERE.replace("E-Mail", "Telefon").replace("anna@example.org", "0341 77") + "Ida;Neu;;Am Markt 2;99084;Erfurt\n"


def test_who_seems_to_stand_in_the_book_is_decided_by_row_or_for_all_with_the_keyboard(
    desk: Desk, qtbot: QtBot, context: UiContext
) -> None:
    desk.session.book.contacts.add(a_person("Cem Öztürk"))
    desk.look_at(qtbot, "here.csv", HERE)
    with qtbot.waitSignal(desk.page.brought_in):
        desk.page.bring_in()
    desk.look_at(qtbot, "there.csv", THERE)
    alike, foot = desk.page.review.outcome.alike, desk.page.foot
    assert alike.isVisible()
    assert foot.counts.text() == "1 new, 1 updated, 0 left out"
    (row,) = alike.rows
    assert row.choice.accessibleName() == "What to do with Anna Klein"
    qtbot.keyClick(row.choice, Qt.Key.Key_Right)
    assert foot.counts.text() == "1 new, 0 updated, 1 left out"
    qtbot.keyClick(row.choice, Qt.Key.Key_Right)
    assert foot.counts.text() == "2 new, 0 updated, 0 left out"
    qtbot.keyClick(alike.for_all[0], Qt.Key.Key_Space)
    assert (row.choice.key(), foot.bring_in.text()) == ("same", "Bring in 2 people")
    with qtbot.waitSignal(desk.page.run.brought_in) as told:
        desk.page.bring_in()
    assert sorted(desk.names()) == ["Anna Klein", "Cem Öztürk", "Ida Neu"]
    assert desk.page.report.changes_chip.accessibleName() == "Changes, 1"
    assert desk.page.report.save.isVisible()
    report = desk.folder / "report.csv"
    write_report(context.texts, told.args[0], "there.csv", report)
    assert report.read_text("utf-8-sig").splitlines()[1:] == ["there.csv,2,Anna Klein: Phone: 0341 77 (new)"]
    assert not desk.page.report.alike_chip.isVisible()


NEIGHBOURS = (
    "Name;Straße;PLZ;Ort;2024\nAnna & Tom Klein;Ring 5;04109;Leipzig;x\nIda Lund;Hafen 1;24103;Kiel;\n"
    "Per Dahl;Hafen 1;24103;Kiel;\n"
)


def test_households_are_proposed_and_decided_by_row_or_for_all_with_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.look_at(qtbot, "friends.csv", NEIGHBOURS)
    outcome = desk.page.review.outcome
    assert outcome.sharing.isVisible()
    couple, neighbours = outcome.sharing.rows
    assert (couple.choice.key(), neighbours.choice.key()) == ("together", "apart")
    assert neighbours.choice.accessibleName() == "Whether Ida Lund, Per Dahl share an envelope"
    qtbot.keyClick(outcome.sharing.for_all[1], Qt.Key.Key_Space)
    assert outcome.as_chosen.households == 0
    qtbot.keyClick(neighbours.choice, Qt.Key.Key_Left)
    with qtbot.waitSignal(desk.page.run.brought_in):
        desk.page.bring_in()
    assert desk.names() == ["Anna Klein", "Tom Klein", "Ida Lund & Per Dahl"]
    assert not desk.page.report.sharing_chip.isVisible()
    with qtbot.waitSignal(desk.session.stepped):
        desk.page.banner.acted.emit("undo")
    assert desk.names() == []

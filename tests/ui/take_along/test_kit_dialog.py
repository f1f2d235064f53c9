"""The whole kit of a season: told first, then saved into a folder of its own."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.services.paper.printers.preview import PdfPages
from cardbook.services.people.hand_addressing import Addressing
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.take_along.kit_dialog import KitDialog
from tests.full_disk import a_full_disk


def the_dialog(page: PrintPage, qtbot: QtBot) -> KitDialog:
    """Open it by its command and wait until the kit is made."""
    page.commands()["print_kit"]()
    dialog = page.window().findChild(KitDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.save.isEnabled)
    return dialog


def test_who_is_left_out_is_told_before_anything_is_saved(page: PrintPage, qtbot: QtBot) -> None:
    dialog = the_dialog(page, qtbot)
    assert dialog.doubt.words() == "Left out: Otto Ohneanschrift."
    assert dialog.told.text() == "Avery L7160: 4 cards\nWith the checklist and a sheet of stamps."
    dialog.reject()


def test_the_kit_lies_in_a_new_folder_in_one_order_and_another_beside_it(
    page: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = the_dialog(page, qtbot)
    dialog.on.choose("envelopes")
    dialog.on.chosen.emit("envelopes")
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.write(tmp_path)
    qtbot.waitUntil(lambda: dialog.told.text().startswith("The kit is in"))
    files = sorted(path.name for path in (tmp_path / "Christmas 2026").iterdir())
    assert files == ["1 Envelopes C6.pdf", "2 Checklist.pdf", "3 Stamps.pdf"]
    with PdfPages((tmp_path / "Christmas 2026" / files[0]).read_bytes()) as pages:
        assert "Anna Arnold" in pages.text(1)
    dialog.write(tmp_path)
    qtbot.waitUntil(lambda: dialog.told.text().endswith("Christmas 2026 2."))
    dialog.reject()


def test_labels_begin_on_the_open_sheet_and_are_gone_once_saved(
    page: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    drawer = page.session.reading.drawer  # type: ignore[attr-defined]
    page.desk.start_at(20)
    dialog = the_dialog(page, qtbot)
    assert "Starts at label 20 of the sheet." in dialog.told.text()
    for _ in range(2):
        dialog.write(tmp_path)
        qtbot.waitUntil(lambda: not dialog.save.isEnabled())
        qtbot.waitUntil(lambda: dialog.told.text().startswith("The kit is in"))
    sheet = page.desk.options.sheet
    assert [sorted(each.used) for each in drawer.open_sheets(sheet.id)] == [[1, 2]]
    assert page.desk.options.first == 3
    dialog.reject()


def test_a_folder_that_is_gone_is_told_of(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = the_dialog(page, qtbot)
    dialog.write(tmp_path / "gone")
    qtbot.waitUntil(lambda: str(tmp_path / "gone") in dialog.doubt.words())
    assert dialog.told.text() == ""
    with a_full_disk():
        dialog.write(tmp_path)
        qtbot.waitUntil(lambda: "no room" in dialog.doubt.words())
    assert not list(tmp_path.glob("Christmas*")), "no folder with a part of it"
    dialog.reject()


def test_the_window_may_be_closed_while_the_kit_is_saved(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    session = page.session  # type: ignore[attr-defined]
    for where in (tmp_path, tmp_path / "gone"):
        dialog = the_dialog(page, qtbot)
        faults: list[object] = []
        session.failed.connect(faults.append)
        dialog.write(where)
        dialog.reject()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        session.tasks.wait()
        QApplication.processEvents()
        assert bool(faults) is not where.exists()
    assert len(list((tmp_path / "Christmas 2026").iterdir())) == 3


def test_a_kit_of_envelopes_that_are_all_addressed_by_hand_is_made_where_that_is_wanted(
    page: PrintPage, qtbot: QtBot
) -> None:
    session = page.session  # type: ignore[attr-defined]
    session.book.hand_addressing.set([2, 4, 6, 10], Addressing.BY_HAND)
    page.commands()["print_kit"]()
    dialog = page.window().findChild(KitDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "addressed by hand and left out" in dialog.told.text())
    assert not dialog.save.isEnabled()
    dialog.hand_addressed.click()
    qtbot.waitUntil(dialog.save.isEnabled)
    dialog.reject()

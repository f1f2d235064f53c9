"""A label sheet of one's own is measured in the studio, seen as it is measured, and chosen at once."""

import pytest
from pytestqt.qtbot import QtBot

from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.labels.own_sheet_dialog import OwnSheetDialog
from tests.ui.print_studio.studio import after


@pytest.fixture
def dialog(page: PrintPage) -> OwnSheetDialog:
    page.options.label.own_sheet.click()
    opened = page.window().findChild(OwnSheetDialog)
    assert opened is not None
    return opened


def test_it_begins_with_the_chosen_sheet_and_the_pitch_follows_from_the_last_label(dialog: OwnSheetDialog) -> None:
    dialog.fields["rows"].setValue(2)
    dialog.fields["last_top"].setValue(120)
    measured = dialog.measured()
    assert (measured.columns, measured.width) == (3, 63_500)
    assert measured.pitch_y == 120_000 - measured.top
    assert dialog.drawing._sheet == measured


def test_what_is_kept_is_chosen_and_stands_first_in_the_list(
    page: PrintPage, dialog: OwnSheetDialog, qtbot: QtBot
) -> None:
    dialog.name.setText("From the cellar")
    printed = after(qtbot, page, dialog.keep_button.click)
    assert printed.order.options.sheet.title == "From the cellar"
    assert page.desk.sheets_to_choose("", ())[0] == page.desk.options.sheet
    assert page.options.label.doubt.isVisible()


def test_what_cannot_be_is_said_and_nothing_is_kept(page: PrintPage, dialog: OwnSheetDialog) -> None:
    dialog.name.setText("Too wide")
    dialog.fields["width"].setValue(90)
    dialog.keep_button.click()
    assert dialog.isVisible()
    assert dialog.said.text().startswith("The labels of a row would lie on each other")
    assert page.desk.sheets_to_choose("too wide", ()) == []


def test_an_own_sheet_is_changed_and_deleted_from_the_same_link(
    page: PrintPage, dialog: OwnSheetDialog, qtbot: QtBot
) -> None:
    dialog.name.setText("Cellar")
    after(qtbot, page, dialog.keep_button.click)
    own = page.desk.options.sheet
    assert page.options.label.own_sheet.text() == "Change the measures of this sheet"
    page.options.label.own_sheet.click()
    again = page.window().findChildren(OwnSheetDialog)[-1]
    again.name.setText("Attic")
    after(qtbot, page, again.keep_button.click)
    assert (page.desk.options.sheet.id, page.desk.options.sheet.title) == (own.id, "Attic")
    page.options.label.own_sheet.click()
    last = page.window().findChildren(OwnSheetDialog)[-1]
    after(qtbot, page, lambda: last.delete_wanted.emit(last._sheet))
    assert page.desk.options.sheet.title == "Avery L7160"
    assert page.desk.sheets_to_choose("attic", ()) == []


def test_labels_used_before_a_sheet_became_smaller_are_forgotten(
    page: PrintPage, dialog: OwnSheetDialog, qtbot: QtBot
) -> None:
    dialog.name.setText("Cellar")
    after(qtbot, page, dialog.keep_button.click)
    sheet = page.desk.options.sheet
    page.session.book.drawer.set_used(sheet.id, [1, sheet.count])  # type: ignore[attr-defined]
    page.options.label.own_sheet.click()
    again = page.window().findChildren(OwnSheetDialog)[-1]
    again.fields["rows"].setValue(1)
    printed = after(qtbot, page, again.keep_button.click)
    assert (printed.order.options.used, printed.order.options.first) == (frozenset({1}), 2)
    assert printed.pages


def test_the_chosen_sheet_follows_undo_and_redo(page: PrintPage, dialog: OwnSheetDialog, qtbot: QtBot) -> None:
    dialog.name.setText("Cellar")
    after(qtbot, page, dialog.keep_button.click)
    page.options.label.own_sheet.click()
    again = page.window().findChildren(OwnSheetDialog)[-1]
    again.name.setText("Attic")
    after(qtbot, page, again.keep_button.click)
    history = page.session.book.history  # type: ignore[attr-defined]
    after(qtbot, page, history.undo)
    assert page.desk.options.sheet.title == "Cellar"
    after(qtbot, page, history.undo)
    assert page.desk.options.sheet.title == "Avery L7160"

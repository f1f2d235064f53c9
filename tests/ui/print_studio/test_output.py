"""What leaves the studio, and what is noted afterwards."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.paper.affine import UNMOVED
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.services.paper.printers.printers import Printers
from cardbook.ui.context import UiContext
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.afterwards.print_again import PrintAgainDialog
from cardbook.ui.print_studio.afterwards.printed_lately import PrintedLatelyDialog
from cardbook.ui.print_studio.pdf_saver import file_name
from cardbook.ui.print_studio.printer.measuring import measure_printer
from cardbook.ui.print_studio.printer.nudge import Nudge, nudge_of
from tests.printing.ink import letters
from tests.ui.print_studio.conftest import SHEET, BookMaker, PageMaker
from tests.ui.print_studio.studio import after, marks, shown


def save_to(page: PrintPage, qtbot: QtBot, path: Path) -> None:
    """Press Save PDF, choose a place, wait for what is said."""
    page.options.save_first.click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    page.output.saver.write(path, shown(page).pdf)
    qtbot.waitUntil(page.banner.isVisible)


def press(page: PrintPage, word: str) -> None:
    """Press a button of the banner."""
    next(button for button in page.banner.buttons if button.text() == word).click()


def addressed(page: PrintPage) -> int:
    """How many cards are ticked as addressed."""
    reading = page.session.reading  # type: ignore[attr-defined]
    return len(reading.mail.entry_keys(1, None)) - len(reading.mail.entry_keys(1, Stage.ADDRESSED))


def used(page: PrintPage) -> frozenset[int]:
    """The used labels of the open sheet, as the book knows them."""
    found: frozenset[int] = page.session.reading.drawer.open_sheet(SHEET).used  # type: ignore[attr-defined]
    return found


def test_the_saved_file_is_the_pdf_that_is_shown(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    save_to(page, qtbot, tmp_path / "labels.pdf")
    assert (tmp_path / "labels.pdf").read_bytes() == shown(page).pdf
    assert [path.name for path in tmp_path.glob("*.p*")] == ["labels.pdf"]


def test_a_place_that_cannot_be_written_is_told_and_asked_for_again(
    page: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    place = tmp_path / "nowhere" / "labels.pdf"
    save_to(page, qtbot, place)
    assert page.banner.accessibleName().startswith(str(place))
    assert [button.text() for button in page.banner.buttons] == ["Save as…"]
    assert not place.exists()


def test_ticking_addresses_the_cards_and_remembers_the_used_labels(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_page(make_book(used=6))
    save_to(page, qtbot, tmp_path / "labels.pdf")
    after(qtbot, page, lambda: press(page, "Tick as addressed"))
    assert addressed(page) == 4
    assert used(page) == frozenset(range(1, 11))
    assert page.desk.options.first == 11
    assert not page.banner.isVisible()


def test_undo_takes_the_ticks_back_and_leaves_the_sheet_used(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    save_to(page, qtbot, tmp_path / "labels.pdf")
    after(qtbot, page, lambda: press(page, "Tick as addressed"))
    after(qtbot, page, page.session.book.history.undo)  # type: ignore[attr-defined]
    assert addressed(page) == 0
    assert used(page) == frozenset(range(1, 5))


def test_when_everyone_is_addressed_it_says_so(make_book: BookMaker, open_page: PageMaker, qtbot: QtBot) -> None:
    page = open_page(make_book([("Anna", "Arnold", "79102")]))
    page.output.after.ask(shown(page))
    after(qtbot, page, lambda: press(page, "Tick as addressed"))
    qtbot.waitUntil(lambda: page.preview.sentence() == "Everyone is addressed. Choose another list.")
    assert not page.options.save_first.isEnabled()


def not_quite(page: PrintPage, rows: tuple[int, ...], state: str = "spoilt") -> PrintAgainDialog:
    """Answer the banner so, and tick these rows, from 0."""
    press(page, "Not quite")
    dialog = page.findChildren(PrintAgainDialog)[-1]
    assert not dialog.verb.isEnabled()
    dialog.state.choose(state)
    for row in rows:
        dialog.pieces.list.go_to(row)
        QTest.keyClick(dialog.pieces.list, Qt.Key.Key_Space)
    return dialog


@pytest.mark.parametrize(("state", "begin", "used_then"), [("spoilt", 5, {1, 2, 3, 4}), ("blank", 2, {1, 3, 4})])
def test_not_quite_prints_only_the_chosen_ones_again(
    state: str, begin: int, used_then: set[int], page: PrintPage, qtbot: QtBot
) -> None:
    page.output.after.ask(shown(page))
    second = shown(page).places.keys[1]
    after(qtbot, page, not_quite(page, (1,), state).verb.click)
    assert (addressed(page), used(page)) == (3, used_then)
    qtbot.waitUntil(lambda: page.live.is_current)
    printed = shown(page)
    assert (printed.places.keys, marks(page).start) == ((second,), begin)
    page.output.after.ask(printed)
    after(qtbot, page, lambda: press(page, "Tick as addressed"))
    assert (addressed(page), used(page)) == (4, used_then | {begin})


def test_what_the_printer_has_is_on_paper_though_nobody_answers(page: PrintPage, qtbot: QtBot) -> None:
    page.output.after.ask(shown(page))
    assert used(page) == {1, 2, 3, 4}
    assert marks(page).start == 1
    page.output.print = lambda _printed: None  # type: ignore[method-assign]
    page.printers._names = ["somewhere"]
    after(qtbot, page, page.print)
    assert marks(page).start == 5


def test_what_was_printed_lately_is_printed_again_or_was_never_printed(
    page: PrintPage, qtbot: QtBot
) -> None:
    first = shown(page).places.keys[0]
    page.output.after.ask(shown(page))
    after(qtbot, page, lambda: press(page, "Tick as addressed"))
    for verb, free in (("verb", {1, 2, 3, 4}), ("never", {2, 3, 4})):
        page.show_printed_lately()
        dialog = page.findChildren(PrintedLatelyDialog)[-1]
        qtbot.waitUntil(lambda dialog=dialog: dialog.pieces.people.rowCount() == 4)  # type: ignore[misc]
        assert dialog.pieces.people.person(0).name == "Anna Arnold"
        dialog.pieces.list.go_to(0)
        QTest.keyClick(dialog.pieces.list, Qt.Key.Key_Space)
        printed = after(qtbot, page, getattr(dialog, verb).click)
        assert printed.places.keys == (first,)
        assert used(page) == free


def test_printed_lately_may_be_closed_before_it_knows_the_names(page: PrintPage) -> None:
    page.output.after.ask(shown(page))
    page.show_printed_lately()
    page.findChildren(PrintedLatelyDialog)[-1].reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page.session.tasks.wait()  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert page.findChildren(PrintedLatelyDialog) == []


def test_without_a_season_the_answer_only_remembers_the_labels(page: PrintPage, qtbot: QtBot) -> None:
    after(qtbot, page, lambda: page.print_keys(page.panel.other_people.keys()))
    page.output.after.ask(shown(page))
    after(qtbot, page, lambda: press(page, "Yes"))
    assert used(page) == frozenset(range(1, 4))
    assert addressed(page) == 0


def put_on_paper(page: PrintPage, qtbot: QtBot, paper: Path) -> bytes:
    """Print what is shown onto a file that stands for paper."""
    page.output.print(shown(page))
    dialog = page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(paper))
    with qtbot.waitSignal(page.output.printer.printed):
        dialog.accepted.emit(dialog.printer())
    dialog.reject()
    return paper.read_bytes()


def test_the_printer_gets_the_page_at_its_own_size(page: PrintPage, qtbot: QtBot, tmp_path: Path) -> None:
    paper = put_on_paper(page, qtbot, tmp_path / "paper.pdf")
    with PdfPages(paper) as on_paper, PdfPages(shown(page).pdf) as seen:
        assert [round(side) for side in on_paper.size(1)] == [round(side) for side in seen.size(1)]
        assert first_dark_row(on_paper) == first_dark_row(seen)
    assert page.banner.buttons[0].text() == "Not quite"


def first_dark_row(pages: PdfPages) -> int:
    """The first row with ink on the first page, at 50 dpi."""
    image = pages.image(1, 50)
    rows = (image.data[row * image.stride : (row + 1) * image.stride] for row in range(image.height))
    return next(row for row, data in enumerate(rows) if min(data[0::4]) < 128)


def test_a_nudge_moves_everything_and_is_remembered_for_its_printer(
    page: PrintPage, qtbot: QtBot, context: UiContext
) -> None:
    before = letters(shown(page).pdf)[0]
    printed = after(qtbot, page, lambda: page.desk.set_nudge(Nudge(right=20, down=-10)))
    moved = letters(printed.pdf)[0]
    assert round(moved.left - before.left, 1) == 2.0
    assert round(moved.top - before.top, 1) == -1.0
    assert nudge_of(context.settings, page.desk.printer) == Nudge(20, -10)
    assert nudge_of(context.settings, "another") == Nudge()


def test_readings_that_are_kept_twice_tell_the_same(page: PrintPage, context: UiContext, tmp_path: Path) -> None:
    page.desk.printers = Printers(tmp_path / "printers.json")
    dialog = measure_printer(context, page, page.desk, page.output)
    for left, top in dialog.fields:
        for field in (left, top):
            field.setValue(field.value() * 0.95 + 5)
    corrections = []
    for _ in range(2):
        dialog.keep_button.click()
        assert "smaller" in dialog.said.text()
        corrections.append(page.desk.printers.correction(page.desk.printer, page.desk.paper))
    assert corrections[0] == corrections[1] != UNMOVED
    dialog.reject()


def test_the_test_page_numbers_every_label(page: PrintPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.run.tested) as made:
        page.options.nudge.test_page.click()
    assert made.args is not None
    assert {letter.text for letter in letters(made.args[0])} == set("0123456789")
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()


def test_pages_that_were_stopped_on_their_way_are_made_before_they_are_saved(page: PrintPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.run.busy):
        page.desk.start_at(5)
    page.head.stop_wanted.emit()
    assert not page.run.is_busy
    assert marks(page).start == 1
    after(qtbot, page, page.save_pdf)
    assert page.findChild(QFileDialog) is None
    assert marks(page).start == 5


def test_a_file_is_never_named_with_parts_of_a_path() -> None:
    assert file_name("Labels ../../etc: Christmas/2026") == "Labels .. .. etc Christmas 2026"
    assert file_name("///") == "Cardbook"

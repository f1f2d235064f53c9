"""Lists, booklets, slips, the year and ruled sheets: chosen, seen, saved and printed in the print studio."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.domain.paper.paper import LETTER
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.domain.paper.ruled_sheet import LINE
from cardbook.services.paper.print_people import EVERYONE
from cardbook.services.paper.printers.preview import PdfPages
from cardbook.ui.context import UiContext
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.printer.nudge import Nudge
from cardbook.ui.take_along.piece_desk import PieceDesk
from cardbook.ui.take_along.piece_steps import BookletStep, HelperStep, RuledStep, YearStep
from cardbook.ui.take_along.piece_work import MadePiece
from tests.full_disk import a_full_disk
from tests.printing import ink
from tests.ui.conftest import ContextMaker
from tests.ui.print_studio.conftest import BookMaker, PageMaker
from tests.ui.print_studio.studio import after, marks, shown

Wanted = TypeVar("Wanted")


def made_after(qtbot: QtBot, page: PrintPage, act: Callable[[], object]) -> MadePiece:
    """Do something, and wait for the pages that follow from it."""
    along = page.take_along
    with qtbot.waitSignal(along.renewed):
        act()
    qtbot.waitUntil(lambda: along.is_current)
    assert along.made is not None
    return along.made


def text_of(made: MadePiece) -> str:
    """All that can be read."""
    with PdfPages(made.pdf) as pages:
        return "\n".join(pages.text(page + 1) for page in range(pages.count))


def step_of(page: PrintPage, kind: type[Wanted]) -> Wanted:
    """The step of the chosen kind that is of this class."""
    return next(step for step in page.take_along.panel.steps() if isinstance(step, kind))


def test_a_tile_shows_the_checklist_with_its_paper_and_labels_come_back(page: PrintPage, qtbot: QtBot) -> None:
    before, tile = page.head.status, page.options.kinds.tile("checklist")
    made = made_after(qtbot, page, lambda: qtbot.mouseClick(tile, Qt.MouseButton.LeftButton))
    assert page.take_along.isVisible()
    assert page.take_along.panel.kinds.tile("checklist").hasFocus()
    assert not page.columns.isVisible()
    assert "Zoe Zander" in text_of(made)
    assert page.head.status == "Ready when you are. One page."
    made = made_after(qtbot, page, lambda: page.take_along.desk.change(paper=LETTER))
    assert [round(side) for side in ink.page_sizes(made.pdf)[0]] == [216, 279]
    qtbot.mouseClick(page.take_along.panel.kinds.tile("labels"), Qt.MouseButton.LeftButton)
    assert page.columns.isVisible()
    assert page.head.status == before


@pytest.mark.parametrize(("kind", "words"), [
    (PieceKind.CHECKLIST, "To write about"), (PieceKind.BOOKLET, "Arnold, Anna"), (PieceKind.YEAR, "First Sunday"),
    (PieceKind.SLIPS, "Is this still right?"), (PieceKind.RULED, "2"),
])
def test_every_kind_is_reached_by_its_command_and_shown(
    kind: PieceKind, words: str, page: PrintPage, qtbot: QtBot
) -> None:
    made = made_after(qtbot, page, page.commands()[f"print_{kind}"])
    assert words in text_of(made)
    assert made.picture is not None
    assert not page.idle_commands() & {"print", "save_pdf"}
    assert page.take_along.panel.save_first.isEnabled()


def test_without_gifts_it_says_so_and_nothing_can_be_saved(page: PrintPage, qtbot: QtBot) -> None:
    made_after(qtbot, page, lambda: page.choose("gifts"))
    assert page.take_along.preview.sentence() == "There are no gifts on this list yet."
    assert {"print", "save_pdf"} <= set(page.idle_commands())


def test_a_booklet_folds_and_gives_addresses_away_and_is_remembered(
    page: PrintPage, qtbot: QtBot, context: UiContext
) -> None:
    made_after(qtbot, page, lambda: page.choose("booklet"))
    step = step_of(page, BookletStep)
    folded = made_after(qtbot, page, step.ticks["is_folded"].click)
    assert [round(side) for side in ink.page_sizes(folded.pdf)[0]] == [296, 210]
    assert (folded.order.fed_size(), folded.order.is_turned) == ((210_000, 296_000), True)
    small = made_after(qtbot, page, lambda: step.sizes.chosen.emit("pocket"))
    assert [round(side) for side in ink.page_sizes(small.pdf)[0]] == [148, 105]
    again = PieceDesk(context.settings, page.session.reading).order  # type: ignore[attr-defined]
    assert (again.booklet.id, again.is_folded) == ("pocket", True)


def test_the_year_and_the_rules_are_chosen_by_their_numbers(page: PrintPage, qtbot: QtBot) -> None:
    made_after(qtbot, page, lambda: page.choose("year"))
    year = made_after(qtbot, page, lambda: step_of(page, YearStep).year.setValue(2031))
    assert text_of(year).startswith("2031")
    made_after(qtbot, page, lambda: page.choose("ruled"))
    rules = step_of(page, RuledStep)
    five = made_after(qtbot, page, lambda: rules.pages.setValue(5))
    assert (five.pages, five.order.line) == (5, LINE)
    wide = made_after(qtbot, page, lambda: rules.line.setValue(12.0))
    first, second = sorted(shape.top for shape in ink.shapes(wide.pdf))[:2]
    assert second - first == pytest.approx(12, abs=0.01)


def test_whoever_lends_a_hand_has_a_checklist_of_their_own(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    page = open_page(make_book())
    book = page.session.book  # type: ignore[attr-defined]
    jonas = book.helpers.add(Helper("Jonas", frozenset({HelperTask.WRITE})))
    entry = page.live.people[0].entry if page.live.people else None
    book.helpers.assign([entry], HelperTask.WRITE, Helper("Jonas", frozenset(), id=jonas))
    made_after(qtbot, page, lambda: page.choose("checklist"))
    helpers = step_of(page, HelperStep).helpers
    helpers.choose(str(jonas))
    his = made_after(qtbot, page, lambda: helpers.activated.emit(helpers.currentIndex()))
    assert "for Jonas" in text_of(his)
    assert "Zoe Zander" not in text_of(his)


def test_what_corrects_the_printer_moves_what_is_printed_and_not_what_is_shown(
    page: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.desk.set_nudge(Nudge(down=100))
    made = made_after(qtbot, page, lambda: page.choose("slips"))
    page.take_along.put_out(has_printer=True)
    dialog = page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
    with qtbot.waitSignal(page.output.printer.printed):
        dialog.accepted.emit(dialog.printer())
    dialog.reject()
    before, moved = ink.letters(made.pdf)[0], ink.letters((tmp_path / "paper.pdf").read_bytes())[0]
    assert moved.top - before.top == pytest.approx(10, abs=0.05)
    assert page.banner.accessibleName() == "Sent to the printer."


def test_a_full_disk_is_told_of_and_the_file_before_is_untouched(
    page: PrintPage, qtbot: QtBot, tmp_path: Path
) -> None:
    made_after(qtbot, page, lambda: page.choose("booklet"))
    page.take_along.put_out(has_printer=False)
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    before = tmp_path / "book.pdf"
    before.write_bytes(b"the one before")
    with a_full_disk(), qtbot.waitSignal(page.output.saver.failed):
        page.output.saver.write(before, b"%PDF" * 1_000)
    assert page.banner.accessibleName().startswith(f"There is no room left for {before}")
    assert [button.text() for button in page.banner.buttons] == ["Save as…"]
    assert before.read_bytes() == b"the one before"
    assert [path.name for path in tmp_path.glob("*.p*")] == ["book.pdf"]


def test_the_pages_follow_the_book(page: PrintPage, qtbot: QtBot) -> None:
    made_after(qtbot, page, lambda: page.choose("booklet"))
    book = page.session.book  # type: ignore[attr-defined]
    made = made_after(qtbot, page, lambda: book.contacts.trash([1], "Anna Arnold"))
    assert "Arnold" not in text_of(made)


def test_labels_that_were_printed_stay_used_after_a_look_at_the_booklet(page: PrintPage, qtbot: QtBot) -> None:
    page.output.after.ask(shown(page))
    made_after(qtbot, page, lambda: page.choose("booklet"))
    page.choose("labels")
    qtbot.waitUntil(lambda: page.live.is_current)
    assert marks(page).start == 5


def test_the_booklet_stays_when_the_list_of_the_labels_is_deleted(page: PrintPage, qtbot: QtBot) -> None:
    session = page.session  # type: ignore[attr-defined]
    made_after(qtbot, page, lambda: page.choose("booklet"))
    assert page.desk.whom.season is not None
    after(qtbot, page, lambda: session.book.seasons.delete(page.desk.whom.season))
    assert page.take_along.isVisible()
    assert page.desk.whom == EVERYONE


def test_nothing_is_wider_than_its_column_in_large_german_text(
    make_context: ContextMaker, make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    small = open_page(make_book())
    page = PrintPage(make_context(language="de", text_size=200), small.session)  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    area = page.take_along.panel.area
    steps = area.widget()
    assert steps is not None
    for kind in PieceKind:
        made_after(qtbot, page, lambda kind=kind: page.choose(kind))
        assert steps.minimumSizeHint().width() <= area.viewport().width(), kind

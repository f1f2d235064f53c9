"""The four steps, the sheet picker, and the columns in small windows."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from cardbook.domain.paper.label_sheet import SheetStatus
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.services.paper.labels.label_options import Align
from cardbook.services.paper.labels.sheets import all_sheets, find_sheet
from cardbook.texts import Texts
from cardbook.ui.book.book_places import print_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.labels.sheet_list import sheet_doubt, sheet_words
from tests.ui.conftest import ContextMaker
from tests.ui.print_studio.conftest import SHEET, BookMaker, PageMaker
from tests.ui.print_studio.studio import after, marks, shown


def test_sheets_are_found_by_maker_and_number_and_taken_with_enter(page: PrintPage, qtbot: QtBot) -> None:
    page.options.label.picker.open_list()
    panel = page.options.label.picker.panel
    qtbot.keyClicks(panel.search, "herma 4677")
    printed = after(qtbot, page, lambda: qtbot.keyClick(panel.search, Qt.Key.Key_Return))
    assert printed.order.options.sheet.number == "4677"
    assert not panel.isVisible()
    assert page.options.label.picker.text().startswith("Herma 4677")


def test_the_sheet_used_last_stands_first(page: PrintPage) -> None:
    page.options.label.picker.open_list()
    panel = page.options.label.picker.panel
    assert panel.choices.choice(0).id == SHEET
    assert panel.choices.rowCount() == len(all_sheets())
    panel.close()


def test_a_number_nobody_knows_says_where_to_look(page: PrintPage, qtbot: QtBot) -> None:
    page.options.label.picker.open_list()
    panel = page.options.label.picker.panel
    qtbot.keyClicks(panel.search, "qqq")
    qtbot.waitUntil(lambda: not panel.choices.rowCount())
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_list_of_sheets_keeps_the_rules_of_models(page: PrintPage) -> None:
    page.options.label.picker.open_list()
    panel = page.options.label.picker.panel
    QAbstractItemModelTester(panel.choices, QAbstractItemModelTester.FailureReportingMode.Fatal)
    spoken = panel.choices.data(panel.choices.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken == "Avery L7160, 21 labels, 63.5 × 38.1 mm, A4"
    panel.close()


def test_measures_that_are_not_sure_are_told_plainly() -> None:
    texts = Texts("en")
    doubts = {status: sheet_doubt(texts, replace(all_sheets()[0], status=status)) for status in SheetStatus}
    assert doubts[SheetStatus.VERIFIED] == ""
    assert all(doubts[status] for status in SheetStatus if status is not SheetStatus.VERIFIED)


def test_every_sheet_has_words_in_both_languages() -> None:
    for language in ("en", "de"):
        assert all(sheet_words(Texts(language), sheet) for sheet in all_sheets())


def test_lettering_is_printed_as_chosen_and_chosen_again_next_time(
    page: PrintPage, qtbot: QtBot, context: UiContext
) -> None:
    step = page.options.lettering
    after(qtbot, page, lambda: step.font_choice.choose("noto-serif"))
    after(qtbot, page, lambda: step.size_choice.choose("11"))
    printed = after(qtbot, page, lambda: qtbot.keyClick(step.align_choice, Qt.Key.Key_Right))
    options = printed.order.options
    assert (options.font, options.size_pt, options.align) == ("noto-serif", 11.0, Align.CENTRE)
    assert context.settings.word("print_font") == "noto-serif"


def test_a_roll_is_shown_as_it_is_read(page: PrintPage, qtbot: QtBot) -> None:
    printed = after(qtbot, page, lambda: page.desk.set_sheet(find_sheet("99012")))
    width, height = printed.order.page_size()
    assert (width, height) == (89_000, 36_000)
    picture = page.preview.view.picture
    assert picture is not None
    assert picture.image.width() > picture.image.height()
    assert marks(page).sheet.count == 1


def test_without_a_printer_the_pdf_is_the_blue_button(page: PrintPage) -> None:
    page.options.show_printer(False)
    assert page.options.save_first.isVisible()
    assert not page.options.print.isVisible()
    page.options.show_printer(True)
    assert page.options.print.isVisible()
    assert page.options.save.isVisible()


def test_when_the_last_season_goes_the_next_choice_is_taken_and_no_checklist_offered(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    page = open_page(make_book([("Anna", "Arnold", "79102")]))
    session = page.session  # type: ignore[attr-defined]
    season = session.reading.seasons.summaries()[0].season
    after(qtbot, page, lambda: session.book.seasons.delete(season))
    assert page.options.whom.currentText() == "Everyone in the book"
    assert not page.options.kinds.tile("checklist").isEnabled()


def test_small_windows_have_the_people_as_a_tab(page: PrintPage, qtbot: QtBot) -> None:
    page.resize(960, 640)
    assert page.columns.is_narrow
    assert not page.panel.isVisible()
    page.columns.tabs.choose("people")
    assert page.panel.isVisible()
    page.resize(1300, 700)
    assert page.panel.isVisible()
    assert page.options.isVisible()
    assert shown(page).labels == 4


def test_nothing_is_wider_than_the_options_column_in_large_german_text(
    make_context: ContextMaker, make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    small = open_page(make_book())
    context = make_context(language="de", text_size=150)
    page = PrintPage(context, BookSession(small.session.reading))  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    page.resize(964, 640)
    page.show()
    for area in page.options.findChildren(QScrollArea):
        steps = area.widget()
        assert steps is not None
        assert steps.minimumSizeHint().width() <= area.viewport().width()


def test_the_commands_of_the_menu_open_the_studio(
    context: UiContext, make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    session = open_page(make_book()).session  # type: ignore[attr-defined]
    spec: PageSpec = print_spec(context, session)
    window = MainWindow(context, [spec], {})
    qtbot.addWidget(window)
    window.actions_of_commands.run("print_checklist")
    page = window.page("print")
    assert isinstance(page, PrintPage)
    assert page.take_along.desk.order.kind is PieceKind.CHECKLIST
    qtbot.waitUntil(lambda: page.live.is_current)
    assert spec.commands <= page.commands().keys()


def test_printing_is_grey_where_nothing_would_come_out(page: PrintPage, qtbot: QtBot) -> None:
    assert "print_checklist" not in page.idle_commands()
    after(qtbot, page, lambda: page.panel.all.click())
    assert {"print", "save_pdf"} <= set(page.idle_commands())


def test_a_season_can_be_printed_in_the_order_of_its_checklist(page: PrintPage, qtbot: QtBot) -> None:
    session = page.session  # type: ignore[attr-defined]
    zoe = page.panel.other_people.keys()[-1]
    (contact,) = session.reading.contacts.contacts(session.reading.contact_ids([zoe]))
    abroad = replace(contact, addresses=(replace(contact.addresses[0], country="PL"),))
    printed = after(qtbot, page, lambda: session.book.contacts.save(abroad))
    assert printed.places.keys[-1] == zoe
    assert after(qtbot, page, page.options.as_list.click).places.keys[0] == zoe

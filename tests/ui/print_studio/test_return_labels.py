"""Labels with one's own address alone."""

from pytestqt.qtbot import QtBot

from cardbook.services.paper.print_people import EVERYONE, SENDER
from cardbook.services.reading import SENDER as SENDER_SETTING
from cardbook.ui.dialogs.sender_dialog import SenderDialog
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.print_order import PrintKind
from tests.ui.print_studio.conftest import SHEET, BookMaker, PageMaker
from tests.ui.print_studio.studio import after, shown, text_of


def choose_own_address(page: PrintPage) -> None:
    """Choose it in the list of whom labels are for."""
    page.options.whom.choose(SENDER.id)
    page.options.whom.activated.emit(page.options.whom.currentIndex())


def test_the_free_labels_of_the_sheet_get_ones_own_address_and_are_used_up(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    page = open_page(make_book(used=6))
    session = page.session  # type: ignore[attr-defined]
    after(qtbot, page, lambda: session.book.set_setting(SENDER_SETTING, "Grete Vollmer\nLindenstraße 12"))
    printed = after(qtbot, page, lambda: choose_own_address(page))
    assert (printed.labels, printed.pages) == (15, 1)
    assert text_of(printed.pdf).count("Grete Vollmer") == 15
    assert after(qtbot, page, lambda: page.desk.set_copies(4)).labels == 4
    page.output.after.ask(shown(page))
    after(qtbot, page, lambda: page.banner.buttons[-1].click())
    assert session.reading.drawer.open_sheet(SHEET).used == frozenset(range(1, 11))


def test_without_an_address_it_is_asked_for_and_envelopes_do_not_offer_it(page: PrintPage, qtbot: QtBot) -> None:
    after(qtbot, page, lambda: choose_own_address(page))
    dialog = page.window().findChild(SenderDialog)
    assert dialog is not None
    dialog.reject()
    assert page.preview.sentence() == "Your own address is not in the book yet."
    after(qtbot, page, lambda: page.choose_kind(PrintKind.ENVELOPES))
    assert page.desk.whom not in (SENDER, EVERYONE)
    assert page.options.whom.findData(SENDER.id) == -1

"""The preview: the PDF's own pages, and what can be done on them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from cardbook.services.paper.printers.preview import PdfPages
from cardbook.ui.pages.print_page import PrintPage
from tests.printing.ink import letters
from tests.ui.print_studio.conftest import FIVE, BookMaker, PageMaker
from tests.ui.print_studio.studio import after, click_label, marks, middle_of, shown, text_of

FORTY = [*FIVE, *((f"Greta {number:02}", "Muster", "79102") for number in range(40))]


def test_the_picture_is_the_page_of_the_pdf(page: PrintPage) -> None:
    picture = page.preview.view.picture
    assert picture is not None
    with PdfPages(shown(page).pdf) as pages:
        drawn = pages.image(1, page.preview.view.dpi)
    assert picture.image == QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)


def test_printing_starts_at_the_first_free_label_of_the_open_sheet(
    make_book: BookMaker, open_page: PageMaker
) -> None:
    page = open_page(make_book(used=6))
    assert marks(page).start == 7
    assert marks(page).used == frozenset(range(1, 7))
    assert page.options.label.first.text().startswith("First free label: 7.")


def test_a_click_on_a_label_starts_there(page: PrintPage, qtbot: QtBot) -> None:
    printed = after(qtbot, page, lambda: click_label(qtbot, page, 11))
    assert marks(page).start == 11
    sheet = printed.order.options.sheet
    box = sheet.box(11)
    first = letters(printed.pdf)[0]
    assert box.x / 1000 < first.left < (box.x + box.width) / 1000
    assert box.y / 1000 < first.top < (box.y + box.height) / 1000


def test_arrow_keys_and_enter_do_the_same(page: PrintPage, qtbot: QtBot) -> None:
    view = page.preview.view
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)
    after(qtbot, page, lambda: qtbot.keyClick(view, Qt.Key.Key_Return))
    assert marks(page).start == 5


def test_a_fresh_sheet_starts_at_its_first_label(make_book: BookMaker, open_page: PageMaker, qtbot: QtBot) -> None:
    page = open_page(make_book(used=6))
    after(qtbot, page, lambda: page.desk.take_sheet(None))
    assert marks(page).start == 1
    assert not marks(page).used


def test_hovering_a_label_lights_its_person_and_the_reverse(page: PrintPage, qtbot: QtBot) -> None:
    qtbot.mouseMove(page.preview.view.viewport(), middle_of(page, 2))
    key = marks(page).people[2]
    qtbot.waitUntil(lambda: marks(page).lit == 2)
    others = page.panel.others
    row = page.panel.other_people.row_of(marks(page).people[1])
    assert key != marks(page).people[1]
    others.entered.emit(page.panel.other_people.index(row, 0))
    assert marks(page).lit == 1


def test_doubtful_labels_are_marked_and_the_mark_is_not_printed(page: PrintPage) -> None:
    people = marks(page).people
    doubtful = {people[label] for label in marks(page).doubtful}
    assert doubtful == {page.panel.doubtful_people.keys()[0]}
    assert "Start here" not in text_of(shown(page).pdf)


def test_page_down_and_up_turn_the_sheets(make_book: BookMaker, open_page: PageMaker, qtbot: QtBot) -> None:
    page = open_page(make_book(FORTY))
    view = page.preview.view
    with qtbot.waitSignal(page.run.drawn):
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert page.preview.head.text() == "Sheet 2 of 3"
    assert marks(page).start == 0
    with qtbot.waitSignal(page.run.drawn):
        qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert page.preview.head.text() == "Sheet 1 of 3"


def test_going_to_somebody_in_the_list_shows_their_sheet(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    page = open_page(make_book(FORTY))
    page.window().activateWindow()
    page.panel.others.setFocus()
    qtbot.waitUntil(page.panel.others.hasFocus)
    qtbot.keyClick(page.panel.others, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.preview.head.text() == "Sheet 3 of 3")
    assert marks(page).lit > 0


def test_zooming_draws_the_page_anew_at_that_size(page: PrintPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.run.drawn):
        page.preview.view.set_zoom(2.0)
    picture = page.preview.view.picture
    assert picture is not None
    assert picture.dpi == 2 * page.preview.view.logicalDpiX() * page.devicePixelRatioF()
    with qtbot.waitSignal(page.run.drawn):
        qtbot.mouseClick(page.preview.zoom, Qt.MouseButton.LeftButton)
    assert page.preview.zoom.text() == "Whole page"


def test_many_changes_at_once_end_with_the_last_one(page: PrintPage, qtbot: QtBot) -> None:
    for label in range(2, 16):
        page.desk.start_at(label)
        qtbot.wait(1)
    qtbot.waitUntil(lambda: shown(page).order.options.first == 15 and page.live.is_current)
    assert marks(page).start == 15


def test_the_picture_before_stays_until_the_new_one_is_there(page: PrintPage) -> None:
    before = page.preview.view.picture
    page.desk.start_at(4)
    assert page.preview.view.picture is before


def test_labels_are_found_where_they_lie(page: PrintPage) -> None:
    view = page.preview.view
    assert [view.label_at(middle_of(page, label).toPointF()) for label in (1, 12, 21)] == [1, 12, 21]
    assert view.label_at(QPoint(1, 1).toPointF()) == 0

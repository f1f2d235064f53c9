"""Which sheet lies in the tray, how many of each are printed, and who gets the rest."""

import pytest
from pytestqt.qtbot import QtBot

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.print_run import OWN_ADDRESS
from cardbook.services.paper.print_people import SENDER, Whom, WhomKind
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.pages.print_page import PrintPage
from cardbook.ui.print_studio.print_work import Printed, PrintWork
from tests.ui.print_studio.conftest import SHEET, BookMaker, PageMaker
from tests.ui.print_studio.studio import after, marks, shown, text_of

FREE_ON_A_SHEET = 21


def words(page: PrintPage) -> list[str]:
    """What can lie in the tray."""
    tray = page.options.label.tray
    return [tray.itemText(row) for row in range(tray.count())]


def open_another(page: PrintPage, qtbot: QtBot) -> None:
    """Print on a whole sheet, and remember it."""
    after(qtbot, page, lambda: page.options.label.tray_chosen.emit(None))
    page.output.after.ask(shown(page))
    page.second_tries.forget()
    qtbot.waitUntil(lambda: page.live.is_current)


def test_one_of_several_open_sheets_is_taken_or_is_gone(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    page = open_page(make_book(used=18))
    open_another(page, qtbot)
    assert words(page) == ["17 free, from label 5", "3 free, from label 19", "A whole sheet"]
    assert marks(page).start == 5
    label = page.options.label
    label.tray.setCurrentIndex(1)
    after(qtbot, page, lambda: label.tray.activated.emit(1))
    assert (marks(page).start, shown(page).pages) == (19, 2)
    session: BookSession = page.session  # type: ignore[attr-defined]
    with qtbot.waitSignal(session.way_back) as offered:
        after(qtbot, page, label.put_away.click)
    assert words(page) == ["17 free, from label 5", "A whole sheet"]
    assert session.reading.drawer.open_sheet(SHEET).number == 2
    after(qtbot, page, offered.args[1].take)
    assert words(page) == ["3 free, from label 19", "17 free, from label 5", "A whole sheet"]
    assert marks(page).start == 19


def test_copies_stand_one_after_the_other_and_the_sender_gets_the_rest(page: PrintPage, qtbot: QtBot) -> None:
    page.session.book.set_setting("sender", "Grete Vollmer\nLindenstraße 12")  # type: ignore[attr-defined]
    after(qtbot, page, lambda: page.options.label.copies.setValue(3))
    printed = after(qtbot, page, lambda: page.options.label.fill_chosen.emit(SENDER.id))
    first, fourth = printed.places.keys[0], printed.places.keys[3]
    assert printed.places.keys[:4] == (first, first, first, fourth)
    assert fourth != first
    assert printed.places.keys.count(OWN_ADDRESS) == FREE_ON_A_SHEET - 12
    assert text_of(printed.pdf).count("Grete Vollmer") == FREE_ON_A_SHEET - 12
    page.output.after.ask(printed)
    after(qtbot, page, lambda: next(one for one in page.banner.buttons if "Tick" in one.text()).click())
    assert page.desk.options.copies == 1
    assert page.desk.fill is None


def test_another_list_gets_the_rest_and_its_people_are_never_printed_for_nothing(
    page: PrintPage, qtbot: QtBot
) -> None:
    everyone = Whom(WhomKind.EVERYONE)
    one = page.panel.other_people.keys()[:1]
    after(qtbot, page, lambda: page.print_keys(one))
    printed = after(qtbot, page, lambda: page.options.label.fill_chosen.emit(everyone.id))
    assert printed.pages == 1
    assert printed.places.keys[0] == one[0]
    assert len(printed.places.keys) == 1 + 4
    assert {person.key for person in printed.fill} == set(printed.places.keys)


def test_a_print_run_that_was_cancelled_or_failed_does_not_come_back(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*_order: object) -> Printed:
        raise KnownError(ErrorCode.NO_ROOM, path="labels.pdf")

    page, done = open_page(make_book(used=18)), list[str]()
    session: BookSession = page.session  # type: ignore[attr-defined]
    for way in ("cancelled", "failed", "printed"):
        page.output.after.ask(shown(page))
        assert page.second_tries.go_on_to(lambda way=way: done.append(way))
        if way == "cancelled":
            page.live.stop()
        elif way == "failed":
            with monkeypatch.context() as broken, qtbot.waitSignal(session.failed):
                broken.setattr(PrintWork, "make", full_disk)
        after(qtbot, page, page.live.gather)
        qtbot.waitUntil(lambda: page.live.is_current)
    assert done == ["printed"]

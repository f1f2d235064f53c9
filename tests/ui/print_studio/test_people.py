"""Whom labels are printed for."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cardbook.services.people.hand_addressing import Addressing
from cardbook.ui.pages.print_page import PrintPage
from tests.books import an_open_book
from tests.ui.print_studio.conftest import FIVE, BookMaker, PageMaker
from tests.ui.print_studio.studio import after, names, shown, text_of


def test_the_newest_list_still_to_address_is_offered_first(page: PrintPage) -> None:
    assert page.options.whom.currentText() == "Christmas 2026, to address"
    assert page.head.status == "Ready when you are. 4 labels on one sheet."


def test_who_wants_a_look_stands_first_and_says_why(page: PrintPage) -> None:
    assert names(page) == ["Clara Conrad", "Otto Ohneanschrift", "Anna Arnold", "Bert Berger", "Zoe Zander"]
    clara, otto = (page.panel.doubtful_people.person(row) for row in range(2))
    assert (clara.problem, otto.problem) == ("The postcode looks wrong", "No address yet")
    assert page.options.whom_doubt.words() == "2 addresses need a look."


def test_who_has_no_address_is_left_out_until_wanted(page: PrintPage) -> None:
    assert "Ohneanschrift" not in text_of(shown(page).pdf)
    assert page.panel.count_words() == "4 of 5 people"


def test_fix_asks_for_the_editor_of_that_person(page: PrintPage, qtbot: QtBot) -> None:
    row = page.panel.doubtful_people.row_of(page.panel.doubtful_people.keys()[0])
    place = page.panel.doubtful.fix_place(row).center().toPoint()
    with qtbot.waitSignal(page.fix_requested) as asked:
        qtbot.mouseClick(page.panel.doubtful.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [page.panel.doubtful_people.keys()[0]]


def test_enter_on_a_doubtful_person_is_fix_too(page: PrintPage, qtbot: QtBot) -> None:
    page.panel.doubtful.go_to(1)
    with qtbot.waitSignal(page.fix_requested) as asked:
        qtbot.keyClick(page.panel.doubtful, Qt.Key.Key_Return)
    assert asked.args == [page.panel.doubtful_people.keys()[1]]


def test_space_leaves_somebody_out_of_this_run(page: PrintPage, qtbot: QtBot) -> None:
    page.panel.others.go_to(0)
    printed = after(qtbot, page, lambda: qtbot.keyClick(page.panel.others, Qt.Key.Key_Space))
    assert "Arnold" not in text_of(printed.pdf)
    assert "Berger" in text_of(printed.pdf)


def test_none_then_all_unticks_and_ticks_everybody_who_has_an_address(page: PrintPage, qtbot: QtBot) -> None:
    printed = after(qtbot, page, page.panel.all.click)
    assert (printed.pages, page.preview.sentence()) == (0, "Nobody is ticked. Tick somebody in the list of people.")
    assert not page.options.save_first.isEnabled()
    assert after(qtbot, page, page.panel.all.click).labels == 4


def test_a_name_no_typeface_has_is_told_and_left_out(make_book: BookMaker, open_page: PageMaker) -> None:
    page = open_page(make_book([*FIVE, ("𰀁𰀄", "𰀃", "79102")]))
    assert page.options.lettering.doubt.words() == "One name needs another typeface and is left out."
    assert shown(page).labels == 4


def test_a_name_no_typeface_has_is_printed_with_a_gap_when_ticked(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    page = open_page(make_book([*FIVE, ("𰀁𰀄", "𰀃", "79102")]))
    people = page.panel.doubtful_people
    row = next(row for row in range(people.rowCount()) if "typeface" in people.person(row).problem)
    page.panel.doubtful.go_to(row)
    assert after(qtbot, page, lambda: qtbot.keyClick(page.panel.doubtful, Qt.Key.Key_Space)).labels == 5
    assert after(qtbot, page, lambda: qtbot.keyClick(page.panel.doubtful, Qt.Key.Key_Space)).labels == 4


def test_a_book_where_only_such_a_name_is_left_says_so(make_book: BookMaker, open_page: PageMaker) -> None:
    page = open_page(make_book([("𰀁𰀄", "𰀃", "79102")]))
    assert shown(page).pages == 0
    assert page.options.lettering.doubt.words() == "One name needs another typeface and is left out."


def test_chosen_people_are_printed_and_offered_as_a_choice(page: PrintPage, qtbot: QtBot) -> None:
    keys = page.panel.other_people.keys()[:2]
    printed = after(qtbot, page, lambda: page.print_keys(keys))
    assert page.options.whom.currentText() == "2 chosen"
    assert set(printed.places.keys) == set(keys)


def test_mending_an_address_takes_the_doubt_away(page: PrintPage, qtbot: QtBot) -> None:
    key = page.panel.doubtful_people.keys()[1]
    session = page.session  # type: ignore[attr-defined]
    otto = session.reading.contacts.contact(key // 2)
    mended = type(otto)(otto.name, addresses=session.reading.contacts.contact(2).addresses, id=otto.id)
    printed = after(qtbot, page, lambda: session.book.contacts.save(mended))
    assert printed.labels == 5
    assert "Ohneanschrift" in text_of(printed.pdf)


def test_an_empty_book_sends_to_the_people(make_book: BookMaker, open_page: PageMaker) -> None:
    page = open_page(make_book([]))
    assert not page.columns.isVisible()


def test_the_rows_keep_the_rules_of_models(page: PrintPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (page.panel.doubtful_people, page.panel.other_people):
        QAbstractItemModelTester(model, mode)
        spoken = model.data(model.index(0, 0), int(Qt.ItemDataRole.AccessibleTextRole))
        assert str(spoken).startswith(model.person(0).name)


def test_whose_envelope_is_addressed_by_hand_is_left_out_until_wanted(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    book = make_book()
    with an_open_book(book) as opened:
        opened.hand_addressing.set([2, 10], Addressing.BY_HAND)  # Anna and Zoe
    page = open_page(book)
    line = page.panel.by_hand
    assert shown(page).labels == 2
    assert (line.words.text(), line.link.text()) == ("2 are addressed by hand and were left out.", "Print them too")
    printed = after(qtbot, page, line.link.click)
    assert (printed.labels, line.link.text()) == (4, "Leave them out")
    assert after(qtbot, page, line.link.click).labels == 2


def test_who_is_chosen_by_name_is_printed_though_addressed_by_hand(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    book = make_book()
    with an_open_book(book) as opened:
        opened.hand_addressing.set([2, 10], Addressing.BY_HAND)  # Anna and Zoe
    page = open_page(book)
    assert after(qtbot, page, lambda: page.print_keys([2])).labels == 1
    assert page.panel.by_hand.link.text() == "Leave it out"
    assert after(qtbot, page, lambda: page.print_keys([2, 4])).labels == 1, "of several it is Bert alone"


def test_who_cannot_be_printed_is_not_offered_again_as_addressed_by_hand(
    make_book: BookMaker, open_page: PageMaker, qtbot: QtBot
) -> None:
    book = make_book([*FIVE, ("𰀁𰀄", "𰀃", "79102")])
    with an_open_book(book) as opened:
        opened.hand_addressing.set([2, 12], Addressing.BY_HAND)  # Anna, and whose name no typeface has
    page = open_page(book)
    link = page.panel.by_hand.link
    assert (shown(page).labels, link.text()) == (3, "Print them too")
    printed = after(qtbot, page, link.click)
    assert (printed.labels, link.text()) == (4, "Leave it out")
    assert after(qtbot, page, link.click).labels == 3

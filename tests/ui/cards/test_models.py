"""The models behind the lists, as Qt and long lists ask of them."""

from array import array
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester

from cardbook.domain.card_list import EntryGroup, Season, Stage
from cardbook.domain.contact import Contact, PersonName
from cardbook.ui.cards.grouped_rows import Group, GroupedRows
from cardbook.ui.cards.row_pages import PAGE
from cardbook.ui.context import UiContext
from tests.books import an_open_book
from tests.ui.cards.conftest import CardsDesk

FAILS = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_qt_finds_no_fault_with_the_checklist(christmas: CardsDesk) -> None:
    model = christmas.checklist.model
    tester = QAbstractItemModelTester(model, FAILS)
    christmas.checklist.chips.group_by(EntryGroup.COUNTRY)
    christmas.checklist.view.selectAll()
    christmas.checklist.tick_selected(Stage.MAILED)
    christmas.checklist.take_off_list()
    assert tester.model() is model


def test_qt_finds_no_fault_with_the_picker(christmas: CardsDesk) -> None:
    picker = christmas.checklist.add_people()
    assert picker is not None
    tester = QAbstractItemModelTester(picker.model, FAILS)
    picker.model.show("o", None)
    picker.model.choose_shown()
    assert tester.model() is picker.model


def test_a_long_list_is_read_page_by_page(context: UiContext, tmp_path: Path) -> None:
    people = [Contact(PersonName(given="Anna", family=f"Name{number:04}")) for number in range(3 * PAGE)]
    path = tmp_path / "long.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(person) for person in people]
        book.seasons.new(Season("All", year=2026), keys)
    desk = CardsDesk(context, path)
    desk.open("All")
    assert desk.shown() == [f"Anna Name{number:04}" for number in range(3 * PAGE)]
    desk.go_to("Anna Name0300")
    desk.checklist.tick_next()
    assert desk.ticks("Anna Name0300") == "x>.."
    assert desk.ticks("Anna Name0299") == ">..."
    desk.close()


def test_rows_of_groups_count_their_heads() -> None:
    rows = GroupedRows(array("q", [11, 12, 13, 14]), [Group("a", 1), Group("b", 3)])
    assert len(rows) == 6
    assert [rows.position_at(row) for row in range(6)] == [None, 0, None, 1, 2, 3]
    assert [rows.row_of(entry_id) for entry_id in rows.ids] == [1, 3, 4, 5]
    assert [rows.group_of(entry_id) for entry_id in rows.ids] == [0, 1, 1, 1]


def test_cards_between_rows_leave_the_heads_out() -> None:
    rows = GroupedRows(array("q", [11, 12, 13, 14]), [Group("a", 1), Group("b", 3)])
    assert list(rows.ids_between(0, 5)) == [11, 12, 13, 14]
    assert list(rows.ids_between(2, 3)) == [12]
    assert list(rows.ids_between(0, 0)) == []


def test_cards_that_follow_each_other_are_one_run() -> None:
    rows = GroupedRows(array("q", [11, 12, 13, 14]), [Group("a", 1), Group("b", 3)])
    assert list(rows.runs([13, 11, 12, 99])) == [(1, 1), (3, 4)]
    assert list(rows.runs([])) == []


def test_groups_in_another_order_take_their_cards_along() -> None:
    groups = [Group("", 1), Group("PL", 2), Group("CZ", 1)]
    ids = array("q", [1, 2, 3, 4])
    rows = GroupedRows.sorted_by(ids, groups, lambda group: (group.value == "", group.value))
    assert [group.value for group in rows.groups] == ["CZ", "PL", ""]
    assert list(rows.ids) == [4, 2, 3, 1]

"""The models behind the lists, as Qt and long lists ask of them."""

from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cardbook.domain.cards.card_list import EntryGroup, Season, Stage
from cardbook.domain.people.contact import Contact, PersonName
from cardbook.storage.steps import recorder
from cardbook.ui.book import book_session
from cardbook.ui.cards.checklist import list_reading, shown_list
from cardbook.ui.cards.checklist.grouped_rows import Group, GroupedRows
from cardbook.ui.cards.checklist.row_pages import PAGE
from cardbook.ui.context import UiContext
from tests.books import add_people, an_open_book
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
        book.seasons.new(Season("All", year=2026), add_people(book, people))
    desk = CardsDesk(context, path)
    desk.checklist.chips.group_by(EntryGroup.NONE)
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


def test_a_long_list_shows_its_first_screen_and_is_read_in_portions(
    desk: CardsDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(list_reading, "_PORTION", 2)
    monkeypatch.setattr(list_reading, "_GLANCE", 2)
    monkeypatch.setattr(shown_list, "_FIRST_SCREEN", 2)
    everyone = ["Nora Brandt", "Jana Dvořáková", "Anna Kowalczyk", "Mirko Krause", "Chloé Nguyễn", "Greta Vogel"]
    way = desk.checklist.shown_list

    desk.open("Christmas 2026")
    assert desk.shown() == everyone[:2]
    assert desk.checklist.chips.chips[1].accessibleName() == "To write, 4"
    qtbot.waitUntil(lambda: not way.is_reading)
    assert desk.shown() == everyone

    desk.checklist.chips.chips[1].click()
    assert way.is_reading
    desk.checklist.view.selectAll()
    assert desk.selected() == ["Nora Brandt", "Anna Kowalczyk", "Chloé Nguyễn", "Greta Vogel"]

    desk.checklist.chips.group_by(EntryGroup.COUNTRY)
    qtbot.waitUntil(lambda: not way.is_reading)
    assert desk.shown()[-2:] == ["Country not given", "Nora Brandt"]
    assert len(desk.selected()) == 4


def test_many_cards_are_ticked_beside_the_window_one_step_after_the_other(
    christmas: CardsDesk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(book_session, "_MANY", 2)
    monkeypatch.setattr(recorder, "_MANY", 2)  # so that the step is told as one that may have changed everything
    christmas.checklist.chips.chips[2].click()
    christmas.checklist.view.selectAll()
    christmas.press(Qt.Key.Key_1)
    christmas.press(Qt.Key.Key_2)
    assert not christmas.steps
    qtbot.waitUntil(lambda: len(christmas.steps) == 2)
    assert [christmas.ticks(name) for name in christmas.selected()] == ["xx>."] * 5
    assert christmas.checklist.chips.chips[1].accessibleName() == "To write, 0"

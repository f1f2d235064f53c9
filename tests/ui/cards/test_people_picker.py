"""Adding people who are not on the list yet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardbook.ui.cards.people_picker import PeoplePicker
from tests.ui.cards.conftest import CardsDesk


@pytest.fixture
def picker(christmas: CardsDesk) -> PeoplePicker:
    """The picker over the Christmas list."""
    opened = christmas.checklist.add_people()
    assert opened is not None
    return opened


def names(picker: PeoplePicker) -> list[str]:
    """Who can be chosen."""
    return [picker.model.index(row).data() for row in range(picker.model.rowCount())]


def test_only_people_who_are_not_on_the_list_are_offered(picker: PeoplePicker) -> None:
    assert names(picker) == ["Otto Lindner", "Özlem Yıldız"]


def test_the_search_finds_without_accents(picker: PeoplePicker) -> None:
    picker.search.setText("yildiz")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert names(picker) == ["Özlem Yıldız"]


def test_a_circle_shows_its_people(picker: PeoplePicker) -> None:
    picker.circle.setCurrentText("Choir")
    assert names(picker) == ["Özlem Yıldız"]


def test_who_is_chosen_stays_chosen_while_searching(picker: PeoplePicker) -> None:
    QTest.keyClick(picker.rows, Qt.Key.Key_Space)
    picker.search.setText("yil")
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    picker.choose_shown.click()
    assert len(picker.model.chosen) == 2
    assert picker.add_button.text() == "Add 2"


def test_enter_adds_them_and_they_are_selected_on_the_list(picker: PeoplePicker, christmas: CardsDesk) -> None:
    picker.choose_shown.setFocus()
    QTest.keyClick(picker.choose_shown, Qt.Key.Key_Space)
    QTest.keyClick(picker.focusWidget(), Qt.Key.Key_Return)
    assert christmas.selected() == ["Otto Lindner", "Özlem Yıldız"]
    assert [step.count for step in christmas.steps] == [2]


def test_choosing_all_shown_twice_chooses_nobody(picker: PeoplePicker) -> None:
    picker.choose_shown.click()
    picker.choose_shown.click()
    assert picker.model.chosen == []
    assert not picker.add_button.isEnabled()


def test_a_list_with_everyone_on_it_says_so(christmas: CardsDesk) -> None:
    season = christmas.checklist.season
    assert season is not None
    christmas.session.book.seasons.add(season, list(christmas.keys()))
    picker = christmas.checklist.add_people()
    assert picker is not None
    assert picker.said() == "Everyone here is already on the list."

"""A hundred households in ten minutes: one key each."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cardbook.domain.cards.card_choice import Decision, Standing
from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.season_start import Answer
from cardbook.ui.cards.start.who_died import WhoDied
from tests import windows
from tests.ui.cards.conftest import CardsDesk

_NEXT = Season("Christmas 2027", "christmas", 2027)


@pytest.fixture
def start(desk: CardsDesk) -> CardsDesk:
    """The page on which next year's list is begun."""
    desk.page.begin_one_by_one(_NEXT)
    return desk


def _press(desk: CardsDesk, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(desk.page.start.rows, key)


def _stored(desk: CardsDesk) -> dict[str, tuple[str, str, str]]:
    rows = desk.session.reading.file.query(
        "SELECT given, decision, standing, reason FROM card_entry JOIN contact ON contact.id = contact_id "
        "JOIN season ON season.id = season_id WHERE season.year = 2027 ORDER BY given"
    )
    return {given: (decision, standing, reason) for given, decision, standing, reason in rows}


def test_one_key_each_and_the_list_is_begun(start: CardsDesk) -> None:
    view = start.page.start
    _press(start, Qt.Key.Key_Space, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_5)
    assert (view.model.open_count, view.model.line(view.rows.currentIndex().row()).name) == (2, "Chloé Nguyễn")
    view.keep_button.click()
    assert not view.keep_button.isVisible()
    assert start.session.reading.seasons.by_name("Christmas 2027") is None, "nothing is written before the end"
    view.begin_button.click()
    kept, away = (Decision.CARD, Standing.RETURNING, ""), Decision.NOT_THIS_YEAR
    assert _stored(start) == {
        "Anna": kept, "Chloé": kept, "Greta": kept, "Jana": (away, Standing.PAUSED, ""),
        "Mirko": (away, Standing.LET_GO, ""), "Nora": kept,
    }
    assert start.page.season_id is not None
    start.undo()
    assert _stored(start) == {}


def test_a_reason_is_typed_into_the_row(start: CardsDesk) -> None:
    rows = start.page.start.rows
    _press(start, Qt.Key.Key_2, Qt.Key.Key_Up, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "a year abroad")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    windows.settle()
    start.page.start.begin_button.click()
    assert _stored(start)["Nora"] == (Decision.NOT_THIS_YEAR, Standing.PAUSED, "a year abroad")


def test_who_looks_at_the_reason_and_types_none_has_said_nothing(start: CardsDesk) -> None:
    rows = start.page.start.rows
    _press(start, Qt.Key.Key_F2)
    editor = rows.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Return)
    windows.settle()
    assert start.page.start.model.open_count == 6


def test_of_a_household_is_asked_who_died(desk: CardsDesk) -> None:
    anna, _, greta, *_ = desk.keys()
    desk.session.book.households.form([anna // 2, greta // 2])
    desk.page.begin_one_by_one(_NEXT)
    view = desk.page.start
    row = next(row for row in range(view.model.rowCount()) if (line := view.model.line(row)) and line.key % 2)
    view.rows.go_to(row)
    _press(desk, Qt.Key.Key_4)
    dialog = view.findChild(WhoDied)
    assert dialog is not None
    dialog.people.boxes[greta // 2].click()
    dialog.note_button.click()
    view.begin_button.click()
    (contact,) = desk.session.reading.contacts.contacts([greta // 2])
    assert contact.deceased


def test_two_clicks_from_the_question_in_autumn_to_the_list(desk: CardsDesk) -> None:
    desk.session.book.today = lambda: datetime.date(2027, 10, 1)
    desk.page.show_overview()
    banner = desk.page.overview.begin
    assert banner.isVisible()
    banner.buttons[0].click()
    desk.page.start.begin_button.click()
    assert len(_stored(desk)) == 6
    desk.page.show_overview()
    assert not banner.isVisible(), "the list is begun"


def test_the_next_without_an_answer_is_found_from_any_row_whatever_was_said_and_taken_back(start: CardsDesk) -> None:
    model = start.page.start.model
    rows = [row for row in range(model.rowCount()) if model.line(row) is not None]
    for row in (rows[2], rows[0], rows[5]):
        model.answer(row, Answer.KEEP)
    model.answer(rows[0], None)
    still = [row for row in rows if row not in (rows[2], rows[5])]
    for after in range(-1, model.rowCount()):
        assert model.next_open(after) == next((row for row in still if row > after), still[0])
    model.keep_all_open()
    assert model.next_open(0) is None

"""An evening in January: a hundred cards typed in without the mouse."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cardbook.domain.cards.afterwards import Came
from cardbook.domain.cards.card_list import Season
from cardbook.services.people.picture_files import picture_in
from cardbook.ui.cards.season_tabs import SeasonTab
from tests import windows
from tests.books import a_person, add_people
from tests.ui.cards.conftest import CardsDesk


@pytest.fixture
def after(christmas: CardsDesk) -> CardsDesk:
    """The other side of the list."""
    christmas.page.show_tab(SeasonTab.AFTERWARDS)
    windows.settle()
    return christmas


def _came(desk: CardsDesk) -> list[tuple[str, str]]:
    season = desk.page.season_id or 0
    return [(card.row.name, card.news) for card in desk.session.reading.received.of_season(season)]


def _type(desk: CardsDesk, words: str) -> int:
    """What somebody types who has a card in the other hand; how many keys that was."""
    editor = desk.page.afterwards.who.editor
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    return len(words) + 1


def test_who_has_written_is_typed_with_the_news(after: CardsDesk) -> None:
    view = after.page.afterwards
    _type(after, "greta")
    QTest.keyClick(view.who.editor, Qt.Key.Key_Tab)
    assert view.panel.news.hasFocus()
    QTest.keyClicks(view.panel.news, "A new piano")
    view.who.editor.setFocus()
    _type(after, "otto")
    assert _came(after) == [("Otto Lindner", ""), ("Greta Vogel", "A new piano")], "also from who is not on the list"
    assert [view.chips[kind].accessibleName() for kind in Came] == [
        "Cards that came, 2", "Nothing yet, 5", "Came back, 0", "For next year, 0"
    ]
    _type(after, "greta")
    assert len(_came(after)) == 2, "who is there already is shown, not noted twice"
    after.undo()
    assert _came(after) == [("Greta Vogel", "A new piano")]


def test_a_card_that_came_back_and_a_thought_for_next_year(after: CardsDesk) -> None:
    view = after.page.afterwards
    view.chips[Came.QUIET].click()
    assert view.rows.currentIndex().data() == "Nora Brandt"
    view.panel.back_button.click()
    view.panel.next_year.setFocus()
    QTest.keyClicks(view.panel.next_year, "ask about the garden")
    view.rows.setFocus()
    entry = "SELECT returned_on <> '', next_year FROM card_entry WHERE returned_on <> ''"
    assert after.session.reading.file.query(entry) == [(1, "ask about the garden")]
    assert view.chips[Came.BACK].accessibleName() == "Came back, 1"


def test_a_picture_hangs_on_the_wall(after: CardsDesk, tmp_path: Path) -> None:
    view = after.page.afterwards
    Image.new("RGB", (80, 60), "darkred").save(tmp_path / "card.png")
    _type(after, "mirko")
    view.panel.picture_chosen.emit(tmp_path / "card.png")
    assert view.panel.picture.isVisible()
    view.wall_chip.click()
    assert view.wall.model().rowCount() == 1
    assert view.years.isHidden(), "there is one year only"
    book = after.session.book
    last = Season("Christmas 2025", "christmas", 2025)
    last = last._replace(id=book.seasons.new(last, list(after.keys())))
    book.afterwards.card_came(last, list(after.keys())[:2], picture=picture_in(tmp_path / "card.png"))
    assert [chip.accessibleName() for chip in view.years.chips] == ["2026, 1", "2025, 2"]
    view.years.chips[1].click()
    assert (view.wall.isVisible(), view.wall.model().rowCount(), after.page.season_id) == (True, 2, last.id)
    assert [chip.isChecked() for chip in view.years.chips] == [False, True]


def test_a_hundred_cards_are_typed_in_without_the_mouse(desk: CardsDesk) -> None:
    book = desk.session.book
    add_people(book, [a_person(f"{'AEIOU'[number % 5]}{number:03}ra Besuch", "Köln", "DE") for number in range(100)])
    keys = list(desk.keys())
    season = book.seasons.new(Season("New Year 2027", "new_year", 2027), keys)
    desk.page.show_season(season)
    desk.page.show_tab(SeasonTab.AFTERWARDS)
    pressed = sum(_type(desk, f"{'aeiou'[number % 5]}{number:03}") for number in range(100))
    assert len(_came(desk)) == 100
    assert pressed <= 600


def test_one_letter_finds_who_is_waited_for_by_name_before_by_place(after: CardsDesk) -> None:
    who, book = after.page.afterwards.who, after.session.book
    book.contacts.add(a_person("Gabi Abel", "Wien", "AT"))
    book.contacts.add(a_person("Bert Abel", "Gera", "DE"))
    who.editor.setText("g")
    assert [row.name for row in who.matches.rows] == ["Greta Vogel", "Gabi Abel", "Bert Abel"]
    _type(after, "")
    who.editor.setText("g")
    assert [row.name for row in who.matches.rows] == ["Gabi Abel", "Greta Vogel", "Bert Abel"], "Greta has written"


def test_what_one_told_is_not_written_to_the_next(after: CardsDesk) -> None:
    view = after.page.afterwards
    for name in ("anna", "greta"):
        _type(after, name)
    view.panel.news.setFocus()
    QTest.keyClicks(view.panel.news, "A new piano")
    view.rows.setFocus()
    steps = len(after.steps)
    QTest.keyClick(view.rows, Qt.Key.Key_Down)
    QTest.keyClick(view.rows, Qt.Key.Key_Up)
    assert sorted(_came(after)) == [("Anna Kowalczyk", ""), ("Greta Vogel", "A new piano")]
    assert len(after.steps) == steps


def test_what_is_typed_beside_the_wall_belongs_to_the_picture(after: CardsDesk, tmp_path: Path) -> None:
    view = after.page.afterwards
    Image.new("RGB", (80, 60), "darkred").save(tmp_path / "card.png")
    for name in ("anna", "greta"):
        _type(after, name)
        view.panel.picture_chosen.emit(tmp_path / "card.png")
    view.wall_chip.click()
    wall = view.wall
    last = wall.model().rowCount() - 1
    wall.setCurrentIndex(wall.model().index(last, 0))
    name = view.panel.name.text()
    view.panel.news.setFocus()
    QTest.keyClicks(view.panel.news, "A new piano")
    view.who.editor.setFocus()
    assert [each for each, news in _came(after) if news] == [name]

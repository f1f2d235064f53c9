"""Giving cards out from the checklist: helping hands in bulk, a filter for each, motifs that nobody had before."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from shiboken6 import delete

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import cards_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.checklist import Checklist
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.cards_page import CardsPage
from tests import windows
from tests.books import a_person, an_open_book


class CardsDesk(NamedTuple):
    """The page with the checklist in front, and its book."""

    page: CardsPage
    reading: BookReading

    @property
    def checklist(self) -> Checklist:
        """The checklist."""
        return self.page.checklist


@pytest.fixture
def desk(context: UiContext, tmp_path: Path) -> Iterator[CardsDesk]:
    """The checklist of three people; Lena lends a hand, and Anna had the robins two years ago."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name)) for name in ("Anna Abel", "Bo Berg", "Cy Carl")]
        old = book.seasons.new(Season("Christmas 2024", "christmas", 2024), keys[:1])
        season = book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        robins = Supply(SupplyKind.CARD, "Robins")
        robins = Supply(SupplyKind.CARD, "Robins", id=book.supplies.add(robins))
        book.supplies.give_motif(list(book.reading.seasons.entries_of(old, keys)), robins)
        book.helpers.add(Helper("Lena", frozenset({HelperTask.WRITE})))
    session = BookSession(BookReading(path))
    window = MainWindow(context, [PageSpec("people", Page), cards_spec(context, session)], {})
    window.resize(1280, 800)
    windows.show(window)
    shown = window.show_page("cards")
    assert isinstance(shown, CardsPage)
    shown.show_season(season)
    windows.settle()
    yield CardsDesk(shown, session.reading)
    window.close()
    delete(window)
    session.close()


def names(checklist: Checklist) -> list[str]:
    """Who is shown."""
    return [checklist.model.index(row, 0).data() for row in range(checklist.model.rowCount())]


def choose(desk: CardsDesk, *words: str) -> None:
    """Choose from the menu over the selected cards, and from the menu within."""
    checklist = desk.checklist
    assert checklist.season is not None
    menu = checklist.giving_out.offer(checklist.season, checklist.view.selected_ids(), QPoint(0, 0))
    for word in words:
        action = next(action for action in menu.actions() if action.text() == word)
        inner = action.menu()
        if isinstance(inner, QMenu):
            menu = inner
        else:
            action.trigger()
    QApplication.processEvents()


def test_cards_are_given_to_somebody_and_only_theirs_are_shown(desk: CardsDesk) -> None:
    checklist = desk.checklist
    checklist.view.select_ids([checklist.model.entry_at(row) or 0 for row in (0, 1)])
    choose(desk, "Written by", "Lena")
    (share,) = HelperLists(desk.reading).shares(2)
    assert (share.helper.name, share.total, share.still_open) == ("Lena", 2, 2)
    checklist.chips.choose_helper(share.helper)
    windows.settle()
    assert names(checklist) == ["Anna Abel", "Bo Berg"]
    dialog = checklist.giving_out.manage(checklist.season)
    (row,) = dialog.rows()
    assert "2 cards, 2 still open" in [label.text() for label in row.findChildren(QLabel)]
    row.ticks[HelperTask.POST].click()
    dialog.field.setText("Max")
    dialog.add.click()
    assert [each.name for each in HelperLists(desk.reading).all()] == ["Lena", "Max"]
    windows.settle()
    assert names(checklist) == ["Anna Abel", "Bo Berg"]
    dialog.close()


def test_a_motif_they_had_before_is_asked_about(desk: CardsDesk) -> None:
    checklist = desk.checklist
    checklist.view.selectAll()
    choose(desk, "Motif", "Robins")
    dialog = desk.page.findChildren(PlainDialog)[-1]
    assert dialog.windowTitle() == "One of them had this motif before"
    assert dialog.accessibleDescription() == "Anna Abel (Christmas 2024)."
    dialog.accept()
    QApplication.processEvents()
    rows = desk.reading.file.query("SELECT count(*) FROM card_entry WHERE season_id = 2 AND motif_id = 1")
    assert rows == [(3,)]

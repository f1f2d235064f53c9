"""The page of a season's gifts: typed, ticked by the keyboard, held against the budget, filtered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.gift import Gift, GiftDirection, GiftStage, Wish
from cardbook.domain.cards.money import Money
from cardbook.domain.people.recipient import Recipient
from cardbook.services.gifts.gift_lists import GiftLists
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import gifts_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.gifts.gift_model import GiftFilter
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.gifts_page import GiftsPage
from tests import windows
from tests.books import a_person, an_open_book


class GiftsDesk:
    """The window with the gifts in front."""

    def __init__(self, context: UiContext, path: Path) -> None:
        self.session = BookSession(BookReading(path))
        history = self.session.book.history
        specs = [PageSpec("people", Page), gifts_spec(context, self.session)]
        self.window = MainWindow(context, specs, {"undo": history.undo, "redo": history.redo})
        self.window.resize(1280, 800)
        windows.show(self.window)
        page = self.window.show_page("gifts")
        assert isinstance(page, GiftsPage)
        self.page = page
        QApplication.processEvents()

    def shown(self) -> list[str]:
        """What stands in the rows."""
        return [self.page.model.index(row).data() for row in range(self.page.model.rowCount())]

    def stages(self) -> list[GiftStage | None]:
        """How far the gifts are, as the book says."""
        return [row.gift.stage for row in GiftLists(self.session.reading).of_season(1).rows]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key on the rows."""
        QTest.keyClick(self.page.view, key, modifier)


@pytest.fixture
def desk(context: UiContext, tmp_path: Path) -> Iterator[GiftsDesk]:
    """Anna and Jana on the list "Christmas 2026", with a scarf for Anna and a vase that came from Jana."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name)) for name in ("Anna Abel", "Jana Dvořáková")]
        book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        book.gifts.add(Gift(Recipient(contact=1), "Scarf", season=1, price=Money(2500, "EUR")))
        book.gifts.add(Gift(Recipient(contact=2), "Vase", GiftDirection.RECEIVED, season=1))
        book.gifts.set_budget(book.reading.seasons.summaries()[0].season, Money(4000, "EUR"))
    made = GiftsDesk(context, path)
    yield made
    made.window.close()
    delete(made.window)
    made.session.close()


def test_gifts_are_ticked_like_cards_and_stay_where_they_are(desk: GiftsDesk) -> None:
    page = desk.page
    page.chips.chips[GiftFilter.IDEA].click()
    assert desk.shown() == ["Scarf"]
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Space)
    assert desk.stages()[0] is GiftStage.HERE
    assert desk.shown() == ["Scarf"]
    desk.press(Qt.Key.Key_4)
    desk.press(Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert desk.stages()[0] is GiftStage.HERE
    page.chips.chips[GiftFilter.THANKS_OWED].click()
    desk.press(Qt.Key.Key_Space)
    assert desk.stages() == [GiftStage.HERE, GiftStage.THANKED]
    desk.window.actions_of_commands.run("undo")
    assert desk.stages()[1] is None


def test_the_mouse_ticks_what_it_points_at(desk: GiftsDesk) -> None:
    view = desk.page.view
    place = view.visualRect(desk.page.model.index(0)).toRectF()
    middle: QPoint = view.columns.tick(2, place).center().toPoint()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert desk.stages()[0] is GiftStage.WRAPPED


def test_a_typed_gift_counts_against_the_budget_and_can_be_typed_anew(desk: GiftsDesk) -> None:
    page = desk.page
    assert page.budget.words() == "€25 of €40."
    page.line.field.setText("Cello strings 30 €")
    QTest.keyClick(page.line.field, Qt.Key.Key_Return)
    QTest.keyClicks(page.line.whom, "jan")
    QTest.keyClick(page.line.whom, Qt.Key.Key_Return)
    assert page.budget.words() == "€55, that is €15 more than the €40 planned."
    assert desk.shown() == ["Scarf", "Cello strings", "Vase"]
    row = page.model.index(1)
    page.model.setData(row, "Cello strings, 12.50 €, Music House")
    gift = GiftLists(desk.session.reading).of_season(1).rows[1].gift
    assert (gift.price, gift.source) == (Money(1250, "EUR"), "Music House")
    page.view.go_to(1)
    desk.press(Qt.Key.Key_Delete)
    assert desk.shown() == ["Scarf", "Vase"]


def test_of_namesakes_the_one_who_is_meant_is_asked_for(desk: GiftsDesk) -> None:
    page, book = desk.page, desk.session.book
    for town in ("Köln", "Bonn", "Bonn"):
        book.contacts.add(a_person("Ida Müller", town, "DE"))
    page.line.field.setText("Thimble")
    QTest.keyClicks(page.line.whom, "ida m")
    QTest.keyClick(page.line.whom, Qt.Key.Key_Return)
    assert "Thimble" not in desk.shown(), "nobody is taken for another"
    offered = page.line.whom.completer().model()
    told = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert sorted(told) == ["Ida Müller, Bonn (1)", "Ida Müller, Bonn (2)", "Ida Müller, Köln"]
    page.line.whom.setText("Ida Müller, Köln")
    QTest.keyClick(page.line.whom, Qt.Key.Key_Return)
    assert "Thimble" in desk.shown()
    gifts = [row.gift for row in GiftLists(desk.session.reading).of_season(1).rows]
    assert [gift.whose for gift in gifts if gift.what == "Thimble"] == [Recipient(contact=3)]


def wished(desk: GiftsDesk) -> list[str]:
    """The wishes that are shown."""
    return [desk.page.wish_model.index(row).data() for row in range(desk.page.wish_model.rowCount())]


def test_everybodys_open_wishes_stand_there_and_become_gifts(desk: GiftsDesk) -> None:
    gifts, page = desk.session.book.gifts, desk.page
    for contact, what in ((2, "Roses"), (1, "Tea")):
        gifts.add_wish(Wish(Recipient(contact=contact), what, "2026-10-01", "Steiner", Money(1200, "EUR")))
    assert page.chips.wishes.accessibleName() == "Wishes, 2"
    page.chips.wishes.click()
    page.wishes.setFocus()
    assert wished(desk) == ["Tea", "Roses"], "in the order of the address book"
    spoken = page.wish_model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Anna Abel", "€12", "Steiner"))
    page.search.setText("dvor")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert wished(desk) == ["Roses"]
    page.wishes.setFocus()
    QTest.keyClick(page.wishes, Qt.Key.Key_Space)
    assert wished(desk) == []
    of_season = GiftLists(desk.session.reading).of_season(1).rows
    made = next(row.gift for row in of_season if row.gift.what == "Roses")
    assert (made.season, made.source) == (1, "Steiner")
    page.search.clear()
    desk.window.actions_of_commands.run("delete")
    assert wished(desk) == [], "it is no wish any more"
    desk.window.actions_of_commands.run("undo")
    assert wished(desk) == ["Tea"]
    page.chips.chips[GiftFilter.ALL].click()
    assert "Roses" in desk.shown()


def test_a_wish_is_noted_typed_anew_and_taken_by_the_mouse(desk: GiftsDesk) -> None:
    page = desk.page
    page.chips.wishes.click()
    page.line.noted.emit(Wish(Recipient(contact=1), "Tea"))
    assert wished(desk) == ["Tea"]
    page.wish_model.setData(page.wish_model.index(0), "Green tea, 9 €, market")
    row = page.wishes.current_row()
    assert row is not None
    assert (row.wish.what, row.wish.source) == ("Green tea", "market")
    place = page.wishes.visualRect(page.wish_model.index(0))
    for x, left in ((place.left() + 60, ["Green tea"]), (place.right() - 20, [])):
        QTest.mouseClick(page.wishes.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, place.center().y()))
        assert wished(desk) == left, "a click chooses, but on the words"


def test_two_quick_clicks_take_one_wish(desk: GiftsDesk) -> None:
    page = desk.page
    for what in ("Roses", "Tea", "Cello strings"):
        desk.session.book.gifts.add_wish(Wish(Recipient(contact=1), what))
    page.chips.wishes.click()
    first, *others = wished(desk)
    place = page.wishes.visualRect(page.wish_model.index(0))
    words = QPoint(place.right() - 20, place.center().y())
    for happens in (QTest.mouseClick, QTest.mouseDClick, QTest.mouseRelease):
        happens(page.wishes.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert wished(desk) == others
    assert first in [row.gift.what for row in GiftLists(desk.session.reading).of_season(1).rows]

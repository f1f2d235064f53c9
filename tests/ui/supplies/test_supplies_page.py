"""The page of supplies: put in, counted, mended, with what stamps cost."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from shiboken6 import delete

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.money import Money
from cardbook.domain.cards.supply import Supply, SupplyKind
from cardbook.resources import resource
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import supplies_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.supplies_page import SuppliesPage
from cardbook.ui.people.photo_button import PhotoButton
from cardbook.ui.supplies.supply_rows import NeedRow
from tests import windows
from tests.books import a_person, an_open_book


class SuppliesDesk(NamedTuple):
    """The page in front, and its book."""

    page: SuppliesPage
    session: BookSession

    def settle(self) -> None:
        """Let everything be counted and shown."""
        self.session.tasks.wait()
        QApplication.processEvents()


@pytest.fixture
def desk(context: UiContext, tmp_path: Path) -> Iterator[SuppliesDesk]:
    """The page over a German book with two on the list of Christmas 2026, one of them in Denmark."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        book.set_setting("home", "DE")
        people = (("Anna Abel", "Köln", "DE"), ("Bo Ley", "Ribe", "DK"))
        keys = [2 * book.contacts.add(a_person(*who)) for who in people]
        book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
    session = BookSession(BookReading(path))
    window = MainWindow(context, [PageSpec("people", Page), supplies_spec(context, session)], {})
    window.resize(1280, 800)
    windows.show(window)
    shown = window.show_page("supplies")
    assert isinstance(shown, SuppliesPage)
    made = SuppliesDesk(shown, session)
    made.settle()
    yield made
    window.close()
    delete(window)
    session.close()


def words(row: NeedRow) -> list[str]:
    """What a row says."""
    return [label.text() for label in row.findChildren(QLabel)]


def test_what_is_put_in_is_counted_against_what_is_needed(desk: SuppliesDesk) -> None:
    page = desk.page
    assert words(page.needs()[-1])[0] == "1 stamp, abroad"
    dialog = page.ask_about(Supply(SupplyKind.CARD, ""))
    dialog.kind.choose(SupplyKind.STAMP.value)
    dialog.zone.choose("world")
    dialog.name.setText("Lighthouse")
    dialog.price.setText("1,25")
    dialog.stock.setValue(5)
    dialog.keep.click()
    desk.settle()
    (row,) = page.rows()
    assert words(page.needs()[-1])[1] == "5 in the drawer · enough"
    row.stock.setFocus()
    row.stock.selectAll()
    QTest.keyClicks(row.stock, "0")
    QTest.keyClick(row.stock, Qt.Key.Key_Return)
    desk.settle()
    assert words(page.needs()[-1])[1].startswith("0 in the drawer · 1 missing · €1.25, price not verified · ")
    assert desk.page.window().focusWidget() is page.rows()[0].stock


def test_a_number_that_is_being_typed_stays_while_something_else_changes(desk: SuppliesDesk) -> None:
    supplies = desk.session.book.supplies
    supplies.add(Supply(SupplyKind.CARD, "Robin", in_stock=3))
    desk.settle()
    (row,) = desk.page.rows()
    row.stock.setFocus()
    row.stock.selectAll()
    QTest.keyClicks(row.stock, "12")
    supplies.add(Supply(SupplyKind.CARD, "Sledge", in_stock=7))
    desk.settle()
    stock = {each.stock.accessibleName(): each.stock for each in desk.page.rows()}
    typed = desk.page.window().focusWidget()
    assert len(stock) == 2
    assert typed is stock[row.stock.accessibleName()]
    assert (typed.lineEdit().text(), typed.value()) == ("12", 3)
    QTest.keyClicks(typed, "0")
    QTest.keyClick(typed, Qt.Key.Key_Return)
    desk.settle()
    assert sorted(each.stock.value() for each in desk.page.rows()) == [7, 120]


def test_a_price_is_mended_where_it_stands_and_let_go_again(desk: SuppliesDesk) -> None:
    page = desk.page
    dialog = page.mend_prices()
    field = dialog.fields()[0]
    field.setText("1,05")
    field.editingFinished.emit()
    prices = page.price_table
    assert [prices().prices[0].price, dialog.fields()[0].text()] == [Money(105, "EUR"), "€1.05"]
    dialog.zone.choose("near")
    dialog.price.setText("1,40")
    dialog.add.click()
    assert len(dialog.fields()) == 4
    dialog.fields()[0].setText("nothing")
    dialog.fields()[0].editingFinished.emit()
    assert dialog.fields()[0].text() == "€1.05"


def test_the_keyboard_goes_on_from_price_to_price(desk: SuppliesDesk) -> None:
    dialog = desk.page.mend_prices()
    desk.settle()
    first, second = (field.accessibleName() for field in dialog.fields()[:2])
    dialog.fields()[0].setFocus()
    dialog.fields()[0].selectAll()
    QTest.keyClicks(dialog.fields()[0], "1,05")
    QTest.keyClick(dialog.fields()[0], Qt.Key.Key_Return)
    assert [dialog.focusWidget().accessibleName(), dialog.fields()[0].text()] == [first, "€1.05"]
    dialog.fields()[0].selectAll()
    QTest.keyClicks(dialog.fields()[0], "1,15")
    dialog.fields()[1].setFocus()
    assert [dialog.focusWidget().accessibleName(), dialog.fields()[0].text()] == [second, "€1.15"]
    assert dialog.focusWidget() is dialog.fields()[1]


def test_what_weighs_more_than_a_card_keeps_its_weight(desk: SuppliesDesk) -> None:
    dialog = desk.page.ask_about(Supply(SupplyKind.CARD, "Calendar", weight_mg=800_000))
    assert dialog.value().weight_mg == 800_000


def test_a_motif_shows_its_picture_and_on_which_lists_it_went(desk: SuppliesDesk) -> None:
    book, page = desk.session.book, desk.page
    motif = book.supplies.add(Supply(SupplyKind.CARD, "Apples"))
    (season,) = desk.session.reading.seasons.all()
    entries = desk.session.reading.seasons.everybody(season.id or 0)
    book.supplies.give_motif(entries, Supply(SupplyKind.CARD, "Apples", id=motif))
    book.seasons.tick(entries, Stage.MAILED, "")
    desk.settle()
    (row,) = page.rows()
    assert [label.text() for label in row.findChildren(QLabel)] == ["Apples", "Cards · Christmas 2026 to 2"]
    button = row.findChild(PhotoButton)
    assert button is not None
    assert button.avatar.photo is None
    button.given.emit(resource("sample_motifs", "apples.jpg"))
    desk.settle()
    desk.settle()
    (kept,) = page.rows()
    shown = kept.findChild(PhotoButton)
    assert shown is not None
    assert shown.avatar.photo is not None

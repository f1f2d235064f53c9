"""The ledger in its window: typed into like a spreadsheet, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cardbook.domain.cards.card_list import Season
from cardbook.domain.cards.ledger import LedgerColumn, LedgerFilter, Mark
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import looking_back_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.looking_back_page import LookingBackPage
from tests import windows
from tests.books import a_person, an_open_book
from tests.ui.conftest import ContextMaker

SHIFT, BOTH = Qt.KeyboardModifier.ShiftModifier, Mark.SENT | Mark.RECEIVED
Opener = Callable[[UiContext], "LedgerDesk"]


class LedgerDesk:
    """The window with the ledger in front."""

    def __init__(self, context: UiContext, path: Path) -> None:
        self.session = BookSession(BookReading(path))
        history = self.session.book.history
        specs = [PageSpec("people", Page), looking_back_spec(context, self.session)]
        self.window = MainWindow(context, specs, {"undo": history.undo, "redo": history.redo})
        self.window.resize(1280, 800)
        windows.show(self.window)
        page = self.window.show_page("looking_back")
        assert isinstance(page, LookingBackPage)
        self.page = page
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key on the grid."""
        QTest.keyClick(self.page.ledger.view.cells, key, modifier)

    def marks(self, row: int, *years: int) -> list[Mark]:
        """What stands in the cells of a row."""
        found = self.page.ledger.model.row_at(row)
        assert found is not None
        return [found.mark(LedgerColumn("christmas", year)) for year in years]


@pytest.fixture
def open_desk(tmp_path: Path) -> Iterator[Opener]:
    """Opens a window over a book with Anna, Jana and Otto, whose list is that of Christmas of this year."""
    path = tmp_path / "family.cardbook"
    desks: list[LedgerDesk] = []
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name)) for name in ("Anna Abel", "Jana Berg", "Otto Carl")]
        this_year = book.today().year
        book.seasons.new(Season("Mine", "christmas", this_year), keys[:1])

    def open_(context: UiContext) -> LedgerDesk:
        desks.append(LedgerDesk(context, path))
        return desks[-1]

    yield open_
    for desk in desks:
        desk.window.close()
        delete(desk.window)
        desk.session.close()


def test_years_are_typed_into_like_a_spreadsheet(open_desk: Opener, context: UiContext) -> None:
    desk = open_desk(context)
    year = desk.page.ledger.model.columns[0].year
    view = desk.page.ledger.view
    assert view.cells.horizontalScrollBar().maximum() > 0
    assert view.names.viewport().height() == view.cells.viewport().height()
    desk.press(Qt.Key.Key_Right)
    desk.press(Qt.Key.Key_S)
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_R)
    assert [desk.marks(row, year - 1) for row in (0, 1, 2)] == [[BOTH], [Mark.RECEIVED], [Mark.NOTHING]]
    desk.press(Qt.Key.Key_R)
    assert desk.marks(0, year - 1) == [Mark.SENT]
    desk.window.actions_of_commands.run("undo")
    assert desk.marks(0, year - 1) == [BOTH]
    names = [one.season.name for one in desk.session.reading.seasons.summaries()]
    assert names == ["Mine", f"Christmas {year - 1}"]
    desk.press(Qt.Key.Key_Delete)
    assert desk.marks(0, year - 1) == desk.marks(1, year - 1) == [Mark.NOTHING]


def test_german_keys_space_and_filters(open_desk: Opener, make_context: ContextMaker) -> None:
    desk = open_desk(make_context("de"))
    ledger = desk.page.ledger
    year = ledger.model.columns[0].year
    ledger.view.go_to(1, 2)
    desk.press(Qt.Key.Key_B)
    assert desk.marks(1, year - 1) == [Mark.RECEIVED]
    ledger.chips[LedgerFilter.GOT_NOTHING].click()
    desk.session.tasks.wait()
    QApplication.processEvents()
    assert ledger.model.rowCount() == 1
    assert ledger.model.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == f"Jana Berg, {year - 1}: bekommen"
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_Space)
    assert desk.marks(0, year - 1) == [Mark.SENT]
    place = ledger.view.cells.visualRect(ledger.model.index(0, 2)).center()
    QTest.mouseClick(ledger.view.cells.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(ledger.view.cells.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.marks(0, year - 1) == [BOTH]
    desk.press(Qt.Key.Key_O)
    assert ledger.search.text() == "o"


def test_lists_of_another_occasion_come_and_go_under_the_ledger(open_desk: Opener, context: UiContext) -> None:
    desk = open_desk(context)
    ledger, seasons = desk.page.ledger, desk.session.book.seasons
    ledger.occasion.choose("*")
    offered = ledger.occasion.count()
    year = ledger.model.columns[0].year
    seasons.new(Season("Eggs", "easter", year), [])
    assert ledger.occasion.count() == offered + 1
    assert ledger.occasion.key() == "*"
    ledger.chips[LedgerFilter.EVERYONE].click()
    heads = [ledger.model.head(column) for column in range(1, ledger.model.columnCount())]
    assert sorted(heads) == [(str(year), "Christmas"), (str(year), "Easter")]
    ledger.occasion.choose("easter")
    desk.window.actions_of_commands.run("undo")
    assert ledger.occasion.key() == "christmas"
    assert ledger.model.head(1) == (str(year), "")
    assert {column.occasion for column in ledger.model.columns} == {"christmas"}

"""A real window over a real book with a list of Christmas cards."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from cardbook.domain.cards.card_list import STAGES, EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.changes import Step
from cardbook.domain.people.listing import LineFilter
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import cards_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.cards.checklist.checklist import Checklist
from cardbook.ui.cards.checklist.entry_lines import EntryLine
from cardbook.ui.cards.checklist.entry_model import LINE
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.cards_page import CardsPage
from cardbook.ui.widgets.fields.pen_tick import TickState
from tests import windows
from tests.books import a_person, an_open_book

PEOPLE = (
    ("Anna Kowalczyk", "Kraków", "PL"), ("Chloé Nguyễn", "Lyon", "FR"), ("Greta Vogel", "Leipzig", "DE"),
    ("Jana Dvořáková", "Praha", "CZ"), ("Mirko Krause", "Leipzig", "DE"), ("Nora Brandt", "", ""),
)
NO_KEY = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class CardsDesk:
    """The window with the cards page in front, and what a reader does and sees there."""

    def __init__(self, context: UiContext, path: Path) -> None:
        self.session = BookSession(BookReading(path))
        self.steps: list[Step] = []
        self.session.stepped.connect(self.steps.append)
        specs = [PageSpec("people", Page), cards_spec(context, self.session)]
        history = self.session.book.history
        self.window = MainWindow(context, specs, {"undo": history.undo, "redo": history.redo})
        self.window.resize(1280, 800)
        page = self.window.show_page("cards")
        assert isinstance(page, CardsPage)
        self.page = page
        windows.show(self.window)

    @property
    def checklist(self) -> Checklist:
        """The checklist."""
        return self.page.checklist

    def open(self, name: str) -> None:
        """Show the list of that name."""
        season = self.session.reading.seasons.by_name(name)
        assert season is not None
        self.page.show_season(season.id or 0)

    def row(self, name: str) -> int:
        """The row in which a name stands."""
        return self.shown().index(name)

    def shown(self) -> list[str]:
        """The names and heads of groups from top to bottom."""
        model = self.checklist.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def go_to(self, name: str) -> None:
        """Stand on a name."""
        self.checklist.view.go_to_row(self.row(name))
        self.checklist.view.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """A key on the rows."""
        for _ in range(times):
            QTest.keyClick(self.checklist.view, key, modifier)

    def select(self, *names: str) -> None:
        """Select these names."""
        ids = [self.checklist.model.entry_at(self.row(name)) for name in names]
        self.checklist.view.select_ids([entry_id for entry_id in ids if entry_id is not None])

    def selected(self) -> list[str]:
        """The names that are selected."""
        lines = [self.checklist.model.line_of(entry_id) for entry_id in self.checklist.view.selected_ids()]
        return [line.name for line in lines if line is not None]

    def ticks(self, name: str) -> str:
        """The ticks of a name as x (done), > (next) and . (open)."""
        line = self.checklist.model.index(self.row(name), 0).data(LINE)
        assert isinstance(line, EntryLine)
        signs = {TickState.DONE: "x", TickState.NEXT: ">", TickState.OPEN: "."}
        return "".join(signs[tick] for tick in line.ticks)

    def stored(self, season: str) -> dict[str, list[Stage]]:
        """What the book itself says: the stages that each name has."""
        seasons = self.session.reading.seasons
        found = seasons.by_name(season)
        assert found is not None
        rows = seasons.rows(seasons.entry_ids(found.id or 0, EntryFilter(), EntryGroup.NONE))
        return {row.name: [stage for stage in STAGES if row.days.day(stage)] for row in rows}

    def tick_place(self, name: str, stage: Stage) -> QPoint:
        """Where a tick stands on the screen of the rows."""
        view = self.checklist.view
        place = view.visualRect(self.checklist.model.index(self.row(name), 0))
        middle = view.columns.tick(stage, place.toRectF()).center()
        return middle.toPoint()

    def undo(self) -> None:
        """Take the last step back."""
        self.window.actions_of_commands.run("undo")

    def close(self) -> None:
        """Take the window away, then close the book."""
        self.window.close()
        delete(self.window)
        self.session.close()

    def keys(self) -> Sequence[int]:
        """All lines of the address book."""
        return self.session.reading.listing.keys(LineFilter())


@pytest.fixture
def desk(qapp: QApplication, context: UiContext, tmp_path: Path) -> Iterator[CardsDesk]:
    """A list "Christmas 2026" with six people, of whom Jana's card is mailed and Mirko's written."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        keys = [
            2 * book.contacts.add(a_person(name, town, country, circles=("Family",) if country == "DE" else ()))
            for name, town, country in PEOPLE
        ]
        book.contacts.add(a_person("Otto Lindner", "Wien", "AT"))
        book.contacts.add(a_person("Özlem Yıldız", "Izmir", "TR", circles=("Choir",)))
        season_id = book.seasons.new(Season("Christmas 2026", "christmas", 2026), keys)
        entries = list(book.reading.seasons.entries_of(season_id, keys))
        book.seasons.tick([entries[3]], Stage.MAILED, "Jana Dvořáková")
        book.seasons.tick([entries[4]], Stage.WRITTEN, "Mirko Krause")
        book.seasons.write_about(entries[0], "Ask how Zofia likes the orchestra", "Anna Kowalczyk")
    made = CardsDesk(context, path)
    QApplication.processEvents()
    yield made
    made.close()


@pytest.fixture
def christmas(desk: CardsDesk) -> CardsDesk:
    """The same, with the checklist in front."""
    desk.open("Christmas 2026")
    return desk

"""A real window over a real book, with the address book in front."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium
from cardbook.domain.people.listing import LineFilter, RecipientDetail
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.people_page import PeoplePage, people_spec
from cardbook.ui.people.editors.contact_editor import ContactEditor
from cardbook.ui.people.editors.household.household_editor import HouseholdEditor
from cardbook.ui.people.listing.line_list_view import LineListView
from cardbook.ui.people.listing.list_pane import ListPane
from cardbook.ui.people.side import Side
from tests import windows
from tests.books import a_person, an_open_book

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
DeskMaker = Callable[..., "PeopleDesk"]


class PeopleDesk:
    """The window with the people page in front, and what a reader does and sees there."""

    def __init__(self, context: UiContext, path: Path) -> None:
        self.session = BookSession(BookReading(path))
        self.reading = self.session.reading
        history = self.session.book.history
        handlers = _silent({"undo": history.undo, "redo": history.redo})
        self.window = MainWindow(context, [PageSpec("today", Page), people_spec(context, self.session)], handlers)
        self.window.resize(1280, 800)
        page = self.window.show_page("people")
        assert isinstance(page, PeoplePage)
        self.page = page
        windows.show(self.window)

    @property
    def pane(self) -> ListPane:
        """The left side."""
        return self.page.findChildren(ListPane)[0]

    @property
    def view(self) -> LineListView:
        """The list."""
        return self.pane.view

    @property
    def side(self) -> Side:
        """The right side."""
        return self.page.findChildren(Side)[0]

    @property
    def editor(self) -> ContactEditor:
        """The editor of a person, which must be shown."""
        editor = self.side.editor
        assert isinstance(editor, ContactEditor)
        return editor

    @property
    def household_editor(self) -> HouseholdEditor:
        """The editor of a household, which must be shown."""
        editor = self.side.editor
        assert isinstance(editor, HouseholdEditor)
        return editor

    def names(self) -> list[str]:
        """The names in the list from top to bottom."""
        model = self.pane.model
        return [model.index(row).data() for row in range(model.rowCount())]

    def key(self, name: str) -> int:
        """The key of the line with that name."""
        keys = self.reading.listing.keys(LineFilter())
        return next(row.key for row in self.reading.listing.rows(keys) if row.name == name)

    def show(self, name: str) -> None:
        """Choose a line."""
        self.page.show_key(self.key(name))

    def shown(self) -> str:
        """The name of the line whose detail is shown, "" for none."""
        detail = self.side.detail.detail
        return detail.row.name if detail is not None and self.side.currentWidget() is self.side.detail else ""

    def detail(self, name: str) -> RecipientDetail:
        """What the book itself says of a line."""
        detail = self.reading.detail(self.key(name))
        assert detail is not None
        return detail

    def contact(self, name: str) -> Contact:
        """What the book itself says of a person who lives alone."""
        return self.detail(name).members[0]

    def run(self, command: str) -> None:
        """What a command's key or menu entry does."""
        self.window.actions_of_commands.run(command)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_KEY, on: QWidget | None = None) -> None:
        """A key, on the list where nothing else is named."""
        QTest.keyClick(on or self.view, key, modifier)

    def search(self, text: str) -> None:
        """Type into the search field."""
        self.pane.search.setFocus()
        QTest.keyClicks(self.pane.search, text)

    def close(self) -> None:
        """Close the window and really take it away, then close the book."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session.close()

    def dialog(self) -> PlainDialog:
        """The small window that is open."""
        dialogs = [one for one in self.page.findChildren(PlainDialog) if one.isVisible()]
        assert len(dialogs) == 1
        return dialogs[0]


def drop(onto: QWidget, what: QMimeData, at: QPoint) -> bool:
    """Drag something over a widget and let it go there; whether it was taken."""
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, NO_KEY)
    enter.ignore()
    QApplication.sendEvent(onto, enter)
    if not enter.isAccepted():
        return False
    release = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, NO_KEY)
    release.ignore()
    QApplication.sendEvent(onto, release)
    return release.isAccepted()


def _silent(handlers: dict[str, Callable[[], object]]) -> dict[str, Callable[[], None]]:
    """The same answers, of which nobody wants to know what they give back."""

    def silent(answer: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            answer()

        return run

    return {command: silent(answer) for command, answer in handlers.items()}


def fill(path: Path) -> None:
    """Anna and Tomasz in one household, a person with everything, and some more."""
    with an_open_book(path) as book:
        book.set_setting("home", "DE")
        anna = book.contacts.add(a_person("Anna Kowalczyk", "Kraków", "PL", circles=("Close friends",)))
        tomasz = book.contacts.add(a_person("Tomasz Kowalczyk", dates=(_born(None, 9, 3),)))
        household = book.households.form([anna, tomasz])
        book.contacts.add(
            a_person(
                "Chloé Nguyễn", "Lyon", "FR", circles=("Close friends", "Lyon"), dates=(_born(None, 4, 17),),
                points=(ContactPoint(Medium.EMAIL, "chloe@example.fr"),), note="Loves the magnolias",
            )
        )
        book.contacts.add(a_person("Willem Jansen", "Utrecht", "NL"))
        jonas = book.contacts.add(a_person("Jonas Krüger", "Leipzig", "DE"))
        book.seasons.new(Season("Christmas 2026", "christmas", 2026), [2 * household + 1, 2 * jonas])


def _born(year: int | None, month: int, day: int) -> ContactDate:
    return ContactDate(DateKind.BIRTH, PartialDate(year, month, day))


@pytest.fixture
def open_desk(qapp: QApplication, context: UiContext, tmp_path: Path) -> Iterator[DeskMaker]:
    """Opens a window over a book; `people` fills an empty one with so many invented people."""
    made: list[PeopleDesk] = []

    def open_book(people: int = 0) -> PeopleDesk:
        path = tmp_path / f"book{len(made)}.cardbook"
        names = [f"Ida {chr(65 + number % 26)}ander{number:03}" for number in range(people)]
        with an_open_book(path) as book, book.write(Action.IMPORT, file="people.csv") as unit:
            unit.contacts.add([a_person(name, "Ulm", "DE") for name in names])
        made.append(PeopleDesk(context, path))
        return made[-1]

    yield open_book
    for desk in made:
        desk.close()


@pytest.fixture
def desk(qapp: QApplication, context: UiContext, tmp_path: Path) -> Iterator[PeopleDesk]:
    """A window over the small book of `fill`."""
    path = tmp_path / "family.cardbook"
    fill(path)
    made = PeopleDesk(context, path)
    yield made
    made.close()

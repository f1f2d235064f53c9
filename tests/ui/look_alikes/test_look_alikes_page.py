"""The page of look-alikes: pairs with their reasons, chosen, merged and told apart by the keyboard, and undone."""

from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.files.import_contacts import Importing, ImportSource
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import look_alikes_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.look_alikes.field_pairs import pair_of
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.look_alikes_page import LookAlikesPage
from tests import windows
from tests.books import a_person, an_open_book

_EMAIL = ContactPoint(Medium.EMAIL, "ingrid@example.no")
_INGRID = Contact(
    PersonName("Prof.", "Ingrid", "", "Sørensen"), points=(_EMAIL,), organization="Universitetet",
    addresses=(PostalAddress(street="Bygdøy allé 45 B", locality="Oslo", postcode="0265", country="NO"),),
)
_AGAIN = Contact(
    PersonName("", "Ingrid", "", "Sorensen"), points=(_EMAIL,), organization="Studio 5", circles=("Clients",),
    addresses=(PostalAddress(street="Thereses gate 9", locality="Oslo", postcode="0358", country="NO"),),
    dates=(ContactDate(DateKind.BIRTH, PartialDate(1957, 2, 8)),),
)


class PairDesk:
    """The window with the page in front, and what a reader does and sees there."""

    def __init__(self, context: UiContext, path: Path, qtbot: QtBot) -> None:
        self.session = BookSession(BookReading(path))
        self._qtbot = qtbot
        history = self.session.book.history
        handlers = {"undo": lambda: (history.undo(), None)[1]}
        self.window = MainWindow(
            context, [PageSpec("people", Page), look_alikes_spec(context, self.session)], handlers
        )
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.window.actions_of_commands.run("look_alikes")
        page = self.window.page("look_alikes")
        assert isinstance(page, LookAlikesPage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        """Wait until the book is looked through."""
        self._qtbot.waitUntil(lambda: not self.page.desk.is_looking, timeout=5_000)
        QApplication.processEvents()

    def names(self) -> list[str]:
        """The pairs on the left."""
        model = self.page.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key where the keyboard is."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    def words(self) -> list[str]:
        """What can be read on the right."""
        return [label.text() for label in self.page.comparison.findChildren(QLabel) if label.isVisible()]

    def close(self) -> None:
        """Close the window and the book."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "family.cardbook"
    with an_open_book(made) as book:
        book.set_setting("home", "DE")
        for one in (_INGRID, _AGAIN, a_person("Udo Klein", "Ulm", "DE"), a_person("Udo Klein", "Ulm", "DE"),
                    a_person("Anna Klein", "Ulm", "DE")):
            book.contacts.add(one)
    return made


@pytest.fixture
def desk(context: UiContext, path: Path, qtbot: QtBot) -> Iterator[PairDesk]:
    made = PairDesk(context, path, qtbot)
    yield made
    made.close()


def test_pairs_come_with_their_reasons_and_nobody_else_does(desk: PairDesk) -> None:
    assert sorted(desk.names()) == ["Ingrid Sorensen", "Udo Klein"]
    desk.page.list.go_to(desk.names().index("Ingrid Sorensen"))
    assert "Alike, 98 % likely one person: same e-mail, same name, same town." in desk.words()
    assert "Not alike: another address." in desk.words()
    spoken = desk.page.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ingrid Sorensen. Same e-mail, same name."


def test_each_of_a_pair_says_since_when_they_are_in_the_book(
    desk: PairDesk, context: UiContext, tmp_path: Path
) -> None:
    path = tmp_path / "udo.csv"
    path.write_text("Name,Stadt,Land\nUdo Kleyn,Ulm,DE\n", encoding="utf-8")
    Importing(desk.session.book).bring_in(ImportSource(path))
    pair = pair_of(desk.session.reading, context.texts, 3, 6)
    assert pair is not None
    assert [words.rpartition(" on ")[0] or words.rpartition(" since ")[0] for words in pair.came] == [
        "In your book", "Brought in",
    ]


def test_a_side_is_chosen_by_arrows_and_the_pair_merged_by_ctrl_enter_and_undone(desk: PairDesk) -> None:
    desk.page.list.go_to(desk.names().index("Ingrid Sorensen"))
    desk.press(Qt.Key.Key_Return)
    assert desk.window.focusWidget().accessibleName() == "Name: Prof. Ingrid Sørensen"
    desk.press(Qt.Key.Key_Down)
    assert desk.window.focusWidget().accessibleName() == "Address: Bygdøy allé 45 B, 0265 Oslo, Norway"
    desk.press(Qt.Key.Key_Right)
    assert desk.window.focusWidget().accessibleName() == "Address: Thereses gate 9, 0358 Oslo, Norway"
    assert "Thereses gate 9, 0358 Oslo, Norway" in desk.words(), "the result follows"
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.names() == ["Udo Klein"]
    assert desk.window.focusWidget() is desk.page.list
    one = desk.session.reading.contacts.contact(1)
    assert one is not None
    assert [address.street for address in one.addresses] == ["Thereses gate 9", "Bygdøy allé 45 B"]
    assert (one.organization, one.circles) == ("Universitetet", ("Clients",))
    desk.window.actions_of_commands.run("undo")
    desk.settle()
    assert sorted(desk.names()) == ["Ingrid Sorensen", "Udo Klein"]


def test_different_people_are_not_shown_again(desk: PairDesk) -> None:
    desk.page.list.go_to(desk.names().index("Udo Klein"))
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert desk.names() == ["Ingrid Sorensen"]
    desk.page.desk.look()
    desk.settle()
    assert desk.names() == ["Ingrid Sorensen"]


def test_deciding_later_goes_to_the_next_pair_and_changes_nothing(desk: PairDesk) -> None:
    before = desk.page.list.currentIndex().row()
    desk.page.later.click()
    assert desk.page.list.currentIndex().row() == 1 - before
    assert len(desk.names()) == 2


def test_when_all_is_decided_the_page_says_so_and_nothing_can_be_merged(desk: PairDesk) -> None:
    desk.page.different.click()
    desk.page.different.click()
    shown = [label.text() for label in desk.page.findChildren(QLabel) if label.isVisible()]
    assert "Nobody is in here twice." in shown
    assert not desk.window.actions_of_commands.action("merge_pair").isEnabled()


def test_looking_can_be_stopped_and_begun_again(desk: PairDesk) -> None:
    names = islice(product("abcdefghijklmno", repeat=3), 1_200)
    people = [a_person(f"{''.join(name)}an {''.join(name[::-1])}er") for name in names]
    with desk.session.book.write(Action.IMPORT, file="people.csv") as unit:
        unit.contacts.add(people)
    desk.settle()
    desk.page.different.click()
    desk.page.different.click()
    desk.page.desk.look()
    assert desk.page.desk.is_looking
    desk.page.stop.click()
    desk.settle()
    assert desk.page.desk.was_stopped
    words = [label.text() for label in desk.page.findChildren(QLabel) if label.isVisible()]
    assert "Stopped before the end." in words
    desk.session.book.history.undo()
    desk.settle()
    assert len(desk.names()) == 1


def test_in_a_narrow_window_the_list_is_above_the_pair_and_nothing_is_cut(desk: PairDesk) -> None:
    page = desk.page
    page.setParent(None)
    page.show()
    page.resize(600, 700)
    windows.settle()
    assert page.list.width() > 500
    words = [each for each in page.list.parentWidget().findChildren(QLabel) if each.isVisible()]
    assert words
    assert all(each.height() >= each.sizeHint().height() for each in words)
    assert page.list.mapTo(page, page.list.rect().bottomLeft()).y() <= page.comparison.mapTo(page, QPoint(0, 0)).y()
    for width in (640, 740, 770, 1000):
        page.resize(width, 700)
        windows.settle()
        assert page.comparison.widget().width() <= page.comparison.viewport().width()
    assert page.list.width() < 300

"""The page of what is worth a look: grouped, mended in place by the keyboard, and empty when all is well."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.contact import Contact, ContactDate, ContactPoint, DateKind, Medium, PersonName
from cardbook.domain.people.finding import FindingKind
from cardbook.domain.people.partial_date import PartialDate
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_places import care_spec
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.care.finding_desk import FindingDesk
from cardbook.ui.care.finding_row import FindingRow
from cardbook.ui.care.finding_rows import MOST_ROWS
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.frame.places import Page, PageSpec
from cardbook.ui.main_window import MainWindow
from cardbook.ui.pages.care_page import CarePage
from tests.books import an_open_book
from tests.ui.conftest import ContextMaker

Kind = FindingKind
GOOD = PostalAddress(street="Lindenweg 5", locality="Freiburg", postcode="79104", country="DE")


def person(name: str, house: int, **more: object) -> Contact:
    """A person whose address is in order, but for what is said."""
    given, _, family = name.rpartition(" ")
    return Contact(PersonName(given=given, family=family), addresses=(replace(GOOD, street=f"Weg {house}", **more),))


class CareDesk:
    """The window with the page in front, and what a reader does and sees there."""

    def __init__(self, context: UiContext, path: Path, qtbot: QtBot) -> None:
        self.session = BookSession(BookReading(path))
        self._qtbot = qtbot
        history = self.session.book.history
        handlers = {"undo": lambda: (history.undo(), None)[1]}
        self.desk = FindingDesk(self.session)
        specs = [PageSpec("people", Page), care_spec(context, self.session, lambda: self.desk)]
        self.window = MainWindow(context, specs, handlers)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        page = self.window.show_page("care")
        assert isinstance(page, CarePage)
        self.page = page
        self.settle()

    def settle(self) -> None:
        """Wait until the book is looked through."""
        self._qtbot.waitUntil(lambda: self.desk.is_known and not self.desk.is_looking, timeout=5_000)
        QApplication.processEvents()

    def kinds(self) -> list[tuple[FindingKind, int]]:
        """The kinds on the left, each with its number."""
        return list(self.page.model.entries)

    def go_to(self, kind: FindingKind) -> list[FindingRow]:
        """Choose a kind; its rows."""
        self.page.kinds.go_to(self.page.model.row_of(kind))
        return self.page.rows.rows

    def names(self) -> list[str]:
        """The names in the rows."""
        return [row.name.text() for row in self.page.rows.rows]

    def close(self) -> None:
        """Close the window and the book."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.session.close()


def fill(path: Path) -> None:
    with an_open_book(path) as book:
        book.set_setting("home", "DE")
        for one in (
            person("Jana Weiß", 1, doubt=AddressDoubt.RETURNED, doubted_on="2026-01-08"),
            person("Tom Lang", 2, postcode=""), person("Ute Groß", 3, postcode="", locality="79098 Freiburg"),
            person("Sam Far", 4, country="", country_text="Atlantis"),
            replace(person("Old Man", 5), dates=(ContactDate(DateKind.BIRTH, PartialDate(1880, 5, 2)),)),
            replace(person("Ed One", 6), points=(ContactPoint(Medium.EMAIL, "both@example.org"),)),
            replace(person("Fay Two", 7), points=(ContactPoint(Medium.EMAIL, "both@example.org"),)),
            person("Uwe Nah", 8), person("Pia Nah", 8),
        ):
            book.contacts.add(one)


@pytest.fixture
def care(context: UiContext, tmp_path: Path, qtbot: QtBot) -> Iterator[CareDesk]:
    path = tmp_path / "family.cardbook"
    fill(path)
    made = CareDesk(context, path, qtbot)
    yield made
    made.close()


def test_findings_are_grouped_by_kind_with_their_numbers(care: CareDesk) -> None:
    assert care.kinds() == [
        (Kind.RETURNED, 1), (Kind.MISSING_POSTCODE, 2), (Kind.UNKNOWN_COUNTRY, 1), (Kind.ONE_ADDRESS, 1),
        (Kind.BIRTHDAY_ODD, 1), (Kind.ONE_EMAIL, 1),
    ]
    assert care.names() == ["Jana Weiß"]
    assert care.page.rows.rows[0].situation.text() == "Weg 1, 79104 Freiburg · post came back on 8 January 2026"


def test_a_postcode_is_typed_with_enter_and_the_keyboard_goes_to_the_next_row(care: CareDesk) -> None:
    first, second = care.go_to(Kind.MISSING_POSTCODE)
    QTest.keyClick(care.page.kinds, Qt.Key.Key_Return)
    assert first.field is not None
    assert second.field is not None
    assert care.window.focusWidget() is first.field
    QTest.keyClicks(first.field, "79104")
    QTest.keyClick(first.field, Qt.Key.Key_Return)
    assert care.names() == ["Ute Groß"]
    assert (second.field.text(), care.window.focusWidget()) == ("79098", second.field)
    QTest.keyClick(second.field, Qt.Key.Key_Return)
    care.settle()
    assert Kind.MISSING_POSTCODE not in dict(care.kinds())
    assert care.names() == ["Sam Far"], "the next kind follows"
    assert care.window.focusWidget() is care.page.rows.rows[0].country


def test_what_was_mended_comes_back_with_undo(care: CareDesk) -> None:
    before = care.kinds()
    care.go_to(Kind.RETURNED)[0].buttons[0].click()
    assert Kind.RETURNED not in dict(care.kinds())
    care.settle()
    assert Kind.RETURNED not in dict(care.kinds())
    care.window.actions_of_commands.run("undo")
    care.settle()
    assert care.kinds() == before


def test_a_country_is_chosen_on_the_row(care: CareDesk) -> None:
    (row,) = care.go_to(Kind.UNKNOWN_COUNTRY)
    assert row.country is not None
    row.buttons[0].click()
    assert care.names() == ["Sam Far"]
    row.country.setEditText("Germ")
    QTest.keyClick(row.country, Qt.Key.Key_Return)
    QApplication.processEvents()
    care.settle()
    assert Kind.UNKNOWN_COUNTRY not in dict(care.kinds())


def test_a_day_that_cannot_be_read_is_asked_for_again(care: CareDesk) -> None:
    (row,) = care.go_to(Kind.BIRTHDAY_ODD)
    assert row.field is not None
    row.field.setText("some day")
    row.buttons[0].click()
    assert care.names() == ["Old Man"]
    row.field.setText("2 May 1980")
    row.buttons[0].click()
    care.settle()
    assert Kind.BIRTHDAY_ODD not in dict(care.kinds())


def test_two_envelopes_to_one_address_become_a_household(care: CareDesk) -> None:
    (row,) = care.go_to(Kind.ONE_ADDRESS)
    row.buttons[0].click()
    care.settle()
    assert Kind.ONE_ADDRESS not in dict(care.kinds())
    assert "Uwe & Pia Nah" in [line.name for line in care.session.reading.listing.first_rows(20)]


def test_a_row_may_be_left_as_it_is_and_so_may_all_of_a_kind(care: CareDesk) -> None:
    care.go_to(Kind.ONE_EMAIL)[0].leave.click()
    assert Kind.ONE_EMAIL not in dict(care.kinds())
    care.go_to(Kind.MISSING_POSTCODE)
    care.page.leave_all.click()
    dialog = care.page.findChildren(PlainDialog)[0]
    dialog.accept()
    care.settle()
    assert Kind.MISSING_POSTCODE not in dict(care.kinds())
    care.window.actions_of_commands.run("undo")
    care.settle()
    assert dict(care.kinds())[Kind.MISSING_POSTCODE] == 2


def test_when_everything_is_answered_all_is_well(care: CareDesk) -> None:
    care.session.book.mending.leave(care.desk.findings)
    care.settle()
    assert care.kinds() == []
    shown = [label.text() for label in care.page.findChildren(QLabel) if label.isVisible()]
    assert "All is well here." in shown


def test_the_name_opens_the_person_and_change_it_the_form(care: CareDesk, qtbot: QtBot) -> None:
    (row,) = care.go_to(Kind.RETURNED)
    with qtbot.waitSignal(care.page.open_requested) as opened:
        row.name.click()
    with qtbot.waitSignal(care.page.edit_requested) as edited:
        row.buttons[2].click()
    assert opened.args == edited.args == [row.line.key]


def test_of_very_many_only_some_are_shown_at_a_time(context: UiContext, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "many.cardbook"
    with an_open_book(path) as book:
        for number in range(MOST_ROWS + 5):
            book.contacts.add(person(f"Ida Nr{number}", number, postcode=""))
    made = CareDesk(context, path, qtbot)
    try:
        rows = made.go_to(Kind.MISSING_POSTCODE)
        qtbot.waitUntil(lambda: len(made.page.rows.rows) == MOST_ROWS)
        rows[0].leave.click()
        assert len(made.page.rows.rows) == MOST_ROWS
        assert made.kinds() == [(Kind.MISSING_POSTCODE, MOST_ROWS + 4)]
    finally:
        made.close()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_the_page_fits_in_german_and_large_text(
    make_context: ContextMaker, tmp_path: Path, qtbot: QtBot, size: int
) -> None:
    path = tmp_path / "family.cardbook"
    fill(path)
    made = CareDesk(make_context("de", text_size=size), path, qtbot)
    try:
        for kind, _ in made.kinds():
            for row in made.go_to(kind):
                QApplication.processEvents()
                assert row.width() <= made.page.rows.viewport().width()
                assert row.leave.text() == "So lassen"
                assert all(field.geometry().right() < row.width() for field in (row.field, row.country) if field)
    finally:
        made.close()

"""A stack ticked at once: typed back from paper by its numbers, or all that lie ready for the post."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.cards.helper import Helper, HelperTask
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.helpers.helpers_dialog import HelpersDialog
from cardbook.ui.helpers.stack_dialog import StackDialog
from tests import windows
from tests.books import a_person, an_open_book


class StackDesk(NamedTuple):
    """The window, and the list behind it."""

    dialog: StackDialog
    reading: BookReading
    season: int

    def entries(self) -> list[int]:
        """The ids of the list's entries, by name."""
        return list(self.reading.seasons.everybody(self.season))

    def mailed(self) -> list[str]:
        """On which day each card of the list went into the post."""
        return [row.days.mailed for row in self.reading.seasons.rows(self.entries())]


@pytest.fixture
def desk(context: UiContext, tmp_path: Path) -> Iterator[StackDesk]:
    """The window over a list of four; the cards of the first two are stamped."""
    path = tmp_path / "family.cardbook"
    with an_open_book(path) as book:
        keys = [2 * book.contacts.add(a_person(name)) for name in ("Anna Abel", "Bo Berg", "Cy Carl", "Di Dorn")]
        season = Season("Christmas 2026", "christmas", 2026)
        season = season._replace(id=book.seasons.new(season, keys))
        first, second, *_ = book.reading.seasons.everybody(season.id or 0)
        book.seasons.tick([first, second], Stage.STAMPED)
    session = BookSession(BookReading(path))
    parent = QWidget()
    windows.show(parent)
    made = StackDialog(context, session, season, parent)
    made.open()
    QApplication.processEvents()
    yield StackDesk(made, session.reading, season.id or 0)
    delete(parent)
    session.close()


def test_numbers_typed_with_enter_are_ticked_on_the_day(desk: StackDesk) -> None:
    dialog, (first, *_, last) = desk.dialog, desk.entries()
    dialog.day.line.setText("3 Dec 2026")
    QTest.keyClicks(dialog.numbers, f"{first}, {last} {last + 90}")
    assert [row.name for row in dialog.rows] == ["Anna Abel", "Di Dorn"]
    assert dialog.numbers_field.note() == f"Not on this list: {last + 90}"
    QTest.keyClick(dialog.numbers, Qt.Key.Key_Return)
    assert desk.mailed() == ["2026-12-03", "", "", "2026-12-03"]
    assert (dialog.numbers.text(), dialog.isVisible()) == ("", True)


def test_all_that_lie_ready_for_the_post_go_in_one_run(desk: StackDesk) -> None:
    dialog = desk.dialog
    assert dialog.ready.text() == "Take all 2 that lie ready for the post"
    dialog.ready.click()
    dialog.tick.click()
    today = datetime.date.today().isoformat()
    assert desk.mailed() == [today, today, "", ""]
    assert not dialog.ready.isVisible()


def test_what_a_helper_ticked_is_typed_back_from_their_row(desk: StackDesk) -> None:
    dialog = desk.dialog
    book = dialog.session.book
    lena = Helper("Lena", frozenset({HelperTask.ADDRESS}), id=book.helpers.add(Helper("Lena")))
    book.helpers.assign(desk.entries()[:1], HelperTask.ADDRESS, lena)
    season = desk.reading.seasons.by_id(desk.season)
    helpers = HelpersDialog(dialog.context, dialog.session, season, dialog)
    helpers.open()
    helpers.type_ticks(lena)
    (typed,) = helpers.findChildren(StackDialog)
    assert typed.stage.key() == Stage.ADDRESSED.value
    typed.close()
    helpers.close()

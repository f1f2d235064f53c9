"""Lines dragged onto each other, onto a circle, and onto an occasion."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from cardbook.services.reading import BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.book.book_window import BookWindow
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.plain_dialog import PlainDialog
from cardbook.ui.frame.dragged_lines import lines_to_drag
from cardbook.ui.frame.sidebar_row import SidebarRow
from tests import windows
from tests.ui.people.conftest import PeopleDesk, drop, fill


@pytest.fixture(autouse=True)
def from_this_window(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    """Events made by hand have no source; a real drag of this program has."""
    source = QWidget()
    monkeypatch.setattr(QDropEvent, "source", lambda _event: source)


def drop_on_line(desk: PeopleDesk, dragged: list[str], target: str) -> bool:
    """Drag lines by their names onto another."""
    row = desk.pane.model.row_of(desk.key(target))
    place = desk.view.visualRect(desk.pane.model.index(row)).center()
    return drop(desk.view.viewport(), lines_to_drag([desk.key(name) for name in dragged]), place)


def test_a_person_dragged_onto_another_forms_a_household_when_that_is_meant(desk: PeopleDesk) -> None:
    assert drop_on_line(desk, ["Jonas Krüger"], "Willem Jansen")
    assert len(desk.names()) == 4
    next(one for one in desk.dialog().findChildren(QPushButton) if one.text() == "Form a household").click()
    assert len(desk.names()) == 3
    assert {member.name.given for member in desk.detail(desk.shown()).members} == {"Willem", "Jonas"}


def test_a_line_let_go_on_itself_asks_nothing(desk: PeopleDesk) -> None:
    assert not drop_on_line(desk, ["Jonas Krüger"], "Jonas Krüger")
    assert not desk.page.findChildren(PlainDialog)


def test_what_is_dragged_from_elsewhere_is_not_taken_for_lines(desk: PeopleDesk) -> None:
    text = QMimeData()
    text.setText("2")
    assert not drop(desk.view.viewport(), text, QPoint(40, 40))


def test_lines_of_another_program_are_not_taken(desk: PeopleDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDropEvent, "source", lambda _event: None)
    assert not drop_on_line(desk, ["Jonas Krüger"], "Willem Jansen")


@pytest.fixture
def window(context: UiContext, tmp_path: Path) -> Iterator[BookWindow]:
    """The whole window over the small book."""
    path = tmp_path / "family.cardbook"
    fill(path)
    session = BookSession(BookReading(path))
    made = BookWindow(context, session)
    made.show()
    windows.settle()
    yield made
    session.tasks.forget()
    session.tasks.wait()
    made.close()
    session.close()


def row(window: BookWindow, name: str) -> SidebarRow:
    """A row of the sidebar."""
    return next(one for one in window.window.sidebar.rows() if one.item.text == name)


def test_lines_dragged_onto_a_circle_join_it(window: BookWindow) -> None:
    reading = window.session.reading
    keys = reading.search.keys("jansen") + reading.search.keys("krüger")
    assert drop(row(window, "Lyon"), lines_to_drag(list(keys)), QPoint(20, 10))
    lyon = next(circle for circle in reading.listing.circles() if circle.name == "Lyon")
    assert lyon.lines == 3


def test_lines_dragged_onto_an_occasion_come_onto_its_list(window: BookWindow) -> None:
    reading = window.session.reading
    assert drop(row(window, "Christmas 2026"), lines_to_drag(list(reading.search.keys("jansen"))), QPoint(20, 10))
    assert reading.seasons.summaries()[0].total == 3


def test_a_place_of_the_sidebar_takes_no_lines(window: BookWindow) -> None:
    assert not drop(row(window, "People"), lines_to_drag([2]), QPoint(20, 10))

"""Many rows changed beside the window: how far that is, and Stop, which leaves the book as it was."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.actions import Action
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.people.listing import LineFilter
from cardbook.services.reading import BookReading
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.bars.work_bar import WorkBar
from tests.books import a_person, an_open_book

MANY = 1_200


@pytest.fixture
def session(tmp_path: Path) -> Iterator[BookSession]:
    """A book with a list of many."""
    path = tmp_path / "club.cardbook"
    with an_open_book(path) as book:
        with book.write(Action.IMPORT, file="club") as unit:
            unit.contacts.add([a_person(f"Ida {number}") for number in range(MANY)])
        book.seasons.new(Season("Club"), list(book.reading.listing.keys(LineFilter())))
    made = BookSession(BookReading(path))
    yield made
    made.close()


@pytest.fixture
def bar(context: UiContext, session: BookSession, qtbot: QtBot) -> WorkBar:
    """The bar of that book."""
    made = WorkBar(context)
    qtbot.addWidget(made)
    session.work_began.connect(made.begin)
    session.work_went_on.connect(made.go_on)
    session.work_ended.connect(made.end)
    return made


def _ticked(session: BookSession) -> int:
    (summary,) = session.reading.seasons.summaries()
    return summary.stages[0]


def test_what_is_stopped_leaves_the_book_as_it_was(bar: WorkBar, session: BookSession, qtbot: QtBot) -> None:
    season = session.reading.seasons.by_name("Club")
    assert season is not None
    ids = list(session.reading.seasons.everybody(season.id or 0))
    half_way, go_on, said = threading.Event(), threading.Event(), list[str]()
    session.failed.connect(lambda error: said.append(error.code))

    def tick_slowly() -> None:
        with session.book.write(Action.TICK, stage=Stage.WRITTEN.value) as unit:
            for some in unit.slices(ids):
                unit.seasons.tick(some, [Stage.WRITTEN], "2026-12-01")
                half_way.set()
                go_on.wait(5)

    session.perform_many(len(ids), tick_slowly)
    assert half_way.wait(5)
    qtbot.waitUntil(bar.isVisible)
    bar.stop_button.click()
    go_on.set()
    qtbot.waitUntil(lambda: not bar.isVisible())
    session.tasks.wait()
    QApplication.processEvents()
    assert (_ticked(session), said) == (0, [])
    latest = session.reading.history.to_undo()
    assert latest is not None
    assert latest.action == Action.NEW_SEASON  # the list itself, and nothing after it


def test_what_goes_on_tells_how_far_it_is(bar: WorkBar, session: BookSession, qtbot: QtBot) -> None:
    season = session.reading.seasons.by_name("Club")
    assert season is not None
    ids = list(session.reading.seasons.everybody(season.id or 0))
    with qtbot.waitSignal(session.work_ended), qtbot.waitSignal(session.work_went_on) as told:
        session.perform_many(len(ids), lambda: session.book.seasons.tick(ids, Stage.WRITTEN))
    assert told.args == [0, MANY]
    assert _ticked(session) == MANY
    assert not bar.isVisible()

"""Of one kind of work only what was asked for last counts."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.services.reading import BookReading
from cardbook.ui.background.latest_task import LatestTask
from cardbook.ui.book.book_session import BookSession
from tests.books import an_open_book


@pytest.fixture
def session(tmp_path: Path) -> Iterator[BookSession]:
    """A session with a book of nobody."""
    with an_open_book(tmp_path / "family.cardbook"):
        pass
    made = BookSession(BookReading(tmp_path / "family.cardbook"))
    yield made
    made.close()


def test_a_newer_wish_replaces_those_on_their_way(session: BookSession, qtbot: QtBot) -> None:
    latest, go_on = LatestTask(session), threading.Event()
    brought, busy, begun = list[object](), list[bool](), list[str]()
    latest.done.connect(brought.append)
    latest.busy.connect(busy.append)

    def slow(_progress: Progress) -> str:
        go_on.wait(5)
        return "first"

    latest.run(slow)
    latest.run(lambda _progress: begun.append("second"))
    latest.run(lambda _progress: "third")
    go_on.set()
    qtbot.waitUntil(lambda: not latest.is_busy)
    assert (brought, begun) == (["third"], [])
    assert busy == [True, False, True, False, True, False]


def test_what_fails_is_told_once_and_nothing_of_what_was_stopped(session: BookSession, qtbot: QtBot) -> None:
    latest, said = LatestTask(session), list[str]()
    session.failed.connect(lambda error: said.append(error.code))

    def refuse(_progress: Progress) -> None:
        raise KnownError(ErrorCode.DISK_FULL)

    latest.run(refuse)
    latest.stop()
    latest.run(refuse)
    qtbot.waitUntil(lambda: bool(said))
    session.tasks.wait()
    assert (said, latest.is_busy) == ([ErrorCode.DISK_FULL], False)

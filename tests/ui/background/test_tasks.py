"""Long work beside the window: results arrive on the window's thread, work can be stopped, bugs are heard of."""

import threading
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.ui.background.tasks import Tasks


class _Ends:
    """Where the ends of a task are heard of."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[KnownError] = []
        self.broke: list[Exception] = []
        self.threads: set[int] = set()

    def take(self, ended: list[object], value: object) -> None:
        self.threads.add(threading.get_ident())
        ended.append(value)


def _run(qtbot: QtBot, work, ends: _Ends):  # type: ignore[no-untyped-def]
    parent = QObject()
    tasks = Tasks(parent)
    tasks.run(
        work,
        lambda value: ends.take(ends.done, value),
        lambda error: ends.take(ends.failed, error),  # type: ignore[arg-type]
        lambda error: ends.take(ends.broke, error),  # type: ignore[arg-type]
    )
    qtbot.waitUntil(lambda: bool(ends.done or ends.failed or ends.broke))
    tasks.wait()


def test_a_result_arrives_on_the_windows_thread_from_another_one(qtbot: QtBot) -> None:
    ends = _Ends()
    _run(qtbot, lambda _progress: threading.get_ident(), ends)
    assert ends.done != [threading.get_ident()]
    assert ends.threads == {threading.get_ident()}


def test_an_error_of_the_world_fails_the_task_and_a_bug_breaks_it(qtbot: QtBot) -> None:
    def refuse(_progress: Progress) -> None:
        raise KnownError(ErrorCode.DISK_FULL)

    ends = _Ends()
    _run(qtbot, refuse, ends)
    assert [error.code for error in ends.failed] == [ErrorCode.DISK_FULL]
    ends = _Ends()
    _run(qtbot, lambda _progress: 1 / 0, ends)
    assert isinstance(ends.broke[0], ZeroDivisionError)


def test_cancelled_work_stops_at_its_next_progress(qtbot: QtBot) -> None:
    begun = threading.Event()
    stopped = threading.Event()

    def endless(progress: Progress) -> None:
        begun.set()
        while True:
            stopped.wait(0.001)
            progress(0, 0)

    ends = _Ends()
    parent = QObject()
    tasks = Tasks(parent)
    task = tasks.run(endless, ends.done.append, ends.failed.append, ends.broke.append)
    begun.wait(5)
    task.cancel()
    qtbot.waitUntil(lambda: bool(ends.failed))
    assert ends.failed[0].code is ErrorCode.CANCELLED
    tasks.wait()


def test_a_book_may_go_while_the_end_of_its_work_is_on_the_way(qapp: QApplication) -> None:
    """The answer is the last that holds what the tasks hang on: a window over a book that was closed."""
    gone: list[int] = []
    for turn in range(20):
        book = QObject()
        book.destroyed.connect(partial(gone.append, turn))
        tasks = Tasks(book)
        tasks.run(lambda _progress: None, *(lambda _end, _holds=book: None for _ in range(3)))
        tasks.forget()
        tasks.wait()
        del book, tasks
        qapp.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == list(range(20))

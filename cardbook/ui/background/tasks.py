"""Long work beside the window: on a thread, with progress, and stopped when asked."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, NamedTuple, TypeVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, Signal

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress, no_progress
from cardbook.ui.background import garbage

_SHORT_TURN = 0.0001
"""Seconds a thread may run before the window gets its turn: a paint asks for some hundred of them, and with Python's
own 5 ms each would wait so long."""
_LONG_TURN = sys.getswitchinterval()

Result = TypeVar("Result")


class Answers(NamedTuple):
    """Who waits for the end of a task, of which there is one, and for how far it is."""

    done: Callable[[Any], None]
    failed: Callable[[KnownError], None]
    broke: Callable[[Exception], None]
    progressed: Callable[[int, int], None]


class Task:
    """One piece of work on its way; a task that was cancelled fails with CANCELLED.

    It is no QObject: what its end lets go of may be the last that held a book, and with that these tasks, and Qt
    must not be taking the task itself apart then. Work and answers are let go of on the window's thread only.
    """

    def __init__(self, work: Callable[[Progress], object], answers: Answers) -> None:
        self._work = work
        self._answers: Answers | None = answers
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it leaves the book as it was, and nothing more is heard of how far it is."""
        self._stop.set()

    def forget(self) -> None:
        """Whoever asked hears of it no more, as they are going away or ask for something else now."""
        self._answers = None

    def outcome(self) -> tuple[str, object]:
        """Do the work, on any thread: the field of the answer that its end calls for, and what that is told."""
        try:
            with _beside_the_window():
                return "done", self._work(self._progress)
        except KnownError as error:
            return "failed", error
        except Exception as error:  # a bug of ours must reach the window, not end a thread in silence
            return "broke", error

    def tell(self, how: str, outcome: object) -> None:
        """Tell how it ended, if anybody still waits."""
        answers, self._answers, self._work = self._answers, None, _nothing
        if answers is not None:
            getattr(answers, how)(outcome)

    def _progress(self, done: int, total: int) -> None:
        """What the work calls from its thread: `domain.progress.Progress`."""
        if self._stop.is_set():
            raise KnownError(ErrorCode.CANCELLED)
        _post().sent.emit(partial(self._tell_progress, done, total))

    def _tell_progress(self, done: int, total: int) -> None:
        if self._answers is not None and not self._stop.is_set():
            self._answers.progressed(done, total)


class _Run(QRunnable):
    """Held by the post until its end is told, as the pool of a book that was dropped would not hold it."""

    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task
        _post().held.add(self)

    def run(self) -> None:
        _post().sent.emit(partial(self._end, *self._task.outcome()))

    def _end(self, how: str, outcome: object) -> None:
        _post().held.discard(self)
        self._task.tell(how, outcome)


class _Post(QObject):
    """Has what was sent from a thread called on the window's, where it was first asked for.

    There is one, and it outlives all threads: who sends must not be deleted meanwhile, nor who is called.
    """

    sent = Signal(object)

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.held: set[_Run] = set()
        self.sent.connect(self._deliver)

    def _deliver(self, call: Callable[[], None]) -> None:
        call()


@cache
def _post() -> _Post:
    return _Post()


def _nothing(_progress: Progress) -> None:
    """The work of a task that has ended."""


@contextmanager
def _beside_the_window() -> Iterator[None]:
    sys.setswitchinterval(_SHORT_TURN)
    try:
        with garbage.resting():
            yield
    finally:
        sys.setswitchinterval(_LONG_TURN)


class Tasks(QObject):
    """Starts work. PDFium wants one thread, and so does the book: there is one for all."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._under_way: WeakSet[Task] = WeakSet()

    def run(
        self,
        work: Callable[[Progress], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[KnownError], None],
        on_broke: Callable[[Exception], None],
        on_progress: Callable[[int, int], None] = no_progress,
    ) -> Task:
        """Do `work(progress)` on the thread, then call back on the window's thread: one of the first three."""
        task = Task(work, Answers(on_done, on_failed, on_broke, on_progress))
        self._under_way.add(task)
        self._pool.start(_Run(task))
        return task

    def forget(self) -> None:
        """The window that asked is going away: what runs is finished, but nobody hears of it any more."""
        for task in list(self._under_way):
            task.forget()

    def wait(self) -> None:
        """Until all work has ended; for closing and for tests."""
        self._pool.waitForDone()

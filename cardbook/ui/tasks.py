"""Long work beside the window: on a thread, with progress, and stopped when asked."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.ui import garbage

_SHORT_TURN = 0.0005
"""Seconds a thread may run before the window gets its turn: with Python's own 5 ms every paint would wait."""
_LONG_TURN = sys.getswitchinterval()

Result = TypeVar("Result")


class Task(QObject):
    """One piece of work on its way. Its signals arrive on the window's thread.

    `done(result)`, `failed(KnownError)` and `broke(Exception)` end it: exactly one of them is sent. A task
    that was cancelled fails with CANCELLED.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    broke = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; it leaves the book as it was."""
        self._stop.set()

    def progress(self, done: int, total: int) -> None:
        """What the work calls from its thread: `domain.progress.Progress`."""
        if self._stop.is_set():
            raise KnownError(ErrorCode.CANCELLED)
        self.progressed.emit(done, total)


class _Run(QRunnable):
    def __init__(self, task: Task, work: Callable[[Progress], object], over: Callable[[Task], None]) -> None:
        super().__init__()
        self._task = task
        self._work = work
        self._over = over

    def run(self) -> None:
        self._do()
        self._over(self._task)

    def _do(self) -> None:
        try:
            with _beside_the_window():
                result = self._work(self._task.progress)
        except KnownError as error:
            self._task.failed.emit(error)
        except Exception as error:  # a bug of ours must reach the window, not end a thread in silence
            self._task.broke.emit(error)
        else:
            self._task.done.emit(result)


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

    _over = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._over.connect(self._let_go)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._awaited: set[Task] = set()

    def run(
        self,
        work: Callable[[Progress], Result],
        on_done: Callable[[Result], None],
        on_failed: Callable[[KnownError], None],
        on_broke: Callable[[Exception], None],
    ) -> Task:
        """Do `work(progress)` on the thread, then call back on the window's thread."""
        task = Task(self)
        self._awaited.add(task)
        for ended, answer in ((task.done, on_done), (task.failed, on_failed), (task.broke, on_broke)):
            ended.connect(partial(self._tell, task, answer))
        self._pool.start(_Run(task, work, self._over.emit))
        return task

    def forget(self) -> None:
        """The window that asked is going away: what runs is finished, but nobody hears of it any more."""
        self._awaited.clear()

    def wait(self) -> None:
        """Until all work has ended; for closing and for tests."""
        self._pool.waitForDone()

    def _tell(self, task: Task, answer: Callable[[Result], None], outcome: Result) -> None:
        if task in self._awaited:
            self._awaited.remove(task)
            answer(outcome)

    def _let_go(self, task: Task) -> None:
        """Not before the thread has left the task's own signals: they must not be deleted while it sends them."""
        task.deleteLater()

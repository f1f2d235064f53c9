"""One kind of work of which only what was asked for last counts: newer wishes replace older ones on their way."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from cardbook.domain.errors import KnownError
from cardbook.domain.progress import Progress
from cardbook.ui.background.tasks import Task
from cardbook.ui.book.book_session import BookSession


class LatestTask(QObject):
    """`done(result)` brings what was asked for last; `busy(bool)` says whether that is on its way, `progressed(done,
    total)` how far it is. What fails is told by the session."""

    done = Signal(object)
    busy = Signal(bool)
    progressed = Signal(int, int)

    def __init__(self, session: BookSession) -> None:
        super().__init__()
        self._session = session
        self._task: Task | None = None

    @property
    def is_busy(self) -> bool:
        """True while something is on its way."""
        return self._task is not None

    def run(self, work: Callable[[Progress], object]) -> None:
        """Ask for this, and for nothing before it any more."""
        self.stop()
        self._task = self._session.tasks.run(
            partial(_begun, work), self._done, self._failed, self._broke, self.progressed.emit
        )
        self.busy.emit(True)

    def stop(self) -> None:
        """Ask for nothing any more."""
        if self._task is not None:
            self._task.cancel()
            self._task.forget()
            self._end()

    def _end(self) -> None:
        self._task = None
        self.busy.emit(False)

    def _done(self, result: object) -> None:
        self._end()
        self.done.emit(result)

    def _failed(self, error: KnownError) -> None:
        self._end()
        self._session.failed.emit(error)

    def _broke(self, error: Exception) -> None:
        self._end()
        self._session.broke.emit(error)


def _begun(work: Callable[[Progress], object], progress: Progress) -> object:
    """Do the work, unless nobody asks for it any more when its turn has come."""
    progress(0, 0)
    return work(progress)

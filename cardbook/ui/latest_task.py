"""One kind of work of which only what was asked for last counts: newer wishes replace older ones on their way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.ui.book_session import BookSession
from cardbook.ui.tasks import Task


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
        self._wish = 0

    @property
    def is_busy(self) -> bool:
        """True while something is on its way."""
        return self._task is not None

    def run(self, work: Callable[[Progress], object]) -> None:
        """Ask for this, and for nothing before it any more."""
        self.stop()
        self._wish += 1
        wish = self._wish

        def numbered(progress: Progress) -> tuple[int, object]:
            progress(0, 0)
            return wish, work(progress)

        self._task = self._session.tasks.run(
            numbered, self._done, lambda error: self._failed(wish, error), lambda error: self._broke(wish, error),
            self.progressed.emit,
        )
        self.busy.emit(True)

    def stop(self) -> None:
        """Ask for nothing any more."""
        if self._task is not None:
            self._task.cancel()
            self._wish += 1
            self._end()

    def _end(self) -> None:
        self._task = None
        self.busy.emit(False)

    def _done(self, result: tuple[int, object]) -> None:
        wish, value = result
        if wish == self._wish:
            self._end()
            self.done.emit(value)

    def _failed(self, wish: int, error: KnownError) -> None:
        if wish == self._wish:
            self._end()
            if error.code is not ErrorCode.CANCELLED:
                self._session.failed.emit(error)

    def _broke(self, wish: int, error: Exception) -> None:
        if wish == self._wish:
            self._end()
            self._session.broke.emit(error)

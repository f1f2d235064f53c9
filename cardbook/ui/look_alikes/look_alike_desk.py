"""Who may be in the open book twice: looked for beside the window, kept until the book changes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from cardbook.domain.changes import ChangeSet
from cardbook.domain.errors import KnownError
from cardbook.services.people.look_alikes import LookAlike, find_look_alikes
from cardbook.ui.background.tasks import Task
from cardbook.ui.book.book_session import BookSession

_PAUSE_MS = 400
_MATTERS = ("contact", "household", "postal_address", "contact_point", "contact_date", "told_apart")


class LookAlikeDesk(QObject):
    """`found` follows every look through the book and every answer, `progressed` tells how far one is (done, total).

    `is_looking` while one is on its way; `was_stopped` where the last one was stopped before its end.
    """

    found = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: BookSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._is_known = False
        self._is_watched = False
        self._answering = False
        self.pairs: Sequence[LookAlike] = ()
        self.was_stopped = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        session.changed.connect(self._changed)

    @property
    def is_looking(self) -> bool:
        """The book is being looked through, or will be in a moment."""
        return self._task is not None or self._pause.isActive()

    def watch(self, is_watched: bool) -> None:
        """Whether somebody looks at the pairs; then they are brought up to date, and otherwise nobody looks."""
        self._is_watched = is_watched
        if is_watched and not self._is_known:
            self.look()
        elif not is_watched:
            self._pause.stop()
            self.stop()

    def look(self) -> None:
        """Look the book through on the thread."""
        if self._task is not None:
            self._pause.start()
            return
        reading = self._session.reading
        self._is_known, self.was_stopped = True, False
        self._task = self._session.tasks.run(
            lambda progress: find_look_alikes(reading, progress), self._looked, self._failed, self._broke,
            self.progressed.emit,
        )
        self.found.emit()

    def stop(self) -> None:
        """Give up looking, at once also where other work is still before it; what was known before stays."""
        if self._task is None:
            return
        self._task.cancel()
        self._task.forget()
        self._task = None
        self._is_known, self.was_stopped = False, True
        self.found.emit()

    def answer(self, pair: LookAlike, deed: Callable[[], None]) -> bool:
        """Do what was decided about a pair; it goes at once, with all pairs of somebody who is gone then."""
        self._answering = True
        try:
            done = self._session.succeeds(deed)
        finally:
            self._answering = False
        if done:
            gone = [each for each in (pair.first, pair.second) if self._session.reading.contacts.contact(each) is None]
            self.pairs = [
                each for each in self.pairs if each is not pair and not {each.first, each.second} & set(gone)
            ]
            self.found.emit()
        return done

    def _looked(self, pairs: list[LookAlike]) -> None:
        self._task = None
        self.pairs = pairs if self._is_known else self.pairs
        self.found.emit()

    def _failed(self, error: KnownError) -> None:
        self._task = None
        self._is_known = False
        self._session.failed.emit(error)
        self.found.emit()

    def _broke(self, error: Exception) -> None:
        self._task = None
        self._session.broke.emit(error)
        self.found.emit()

    def _changed(self, changes: ChangeSet) -> None:
        if self._answering or not changes.touches(*_MATTERS):
            return
        self._is_known = False
        if self._is_watched:
            self._pause.start()

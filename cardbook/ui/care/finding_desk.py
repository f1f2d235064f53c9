"""What is worth a look in the open book: looked for beside the window, kept until the book changes."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from cardbook.domain.changes import ChangeSet
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.finding import Finding
from cardbook.services.people.findings import Findings
from cardbook.ui.background.tasks import Task
from cardbook.ui.book.book_session import BookSession

_PAUSE_MS = 400
_SMALL = 5_000
"""Up to so many lines a book is looked through after every change; a larger one when somebody looks."""
_MATTERS = (
    "contact", "household", "postal_address", "contact_point", "contact_date", "waived_finding", "book_setting",
)


class FindingDesk(QObject):
    """`found` follows every look through the book, `progressed` tells how far one is (done, total)."""

    found = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: BookSession) -> None:
        super().__init__(session)
        self._session = session
        self._findings: list[Finding] = []
        self._gone: set[Finding] = set()
        self._is_known = False
        self._is_watched = False
        self._task: Task | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        session.changed.connect(self._changed)
        session.work_began.connect(self._make_way)

    @property
    def findings(self) -> Sequence[Finding]:
        """What was found at the last look, but for what was answered since."""
        return [one for one in self._findings if one not in self._gone] if self._gone else self._findings

    @property
    def is_known(self) -> bool:
        """The book was looked through since it last changed."""
        return self._is_known

    @property
    def is_looking(self) -> bool:
        """The book is being looked through, or will be in a moment."""
        return self._task is not None or self._pause.isActive()

    def watch(self, is_watched: bool) -> None:
        """Whether somebody looks at the findings; then they are brought up to date."""
        self._is_watched = is_watched
        if is_watched and not self._is_known and self._task is None:
            self.look()

    def look(self) -> None:
        """Look the book through on the thread."""
        if self._task is not None:
            self._pause.start()
            return
        reading = self._session.reading
        self._is_known = True
        self._task = self._session.tasks.run(
            lambda progress: Findings(reading).find(progress), self._looked,
            self._failed, self._broke, self.progressed.emit,
        )

    def stop(self) -> None:
        """The book is about to be closed: nobody looks any more."""
        self._pause.stop()
        self.deleteLater()

    def put_away(self, findings: Sequence[Finding]) -> None:
        """These were answered: they are gone at once, before the book is looked through again."""
        self._gone.update(findings)
        self.found.emit()

    def _looked(self, findings: list[Finding]) -> None:
        self._task = None
        if self._is_known:
            self._gone.clear()
        self._findings = findings
        self.found.emit()

    def _make_way(self, _work: Task) -> None:
        """The user changes much of the book: it is looked through after that."""
        if self._task is not None:
            self._task.cancel()

    def _failed(self, error: KnownError) -> None:
        self._task = None
        if error.code is ErrorCode.CANCELLED:
            self._is_known = False
            self._pause.start()
        else:
            self._session.failed.emit(error)

    def _broke(self, error: Exception) -> None:
        self._task = None
        self._session.broke.emit(error)

    def _changed(self, changes: ChangeSet) -> None:
        if not changes.touches(*_MATTERS):
            return
        self._is_known = False
        if self._is_watched or self._session.reading.listing.counts().lines <= _SMALL:
            self._pause.start()

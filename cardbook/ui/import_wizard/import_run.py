"""The work of an import on the thread: look at a file, try it, bring it in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cardbook.deferred import importing_into
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.services.files.import_contacts import Chosen, FileGuess, ImportOutcome, ImportSource, TextGuess
from cardbook.services.files.import_households import Mates
from cardbook.ui.background.tasks import Task
from cardbook.ui.book.book_session import BookSession

if TYPE_CHECKING:
    from cardbook.services.book import Book


class ImportRun(QObject):
    """One thing at a time: what is asked last counts, earlier work is stopped and heard of no more.

    `guessed(FileGuess)`, `previewed(ImportOutcome)`, `brought_in(ImportOutcome)` and `failed(KnownError)` end
    what was asked, and `gave_up` where a bug of ours ended it; CANCELLED is only told where it stopped the
    bringing in.
    """

    guessed = Signal(object)
    previewed = Signal(object)
    brought_in = Signal(object)
    failed = Signal(object)
    gave_up = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: BookSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._unfinished = 0
        self._is_writing = False

    @property
    def is_busy(self) -> bool:
        """Something is being worked on."""
        return self._unfinished > 0

    def guess(
        self, path: Path, text: TextGuess | None = None, sheet: str = "", pasted: bytes | None = None
    ) -> None:
        """What a file is, read as `text` says or as it seems to be written, or as one sheet of it is; `pasted` is as
        in `ImportSource`.
        """
        self._start(partial(_guess, self._session.book, path, text, sheet, pasted))

    def preview(self, source: ImportSource) -> None:
        """What bringing in would do."""
        self._start(partial(_preview, self._session.book, source))

    def bring_in(self, source: ImportSource, chosen: Chosen, mates: Mates) -> None:
        """Do it, with what was chosen about look-alikes and households."""
        self._start(partial(_bring_in, self._session.book, source, chosen, mates))
        self._is_writing = True

    def cancel(self) -> None:
        """Stop; a book that was being changed stays as it was."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, work: Callable[[Progress], object]) -> None:
        self.cancel()
        self._is_writing = False
        self._unfinished += 1
        self._task = self._session.tasks.run(work, self._done, self._failed, self._broke, self.progressed.emit)

    def _ended(self) -> bool:
        """Count the end of a task, which come in the order they were started; True for the one asked last."""
        self._unfinished -= 1
        if self._unfinished:
            return False
        self._task = None
        return True

    def _done(self, result: object) -> None:
        if not self._ended():
            return
        if isinstance(result, FileGuess):
            self.guessed.emit(result)
        elif self._is_writing:
            self.brought_in.emit(result)
        else:
            self.previewed.emit(result)

    def _failed(self, error: KnownError) -> None:
        if self._ended() and (self._is_writing or error.code is not ErrorCode.CANCELLED):
            self.failed.emit(error)

    def _broke(self, error: Exception) -> None:
        if self._ended():
            self.gave_up.emit()
        self._session.broke.emit(error)


def _guess(
    book: "Book", path: Path, text: TextGuess | None, sheet: str, pasted: bytes | None, _progress: Progress
) -> FileGuess:
    return importing_into(book).guess(path, text, sheet=sheet, pasted=pasted)


def _preview(book: "Book", source: ImportSource, progress: Progress) -> ImportOutcome:
    return importing_into(book).preview(source, progress)


def _bring_in(
    book: "Book", source: ImportSource, chosen: Chosen, mates: Mates, progress: Progress
) -> ImportOutcome:
    return importing_into(book).bring_in(source, progress, chosen, mates)

"""The open book as the window sees it: read at once, changed through one door, heard of by one signal."""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from cardbook.deferred import book_of
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.reading import BookReading
from cardbook.ui.background import tasks
from cardbook.ui.book import season_counting

if TYPE_CHECKING:
    from cardbook.domain.changes import Step
    from cardbook.domain.progress import Progress
    from cardbook.services.book import Book
    from cardbook.ui.background.tasks import Task, Tasks
    from cardbook.ui.book.season_counting import SeasonCounting

Result = TypeVar("Result")
_MANY = 200
"""More rows take longer to change than the window should wait."""


class BookSession(QObject):
    """One open book.

    `changed(ChangeSet)` follows every step, done or taken back; `stepped(Step)` says which it was, for the
    undo bar, and `way_back(sentence, WayBack)` has that bar tell of what is no step; `failed(KnownError)` and
    `broke(Exception)` ask the window to say what went wrong. `was_read` follows when a book was read through beside
    the window: what looks all over a large one waits for that, as the disk does not give its pages at once.
    `work_began(Task)` says that many rows are changed beside the window, `work_went_on(done, total)` how far it is,
    `work_ended` that it is over, one way or another.
    """

    changed = Signal(object)
    stepped = Signal(object)
    way_back = Signal(str, object)
    failed = Signal(object)
    broke = Signal(object)
    was_read = Signal()
    work_began = Signal(object)
    work_went_on = Signal(int, int)
    work_ended = Signal()
    _made = Signal(object)

    def __init__(self, reading: BookReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading = reading
        self._under_way = 0
        self._made.connect(self._tell)

    @cached_property
    def tasks(self) -> "Tasks":
        """Long work, on its own thread."""
        return tasks.Tasks(self)

    @cached_property
    def book(self) -> "Book":
        """The use cases that change the book; loaded when first asked for."""
        book = book_of(self.reading)
        book.subscribe(self._made.emit)
        return book

    @cached_property
    def season_counting(self) -> "SeasonCounting":
        """The counts of the seasons, which follow every change."""
        counting = season_counting.SeasonCounting(self.reading, self)
        self.changed.connect(counting.follow)
        self.was_read.connect(counting.count)
        return counting

    def perform(self, use_case: Callable[[], Result]) -> Result | None:
        """Run one use case; a fault of the world is told by `failed`, and None comes back."""
        try:
            return use_case()
        except KnownError as error:
            self.failed.emit(error)
            return None

    def succeeds(self, use_case: Callable[[], object]) -> bool:
        """As `perform`; True where it was done, for what goes on only then."""
        return self.perform(lambda: (use_case(),)) is not None

    def perform_many(
        self, count: int, use_case: Callable[[], Result], on_done: "Callable[[Result], None] | None" = None
    ) -> None:
        """Run a use case about so many rows: few at once, many beside the window. Each waits for those before it.

        `on_done` is told what it gives back, after everybody has heard of the change.
        """
        answer: Callable[[Result], None] = on_done or (lambda _done: None)
        if count > _MANY or self._under_way:
            self._under_way += 1
            self._begin(count, use_case, answer)
            return
        try:
            done = use_case()
        except KnownError as error:
            self.failed.emit(error)
        else:
            answer(done)

    def run_task(self, work: "Callable[[Progress], Result]", on_done: Callable[[Result], None]) -> "Task":
        """Run long work on the thread; faults are told by `failed` and `broke`."""
        return self.tasks.run(work, on_done, self.failed.emit, self.broke.emit)

    def close(self) -> None:
        """Finish what runs and give the file back."""
        self.tasks.forget()
        self.tasks.wait()
        self._let_photos_go()
        self.reading.file.close()

    def _begin(self, count: int, use_case: Callable[[], Result], answer: "Callable[[Result], None]") -> None:
        """Change many rows beside the window; what only looks at the book makes way."""

        def done(result: Result) -> None:
            self.work_ended.emit()
            answer(result)

        def failed(error: KnownError) -> None:
            self.work_ended.emit()
            if error.code is not ErrorCode.CANCELLED:
                self.failed.emit(error)

        def broke(error: Exception) -> None:
            self.work_ended.emit()
            self.broke.emit(error)

        def work(progress: "Progress") -> Result:
            return self._in_turn(count, use_case, progress)

        self.work_began.emit(self.tasks.run(work, done, failed, broke, self.work_went_on.emit))

    def _in_turn(self, count: int, use_case: Callable[[], Result], progress: "Progress") -> Result:
        try:
            progress(0, count)
            with self.book.telling(progress):
                return use_case()
        finally:
            self._under_way -= 1

    def _let_photos_go(self) -> None:
        """Where the disk is full or the file was replaced, the photos that nobody has any more go another time."""
        if "book" in vars(self) and not self.reading.file.read_only:
            with suppress(KnownError):
                self.book.pictures.remove_unspoken()

    def _tell(self, step: "Step") -> None:
        """On the window's thread, also where the step was made on the other one."""
        self.changed.emit(step.changes)
        self.stepped.emit(step)

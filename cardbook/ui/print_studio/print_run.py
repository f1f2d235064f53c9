"""Keeps what is shown up with what is chosen: newer wishes replace older ones that are still on their way."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.services.paper.print_people import PrintPerson, Whom
from cardbook.ui.background.tasks import Task
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_order import PrintOrder
from cardbook.ui.print_studio.print_work import PagePicture, Printed, PrintWork


class PrintRun(QObject):
    """`gathered(Whom, people)`, `printed(Printed)`, `drawn(PagePicture)`, `strip_drawn(Printed, pictures)` bring what
    was asked for last.

    `busy(bool)` says whether anything is on its way, `progressed(done, total)` how far it is.
    """

    gathered = Signal(object, object)
    printed = Signal(object)
    drawn = Signal(object)
    strip_drawn = Signal(object, object)
    tested = Signal(object)
    busy = Signal(bool)
    progressed = Signal(int, int)

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._session = session
        self._work = PrintWork(session.reading, context.texts)
        self._tasks: dict[str, Task] = {}
        self._wishes: dict[str, int] = {}

    def gather(self, whom: Whom, as_list: bool) -> None:
        """Find everybody meant, in name order or in that of the season's checklist."""
        self._cancel("make")
        self._start("gather", lambda progress: (whom, self._work.gather(whom, as_list, progress)))

    def make(self, order: PrintOrder, people: tuple[PrintPerson, ...], page: int, dpi: float) -> None:
        """Make the PDF anew and draw a page of it."""
        self._cancel("draw")
        self._cancel("strip")
        self._start("make", lambda progress: self._work.make(order, people, page, dpi, progress))

    def draw(self, printed: Printed, page: int, dpi: float) -> None:
        """Draw another page of the PDF, or the same in another size."""
        if "make" not in self._tasks:
            self._start("draw", lambda _progress: self._work.picture(printed, page, dpi))

    def draw_strip(self, printed: Printed, pages: Sequence[int], dpi: float) -> None:
        """Draw several pages small."""
        if "make" not in self._tasks:
            self._start("strip", lambda _progress: (printed, self._work.pictures(printed, pages, dpi)))

    def make_test_page(self, order: PrintOrder, people: tuple[PrintPerson, ...]) -> None:
        """Make the sheet of outlines, or one envelope."""
        self._start("test", lambda _progress: self._work.test_page(order, people))

    def stop(self) -> None:
        """Cancel everything that is on its way; what is shown stays."""
        for kind in list(self._tasks):
            self._cancel(kind)

    @property
    def is_busy(self) -> bool:
        """True while anything is on its way."""
        return bool(self._tasks)

    def _start(self, kind: str, work: Callable[[Progress], object]) -> None:
        self._cancel(kind)
        wish = self._wishes.get(kind, 0) + 1
        self._wishes[kind] = wish

        def numbered(progress: Progress) -> tuple[str, int, object]:
            progress(0, 0)
            return kind, wish, work(progress)

        self._tasks[kind] = self._session.tasks.run(
            numbered, self._done, self._failed, self._broke, self.progressed.emit
        )
        self.busy.emit(True)

    def _cancel(self, kind: str) -> None:
        task = self._tasks.pop(kind, None)
        if task is not None:
            task.cancel()
            self._wishes[kind] += 1
            self.busy.emit(self.is_busy)

    def _done(self, result: tuple[str, int, object]) -> None:
        kind, wish, value = result
        if wish != self._wishes[kind]:
            return
        del self._tasks[kind]
        self.busy.emit(self.is_busy)
        if kind == "gather" and isinstance(value, tuple):
            self.gathered.emit(*value)
        elif kind == "strip" and isinstance(value, tuple):
            self.strip_drawn.emit(*value)
        elif isinstance(value, Printed):
            self.printed.emit(value)
        elif isinstance(value, PagePicture):
            self.drawn.emit(value)
        else:
            self.tested.emit(value)

    def _failed(self, error: KnownError) -> None:
        if error.code is ErrorCode.CANCELLED:
            return
        self._end_all()
        self._session.failed.emit(error)

    def _broke(self, error: Exception) -> None:
        self._end_all()
        self._session.broke.emit(error)

    def _end_all(self) -> None:
        self._tasks.clear()
        self.busy.emit(False)

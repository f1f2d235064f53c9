"""Keeps what is shown up with what is chosen: newer wishes replace older ones that are still on their way."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from cardbook.services.paper.print_people import PrintPerson, Whom
from cardbook.ui.background.latest_task import LatestTask
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_order import PrintOrder
from cardbook.ui.print_studio.print_work import Printed, PrintWork


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
        self._work = PrintWork(session.reading, context.texts)
        self._gathering, self._making, self._testing = LatestTask(session), LatestTask(session), LatestTask(session)
        self._drawing, self._drawing_strip = LatestTask(session), LatestTask(session)
        self._tasks = {
            self._gathering: lambda found: self.gathered.emit(*found),
            self._making: self.printed.emit,
            self._testing: self.tested.emit,
            self._drawing: self.drawn.emit,
            self._drawing_strip: lambda drawn: self.strip_drawn.emit(*drawn),
        }
        for task, tell in self._tasks.items():
            task.done.connect(tell)
            task.busy.connect(lambda _busy: self.busy.emit(self.is_busy))
            task.progressed.connect(self.progressed)

    def gather(self, whom: Whom, as_list: bool) -> None:
        """Find everybody meant, in name order or in that of the season's checklist."""
        self._making.stop()
        self._gathering.run(lambda progress: (whom, self._work.gather(whom, as_list, progress)))

    def make(self, order: PrintOrder, people: tuple[PrintPerson, ...], page: int, dpi: float) -> None:
        """Make the PDF anew and draw a page of it."""
        self._drawing.stop()
        self._drawing_strip.stop()
        self._making.run(lambda progress: self._work.make(order, people, page, dpi, progress))

    def draw(self, printed: Printed, page: int, dpi: float) -> None:
        """Draw another page of the PDF, or the same in another size."""
        if not self._making.is_busy:
            self._drawing.run(lambda _progress: self._work.picture(printed, page, dpi))

    def draw_strip(self, printed: Printed, pages: Sequence[int], dpi: float) -> None:
        """Draw several pages small."""
        if not self._making.is_busy:
            self._drawing_strip.run(lambda _progress: (printed, self._work.pictures(printed, pages, dpi)))

    def make_test_page(self, order: PrintOrder, people: tuple[PrintPerson, ...]) -> None:
        """Make the sheet of outlines, or one envelope."""
        self._testing.run(lambda _progress: self._work.test_page(order, people))

    def stop(self) -> None:
        """Cancel everything that is on its way; what is shown stays."""
        for task in self._tasks:
            task.stop()

    @property
    def is_busy(self) -> bool:
        """True while anything is on its way."""
        return any(task.is_busy for task in self._tasks)

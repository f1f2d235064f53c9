"""Puts the finished pages on paper: the same PDF as in the preview, at its own size."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from cardbook.deferred import pages_of
from cardbook.domain.affine import Affine
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress
from cardbook.ui.book_session import BookSession
from cardbook.ui.tasks import Task

_DPI = 400
_MICROMETRES_PER_MM = 1000
_MICROMETRES_PER_INCH = 25_400

def printer_names() -> list[str]:
    """The printers of this computer."""
    return list(QPrinterInfo.availablePrinterNames())


def default_printer() -> str:
    """The printer the system would take, "" for none."""
    return QPrinterInfo.defaultPrinterName()


def paper_for(page: tuple[int, int], title: str) -> QPrinter:
    """A printer set to pages of this size in µm, without margins and at 100 %."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QSizeF(page[0] / _MICROMETRES_PER_MM, page[1] / _MICROMETRES_PER_MM)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(title)
    return printer


def print_pages(printer: QPrinter, pdf: bytes, page: tuple[int, int], moved: Affine, progress: Progress) -> bool:
    """Draw the pages that the printer's range asks for, `moved` on the paper; False where it does not take them.

    Raises KnownError(CANCELLED). May run on a thread: QPainter may draw on a QPrinter from any.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        with pages_of(pdf) as pages:
            numbers = _wanted_pages(printer, pages.count)
            dots = printer.resolution() / _MICROMETRES_PER_INCH
            target = QRectF(0, 0, page[0] * dots, page[1] * dots)
            a, b, c, d, e, f = moved
            painter.setTransform(QTransform(a, b, c, d, e * dots, f * dots))
            for place, number in enumerate(numbers):
                progress(place, len(numbers))
                if place and not printer.newPage():
                    return False
                drawn = pages.image(number, _DPI)
                image = QImage(drawn.data, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32)
                painter.drawImage(target, image.convertToFormat(QImage.Format.Format_Grayscale8))
    except KnownError:
        printer.abort()
        raise
    finally:
        painter.end()
    return True


def _wanted_pages(printer: QPrinter, count: int) -> list[int]:
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return list(range(max(1, first), min(last, count) + 1))


class PaperPrinter(QObject):
    """`printed()`, `stopped()` and `refused()` end a run; `progressed(page, pages)` while it lasts."""

    printed = Signal()
    stopped = Signal()
    refused = Signal()
    progressed = Signal(int, int)

    def __init__(self, session: BookSession) -> None:
        super().__init__()
        self._session = session
        self._task: Task | None = None

    def ask(
        self, parent: QWidget, pdf: bytes, page: tuple[int, int], title: str, moved_for: Callable[[str], Affine]
    ) -> QPrintDialog:
        """Open the system's print dialog; what it says is done. `moved_for` knows what corrects
        each printer."""
        printer = paper_for(page, title)
        dialog = QPrintDialog(printer, parent)
        dialog.accepted.connect(lambda: self.start(printer, pdf, page, moved_for(printer.printerName())))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
        return dialog

    def start(self, printer: QPrinter, pdf: bytes, page: tuple[int, int], moved: Affine) -> None:
        """Print on the thread."""
        self._task = self._session.tasks.run(
            lambda progress: print_pages(printer, pdf, page, moved, progress),
            self._done, self._failed, self._broke,
        )
        self._task.progressed.connect(self.progressed)

    def stop(self) -> None:
        """Take no more pages."""
        if self._task is not None:
            self._task.cancel()

    def _done(self, was_taken: bool) -> None:
        self._task = None
        (self.printed if was_taken else self.refused).emit()

    def _failed(self, error: KnownError) -> None:
        self._task = None
        self.stopped.emit()
        if error.code is not ErrorCode.CANCELLED:
            self._session.failed.emit(error)

    def _broke(self, error: Exception) -> None:
        self._task = None
        self.stopped.emit()
        self._session.broke.emit(error)

"""Puts the finished pages on paper: the PDF of the preview itself, at its own size, wherever the system takes one."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from cardbook.deferred import fed_pages, pages_of
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.lengths import MICROMETRES_PER_INCH, millimetres
from cardbook.domain.progress import Progress
from cardbook.services.files.whole_file import write_whole
from cardbook.services.paper.printers.print_queue import PrintQueue, PrintTicket, system_queue
from cardbook.ui.background.tasks import Task
from cardbook.ui.book.book_session import BookSession

_DPI = 400
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


class FedSheet(NamedTuple):
    """How pages are fed: their `size` in µm, and what the print job is called. `turned` pages are wide ones that go
    into a tall sheet of that size; `is_folded` ones are printed on both sides and folded in the middle."""

    title: str
    size: tuple[int, int]
    turned: bool = False
    is_folded: bool = False


class OnPrinter(NamedTuple):
    """What is known of a printer: what corrects it, and the tray that is chosen for it, "" for any."""

    moved: Affine
    tray: str = ""


def printer_names() -> list[str]:
    """The printers of this computer."""
    return list(QPrinterInfo.availablePrinterNames())


def default_printer() -> str:
    """The printer the system would take, "" for none."""
    return QPrinterInfo.defaultPrinterName()


def paper_for(sheet: FedSheet) -> QPrinter:
    """A printer set to pages of this size, without margins and at 100 %."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(_page_size(sheet))
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(sheet.title)
    if sheet.is_folded:
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    return printer


def ticket_for(printer: QPrinter, sheet: FedSheet, tray: str) -> PrintTicket:
    """What was chosen in the system's dialog, as its print system is told."""
    return PrintTicket(
        printer.printerName(), sheet.title, _page_size(sheet).key(), printer.copyCount(),
        _SIDES.get(printer.duplex(), ""), printer.colorMode() is QPrinter.ColorMode.GrayScale, tray,
    )


def put_on_paper(
    queue: PrintQueue | None, printer: QPrinter, pdf: bytes, sheet: FedSheet, on: OnPrinter, progress: Progress
) -> bool:
    """Print the pages that the printer's range asks for; False where it does not take them.

    Into a file or to a system that takes PDFs they go as they are; any other printer gets them drawn, at 400 dots to
    the inch. Raises KnownError: CANCELLED, FILE_NOT_WRITABLE. May run on a thread.
    """
    fed = fed_pages(pdf, on.moved, turned=sheet.turned, first=printer.fromPage() or 1, last=printer.toPage())
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:
        path = printer.outputFileName()
        if path:
            write_whole(Path(path), fed)
        return bool(path)
    if queue is None:
        return _draw(printer, fed, sheet, progress)
    tall = _by_the_short_side(sheet)
    names = _page_size(tall).key(), _page_size(sheet).key()
    if tall != sheet and queue.takes_only(printer.printerName(), *names):
        sheet, fed = tall, fed_pages(fed, UNMOVED, turned=True, first=1, last=0)  # corrected as it was measured
    return queue.send(fed, ticket_for(printer, sheet, on.tray))


def _by_the_short_side(sheet: FedSheet) -> FedSheet:
    """Wide paper whose pages are not turned yet, as it goes in by its short side: most printers take envelopes so, and
    a job on paper that they do not know waits for ever."""
    width, height = sheet.size
    return sheet._replace(size=(height, width), turned=True) if width > height and not sheet.turned else sheet


def _draw(printer: QPrinter, pdf: bytes, sheet: FedSheet, progress: Progress) -> bool:
    """Draw the pages as pictures: QPainter may draw on a QPrinter from any thread."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        with pages_of(pdf) as pages:
            dots = printer.resolution() / MICROMETRES_PER_INCH
            target = QRectF(0, 0, sheet.size[0] * dots, sheet.size[1] * dots)
            for number in range(1, pages.count + 1):
                progress(number - 1, pages.count)
                if number > 1 and not printer.newPage():
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


def _page_size(sheet: FedSheet) -> QPageSize:
    size = QSizeF(*map(millimetres, sheet.size))
    return QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)


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
        self, parent: QWidget, pdf: bytes, sheet: FedSheet, known_of: Callable[[str], OnPrinter]
    ) -> QPrintDialog:
        """Open the system's print dialog; what it says is done. `known_of` tells of a printer by its name."""
        printer = paper_for(sheet)
        dialog = QPrintDialog(printer, parent)
        dialog.accepted.connect(lambda: self.start(printer, pdf, sheet, known_of(printer.printerName())))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)
        return dialog

    def start(self, printer: QPrinter, pdf: bytes, sheet: FedSheet, on: OnPrinter) -> None:
        """Print on the thread."""
        self._task = self._session.tasks.run(
            lambda progress: put_on_paper(system_queue(), printer, pdf, sheet, on, progress),
            self._done, self._failed, self._broke, self.progressed.emit,
        )

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

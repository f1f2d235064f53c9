"""From the finished pages to a file or to the printer, and what is said afterwards."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cardbook.domain.errors import KnownError
from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.sentences import error_sentence
from cardbook.services.paper.take_along.piece_orders import PieceOrder
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.afterwards.after_print import AfterPrint
from cardbook.ui.print_studio.pdf_saver import PdfSaver
from cardbook.ui.print_studio.print_order import PrintOrder
from cardbook.ui.print_studio.print_work import Printed
from cardbook.ui.print_studio.printer.nudge import drawn_for
from cardbook.ui.print_studio.printer.paper_printer import FedSheet, OnPrinter, PaperPrinter
from cardbook.ui.print_studio.printer.tray import tray_of
from cardbook.ui.print_studio.studio_head import StudioHead
from cardbook.ui.widgets.bars.banner import Banner, BannerKind

_SAVE_AS = "save_as"


class PrintOutput(QObject):
    """Everything that leaves the studio goes through here."""

    def __init__(
        self, context: UiContext, session: BookSession, window: QWidget, banner: Banner, head: StudioHead
    ) -> None:
        super().__init__()
        self._context = context
        self._window = window
        self._banner = banner
        self._head = head
        self._printed: Printed | None = None
        self._pdf, self._name = b"", ""
        self._progress_key = ""
        self.after = AfterPrint(context, session, banner)
        self.saver = PdfSaver(context, session)
        self.printer = PaperPrinter(session)
        self.saver.saved.connect(self._saved)
        self.saver.failed.connect(self._not_saved)
        self.printer.printed.connect(self._put_on_paper)
        self.printer.stopped.connect(lambda: self._end(BannerKind.LOOK, "print.print.stopped"))
        self.printer.refused.connect(lambda: self._end(BannerKind.TROUBLE, "print.print.failed"))
        self.printer.progressed.connect(self._show_progress)
        banner.acted.connect(self._acted)

    def save(self, printed: Printed) -> None:
        """Ask where the PDF goes."""
        self._save(printed.pdf, printed.order.title, printed)

    def save_extra(self, pdf: bytes, name: str) -> None:
        """The same for a test page, or for the flaps of envelopes."""
        self._save(pdf, name, None)

    def print(self, printed: Printed) -> None:
        """Ask which printer it goes to."""
        self._print(printed.pdf, printed.order, printed)

    def print_extra(self, pdf: bytes, order: PrintOrder) -> None:
        """The same for a test page, or for the flaps of envelopes."""
        self._print(pdf, order, None)

    def _save(self, pdf: bytes, name: str, printed: Printed | None) -> None:
        self._pdf, self._name, self._printed = pdf, name, printed
        self.saver.ask(self._window, pdf, name)

    def print_piece(self, pdf: bytes, order: PieceOrder, title: str) -> None:
        """The same for paper to take along; its pages are drawn for no printer."""
        sheet = FedSheet(title, order.fed_size(), order.is_turned, order.is_turned)
        self._start(pdf, sheet, order.kind, partial(self._correction, order.paper), "piece")

    def _print(self, pdf: bytes, order: PrintOrder, printed: Printed | None) -> None:
        def rest(printer: str) -> Affine:
            """What corrects this printer, less what the PDF itself is drawn through."""
            return order.drawn.inverse().then(self._correction(order.paper, printer))

        self._start(pdf, FedSheet(order.title, order.fed_size()), order.kind, rest, order.kind, printed)

    def _start(
        self, pdf: bytes, sheet: FedSheet, kind: str, moved_for: Callable[[str], Affine], run: str,
        printed: Printed | None = None,
    ) -> None:
        def known_of(printer: str) -> OnPrinter:
            return OnPrinter(moved_for(printer), tray_of(self._context.settings, printer, kind))

        self._printed, self._progress_key = printed, f"print.run.{run}.progress"
        self.printer.ask(self._window, pdf, sheet, known_of)

    def _correction(self, paper: PaperSize, printer: str) -> Affine:
        return drawn_for(self._context.settings, printer, paper)

    def _saved(self, path: Path) -> None:
        if self._printed is not None:
            self.after.ask(self._printed, path.name)
        else:
            self._banner.tell(BannerKind.GOOD, self._context.texts("print.save.pages", file=path.name))

    def tell_failure(self, error: KnownError) -> None:
        """Something that the studio was given cannot be used."""
        self._banner.tell(BannerKind.TROUBLE, error_sentence(error, self._context.texts))

    def _not_saved(self, error: KnownError) -> None:
        sentence = self._context.texts(f"errors.{error.code.value}", path=error.params.get("path", ""))
        self._banner.tell(BannerKind.TROUBLE, sentence, (_SAVE_AS, self._context.texts("print.save.again")))

    def _put_on_paper(self) -> None:
        self._head.finish()
        if self._printed is not None:
            self.after.ask(self._printed)
        else:
            self._banner.tell(BannerKind.GOOD, self._context.texts("print.after.pages_printed"))

    def _end(self, kind: BannerKind, key: str) -> None:
        self._head.finish()
        self._banner.tell(kind, self._context.texts(key))

    def _show_progress(self, done: int, total: int) -> None:
        self._head.begin(self._context.texts(self._progress_key, page=done + 1, pages=total) if total else "")
        self._head.show_progress(done, total)

    def _acted(self, key: str) -> None:
        if key == _SAVE_AS:
            self._save(self._pdf, self._name, self._printed)

"""Joins the printers of this computer to the desk: which there are, how they miss the paper, their trays."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.progress import Progress
from cardbook.services.paper.printers.print_queue import system_queue
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_output import PrintOutput
from cardbook.ui.print_studio.printer.measuring import measure_printer
from cardbook.ui.print_studio.printer.nudge_step import NudgeStep
from cardbook.ui.print_studio.printer.paper_printer import default_printer, printer_names
from cardbook.ui.print_studio.printer.tray import remember_tray, tray_of


class PrinterControls(QObject):
    """`found(is_there)` once it is known whether there is any; `show_trays` whenever the kind of paper changes."""

    found = Signal(bool)

    def __init__(
        self, context: UiContext, session: BookSession, window: QWidget, desk: PrintDesk, step: NudgeStep,
        output: PrintOutput,
    ) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._desk = desk
        self._step = step
        self._known_trays: dict[str, list[str]] = {}
        self._names: Sequence[str] | None = None
        step.nudged.connect(desk.set_nudge)
        step.printer_chosen.connect(self.choose)
        step.tray_chosen.connect(lambda tray: remember_tray(context.settings, desk.printer, desk.kind, tray))
        step.measure_wanted.connect(lambda: self._measure(window, output))

    @property
    def are_there(self) -> bool:
        """Whether anything can be printed straight away."""
        return bool(self._names)

    def find(self) -> None:
        """Ask the system, once: it may take a while to tell."""
        if self._names is None:
            self._names = printer_names()
            self.found.emit(self.are_there)
            self._desk.set_printer(default_printer())
            self._step.show_printers(self._names, self._desk.printer)
            self._show()

    def choose(self, printer: str) -> None:
        """Another printer, with its own nudge and trays."""
        self._desk.set_printer(printer)
        self._show()

    def show_trays(self) -> None:
        """Those of the chosen printer, and the one that this kind of paper lies in; they are asked for beside the
        window."""
        printer = self._desk.printer
        if printer in self._known_trays:
            self._show_known_trays(printer)
        elif printer:
            self._session.tasks.run(
                self._asked(printer), self._show_known_trays, self._session.failed.emit, self._session.broke.emit
            )

    def _show(self) -> None:
        self._step.show_nudge(self._desk.nudge)
        self.show_trays()

    def _asked(self, printer: str) -> Callable[[Progress], str]:
        def ask(_progress: Progress) -> str:
            queue = system_queue()
            self._known_trays[printer] = [tray.name for tray in queue.trays(printer)] if queue else []
            return printer

        return ask

    def _show_known_trays(self, printer: str) -> None:
        if printer == self._desk.printer:
            chosen = tray_of(self._context.settings, printer, self._desk.kind)
            self._step.show_trays(self._known_trays[printer], chosen)

    def _measure(self, window: QWidget, output: PrintOutput) -> None:
        dialog = measure_printer(self._context, window, self._desk, output)
        dialog.finished.connect(lambda _result: self._step.show_nudge(self._desk.nudge))

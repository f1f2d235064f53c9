"""Joins the choice of a tray to the printer: which ones it has is asked beside the window."""

from PySide6.QtCore import QObject

from cardbook.domain.progress import Progress
from cardbook.services.print_queue import system_queue
from cardbook.ui.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.nudge_step import NudgeStep
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.tray import remember_tray, tray_of


class TrayControls(QObject):
    """`show` the trays of the desk's printer whenever that or the kind of paper changes."""

    def __init__(self, context: UiContext, session: BookSession, desk: PrintDesk, step: NudgeStep) -> None:
        super().__init__()
        self._settings = context.settings
        self._session = session
        self._desk = desk
        self._step = step
        self._known: dict[str, list[str]] = {}
        step.tray_chosen.connect(lambda tray: remember_tray(self._settings, desk.printer, desk.kind, tray))

    def show(self) -> None:
        """Those of the chosen printer, and the one that this kind of paper lies in."""
        printer = self._desk.printer
        if printer in self._known:
            self._show(printer)
        elif printer:
            self._session.tasks.run(
                lambda progress: self._asked(printer, progress), self._show, self._session.failed.emit,
                self._session.broke.emit,
            )

    def _asked(self, printer: str, _progress: Progress) -> str:
        queue = system_queue()
        self._known[printer] = [tray.name for tray in queue.trays(printer)] if queue else []
        return printer

    def _show(self, printer: str) -> None:
        if printer == self._desk.printer:
            self._step.show_trays(self._known[printer], tray_of(self._settings, printer, self._desk.kind))

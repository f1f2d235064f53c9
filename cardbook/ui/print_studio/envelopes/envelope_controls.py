"""Joins the choices about envelopes on the page to the desk, the book and the files they come from."""

from collections.abc import Collection

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cardbook.services.reading import SENDER
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.dialogs.sender_dialog import SenderDialog
from cardbook.ui.print_studio.envelopes.envelope_desk import EnvelopeDesk
from cardbook.ui.print_studio.envelopes.mark_files import MarkFiles
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.print_work import Printed
from cardbook.ui.print_studio.steps.options_panel import OptionsPanel


class EnvelopeControls(QObject):
    """`marks` reads bought postage; whoever owns the page tells where that fails."""

    def __init__(
        self, context: UiContext, session: BookSession, window: QWidget, desk: EnvelopeDesk, options: OptionsPanel
    ) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._window = window
        self._desk = desk
        self._step, self._feed = options.envelope, options.feed
        self.marks = MarkFiles(context, session)
        self._connect()

    def show_choices(self) -> None:
        """What is chosen now."""
        self._step.show_desk(self._desk, self._session.reading.home)
        self._feed.show_turn(self._desk.options.turn)

    def show_made(self, printed: Printed) -> None:
        """What became of the envelopes; a run that nobody is left in gives way to the others."""
        self._step.show_made(printed)
        if printed.order.run is not None and printed.order.run not in printed.runs:
            self._desk.set_run(None)

    def ask_for_sender(self) -> None:
        """Let the sender's lines be typed; the book keeps them."""
        dialog = SenderDialog(self._context, self._window.window(), self._desk.own_sender)
        dialog.entered.connect(self._keep_sender)
        dialog.open()

    def settle(self, printed: Printed, again: Collection[int] = ()) -> None:
        """Postage that was printed is used up, but for those who are printed `again`: they have their own once more."""
        if printed.order.kind is PrintKind.ENVELOPES:
            used = dict(zip(printed.places.keys, printed.order.envelopes.marks, strict=False))
            self._desk.use_up(used.values(), [mark for key, mark in used.items() if key in again])

    def _connect(self) -> None:
        step, desk = self._step, self._desk
        step.envelope_chosen.connect(desk.set_envelope)
        step.run_chosen.connect(desk.set_run)
        step.sender_placed.connect(desk.place_sender)
        step.sender_wanted.connect(self.ask_for_sender)
        step.zones_shown.connect(desk.show_zones)
        step.marks_wanted.connect(lambda: self.marks.ask(self._window))
        step.marks_removed.connect(lambda: desk.set_marks(()))
        self.marks.read.connect(desk.add_marks)
        desk.looked.connect(self.show_choices)
        self._feed.turn_chosen.connect(desk.set_turn)

    def _keep_sender(self, text: str) -> None:
        self._session.perform(lambda: self._session.book.set_setting(SENDER, text))

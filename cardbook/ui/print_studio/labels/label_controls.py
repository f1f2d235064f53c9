"""Joins the choices about labels on the page to the desk and the book."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.print_people import SENDER, Whom, WhomKind
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.labels.label_step import LabelStep
from cardbook.ui.print_studio.labels.own_sheet_deeds import measure_sheet
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.widgets.bars.undo_bar import WayBack


class LabelControls(QObject):
    """`sender_wanted()` where the rest of a sheet is to have an address that the book does not know yet."""

    sender_wanted = Signal()

    def __init__(
        self, context: UiContext, session: BookSession, window: QWidget, desk: PrintDesk, step: LabelStep
    ) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._window = window
        self._desk = desk
        self._step = step
        self._lists: dict[str, Whom] = {}
        step.picker.chosen.connect(desk.set_sheet)
        step.tray_chosen.connect(desk.take_sheet)
        step.put_away_wanted.connect(self._put_away)
        step.own_sheet_wanted.connect(self._measure)
        step.copies_chosen.connect(desk.set_copies)
        step.fill_chosen.connect(self._fill)

    def show_choices(self) -> None:
        """What is chosen now."""
        drawer, options = self._session.reading.drawer, self._desk.options
        self._step.show_options(options, drawer.open_sheets(options.sheet.id), drawer.kinds())

    def show_lists(self, answers: Sequence[Whom]) -> None:
        """Whom the rest of a sheet can be given to: oneself, or a list. One that is gone gives way to nobody."""
        lists = [SENDER, *(whom for whom in answers if whom.kind is not WhomKind.SELECTION)]
        self._lists = {whom.id: whom for whom in lists}
        fill = self._desk.fill
        if fill is not None and self._lists.get(fill.id) != fill:
            self._desk.set_fill(self._lists.get(fill.id))
        chosen = self._desk.fill.id if self._desk.fill else ""
        self._step.show_fill([(whom.id, whom_words(self._context.texts, whom)) for whom in lists], chosen)

    def _fill(self, key: str) -> None:
        whom = self._lists.get(key)
        if whom == SENDER and not sender_of(self._session.reading).lines:
            self.sender_wanted.emit()
        self._desk.set_fill(whom)

    def _put_away(self) -> None:
        options, drawer, texts = self._desk.options, self._session.book.drawer, self._context.texts
        sheet, number = options.sheet, options.number
        if number is None or not self._session.succeeds(lambda: drawer.put_away(sheet.id, number)):
            return
        self._desk.refresh_sheet()
        way_back = WayBack(texts("print.tray.take_back"), partial(self._take_back, sheet, number))
        self._session.way_back.emit(texts("print.tray.is_put_away"), way_back)

    def _take_back(self, sheet: LabelSheet, number: int) -> None:
        if self._session.succeeds(lambda: self._session.book.drawer.take_back_sheet(sheet.id, number)):
            self._desk.set_sheet(sheet)

    def _measure(self) -> None:
        measure_sheet(self._context, self._window.window(), self._session, self._desk)

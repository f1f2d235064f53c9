"""What the page shows once something was printed: what is still to print, or what has to be printed again."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cardbook.domain.paper.print_run import PrintRun
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.afterwards.after_print import AfterPrint
from cardbook.ui.print_studio.afterwards.printed_lately import PrintedLatelyDialog
from cardbook.ui.print_studio.envelopes.envelope_controls import EnvelopeControls
from cardbook.ui.print_studio.preview.live_preview import LivePreview
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.print_work import Printed


class SecondTries(QObject):
    """`print_keys` chooses recipients that are not on the list of the page, `choose_kind` labels or envelopes."""

    def __init__(
        self, session: BookSession, after: AfterPrint, desk: PrintDesk, live: LivePreview,
        envelopes: EnvelopeControls, print_keys: Callable[[Sequence[int]], None],
        choose_kind: Callable[[PrintKind], None],
    ) -> None:
        super().__init__()
        self._after = after
        self._desk = desk
        self._live = live
        self._envelopes = envelopes
        self._print_keys = print_keys
        self._choose_kind = choose_kind
        self._wish: Callable[[], None] | None = None
        live.renewed.connect(lambda _printed: self._fulfil())
        for ended in (live.stopped, session.failed, session.broke):
            ended.connect(self._drop_wish)
        after.settled.connect(self._settle)
        after.again_wanted.connect(self._print_again)

    def forget(self) -> None:
        """Other people are meant now. Labels of a run that nobody answered for are gone all the same."""
        self._drop_wish()
        are_used = self._after.used_labels_of() is not None
        self._after.forget()
        if are_used:
            self._desk.refresh_sheet()

    def go_on_to(self, deed: Callable[[], None]) -> bool:
        """Where labels are gone that the page still shows as free: show the next ones, and then do the deed on them,
        unless it is cancelled, something fails, or other people are meant before."""
        if self._after.used_labels_of() is None:
            return False
        self.forget()
        self._wish = deed
        return True

    def _fulfil(self) -> None:
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _drop_wish(self) -> None:
        self._wish = None

    def print_some(self, keys: Sequence[int]) -> None:
        """Leave out everybody else; whoever is not on the list is chosen apart."""
        people = self._live.people or ()
        if not set(keys) <= {person.key for person in people}:
            self._print_keys(keys)
            people = ()
        self._desk.print_only(keys, people)

    def print_run_again(self, run: PrintRun, keys: Sequence[int]) -> None:
        """Labels or envelopes of a run of the last days."""
        self._choose_kind(PrintKind(run.matter.value))
        self.print_some(keys)

    def refresh(self) -> None:
        """Labels are free again."""
        self._desk.refresh_sheet()

    def _print_again(self, printed: Printed, keys: Sequence[int]) -> None:
        self._envelopes.settle(printed, keys)
        if keys:
            self._desk.refresh_sheet()
            self.print_some(keys)
        else:
            self._settle(printed)

    def _settle(self, printed: Printed) -> None:
        self._envelopes.settle(printed)
        self._desk.print_all_again()
        self._desk.refresh_sheet()


def show_printed_lately(context: UiContext, session: BookSession, page: QWidget, tries: SecondTries) -> None:
    """Show what was printed; what is to be printed again goes to the page."""
    dialog = PrintedLatelyDialog(context, session, page.window())
    dialog.again_wanted.connect(lambda run, keys: tries.print_run_again(run, keys))
    dialog.taken_back.connect(tries.refresh)
    dialog.open()

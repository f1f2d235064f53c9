"""After printing: did they come out well? Then the cards are addressed, and a sheet's labels used."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardbook.domain.card_list import Stage
from cardbook.ui.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.print_again import PrintAgainDialog
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.print_work import Printed
from cardbook.ui.widgets.banner import Banner, BannerKind

_NOT_QUITE, _TICK = "not_quite", "tick"


class AfterPrint(QObject):
    """Asks on a banner. `settled(Printed)` after everything is noted, `again_wanted(Printed, keys)` for a second try:
    both tell which run it was, as the choices may have changed since."""

    settled = Signal(object)
    again_wanted = Signal(object, object)

    def __init__(self, context: UiContext, session: BookSession, banner: Banner) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._banner = banner
        self._printed: Printed | None = None
        self._came_out: list[int] = []
        banner.acted.connect(self._answer)

    def ask(self, printed: Printed, file: str = "") -> None:
        """Ask about a run that was printed, or saved as `file`."""
        texts = self._context.texts
        if printed.order.kind is PrintKind.CHECKLIST:
            said = texts("print.save.pages", file=file) if file else texts("print.after.pages_printed")
            self._banner.tell(BannerKind.GOOD, said)
            return
        self._printed = printed
        count = printed.labels
        run = f"print.run.{printed.order.kind}"
        said = texts(f"{run}.saved", count=count, file=file) if file else texts(f"{run}.printed", count=count)
        verb = texts("print.after.tick" if printed.entries() else "print.after.yes")
        self._banner.tell(BannerKind.GOOD, said, (_NOT_QUITE, texts("print.after.not_quite")), (_TICK, verb))

    def forget(self) -> None:
        """Another run begins; nothing is asked any more."""
        self._printed = None
        self._came_out = []
        self._banner.hide()

    def _answer(self, key: str) -> None:
        if self._printed is None:
            return
        if key == _NOT_QUITE:
            self._ask_which(self._printed)
        elif key == _TICK:
            self._note(self._printed)

    def _ask_which(self, printed: Printed) -> None:
        names = {person.key: person.recipient.name for person in printed.people}
        people = [(key, names[key]) for key in printed.places.keys]
        parent = self._banner.window()
        window = parent if isinstance(parent, QWidget) else self._banner
        dialog = PrintAgainDialog(self._context, window, printed.order.kind, people)
        dialog.chosen.connect(self._print_again)
        dialog.open()

    def _print_again(self, keys: tuple[int, ...]) -> None:
        printed = self._printed
        if printed is None:
            return
        well = set(printed.places.keys) - set(keys)
        self._came_out += [person.entry for person in printed.people if person.entry and person.key in well]
        self._printed = None
        self._banner.hide()
        self.again_wanted.emit(printed, keys)

    def _note(self, printed: Printed) -> None:
        def noted(_nothing: None) -> None:
            self.forget()
            self.settled.emit(printed)

        self._session.perform_many(len(printed.people), lambda: self._write(printed), noted)

    def _write(self, printed: Printed) -> None:
        book, order = self._session.book, printed.order
        if order.kind is PrintKind.LABELS:
            options = order.options
            used = printed.places.used_after(options.used, options.first)
            book.drawer.set_used(options.sheet.id, used)
        entries = list(dict.fromkeys([*self._came_out, *printed.entries()]))
        if entries:
            by_entry = {person.entry: person.recipient.name for person in printed.people}
            book.seasons.tick(entries, Stage.ADDRESSED, by_entry.get(entries[0], "") if len(entries) == 1 else "")

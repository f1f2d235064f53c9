"""After printing: did they come out well? Then the cards are addressed, and a sheet's labels used."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.afterwards.asked_run import AskedRun
from cardbook.ui.print_studio.afterwards.print_again import PrintAgainDialog
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.print_work import Printed
from cardbook.ui.widgets.bars.banner import Banner, BannerKind

if TYPE_CHECKING:
    from cardbook.services.book import Book

_NOT_QUITE, _TICK = "not_quite", "tick"


class AfterPrint(QObject):
    """Asks on a banner. `settled(Printed)` after everything is noted, `again_wanted(Printed, keys)` for a second try:
    both tell which run it was, as the choices may have changed since. A key comes as often as its label is bad.

    What the printer has is remembered at once, answered or not; a saved PDF when somebody says that it was printed.
    """

    settled = Signal(object)
    again_wanted = Signal(object, object)

    def __init__(self, context: UiContext, session: BookSession, banner: Banner) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._banner = banner
        self._asked: AskedRun | None = None
        banner.acted.connect(self._answer)

    def ask(self, printed: Printed, file: str = "") -> None:
        """Ask about a run that was printed, or saved as `file`."""
        texts = self._context.texts
        if self._asked is None or self._asked.printed is not printed or not self._asked.on_paper:
            self._asked = AskedRun(printed, whom_words(texts, printed.order.whom), on_paper=not file)
            if not file:
                self._perform(self._asked.keep, lambda: None)
        count = printed.labels
        run = f"print.run.{printed.order.kind}"
        said = texts(f"{run}.saved", count=count, file=file) if file else texts(f"{run}.printed", count=count)
        verb = texts("print.after.tick" if printed.entries() else "print.after.yes")
        self._banner.tell(BannerKind.GOOD, said, (_NOT_QUITE, texts("print.after.not_quite")), (_TICK, verb))

    def forget(self) -> None:
        """Another run begins; nothing is asked any more."""
        self._asked = None
        self._banner.hide()

    def used_labels_of(self) -> Printed | None:
        """The run on whose labels nothing else may be printed, as it is on paper and nobody answered yet."""
        return self._asked.printed if self._asked is not None and self._asked.uses_labels else None

    def _answer(self, key: str) -> None:
        asked = self._asked
        if asked is None:
            return
        if key == _NOT_QUITE:
            self._ask_which(asked)
        elif key == _TICK:
            self._perform(asked.came_out_well, lambda: self._end(asked))

    def _ask_which(self, asked: AskedRun) -> None:
        printed, own = asked.printed, self._context.texts("print.whom.sender")
        people = {person.key: person.recipient.name for person in (*printed.fill, *printed.people)}
        names = [people.get(key, own) for key in printed.places.keys]
        parent = self._banner.window()
        window = parent if isinstance(parent, QWidget) else self._banner
        dialog = PrintAgainDialog(self._context, window, printed.order.kind, names)
        dialog.chosen.connect(lambda places, are_blank: self._again(asked, places, are_blank))
        dialog.open()

    def _again(self, asked: AskedRun, places: Sequence[int], are_blank: bool) -> None:
        def noted() -> None:
            self.forget()
            self.again_wanted.emit(asked.printed, asked.keys_at(places))

        self._perform(lambda book: asked.came_out_badly(book, places, are_blank=are_blank), noted)

    def _end(self, asked: AskedRun) -> None:
        self.forget()
        self.settled.emit(asked.printed)

    def _perform(self, use_case: "Callable[[Book], object]", on_done: Callable[[], None]) -> None:
        count = len(self._asked.printed.places.keys) if self._asked else 0
        self._session.perform_many(count, lambda: use_case(self._session.book), lambda _done: on_done())

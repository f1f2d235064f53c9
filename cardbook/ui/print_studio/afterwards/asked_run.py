"""A run about which somebody is asked whether it came out well, and what becomes of it in the book."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.paper.print_run import OWN_ADDRESS, Outcome, PrintedMatter, PrintRun
from cardbook.ui.print_studio.print_order import PrintKind
from cardbook.ui.print_studio.print_work import Printed

if TYPE_CHECKING:
    from cardbook.services.book import Book


class AskedRun:
    """Each method is a use case: it may run on the thread. `title` says for whom it was printed, `on_paper` that the
    printer has the pages."""

    def __init__(self, printed: Printed, title: str, *, on_paper: bool) -> None:
        self.printed = printed
        self._title = title
        self.on_paper = on_paper
        self._kept: PrintRun | None = None

    @property
    def uses_labels(self) -> bool:
        """Whether labels of an open sheet are gone now, answered or not."""
        return self.on_paper and self.printed.order.kind is PrintKind.LABELS

    def keep(self, book: "Book") -> PrintRun:
        """Remember what was printed and which labels are gone, once."""
        if self._kept is None:
            run = _run_of(self.printed, self._title)
            self._kept = book.drawer.printed(run, self.printed.order.options.lying)
        return self._kept

    def came_out_well(self, book: "Book") -> None:
        """Remember the run, and that its cards are addressed."""
        book.drawer.came_out(self.keep(book), Outcome.WELL)
        self._tick(book, self.printed.entries())

    def came_out_badly(self, book: "Book", places: Sequence[int], *, are_blank: bool) -> None:
        """The pieces at these places of the run (from 0) have to be printed again, and the other cards are addressed.

        Blank labels were not printed on and are free again; spoilt ones are gone.
        """
        run = self.keep(book)
        book.drawer.came_out(run, Outcome.NOT_QUITE)
        if are_blank:
            book.drawer.never_printed(run, [run.pieces[place] for place in places])
        again = {run.pieces[place].key for place in places}
        self._tick(book, self.printed.entries_of({piece.key for piece in run.pieces} - again))

    def keys_at(self, places: Sequence[int]) -> tuple[int, ...]:
        """Whose pieces these are, as often as they are; the sender's own are left out."""
        keys = self.printed.places.keys
        return tuple(keys[place] for place in places if keys[place] != OWN_ADDRESS)

    def _tick(self, book: "Book", entries: Sequence[int]) -> None:
        if not entries:
            return
        everybody = (*self.printed.people, *self.printed.fill)
        names = [person.recipient.name for person in everybody if person.entry == entries[0]]
        book.seasons.tick(entries, Stage.ADDRESSED, names[0] if len(entries) == 1 else "")


def _run_of(printed: Printed, title: str) -> PrintRun:
    order = printed.order
    return PrintRun(PrintedMatter(order.kind.value), order.on.id, title, tuple(printed.places.pieces()))

"""Keeps page, marks and people in step with the desk and with one another."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from cardbook.services.paper.print_people import PrintPerson, Whom
from cardbook.ui.announcing import announce
from cardbook.ui.context import UiContext
from cardbook.ui.print_studio.people.people_panel import PeoplePanel
from cardbook.ui.print_studio.preview.preview_pane import PreviewPane
from cardbook.ui.print_studio.preview.sheet_marks import marks_of, spoken_label, spoken_page, zones_of
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintOrder
from cardbook.ui.print_studio.print_run import PrintRun
from cardbook.ui.print_studio.print_work import PagePicture, Printed


class LivePreview(QObject):
    """`renewed(Printed)` whenever new pages are ready; `printed` is what is shown now, None before the first; `stopped`
    when nothing more is made."""

    renewed = Signal(object)
    stopped = Signal()

    def __init__(
        self, context: UiContext, desk: PrintDesk, run: PrintRun, pane: PreviewPane, panel: PeoplePanel,
        order: Callable[[], PrintOrder],
    ) -> None:
        super().__init__()
        self._context = context
        self._desk = desk
        self._run = run
        self._pane = pane
        self._panel = panel
        self._order = order
        self.printed: Printed | None = None
        self.people: tuple[PrintPerson, ...] | None = None
        self._page = 1
        self._lit = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make)
        self._connect()

    def gather(self) -> None:
        """Look again who is meant."""
        self._run.gather(self._desk.whom, self._desk.as_list)

    def forget(self) -> None:
        """Other people are meant: the first page is shown, once it is there."""
        self.people = None
        self._page = 1
        self.gather()

    def stop(self) -> None:
        """Cancel what is on its way; what is shown stays."""
        self._run.stop()
        self.stopped.emit()

    @property
    def is_current(self) -> bool:
        """True where what is shown is what is chosen."""
        printed = self.printed
        is_shown = printed is not None and printed.people is self.people and printed.order == self._order()
        return is_shown and not self._run.is_busy

    def renew(self) -> None:
        """Make the pages again where they are not what is chosen, such as after Cancel."""
        if not self.is_current and not self._run.is_busy:
            self._make()

    def _connect(self) -> None:
        self._desk.changed.connect(self._soon.start)
        self._desk.envelopes.looked.connect(self._show_marks)
        self._desk.whom_changed.connect(self.forget)
        self._run.gathered.connect(self._gathered)
        self._run.printed.connect(self._printed)
        self._run.drawn.connect(self._drawn)
        self._run.strip_drawn.connect(self._strip_drawn)
        self._pane.page_wanted.connect(self.turn_to)
        self._pane.view.size_changed.connect(self._draw)
        self._pane.view.label_entered.connect(self._label_entered)
        self._pane.view.label_chosen.connect(self._label_chosen)
        self._panel.flipped.connect(self._flip)
        self._panel.all_wanted.connect(self._flip_all)
        self._panel.by_hand_wanted.connect(self._flip_by_hand)
        self._panel.entered_person.connect(self._light)
        self._panel.went_to.connect(self._go_to)

    def turn_to(self, page: int) -> None:
        """Show another page."""
        if self.printed is not None and 1 <= page <= self.printed.pages:
            self._page = page
            self._draw()

    def _make(self) -> None:
        if self.people is not None:
            order = self._order()
            self._pane.view.set_page_size(*order.page_size())
            self._run.make(order, self.people, self._page, self._pane.view.dpi)

    def _gathered(self, whom: Whom, people: tuple[PrintPerson, ...]) -> None:
        if whom != self._desk.whom:
            return
        self.people = people
        self._desk.meet(people)
        self._make()

    def _printed(self, printed: Printed) -> None:
        self.printed = printed
        self._pane.strip.forget()
        self._page = max(1, min(self._page, printed.pages))
        self._panel.show_people(printed.doubtful, printed.others)
        self._pane.view.show_picture(printed.picture)
        self._show_marks()
        self.renewed.emit(printed)
        self._draw()

    def _draw(self) -> None:
        """Another page, or the same in another size; nothing where it is there already."""
        printed = self.printed
        if printed is None or not printed.pages:
            return
        shown = self._pane.view.picture
        dpi = self._pane.view.dpi
        if shown is None or (shown.page, shown.dpi) != (self._page, dpi):
            self._run.draw(printed, self._page, dpi)

    def _drawn(self, picture: PagePicture) -> None:
        self._pane.view.show_picture(picture)
        self._show_marks()

    def _show_marks(self) -> None:
        printed = self.printed
        if printed is None or not printed.pages:
            self._pane.strip.show_page(1, 0, "")
            return
        words = self._context.texts(f"print.run.{printed.order.kind}.page", page=self._page, pages=printed.pages)
        self._pane.show_page(self._page, printed.pages, words)
        self._show_strip(printed, words)
        self._pane.view.show_zones(zones_of(printed, self._page) if self._desk.envelopes.shows_zones else None)
        spoken = spoken_page(self._context.texts, printed, self._page)
        self._pane.view.show_marks(marks_of(printed, self._page, self._lit), spoken)

    def _show_strip(self, printed: Printed, words: str) -> None:
        """The envelopes before and after; sheets are larger, and few."""
        strip = self._pane.strip
        strip.show_page(self._page, printed.pages if printed.front is not None else 0, words)
        missing = strip.missing if printed.front is not None else []
        if missing:
            self._run.draw_strip(printed, missing, strip.dpi(printed.order.page_size()))

    def _strip_drawn(self, printed: Printed, pictures: Sequence[PagePicture]) -> None:
        if printed is self.printed:
            self._pane.strip.show_pictures(pictures)

    def _label_entered(self, label: int) -> None:
        printed = self.printed
        if printed is None:
            return
        key = printed.places.key_at(self._page, label) if label else None
        self._panel.light(key or 0)
        if label:
            announce(self._pane.view, spoken_label(self._context.texts, printed, self._page, label))
        self._light(key or 0)

    def _label_chosen(self, label: int) -> None:
        if self._page == 1:
            self._desk.start_at(label)

    def _light(self, key: int) -> None:
        if key != self._lit:
            self._lit = key
            self._show_marks()

    def _go_to(self, key: int) -> None:
        self._lit = key
        place = self.printed.places.place_of(key) if self.printed is not None else None
        if place is not None and place[0] != self._page:
            self.turn_to(place[0])
        self._show_marks()

    def _flip(self, key: int) -> None:
        printed = self.printed
        if printed is None:
            return
        if key in printed.missing or key in self._desk.with_gaps:
            self._show_tick(key, key not in self._desk.with_gaps)
            self._desk.set_gap(key, key not in self._desk.with_gaps)
            return
        on = key in self._desk.left_out
        self._show_tick(key, on)
        self._desk.set_printed([key], on)

    def _show_tick(self, key: int, on: bool) -> None:
        self._panel.doubtful_people.set_on(key, on)
        self._panel.other_people.set_on(key, on)

    def _flip_all(self, on: bool) -> None:
        people = self.people or ()
        self._desk.set_printed([person.key for person in people if not (on and person.waits_to_be_asked_for)], on)

    def _flip_by_hand(self, on: bool) -> None:
        """Print those too whose envelopes are addressed by hand, or leave them out again."""
        self._desk.set_printed([person.key for person in self.people or () if person.is_by_hand], on)

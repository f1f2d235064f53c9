"""The print studio: labels, envelopes and checklists, seen before they are printed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property, partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.changes import ChangeSet
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.services.paper.envelopes.envelope_formats import post_of
from cardbook.services.paper.envelopes.envelope_words import lettering_doubt, paper_title
from cardbook.services.paper.print_people import Whom, WhomKind
from cardbook.ui.book.book_session import BookSession
from cardbook.ui.context import UiContext
from cardbook.ui.frame.places import Page
from cardbook.ui.looks.page_margin import is_small
from cardbook.ui.print_studio.afterwards.second_tries import SecondTries, show_printed_lately
from cardbook.ui.print_studio.envelopes.envelope_controls import EnvelopeControls
from cardbook.ui.print_studio.labels.label_controls import LabelControls
from cardbook.ui.print_studio.people.people_panel import PeoplePanel
from cardbook.ui.print_studio.people.whom_lists import WhomLists
from cardbook.ui.print_studio.people.whom_words import whom_words
from cardbook.ui.print_studio.preview.live_preview import LivePreview
from cardbook.ui.print_studio.preview.preview_pane import PreviewPane
from cardbook.ui.print_studio.print_desk import PrintDesk
from cardbook.ui.print_studio.print_order import PrintKind, PrintOrder
from cardbook.ui.print_studio.print_output import PrintOutput
from cardbook.ui.print_studio.print_run import PrintRun
from cardbook.ui.print_studio.print_work import Printed
from cardbook.ui.print_studio.printer.printer_controls import PrinterControls
from cardbook.ui.print_studio.run_words import ready_words, why_nothing
from cardbook.ui.print_studio.steps.options_panel import OptionsPanel
from cardbook.ui.print_studio.steps.what_choice import KIT
from cardbook.ui.print_studio.studio_columns import StudioColumns
from cardbook.ui.print_studio.studio_head import StudioHead
from cardbook.ui.take_along.kit_dialog import KitDialog
from cardbook.ui.take_along.take_along_view import TakeAlongView
from cardbook.ui.widgets.bars.banner import Banner
from cardbook.ui.widgets.empty_state import EmptyState

_TABLES = (
    "contact", "household", "postal_address", "card_entry", "season", "circle", "circle_member", "book_setting",
    "contact_date", "contact_point", "relation", "smart_list", "supply", "own_sheet",
)
_LISTS = ("season", "circle", "smart_list")
_COLUMNS, _EMPTY = range(2)


class PrintPage(Page):
    """`fix_requested(key)` asks for the editor of a recipient, `people_requested()` for the address book."""

    fix_requested = Signal(object)
    people_requested = Signal()

    def __init__(self, context: UiContext, session: BookSession) -> None:
        super().__init__()
        self._context = context
        self._session = session
        self._is_stale = True
        self._has_pages = False
        self.desk = PrintDesk(context.settings, session.reading)
        self.run = PrintRun(context, session)
        self.head = StudioHead(context)
        self.banner = Banner(context)
        self._stack = QStackedWidget()
        self.columns = StudioColumns(context)
        self._build()
        self.options = OptionsPanel(context, self.desk, session.reading.home)
        self.preview = PreviewPane(context)
        self.panel = PeoplePanel(context)
        self.columns.fill(self.options, self.preview, self.panel)
        self.live = LivePreview(context, self.desk, self.run, self.preview, self.panel, self._order)
        self.labels = LabelControls(context, session, self, self.desk, self.options.label)
        self.envelopes = EnvelopeControls(context, session, self, self.desk.envelopes, self.options)
        self.whom = WhomLists(session.reading, self.desk, self.options, self.labels, self.envelopes)
        self.output = PrintOutput(context, session, self, self.banner, self.head)
        self._is_along = False
        self.printers = PrinterControls(context, session, self, self.desk, self.options.nudge, self.output)
        self.second_tries = SecondTries(
            session, self.output.after, self.desk, self.live, self.envelopes, self.print_keys, self.choose_kind
        )
        self._connect()

    @cached_property
    def take_along(self) -> TakeAlongView:
        """Paper to take along: made when it is first wanted, as another page preview takes long to make."""
        along = TakeAlongView(self._context, self._session, self.output, self.head)
        self._stack.addWidget(along)
        along.panel.kinds.chosen.connect(self.choose)
        along.panel.kinds.tile(PieceKind.CHECKLIST.value).setEnabled(self.whom.has_season)
        along.panel.show_printer(self.printers.are_there)
        along.panel.print.clicked.connect(self.print)
        along.renewed.connect(self.situation_changed)
        self.printers.found.connect(along.panel.show_printer)
        return along

    def commands(self) -> Mapping[str, Callable[[], None]]:
        return {
            "print": self.print,
            "save_pdf": self.save_pdf,
            "printed_lately": self.show_printed_lately,
            **{f"print_{kind}": partial(self.choose, kind) for kind in (*PrintKind, *PieceKind, KIT)},
        }

    def idle_commands(self) -> Collection[str]:
        has_pages = self.take_along.has_pages if self._is_along else self._has_pages
        idle = set() if has_pages else {"print", "save_pdf"}
        return idle if self.whom.has_season else idle | {"print_checklist", "print_gifts", "print_kit"}

    def panes(self) -> list[QWidget]:
        return [self.banner, self.columns.tabs, self.options, self.preview, self.panel]

    def find_here(self) -> None:
        pickers = {PrintKind.LABELS: self.options.label.picker, PrintKind.ENVELOPES: self.options.envelope.picker}
        if self.desk.kind in pickers:
            pickers[self.desk.kind].open_list()

    def shown(self) -> None:
        QTimer.singleShot(0, self, self.printers.find)  # the system may take a while to tell them
        if self._is_stale:
            self._is_stale = False
            self.whom.refresh(begins=self.live.people is None)
            self._renew()

    def print_keys(self, keys: Sequence[int]) -> None:
        """Labels for these lines of the address book."""
        self._print_for(Whom(WhomKind.SELECTION, keys=tuple(keys)))

    def print_season(self, season_id: int, stage: Stage | None = None, entry_ids: Sequence[int] = ()) -> None:
        """Labels for a season's list: these cards, or else those with a stage still open, or all."""
        whom = self.whom.of_season(season_id, stage, entry_ids)
        if whom is not None:
            self._print_for(whom)

    def choose(self, key: str) -> None:
        """What to print: a `PrintKind`, paper to take along (a `PieceKind`), or the kit."""
        if key == KIT:
            KitDialog(self._context, self._session, self.window(), self.desk).open()
            self.options.kinds.choose(self.desk.kind.value)
            if self._is_along:
                self.take_along.panel.kinds.choose(self.take_along.desk.order.kind.value)
            return
        if key in set(PieceKind):
            self._is_along = True
            self._show_stack()
            self.second_tries.forget()
            self.take_along.choose(PieceKind(key))
        else:
            self.choose_kind(PrintKind(key))
        self.situation_changed.emit()

    def choose_kind(self, kind: PrintKind) -> None:
        """Labels or envelopes."""
        if self._is_along:
            self._is_along = False
            self.take_along.stop()
            self.head.show_ready(ready_words(self._context.texts, self.live.printed))
        self._show_stack()
        self.desk.set_kind(kind)
        self.options.show_kind(kind)
        self.printers.show_trays()
        self._show_options()
        self.whom.show_kind()

    def print(self) -> None:
        """Open the print dialog; without a printer the one for the PDF."""
        if self._is_along:
            self.take_along.put_out(has_printer=self.printers.are_there)
            return
        if self.second_tries.go_on_to(self.print):
            return
        printed = self._ready()
        if printed is None:
            return
        if self.printers.are_there:
            self.output.print(printed)
        else:
            self.output.save(printed)

    def save_pdf(self) -> None:
        """Ask where the PDF goes."""
        if self._is_along:
            self.take_along.put_out(has_printer=False)
            return
        if self.live.printed is not self.output.after.used_labels_of() and self.second_tries.go_on_to(self.save_pdf):
            return
        printed = self._ready()
        if printed is not None:
            self.output.save(printed)

    def show_printed_lately(self) -> None:
        """What was printed, to print some of it again."""
        show_printed_lately(self._context, self._session, self, self.second_tries)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.set_narrow(is_small(self._context.theme, self.window().width()))

    def _build(self) -> None:
        """From the outside in: whatever is put into something else is dressed anew with all that it holds."""
        texts = self._context.texts
        empty = EmptyState(
            self._context, texts("print.page.empty.question"), texts("print.page.empty.sentence"),
            texts("print.page.empty.button"),
        )
        empty.submitted.connect(lambda: self.people_requested.emit())
        self._stack.addWidget(self.columns)
        self._stack.addWidget(empty)
        px = self._context.theme.px
        row = QHBoxLayout()
        row.setContentsMargins(px(12), 0, px(12), 0)
        row.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        options, desk = self.options, self.desk
        options.show_kind(desk.kind)
        options.set_ready(False)
        options.kinds.chosen.connect(self.choose)
        self.printers.found.connect(options.show_printer)
        self.whom.renewed.connect(self._lists_renewed)
        self.whom.picked.connect(self.second_tries.forget)
        options.as_list.toggled.connect(desk.set_as_list)
        self.labels.sender_wanted.connect(self.envelopes.ask_for_sender)
        options.lettering.lettering_chosen.connect(desk.set_lettering)
        options.lettering.outlines_chosen.connect(desk.set_outlines)
        options.nudge.test_page_wanted.connect(
            lambda: self.run.make_test_page(self._order(), self.live.people or ())
        )
        options.envelope.flaps_wanted.connect(self._give_flaps)
        self.envelopes.marks.failed.connect(self.output.tell_failure)
        for button in (options.save, options.save_first):
            button.clicked.connect(self.save_pdf)
        options.print.clicked.connect(self.print)
        options.lately.clicked.connect(self.show_printed_lately)
        desk.changed.connect(self._show_options)
        self.panel.fix_wanted.connect(self.fix_requested)
        self.live.renewed.connect(self._renewed)
        self.run.tested.connect(self._tested)
        self.run.busy.connect(self._show_busy)
        self.run.progressed.connect(self.head.show_progress)
        self.head.stop_wanted.connect(self._stop)
        self._session.changed.connect(self._changed)

    def _order(self) -> PrintOrder:
        texts, desk = self._context.texts, self.desk
        return desk.order(texts(f"print.save.files.{desk.kind.value}", what=whom_words(texts, desk.whom)))

    def _ready(self) -> Printed | None:
        printed = self.live.printed
        self.live.renew()
        return printed if printed is not None and printed.pages and self.live.is_current else None

    def _print_for(self, whom: Whom) -> None:
        if self._is_stale:
            self._is_stale = False
            self.whom.refresh()
        self.choose_kind(self.desk.kind)
        self.whom.choose(whom)

    def _lists_renewed(self) -> None:
        self._show_stack()
        kinds = [self.options.kinds, *([self.take_along.panel.kinds] if "take_along" in vars(self) else ())]
        for each in kinds:
            each.tile(PieceKind.CHECKLIST.value).setEnabled(self.whom.has_season)
        self._show_options()
        self.situation_changed.emit()

    def _show_stack(self) -> None:
        is_empty = not self._is_along and not self._session.reading.listing.counts().lines
        if self._is_along:
            self._stack.setCurrentWidget(self.take_along)
        else:
            self._stack.setCurrentIndex(_EMPTY if is_empty else _COLUMNS)

    def _show_options(self) -> None:
        self.labels.show_choices()
        self.options.nudge.show_nudge(self.desk.nudge)
        self.envelopes.show_choices()
        self.options.show_lettering(self.desk)

    def _renewed(self, printed: Printed) -> None:
        texts = self._context.texts
        doubts = printed.doubts
        self.options.whom_doubt.show_words(texts("print.whom.doubt", count=doubts) if doubts else "")
        missing = len(printed.missing)
        words = texts("print.lettering.missing", count=missing) if missing else ""
        self.options.lettering.doubt.show_words(words)
        self.envelopes.show_made(printed)
        doubt = lettering_doubt(texts, post_of(self._session.reading.home), printed.smallest_pt)
        self.options.lettering.show_size(printed.size_pt, printed.order.envelopes.wanted_pt, doubt)
        self.columns.show_people(self.panel.count_words())
        self._has_pages = bool(printed.pages)
        self.options.set_ready(self._has_pages)
        self.situation_changed.emit()
        self.preview.show_sentence(why_nothing(texts, printed))
        if not self._is_along:
            self.head.show_ready(ready_words(texts, printed))

    def _tested(self, pdf: bytes) -> None:
        texts = self._context.texts
        self._put_out_extra(pdf, texts("print.nudge.test_title", sheet=paper_title(texts, self._order().on)))

    def _give_flaps(self) -> None:
        printed, texts = self._ready(), self._context.texts
        if printed is not None:
            self._put_out_extra(printed.flaps, texts("print.save.files.flaps", what=whom_words(texts, self.desk.whom)))

    def _put_out_extra(self, pdf: bytes, title: str) -> None:
        if self.printers.are_there:
            self.output.print_extra(pdf, self._order())
        else:
            self.output.save_extra(pdf, title)

    def _show_busy(self, busy: bool) -> None:
        if not busy:
            self.head.finish()
            return
        count = len(self.live.people or ())
        self.head.begin(self._context.texts(f"print.run.{self.desk.kind}.making", count=count) if count else "")

    def _stop(self) -> None:
        self.live.stop()
        if self._is_along:
            self.take_along.stop()
        self.output.printer.stop()

    def _changed(self, changes: ChangeSet) -> None:
        if not changes.touches(*_TABLES):
            return
        if not self.isVisible():
            self._is_stale = True
            return
        if changes.touches(*_LISTS):
            self.whom.refresh()
        self._renew()

    def _renew(self) -> None:
        """Show people, sheets and envelopes as they are now."""
        if self._is_along:
            self.take_along.refresh()
        self.desk.follow_sheet()
        self.desk.envelopes.refresh()
        self.live.gather()

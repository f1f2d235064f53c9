"""Step 3 for envelopes: which one, whether with the sender, and whether the post's zones are shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.services.paper.envelopes.envelope_formats import envelopes_to_choose, post_of
from cardbook.services.paper.envelopes.envelope_options import SenderPlace
from cardbook.services.paper.envelopes.envelope_words import (
    card_size,
    envelope_size,
    envelope_title,
    measures_doubt,
    post_doubt,
    postage_doubt,
    size_doubt,
)
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.envelopes.envelope_desk import EnvelopeDesk
from cardbook.ui.print_studio.print_work import Printed
from cardbook.ui.print_studio.steps.list_picker import ListPicker, PickList
from cardbook.ui.print_studio.steps.pick_list import PickRow
from cardbook.ui.print_studio.steps.step import DoubtLine, Step
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.fields.combo_field import ComboField
from cardbook.ui.widgets.fields.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.fields.tick_box import TickBox

_OFF = "off"


def envelope_row(texts: Texts, envelope: EnvelopeFormat) -> PickRow:
    """An envelope as a row of the list, with its outline."""
    words = [envelope_size(texts, envelope), card_size(texts, envelope)]
    return PickRow(
        envelope_title(texts, envelope), ", ".join(filter(None, words)), ", ".join(envelope.aliases),
        measures_doubt(texts, envelope), (envelope.width, envelope.height),
    )


class EnvelopeStep(Step):
    """`envelope_chosen(EnvelopeFormat)`, `run_chosen(EnvelopeFormat or None)` where cards go into several,
    `sender_placed(SenderPlace or None)`, `sender_wanted()` to type it, `flaps_wanted()` to print those,
    `zones_shown(bool)`; `marks_wanted()` asks for files of bought postage, `marks_removed()` lets it go.
    """

    envelope_chosen = Signal(object)
    run_chosen = Signal(object)
    sender_placed = Signal(object)
    sender_wanted = Signal()
    flaps_wanted = Signal()
    zones_shown = Signal(bool)
    marks_wanted = Signal()
    marks_removed = Signal()

    def __init__(self, context: UiContext, desk: EnvelopeDesk, home: str) -> None:
        self._context = context
        texts, theme = context.texts, context.theme
        super().__init__(context, 3, texts("print.steps.envelope"))
        offer = PickList(
            texts("print.envelopes.name"), texts("print.envelopes.search"), texts("print.envelopes.nothing"),
            partial(_found, home), partial(envelope_row, texts),
        )
        self.picker = ListPicker(context, offer, desk.options.envelope)
        self.runs = ComboField(context, texts("print.envelopes.runs"), [])
        self._runs: dict[str, EnvelopeFormat | None] = {}
        self.measures, self.costs, self.post = DoubtLine(context), DoubtLine(context), DoubtLine(context)
        places = [(place.value, texts(f"print.envelopes.{place.value}")) for place in SenderPlace]
        places.append((_OFF, texts("print.envelopes.off")))
        self.places = SegmentedChoice(context, texts("print.envelopes.sender"), places)
        self.sender_lines = paragraph(theme, "", "small", "ink2")
        self.no_room = DoubtLine(context)
        self.flaps_note = paragraph(theme, texts("print.flaps.why"), "small", "ink2")
        self.flaps = link_button(context, texts("print.flaps.verb"), small=True)
        self.change = link_button(context, texts("print.envelopes.change_sender"), small=True)
        self.postage = paragraph(theme, "", "small", "ink2")
        self.take_marks = link_button(context, texts("print.postage.choose"), small=True)
        self.no_marks = link_button(context, texts("print.postage.remove"), small=True)
        self.marks_doubt = DoubtLine(context)
        self.zones = TickBox(context, texts("print.envelopes.zones"), desk.shows_zones)
        self._fill()
        self.picker.chosen.connect(self.envelope_chosen)
        self.places.chosen.connect(lambda key: self.sender_placed.emit(None if key == _OFF else SenderPlace(key)))
        self.flaps.clicked.connect(self.flaps_wanted)
        self.change.clicked.connect(self.sender_wanted)
        self.runs.activated.connect(lambda: self.run_chosen.emit(self._runs[self.runs.key()]))
        self.zones.toggled.connect(self.zones_shown)
        self.take_marks.clicked.connect(self.marks_wanted)
        self.no_marks.clicked.connect(self.marks_removed)

    def show_desk(self, desk: EnvelopeDesk, home: str) -> None:
        """What is chosen now, and what is worth a thought about it."""
        texts, envelope, post = self._context.texts, desk.options.envelope, post_of(home)
        title, size = envelope_title(texts, envelope), envelope_size(texts, envelope)
        spoken = texts("print.envelopes.spoken", title=title, size=size)
        words = title if envelope.is_square or title == size else f"{title}, {size}"
        self.picker.show_choice(envelope, words, spoken, desk.last_used)
        self.measures.show_words(measures_doubt(texts, envelope))
        self.costs.show_words(size_doubt(texts, envelope, post))
        self.post.show_words(post_doubt(texts, post) if desk.shows_zones else "")
        self._show_sender(desk)
        count = len(desk.options.marks)
        self.postage.setText(texts("print.postage.count", count=count) if count else texts("print.postage.none"))
        self.take_marks.setVisible(not count)
        self.no_marks.setVisible(bool(count))

    def show_made(self, printed: Printed) -> None:
        """Whether the sender found its place on the envelopes that were made, and all of them their postage."""
        texts = self._context.texts
        self.no_room.show_words("" if printed.sender_fits else texts("print.envelopes.no_room"))
        self._show_runs(printed)
        for widget in (self.flaps_note, self.flaps):
            widget.setVisible(bool(printed.flaps))
        self.marks_doubt.show_words(postage_doubt(texts, len(printed.order.envelopes.marks), printed.pages))

    def _fill(self) -> None:
        name = label(self._context.theme, self._context.texts("print.envelopes.sender"), "small", "ink2")
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.picker,), (self.runs,), (self.measures,), (self.costs,), (name,), (self.places,),
            (self.sender_lines, self.change), (self.no_room,), (self.flaps_note,), (self.flaps,),
            (self.postage, self.take_marks, self.no_marks), (self.marks_doubt,), (self.zones,), (self.post,),
        )
        for first, *beside in rows:
            if not beside:
                self.body.addWidget(first)
                continue
            row = QHBoxLayout()
            row.addWidget(first, 1)
            for link in beside:
                row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
            self.body.addLayout(row)
        self.body.setAlignment(self.flaps, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.runs, self.flaps_note, self.flaps):
            widget.hide()  # until envelopes are made that have more than one size, or flaps

    def _show_runs(self, printed: Printed) -> None:
        """The sizes there are, as a printer takes one at a time; nothing where all cards go into one envelope."""
        texts, order, runs = self._context.texts, printed.order, printed.runs
        self._runs = {envelope.id if envelope else "": envelope for envelope in runs}
        titles = {
            key: envelope_title(texts, envelope or order.envelopes.envelope) for key, envelope in self._runs.items()
        }
        counts = zip(self._runs, runs.values(), strict=True)
        self.runs.set_choices(
            [(key, texts("print.envelopes.run", count=count, envelope=titles[key])) for key, count in counts]
        )
        self.runs.choose(order.run.id if order.run else "")
        self.runs.setVisible(len(runs) > 1)

    def _show_sender(self, desk: EnvelopeDesk) -> None:
        texts, lines = self._context.texts, desk.own_sender.lines
        self.places.choose(desk.sender_place.value if desk.sender_place else _OFF)
        self.sender_lines.setText("\n".join(lines) if lines else texts("print.envelopes.no_sender"))
        self.change.setText(texts("print.envelopes.change_sender" if lines else "print.envelopes.enter_sender"))
        for widget in (self.sender_lines, self.change):
            widget.setVisible(desk.sender_place is not None)


def _found(home: str, text: str, last_used: Sequence[str]) -> Sequence[EnvelopeFormat]:
    return envelopes_to_choose(text, last_used, home)

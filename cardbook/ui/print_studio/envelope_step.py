"""Step 3 for envelopes: which one, whether with the sender, and whether the post's zones are shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from cardbook.domain.envelope import EnvelopeFormat
from cardbook.services.envelope_formats import envelopes_to_choose, post_of
from cardbook.services.envelope_words import (
    card_size,
    envelope_size,
    envelope_title,
    measures_doubt,
    post_doubt,
    size_doubt,
)
from cardbook.texts import Texts
from cardbook.ui.context import UiContext
from cardbook.ui.labels import label, paragraph
from cardbook.ui.print_studio.envelope_desk import EnvelopeDesk
from cardbook.ui.print_studio.list_picker import ListPicker, PickList
from cardbook.ui.print_studio.pick_list import PickRow
from cardbook.ui.print_studio.step import DoubtLine, Step
from cardbook.ui.widgets.button import link_button
from cardbook.ui.widgets.segmented_choice import SegmentedChoice
from cardbook.ui.widgets.tick_box import TickBox

_FRONT, _OFF = "front", "off"


def envelope_row(texts: Texts, envelope: EnvelopeFormat) -> PickRow:
    """An envelope as a row of the list, with its outline."""
    words = [envelope_size(texts, envelope), card_size(texts, envelope)]
    return PickRow(
        envelope_title(texts, envelope), ", ".join(filter(None, words)), ", ".join(envelope.aliases),
        measures_doubt(texts, envelope), (envelope.width, envelope.height),
    )


class EnvelopeStep(Step):
    """`envelope_chosen(EnvelopeFormat)`, `sender_shown(bool)`, `sender_wanted()` to type it, `zones_shown(bool)`."""

    envelope_chosen = Signal(object)
    sender_shown = Signal(bool)
    sender_wanted = Signal()
    zones_shown = Signal(bool)

    def __init__(self, context: UiContext, desk: EnvelopeDesk, home: str) -> None:
        self._context = context
        texts, theme = context.texts, context.theme
        super().__init__(context, 3, texts("print.steps.envelope"))
        offer = PickList(
            texts("print.envelopes.name"), texts("print.envelopes.search"), texts("print.envelopes.nothing"),
            partial(_found, home), partial(envelope_row, texts),
        )
        self.picker = ListPicker(context, offer, desk.options.envelope)
        self.measures, self.costs, self.post = DoubtLine(context), DoubtLine(context), DoubtLine(context)
        places = [(_FRONT, texts("print.envelopes.front")), (_OFF, texts("print.envelopes.off"))]
        self.places = SegmentedChoice(context, texts("print.envelopes.sender"), places)
        self.sender_lines = paragraph(theme, "", "small", "ink2")
        self.no_room = DoubtLine(context)
        self.change = link_button(context, texts("print.envelopes.change_sender"), small=True)
        self.zones = TickBox(context, texts("print.envelopes.zones"), desk.shows_zones)
        for widget in (
            self.picker, self.measures, self.costs, label(theme, texts("print.envelopes.sender"), "small", "ink2"),
            self.places,
        ):
            self.body.addWidget(widget)
        own = QHBoxLayout()
        own.addWidget(self.sender_lines, 1)
        own.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(own)
        for below in (self.no_room, self.zones, self.post):
            self.body.addWidget(below)
        self.picker.chosen.connect(self.envelope_chosen)
        self.places.chosen.connect(lambda key: self.sender_shown.emit(key == _FRONT))
        self.change.clicked.connect(self.sender_wanted)
        self.zones.toggled.connect(self.zones_shown)

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

    def show_room(self, sender_fits: bool) -> None:
        """Whether the sender found its place on the envelopes that were made."""
        self.no_room.show_words("" if sender_fits else self._context.texts("print.envelopes.no_room"))

    def _show_sender(self, desk: EnvelopeDesk) -> None:
        texts, lines = self._context.texts, desk.own_sender.lines
        self.places.choose(_FRONT if desk.shows_sender else _OFF)
        self.sender_lines.setText("\n".join(lines) if lines else texts("print.envelopes.no_sender"))
        self.change.setText(texts("print.envelopes.change_sender" if lines else "print.envelopes.enter_sender"))
        for widget in (self.sender_lines, self.change):
            widget.setVisible(desk.shows_sender)


def _found(home: str, text: str, last_used: Sequence[str]) -> Sequence[EnvelopeFormat]:
    return envelopes_to_choose(text, last_used, home)

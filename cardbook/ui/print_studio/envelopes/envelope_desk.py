"""The choices about envelopes in the print studio."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cardbook.domain.errors import KnownError
from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.postage_mark import PostageMark
from cardbook.services.paper.envelopes.envelope_formats import find_envelope, first_envelope
from cardbook.services.paper.envelopes.envelope_options import NO_SENDER, EnvelopeOptions, Sender, SenderPlace, Turn
from cardbook.services.paper.envelopes.sender import sender_of
from cardbook.services.paper.labels.label_options import LABEL_TYPEFACES
from cardbook.services.reading import BookReading
from cardbook.ui.print_studio.envelopes.feed import remember_turn, turn_of
from cardbook.ui.settings import UiSettings

_ENVELOPES, _SENDER, _ZONES, _FONT = "print_envelopes", "print_sender", "print_zones", "print_envelope_font"
_OFF = "off"
_REMEMBERED = 8


class EnvelopeDesk(QObject):
    """`changed` when the envelopes look different; `looked` when only what is drawn over them does.

    Sizes, typeface and what is shown are remembered on this computer, the way it is fed for each printer; the
    sender is the book's. `run` is a motif's envelope while those that go into it are printed.
    """

    changed = Signal()
    looked = Signal()

    def __init__(self, settings: UiSettings, reading: BookReading) -> None:
        super().__init__()
        self._settings = settings
        self._reading = reading
        self._printer = ""
        self.run: EnvelopeFormat | None = None
        font = settings.word(_FONT)
        self.sender_place = _place(settings.word(_SENDER))
        self.shows_zones = settings.word(_ZONES) != _OFF
        self.options = EnvelopeOptions(
            self._last_envelope(), font=font if font in LABEL_TYPEFACES else LABEL_TYPEFACES[0]
        )
        self.options = self._with_sender()

    @property
    def own_sender(self) -> Sender:
        """The sender that the book remembers, whether printed or not."""
        return sender_of(self._reading)

    @property
    def last_used(self) -> list[str]:
        """The ids of the envelopes chosen last, the newest first."""
        return self._settings.word(_ENVELOPES).split()

    def set_envelope(self, envelope: EnvelopeFormat) -> None:
        """Another envelope."""
        others = [each for each in self.last_used if each != envelope.id]
        self._settings.remember_word(_ENVELOPES, " ".join([envelope.id, *others][:_REMEMBERED]))
        self.run = None
        self._become(replace(self.options, envelope=envelope))

    def set_run(self, envelope: EnvelopeFormat | None) -> None:
        """Print only those whose cards go into this envelope; None prints those who go into the chosen one."""
        if envelope != self.run:
            self.run = envelope
            self.changed.emit()

    def place_sender(self, place: SenderPlace | None) -> None:
        """Print the sender there, or leave it off."""
        self.sender_place = place
        self._settings.remember_word(_SENDER, place.value if place else _OFF)
        self.refresh()

    def add_marks(self, marks: Sequence[PostageMark]) -> None:
        """Bought postage for the next envelopes; what is there already is not taken twice."""
        every = {mark.grey: mark for mark in (*self.options.marks, *marks)}
        self.set_marks(tuple(every.values()))

    def set_marks(self, marks: tuple[PostageMark, ...]) -> None:
        """Other postage, or none."""
        self._become(replace(self.options, marks=marks))

    def use_up(self, used: Collection[PostageMark], again: Sequence[PostageMark]) -> None:
        """Take away the marks that were printed, but for those that are wanted once more: they come first."""
        self.set_marks((*again, *(mark for mark in self.options.marks if mark not in used)))

    def show_zones(self, on: bool) -> None:
        """Draw the post's zones over the preview; they are never printed."""
        self.shows_zones = on
        self._settings.remember_word(_ZONES, "" if on else _OFF)
        self.looked.emit()

    def set_lettering(self, font: str, size_pt: float | None) -> None:
        """Typeface and size (None: the usual one)."""
        self._settings.remember_word(_FONT, font)
        self._become(replace(self.options, font=font, size_pt=size_pt))

    def set_printer(self, printer: str) -> None:
        """Another printer, with its own way to take envelopes."""
        self._printer = printer
        self._become(replace(self.options, turn=turn_of(self._settings, printer)))

    def set_turn(self, turn: Turn) -> None:
        """How the chosen printer takes them."""
        remember_turn(self._settings, self._printer, turn)
        self._become(replace(self.options, turn=turn))

    def set_drawn(self, drawn: Affine) -> None:
        """What corrects the printer."""
        self._become(replace(self.options, drawn=drawn))

    def refresh(self) -> None:
        """Read the sender again."""
        self._become(self._with_sender())

    def _become(self, options: EnvelopeOptions) -> None:
        if options != self.options:
            self.options = options
            self.changed.emit()

    def _with_sender(self) -> EnvelopeOptions:
        if self.sender_place is None:
            return replace(self.options, sender=NO_SENDER)
        return replace(self.options, sender=self.own_sender, sender_place=self.sender_place)

    def _last_envelope(self) -> EnvelopeFormat:
        for known in self.last_used:
            with suppress(KnownError):
                return find_envelope(known)
        return first_envelope(self._reading.home)


def _place(word: str) -> SenderPlace | None:
    """A remembered place; the front where nothing was chosen yet."""
    if word == _OFF:
        return None
    return SenderPlace(word) if word in list(SenderPlace) else SenderPlace.FRONT

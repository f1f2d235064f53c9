"""The choices of the print studio, one beside the other; what they add up to is a `PrintOrder`."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from cardbook.domain.cards.card_list import Stage
from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.calibration import Place, PrinterError
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.open_sheet import FRESH, OpenSheet
from cardbook.services.paper.labels.label_options import LABEL_TYPEFACES, Align, LabelOptions
from cardbook.services.paper.labels.sheets import first_sheet, sheet_by_id, sheets_to_choose
from cardbook.services.paper.print_people import EVERYONE, PrintPerson, Whom, WhomKind
from cardbook.services.paper.printers.home_paper import home_paper
from cardbook.services.paper.printers.printers import Printers, printers_file
from cardbook.services.reading import BookReading
from cardbook.ui.print_studio.envelopes.envelope_desk import EnvelopeDesk
from cardbook.ui.print_studio.print_order import PrintKind, PrintOrder
from cardbook.ui.print_studio.printer.nudge import Nudge, drawn_for, nudge_of, remember_nudge
from cardbook.ui.settings import UiSettings

_FONT, _ALIGN, _ORDER, _KIND = "print_font", "print_align", "print_order", "print_kind"
_AS_LIST = "as_list"


class PrintDesk(QObject):
    """`whom_changed` when other people are meant, `changed` when the pages look different."""

    whom_changed = Signal()
    changed = Signal()

    def __init__(self, settings: UiSettings, reading: BookReading) -> None:
        super().__init__()
        self._settings = settings
        self._reading = reading
        self.kind = PrintKind.ENVELOPES if settings.word(_KIND) == PrintKind.ENVELOPES else PrintKind.LABELS
        self.whom: Whom = EVERYONE
        self.as_list = settings.word(_ORDER) == _AS_LIST
        self.paper = home_paper(reading.home)
        self.printer = ""
        self.printers = Printers(printers_file())
        self.fill: Whom | None = None
        self.left_out: set[int] = set()
        self.with_gaps: set[int] = set()
        self._waiting: set[int] = set()
        font, align = settings.word(_FONT), settings.word(_ALIGN)
        self.options = LabelOptions(
            self._last_sheet(),
            font=font if font in LABEL_TYPEFACES else LABEL_TYPEFACES[0],
            align=Align(align) if align in list(Align) else Align.LEFT,
        )
        self.envelopes = EnvelopeDesk(settings, reading)
        self.envelopes.changed.connect(self.changed)
        self._open(self.options.sheet)

    def order(self, title: str) -> PrintOrder:
        """What is to be printed now."""
        return PrintOrder(
            self.kind, self.whom, self.options, self.envelopes.options, self.paper, title,
            self.envelopes.run, frozenset(self.left_out), frozenset(self.with_gaps), self.fill,
        )

    @property
    def nudge(self) -> Nudge:
        """By how much the chosen printer misses."""
        return nudge_of(self._settings, self.printer)

    def set_kind(self, kind: PrintKind) -> None:
        """Labels or envelopes; what addresses were printed on last is remembered."""
        self._settings.remember_word(_KIND, kind.value)
        if kind is not self.kind:
            self.kind = kind
            self.changed.emit()

    def set_whom(self, whom: Whom) -> None:
        """Other people; nobody of them is left out yet."""
        self.whom = whom
        self.left_out.clear()
        self.with_gaps.clear()
        self._waiting.clear()
        self.whom_changed.emit()

    def set_as_list(self, on: bool) -> None:
        """Print a season's people in the order of its checklist, so that the stacks match."""
        self.as_list = on
        self._settings.remember_word(_ORDER, _AS_LIST if on else "")
        self.whom_changed.emit()

    def fall_back(self, answers: list[Whom]) -> None:
        """Choose what the day's work most likely is: the newest list still to address, or else everyone."""
        self.set_whom(next((whom for whom in answers if whom.stage is Stage.ADDRESSED), EVERYONE))

    def meet(self, people: Sequence[PrintPerson]) -> None:
        """Whoever has no name or no address is left out, until that is mended or the user wants them all the same.

        So is whose envelope is addressed by hand, but where just these were chosen.
        """
        waiting = {person.key for person in people if person.waits_to_be_asked_for}
        if self.whom.kind is WhomKind.SELECTION and all(person.recipient.by_hand for person in people):
            waiting = {person.key for person in people if person.cannot_arrive}
        self.left_out -= self._waiting - waiting
        self.left_out |= waiting - self._waiting
        self._waiting = waiting

    def set_printed(self, keys: Iterable[int], on: bool) -> None:
        """Print somebody or leave them out, for this run."""
        change = self.left_out.difference_update if on else self.left_out.update
        change(keys)
        self.changed.emit()

    def print_only(self, keys: Sequence[int], of: Iterable[PrintPerson]) -> None:
        """Leave everybody else out, for a second try; each is printed as often as the key that comes most often."""
        self.left_out = {person.key for person in of} - set(keys)
        self.fill = None
        self.set_copies(max(Counter(keys).values(), default=1))

    def print_all_again(self) -> None:
        """Nobody is left out but those who cannot be printed; each is printed once, and nobody gets the rest."""
        self.left_out = set(self._waiting)
        self.with_gaps.clear()
        self.fill = None
        self.set_copies(1)

    def set_gap(self, key: int, on: bool) -> None:
        """Print somebody with gaps for the pen, or rather not."""
        (self.with_gaps.add if on else self.with_gaps.discard)(key)
        self.changed.emit()

    def sheets_to_choose(self, text: str, last_used: Sequence[str]) -> list[LabelSheet]:
        """The sheets that have every word of `text`, the book's own first, then those used last."""
        return sheets_to_choose(text, last_used, self._reading.own_sheets.all())

    def set_sheet(self, sheet: LabelSheet) -> None:
        """Another sheet, with the labels that are still free on the open one."""
        self._open(sheet)
        self.changed.emit()

    def follow_sheet(self) -> None:
        """Keep to the chosen sheet as it is measured now; where it is gone, to the first that is offered."""
        known = sheet_by_id(self.options.sheet.id, self._reading.own_sheets.all())
        sheet = known or first_sheet(self._reading.home)
        if sheet != self.options.sheet:
            self.set_sheet(sheet)

    def start_at(self, label: int) -> None:
        """Begin at this label of the first sheet; those before it are taken for used."""
        used = frozenset(each for each in self.options.used if each > label)
        self.options = replace(self.options, first=label, used=used)
        self.changed.emit()

    def take_sheet(self, number: int | None) -> None:
        """Lay another open sheet into the tray, by its number; a whole one for None."""
        open_sheets = self._reading.drawer.open_sheets(self.options.sheet.id)
        self._lay(next((each for each in open_sheets if each.number == number), FRESH))
        self.changed.emit()

    def set_copies(self, copies: int) -> None:
        """Print so many labels of each."""
        self.options = replace(self.options, copies=copies)
        self.changed.emit()

    def set_fill(self, fill: Whom | None) -> None:
        """Give the rest of the last sheet to others, to one's own address (SENDER), or to nobody."""
        self.fill = fill
        self.changed.emit()

    def set_lettering(self, font: str, size_pt: float | None, align: Align) -> None:
        """Typeface, size (None: what suits) and, on labels, where lines begin."""
        if self.kind is PrintKind.ENVELOPES:
            self.envelopes.set_lettering(font, size_pt)
            return
        self._settings.remember_word(_FONT, font)
        self._settings.remember_word(_ALIGN, align.value)
        self.options = replace(self.options, font=font, size_pt=size_pt, align=align)
        self.changed.emit()

    def set_outlines(self, on: bool) -> None:
        """Print the labels' edges too."""
        self.options = replace(self.options, outlines=on)
        self.changed.emit()

    def set_printer(self, printer: str) -> None:
        """Another printer, with its own nudge."""
        self.printer = printer
        self.envelopes.set_printer(printer)
        self._correct()

    def set_nudge(self, nudge: Nudge) -> None:
        """What is found out about the chosen printer."""
        remember_nudge(self._settings, self.printer, nudge)
        self._correct()

    def refresh_sheet(self) -> None:
        """Read again which labels of the open sheets are free."""
        self.set_sheet(self.options.sheet)

    def measure(self, readings: Sequence[Place], drawn: Affine) -> PrinterError:
        """Remember how the chosen printer misses the paper, from three readings of its ruler page.

        `drawn` is the correction with which that page was drawn; what it was nudged by before is part of
        what is found. Raises KnownError: BAD_READING, FILE_NOT_WRITABLE.
        """
        error = self.printers.measured(self.printer, self.paper, readings, drawn)
        self.set_nudge(Nudge())
        return error

    def _correct(self) -> None:
        """Draw through what is known of the chosen printer."""
        drawn = drawn_for(self._settings, self.printer, self.paper)
        self.envelopes.set_drawn(drawn)
        if drawn != self.options.drawn:
            self.options = replace(self.options, drawn=drawn)
            self.changed.emit()

    def _open(self, sheet: LabelSheet) -> None:
        self.options = replace(self.options, sheet=sheet)
        self._lay(self._reading.drawer.open_sheet(sheet.id))

    def _lay(self, lying: OpenSheet) -> None:
        sheet = self.options.sheet
        lying = lying._replace(used=sheet.of_these(lying.used))
        first = lying.first_free(sheet.count)
        self.options = replace(self.options, first=first, used=lying.used, number=lying.number)

    def _last_sheet(self) -> LabelSheet:
        own = self._reading.own_sheets.all()
        for sheet_id in self._reading.drawer.kinds():
            sheet = sheet_by_id(sheet_id, own)
            if sheet:
                return sheet
        return first_sheet(self._reading.home)

"""What is to be printed, as chosen on the page."""

from dataclasses import dataclass, replace
from enum import StrEnum

from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.envelope import EnvelopeFormat
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.paper.paper import PaperSize
from cardbook.services.paper.envelopes.envelope_options import EnvelopeOptions, Turn
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.print_people import PrintPerson, Whom


class PrintKind(StrEnum):
    """The kinds of printed matter."""

    LABELS = "labels"
    ENVELOPES = "envelopes"


@dataclass(frozen=True)
class PrintOrder:
    """Equal orders over the same people give equal pages. Keys in `left_out` are not printed this time.

    `run` is the envelope of those whose cards go into another one than `envelopes` has; None prints the others.
    Those in `with_gaps` are printed although no typeface has some of their characters. `fill` gets the labels that stay
    free of the last sheet.
    """

    kind: PrintKind
    whom: Whom
    options: LabelOptions
    envelopes: EnvelopeOptions
    paper: PaperSize
    title: str
    run: EnvelopeFormat | None = None
    left_out: frozenset[int] = frozenset()
    with_gaps: frozenset[int] = frozenset()
    fill: Whom | None = None

    @property
    def of_run(self) -> EnvelopeOptions:
        """How the envelopes of this run look."""
        return replace(self.envelopes, envelope=self.run) if self.run else self.envelopes

    @property
    def on(self) -> EnvelopeFormat | LabelSheet:
        """The sheet or the envelope that is printed on."""
        return self.options.sheet if self.kind is PrintKind.LABELS else self.of_run.envelope

    def prints(self, person: PrintPerson) -> bool:
        """Whether somebody's envelope is of this run; of labels everybody's is."""
        if self.kind is not PrintKind.ENVELOPES:
            return True
        own = person.envelope if person.envelope != self.envelopes.envelope else None
        return own == self.run

    @property
    def drawn(self) -> Affine:
        """What corrects the printer in the PDF itself."""
        return self.options.drawn

    @property
    def turn(self) -> Turn:
        """How far a page is turned to the right from how it is read to how it is fed into the printer."""
        return self.envelopes.turn if self.kind is PrintKind.ENVELOPES else Turn.UPRIGHT

    def fed_size(self) -> tuple[int, int]:
        """Width and height in µm of a page as it is fed."""
        width, height = self.page_size()
        return (height, width) if self.turn in (Turn.LEFT, Turn.RIGHT) else (width, height)

    def page_size(self) -> tuple[int, int]:
        """Width and height in µm of a page as it is read."""
        if self.kind is PrintKind.ENVELOPES:
            envelope = self.run or self.envelopes.envelope
            return envelope.width, envelope.height
        sheet = self.options.sheet.cut()
        if sheet.is_turned:
            return sheet.page.height, sheet.page.width
        return sheet.page.width, sheet.page.height

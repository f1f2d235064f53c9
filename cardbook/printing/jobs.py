"""What is to be printed, as plain values: every text already composed and in the right language."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Protocol

from cardbook.domain.affine import UNMOVED, Affine
from cardbook.domain.card_list import StageDays
from cardbook.domain.envelope_front import EnvelopeFront
from cardbook.domain.label_sheet import LabelSheet
from cardbook.domain.paper import PaperSize
from cardbook.domain.postage_mark import PostageMark
from cardbook.domain.value import value
from cardbook.printing.typeface_names import LABEL_TYPEFACES


class Align(StrEnum):
    """Where the lines of a label begin."""

    LEFT = "left"
    CENTRE = "centre"


@value(frozen=True, slots=True)
class LabelText:
    """The lines of one label, or of one envelope's address, from top to bottom.

    `key` is the caller's own mark, repeated in the layout report. `country_line` says that the last line is
    the country: it is set a little smaller and spaced, and arrives in the capitals it is to have. `country`
    (ISO 3166) is where the label goes, since Chinese characters do not look the same everywhere.
    """

    lines: tuple[str, ...]
    key: str = ""
    country_line: bool = False
    country: str = ""


class LabelTexts(Protocol):
    """Labels that can be gone through from the beginning as often as wanted: a tuple, or read anew each time.

    The length tells how far a run is; fewer may come than it promises.
    """

    def __len__(self) -> int: ...

    def __iter__(self) -> Iterator[LabelText]: ...


@dataclass(frozen=True, slots=True)
class LabelJob:
    """Labels onto sheets: from label `first` of the first sheet, leaving out its `used` labels.

    `labels` come one after the other and are not kept, so that a job of many needs no more memory than one of few.
    Later sheets are full ones. `size_pt` None takes the size that suits the label's height. `offset_x` and
    `offset_y` move everything right and down, in µm. `outlines` draws the labels' edges, for a test page.
    With `gaps` a label is printed although no typeface has some of its characters: a gap stays for the pen.
    """

    sheet: LabelSheet
    labels: LabelTexts
    first: int = 1
    used: frozenset[int] = frozenset()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    align: Align = Align.LEFT
    outlines: bool = False
    gaps: bool = False
    title: str = ""
    language: str = "en"
    offset_x: int = 0
    offset_y: int = 0


class Turn(IntEnum):
    """How far the lettering is turned to the right on the paper as it is fed, in degrees."""

    UPRIGHT = 0
    RIGHT = 90
    OVER = 180
    LEFT = 270


USUAL_PT = 15.0
"""The size of an address on an envelope."""


@dataclass(frozen=True, slots=True)
class EnvelopeJob:
    """One envelope for each of `addressees`, in their order; all lettering has one size.

    `sender` are the lines at the top left, none for (); `sender_country` stands below them on mail abroad, which is
    where an address ends with its country. `marks` are bought postage for the first envelopes, one each: they stand in
    their own size, and none is printed twice. `size_pt` None takes the usual size; it is made smaller where an address
    is too long. `offset_x` and `offset_y` move everything right and down on the paper as it is fed, in µm.
    With `gaps` an envelope is printed although no typeface has some of its characters.
    """

    front: EnvelopeFront
    addressees: LabelTexts
    sender: tuple[str, ...] = ()
    sender_country: str = ""
    marks: tuple[PostageMark, ...] = ()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    turn: Turn = Turn.UPRIGHT
    gaps: bool = False
    title: str = ""
    language: str = "en"
    offset_x: int = 0
    offset_y: int = 0

    def page_size(self) -> tuple[int, int]:
        """Width and height of the paper as it is fed, in µm."""
        size = self.front.envelope.width, self.front.envelope.height
        return size if self.turn in (Turn.UPRIGHT, Turn.OVER) else (size[1], size[0])


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One card of a checklist: whom it is for, where they live, what to write about, how far it is."""

    name: str
    town: str = ""
    note: str = ""
    stages: StageDays = field(default_factory=StageDays)


@dataclass(frozen=True, slots=True)
class ChecklistGroup:
    """Rows under a heading, with a word on it such as its last post. "" prints no heading."""

    title: str
    note: str
    rows: tuple[ChecklistRow, ...]


@dataclass(frozen=True, slots=True)
class ChecklistHeads:
    """The words above the columns; `stages` in the order of the four stages."""

    stages: tuple[str, str, str, str]
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class ChecklistJob:
    """A checklist for the fridge or the writing desk. `page_of` holds {page} and {pages}."""

    title: str
    subtitle: str
    heads: ChecklistHeads
    groups: tuple[ChecklistGroup, ...]
    footer: str
    page_of: str
    paper: PaperSize
    language: str = "en"


@dataclass(frozen=True, slots=True)
class RulerPageJob:
    """The page by which a printer is measured. `drawn` is a correction that is already known.

    `lines` say what to do; `from_left` and `from_top` stand beside each cross, before a line for the pen.
    """

    paper: PaperSize
    title: str
    lines: tuple[str, ...]
    from_left: str
    from_top: str
    drawn: Affine = UNMOVED
    language: str = "en"

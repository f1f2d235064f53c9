"""Labels to be printed onto sheets."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.domain.value import value
from cardbook.printing.text.typeface_names import LABEL_TYPEFACES


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
    Later sheets are full ones. Each is printed in so many `copies`, one after the other; what then stays free of the
    last sheet is given to `fill`, as far as it goes. `size_pt` None takes the size that suits the label's height.
    `drawn` is what corrects the printer, on the sheet as it is fed. `outlines` draws the labels' edges, for a test
    page. With `gaps` a label is printed although no typeface has some of its characters: a gap stays for the pen.
    """

    sheet: LabelSheet
    labels: LabelTexts
    first: int = 1
    used: frozenset[int] = frozenset()
    copies: int = 1
    fill: LabelTexts = ()
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    align: Align = Align.LEFT
    outlines: bool = False
    gaps: bool = False
    title: str = ""
    language: str = "en"
    drawn: Affine = UNMOVED

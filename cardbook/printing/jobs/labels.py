"""Labels to be printed onto sheets."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any, Protocol

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


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelLook:
    """How labels are to look, and on which of them they are printed.

    They begin at label `first` of the first sheet and leave out its `used` labels; later sheets are full ones. Each is
    printed in so many `copies`, one after the other. `size_pt` None takes the size that suits the label's height.
    `outlines` draws the labels' edges, for a test page. With `gaps` a label is printed although no typeface has some of
    its characters: a gap stays for the pen. `drawn` is what corrects the printer, on the sheet as it is fed.
    """

    first: int = 1
    used: frozenset[int] = frozenset()
    copies: int = 1
    font: str = LABEL_TYPEFACES[0]
    size_pt: float | None = None
    align: Align = Align.LEFT
    outlines: bool = False
    gaps: bool = False
    drawn: Affine = UNMOVED

    def look(self) -> dict[str, Any]:
        """These fields alone, for another value that has them too."""
        return {field.name: getattr(self, field.name) for field in fields(LabelLook)}


@dataclass(frozen=True, slots=True)
class LabelJob(LabelLook):
    """Labels onto sheets.

    `labels` come one after the other and are not kept, so that a job of many needs no more memory than one of few.
    What stays free of the last sheet is given to `fill`, as far as it goes.
    """

    sheet: LabelSheet
    labels: LabelTexts
    fill: LabelTexts = ()
    title: str = ""
    language: str = "en"

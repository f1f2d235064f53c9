"""A sheet of labels: where each label lies on the paper, in whole micrometres from the top left corner."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.lengths import millimetres
from cardbook.domain.paper.paper import PaperSize

WHITE_EDGE = 5_000
"""So far from the edge of cut paper every printer prints, in µm: many leave 4 mm white, some a little more."""

_OFTEN_WHITE = 4_000

TAPE_CUT = 90_000
"""How long one label is cut from continuous tape, in µm: as long as the makers' own address labels."""


class LabelShape(StrEnum):
    """The outline of one label."""

    RECT = "rect"
    ROUND = "round"
    CONTINUOUS = "continuous"


class SheetStatus(StrEnum):
    """How well the measures of a sheet are known."""

    VERIFIED = "verified"
    TWO_SOURCES = "two-sources"
    TWO_SOURCES_CLOSE = "two-sources-agree<=0.6mm"
    TWO_SOURCES_DIFFER = "two-sources-differ"
    ONE_SOURCE = "one-source"
    MARGINS_UNKNOWN = "margins-unknown"  # size and number of the labels are known, their place is thought to be even
    OWN = "own"  # measured by the user


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the paper: µm from the left and from the top."""

    x: int
    y: int
    width: int
    height: int

    def in_millimetres(self) -> tuple[float, float, float, float]:
        """x, y, width and height in mm."""
        return millimetres(self.x), millimetres(self.y), millimetres(self.width), millimetres(self.height)


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """One product of a label maker: `columns` × `rows` labels of equal size on a page.

    Lengths are µm. The pitch goes from one label's edge to the next label's same edge, so it includes the
    gap. `unverified_aliases` are numbers said to have the same measures without a source that shows it.
    A roll is a page of one label; continuous tape has the height 0 until it is `cut`. `white_edge` is what its printers
    may leave white at the left and right, and at the top and bottom of the page.
    """

    id: str
    maker: str
    number: str
    name: str
    page: PaperSize
    columns: int
    rows: int
    label_width: int
    label_height: int
    pitch_x: int
    pitch_y: int
    origin_x: int
    origin_y: int
    corner: int
    shape: LabelShape
    source: str
    status: SheetStatus
    aliases: tuple[str, ...] = ()
    unverified_aliases: tuple[str, ...] = ()
    white_edge: tuple[int, int] = (WHITE_EDGE, WHITE_EDGE)

    @property
    def title(self) -> str:
        """Maker and number, as people say it: Avery L7160. A sheet of the user's own has a name only."""
        return f"{self.maker} {self.number}".lstrip()

    @property
    def count(self) -> int:
        """How many labels a full sheet has."""
        return self.columns * self.rows

    @property
    def is_turned(self) -> bool:
        """True where the lettering runs along the page's height: a roll's label that is longer than wide."""
        return self.page.id == "roll" and self.label_height > self.label_width

    def nearest_edges(self) -> tuple[int, int]:
        """How near the labels come to the left or right, and to the top or bottom of the page."""
        right = self.page.width - self.origin_x - (self.columns - 1) * self.pitch_x - self.label_width
        bottom = self.page.height - self.origin_y - (self.rows - 1) * self.pitch_y - self.label_height
        return max(0, min(self.origin_x, right)), max(0, min(self.origin_y, bottom))

    @property
    def is_borderless(self) -> bool:
        """True where labels reach into what most printers leave white; a roll is made for its printer."""
        return self.page.id != "roll" and min(self.nearest_edges()) < _OFTEN_WHITE

    def cut(self, length: int = TAPE_CUT) -> "LabelSheet":
        """The same tape with labels cut `length` µm long; anything but tape stays as it is."""
        if self.shape is not LabelShape.CONTINUOUS or self.label_height:
            return self
        page = replace(self.page, height=length)
        return replace(self, page=page, label_height=length, pitch_y=length)

    def box(self, label: int) -> Box:
        """Where label 1, 2, 3 … lies, in reading order. Raises NO_SUCH_LABEL beyond the sheet."""
        self.check_label(label)
        row, column = divmod(label - 1, self.columns)
        return Box(
            self.origin_x + column * self.pitch_x,
            self.origin_y + row * self.pitch_y,
            self.label_width,
            self.label_height,
        )

    def of_these(self, labels: Iterable[int]) -> frozenset[int]:
        """Those of these numbers that the sheet has: one of the user's own may have had more labels before."""
        return frozenset(range(1, self.count + 1)).intersection(labels)

    def check_label(self, label: int) -> None:
        """Raises NO_SUCH_LABEL where the sheet has no label of that number."""
        if not 1 <= label <= self.count:
            raise KnownError(ErrorCode.NO_SUCH_LABEL, label=label, count=self.count)

"""A label sheet of the user's own measures, for those that no catalogue has."""

from dataclasses import dataclass

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelShape, LabelSheet, SheetStatus
from cardbook.domain.paper.paper import PAPER_SIZES, PaperSize
from cardbook.domain.paper.sides import Sides

OWN_PAPER = "own"
"""The id of paper that has no name of its own."""

SMALLEST_PAPER, LARGEST_PAPER = 20_000, 500_000
"""How long a side of a sheet may be, in µm: from the narrowest rolls to the longest side of A3+."""

SMALLEST_LABEL = 5_000
"""How long a side of a label is at least, in µm: less holds no line of six points."""

_CUT = 300
"""What cutters and rulers miss, in µm: three labels of 70.1 mm are sold as fitting on A4."""

_ID = "own-{}"


def pitch_between(first: int, last: int, count: int) -> int:
    """The pitch of `count` labels by the same edge of the first and the last, all µm; 0 where there is only one.

    The ruler's error is divided by the number of steps: over 13 rows half a millimetre becomes four hundredths,
    while one gap measured by itself would carry all of it to each of the rows.
    """
    return round((last - first) / (count - 1)) if count > 1 else 0


def paper_of(width: int, height: int) -> PaperSize:
    """The paper of these measures in µm, with its name where it has one."""
    known = (size for size in PAPER_SIZES.values() if abs(size.width - width) <= _CUT >= abs(size.height - height))
    return next(known, PaperSize(OWN_PAPER, width, height))


@dataclass(frozen=True, slots=True)
class OwnSheet:
    """`columns` × `rows` equal labels; lengths are µm. `left` and `top` are where the first label begins.

    The pitch goes from one label's edge to the next label's same edge, and does not matter where there is one.
    """

    name: str
    page: PaperSize
    columns: int
    rows: int
    width: int
    height: int
    left: int
    top: int
    pitch_x: int
    pitch_y: int
    shape: LabelShape = LabelShape.RECT
    corner: int = 0
    note: str = ""
    id: int | None = None

    def as_label_sheet(self) -> LabelSheet:
        """The sheet as everything that prints takes it; it is known by its number in the book."""
        return LabelSheet(
            id=_ID.format(self.id), maker="", number=self.name, name=self.note, page=self.page,
            columns=self.columns, rows=self.rows, label_width=self.width, label_height=self.height,
            pitch_x=self.pitch_x, pitch_y=self.pitch_y, origin_x=self.left, origin_y=self.top,
            corner=self.corner, shape=self.shape, source="", status=SheetStatus.OWN,
        )

    @property
    def right(self) -> int:
        """Where the last label of a row ends, from the left."""
        return self.left + (self.columns - 1) * self.pitch_x + self.width

    @property
    def bottom(self) -> int:
        """Where the last label of a column ends, from the top."""
        return self.top + (self.rows - 1) * self.pitch_y + self.height

    def check(self) -> None:
        """Raises KnownError with what cannot be: a name or label missing, labels off the sheet or on each other."""
        if not self.name.strip():
            raise KnownError(ErrorCode.BAD_INPUT, text=self.name)
        self._check_sizes()
        self._check_places()

    def _check_sizes(self) -> None:
        sides = self.page.width, self.page.height
        if not SMALLEST_PAPER <= min(sides) <= max(sides) <= LARGEST_PAPER:
            smallest, largest = Sides((SMALLEST_PAPER,)), Sides((LARGEST_PAPER,))
            raise KnownError(ErrorCode.SHEET_SIZE, size=Sides(sides), smallest=smallest, largest=largest)
        if min(self.columns, self.rows) < 1:
            raise KnownError(ErrorCode.SHEET_WITHOUT_LABELS)
        if min(self.width, self.height) < SMALLEST_LABEL:
            raise KnownError(
                ErrorCode.LABEL_TOO_SMALL, size=Sides((self.width, self.height)), smallest=Sides((SMALLEST_LABEL,))
            )
        if self.shape is LabelShape.ROUND and abs(self.width - self.height) > _CUT:
            raise KnownError(ErrorCode.LABEL_NOT_ROUND, size=Sides((self.width, self.height)))
        most = min(self.width, self.height) // 2
        if not 0 <= self.corner <= most:
            raise KnownError(ErrorCode.CORNER_TOO_ROUND, most=Sides((most,)))

    def _check_places(self) -> None:
        if min(self.left, self.top) < -_CUT:
            raise KnownError(ErrorCode.FIRST_LABEL_OUTSIDE)
        for count, pitch, side, code in (
            (self.columns, self.pitch_x, self.width, ErrorCode.LABELS_OVERLAP_ACROSS),
            (self.rows, self.pitch_y, self.height, ErrorCode.LABELS_OVERLAP_DOWN),
        ):
            if count > 1 and pitch < side - _CUT:
                raise KnownError(code, pitch=Sides((pitch,)), side=Sides((side,)))
        for reach, there, code in (
            (self.right, self.page.width, ErrorCode.LABELS_BEYOND_RIGHT),
            (self.bottom, self.page.height, ErrorCode.LABELS_BEYOND_BOTTOM),
        ):
            if reach > there + _CUT:
                raise KnownError(code, reach=Sides((reach,)), there=Sides((there,)))


def like(sheet: LabelSheet) -> OwnSheet:
    """A sheet without a name that begins with the measures of another one; tape as it is cut."""
    cut = sheet.cut()
    return OwnSheet(
        "", paper_of(cut.page.width, cut.page.height), cut.columns, cut.rows, cut.label_width, cut.label_height,
        cut.origin_x, cut.origin_y, cut.pitch_x, cut.pitch_y,
        LabelShape.ROUND if cut.shape is LabelShape.ROUND else LabelShape.RECT, cut.corner,
    )

"""Paper to take along, as it is chosen: which kind, for whom, on what."""

from dataclasses import dataclass

from cardbook.domain.paper.booklet_format import BOOKLET_FORMATS, BookletFormat
from cardbook.domain.paper.paper import A4, PaperSize
from cardbook.domain.paper.piece_kind import PieceKind
from cardbook.domain.paper.ruled_sheet import LINE
from cardbook.services.paper.print_people import EVERYONE, Whom

OF_SEASONS = frozenset({PieceKind.CHECKLIST, PieceKind.GIFTS})
"""They belong to one season's list."""
OF_NOBODY = frozenset({PieceKind.RULED})
"""They need nobody at all."""
FIRST_YEAR, LAST_YEAR = 1900, 2199
"""The years of which feasts are known."""


@dataclass(frozen=True, slots=True)
class PieceOrder:
    """Equal orders over the same book give equal pages; each kind looks only at what it needs.

    `helper` (an id) leaves a checklist to the cards of one who lends a hand. A booklet has the size `booklet`;
    `is_folded` lays its pages out on sheets to be folded, `only_addresses` makes it one to give away, `with_room` rules
    lines for new entries. Ruled sheets are so many `pages` of `letter_paper` with rules `line` µm apart, which are
    strong where the sheet is `to_lie_under` another one.
    """

    kind: PieceKind = PieceKind.CHECKLIST
    whom: Whom = EVERYONE
    paper: PaperSize = A4
    helper: int | None = None
    booklet: BookletFormat = BOOKLET_FORMATS["a5"]
    is_folded: bool = False
    only_addresses: bool = False
    with_room: bool = True
    year: int = 2000
    letter_paper: PaperSize = A4
    pages: int = 2
    line: int = LINE
    to_lie_under: bool = False

    @property
    def is_turned(self) -> bool:
        """Whether wide pages go into the printer as tall sheets."""
        return self.kind is PieceKind.BOOKLET and self.is_folded

    def page_size(self) -> tuple[int, int]:
        """Width and height in µm of a page as it is read."""
        if self.kind is PieceKind.BOOKLET:
            sides = 2 if self.is_folded else 1
            return sides * self.booklet.width, self.booklet.height
        paper = self.letter_paper if self.kind is PieceKind.RULED else self.paper
        return paper.width, paper.height

    def fed_size(self) -> tuple[int, int]:
        """Width and height in µm of a page as it is fed."""
        width, height = self.page_size()
        return (height, width) if self.is_turned else (width, height)

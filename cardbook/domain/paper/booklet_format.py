"""The sizes of address booklets, in µm."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BookletFormat:
    """One page: `inside` is where it is bound, `outside` has the thumb index. `small` is by how much the lettering is
    smaller than that of A5."""

    id: str
    width: int
    height: int
    columns: int
    gap: int
    inside: int
    outside: int
    top: int
    foot: int
    small: float = 1.0

    @property
    def column_width(self) -> float:
        """One column in µm."""
        room = self.width - self.inside - self.outside - (self.columns - 1) * self.gap
        return room / self.columns


BOOKLET_FORMATS = {
    each.id: each for each in (
        BookletFormat("a5", 148_000, 210_000, 2, 7_000, 14_000, 18_000, 21_000, 16_000),
        BookletFormat("a6", 105_000, 148_000, 1, 0, 12_000, 15_000, 17_000, 12_000, 0.92),
        BookletFormat("pocket", 74_000, 105_000, 1, 0, 9_000, 12_000, 13_000, 9_000, 0.8),
    )
}
"""A5 and A6 of ISO 216; the pocket one is A7."""

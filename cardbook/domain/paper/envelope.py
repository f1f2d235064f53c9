"""An envelope's size, as the address is read: the long side lies. Lengths in whole µm."""

from dataclasses import dataclass

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.measure_status import MeasureStatus
from cardbook.domain.paper.sides import Sides

_SMALLEST, _LARGEST = (100_000, 70_000), (500_000, 400_000)
"""The sides, long and short, that an envelope of one's own may have, in µm: from the smallest letter to beyond C3."""


@dataclass(frozen=True, slots=True)
class EnvelopeFormat:
    """One size of envelope. `name` is "" for a square, which is called so with its side.

    `card` is the largest card the trade puts in, `address` where the address begins from the left and from the top;
    None where neither is said. `pwg` is the name that printers know it by (PWG 5101.1), "" for none.
    """

    id: str
    name: str
    region: str
    width: int
    height: int
    source: str
    status: MeasureStatus
    aliases: tuple[str, ...] = ()
    card: tuple[int, int] | None = None
    address: tuple[int, int] | None = None
    pwg: str = ""

    @property
    def is_square(self) -> bool:
        """True where all sides are equal, as machines do not like it."""
        return self.width == self.height


def own_envelope(side: int, other: int) -> EnvelopeFormat:
    """An envelope as measured by the user, the sides in either order. Raises ENVELOPE_SIZE beyond what is posted."""
    height, width = sorted((side, other))
    if width < _SMALLEST[0] or height < _SMALLEST[1] or width > _LARGEST[0] or height > _LARGEST[1]:
        raise KnownError(ErrorCode.ENVELOPE_SIZE, smallest=Sides(_SMALLEST), largest=Sides(_LARGEST))
    wide, high = f"{width / 1000:g}", f"{height / 1000:g}"
    return EnvelopeFormat(f"{wide}x{high}", f"{wide} × {high} mm", "", width, height, "", MeasureStatus.VERIFIED)

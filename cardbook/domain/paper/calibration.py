"""What a printer does to a page, found out from one ruler page and three readings.

The ruler page has three crosses. The user measures, with a ruler of their own, how far each came out from the left
and from the top edge of the sheet. What a printer does is a shift, a stretch in each direction and a turn; three
readings are six numbers for these five, so that a slip of the eye is evened out.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize

_INSET = 20_000
"""How far the crosses are from the edges, in µm: every printer reaches there."""
_MOST_SHIFT = 20_000
_MOST_STRETCH = 0.10
_MOST_TURN = math.radians(4)
_MOST_CROOKED = math.radians(0.7)
"""A printer turns a page as a whole. Readings to half a millimetre spoil the right angle of the crosses by 0.3°,
a slip of four millimetres by a degree."""
_FITTED_BELOW = 0.985
_FITTED_ALIKE = 0.006
"""A page that was made to fit is smaller by 2 to 8 %, by the same in both directions."""

Place = tuple[float, float]
"""From the left and the top edge of the sheet, in µm."""


class Finding(StrEnum):
    """What is worth saying about a printer; the value is the key of its sentence."""

    FITS_ALREADY = "fits_already"
    MADE_TO_FIT = "made_to_fit"


@dataclass(frozen=True, slots=True)
class PrinterError:
    """What a printer does to a page: shift in µm at the top left, stretch as a factor, turn in radians clockwise."""

    shift_x: float
    shift_y: float
    stretch_x: float
    stretch_y: float
    turn: float

    def as_affine(self) -> Affine:
        """Where every place of the page comes out."""
        cos, sin = math.cos(self.turn), math.sin(self.turn)
        return Affine(
            self.stretch_x * cos, self.stretch_x * sin, -self.stretch_y * sin, self.stretch_y * cos,
            self.shift_x, self.shift_y,
        )

    def correction(self) -> Affine:
        """How a page must be drawn so that it comes out as it was meant."""
        return self.as_affine().inverse()

    def finding(self) -> Finding | None:
        """What is to be said of it: nothing to correct, or "fit to page" was on and should be 100 %."""
        alike = abs(self.stretch_x - self.stretch_y) < _FITTED_ALIKE
        if alike and max(self.stretch_x, self.stretch_y) < _FITTED_BELOW:
            return Finding.MADE_TO_FIT
        small_shift = max(abs(self.shift_x), abs(self.shift_y)) < 300
        if small_shift and abs(self.stretch_x - 1) + abs(self.stretch_y - 1) + abs(self.turn) < 0.002:
            return Finding.FITS_ALREADY
        return None


def crosses(paper: PaperSize) -> tuple[Place, Place, Place]:
    """Where the ruler page has its crosses: top left, top right, bottom left."""
    right, bottom = paper.width - _INSET, paper.height - _INSET
    return (_INSET, _INSET), (right, _INSET), (_INSET, bottom)


def printer_error(paper: PaperSize, readings: Sequence[Place], drawn: Affine = UNMOVED) -> PrinterError:
    """What the printer does, from where the three crosses came out, in their order.

    `drawn` is the correction with which the ruler page was drawn. Raises KnownError(BAD_READING) with the number of
    the cross where the readings cannot be right: they were measured from another edge, or mixed up; and
    CROOKED_READINGS where the crosses would stand at no right angle any more.
    """
    meant = [drawn.moved(*place) for place in crosses(paper)]
    for number, (place, reading) in enumerate(zip(meant, readings, strict=True), start=1):
        if max(abs(reading[0] - place[0]), abs(reading[1] - place[1])) > _MOST_SHIFT:
            raise KnownError(ErrorCode.BAD_READING, number=str(number))
    if _crookedness(meant, readings) > _MOST_CROOKED:
        raise KnownError(ErrorCode.CROOKED_READINGS)
    found = _fitted(meant, readings)
    is_wild = max(abs(found.stretch_x - 1), abs(found.stretch_y - 1)) > _MOST_STRETCH or abs(found.turn) > _MOST_TURN
    if is_wild:
        raise KnownError(ErrorCode.BAD_READING, number="1")
    return found


def _fitted(meant: Sequence[Place], came_out: Sequence[Place]) -> PrinterError:
    """Exact along both arms; the turn is the mean of theirs, the longer arm telling more; the shift is their mean."""
    a, b, c, d, *_ = _spanned_by(meant).inverse().then(_spanned_by(came_out))
    arms = [math.dist(meant[0], meant[1]) ** 2, math.dist(meant[0], meant[2]) ** 2]
    turn = sum(arm * each for arm, each in zip(arms, _turns(meant, came_out), strict=True)) / sum(arms)
    unshifted = PrinterError(0, 0, math.hypot(a, b), math.hypot(c, d), turn)
    stretched = (unshifted.as_affine().moved(*place) for place in meant)
    rest = [(x - px, y - py) for (x, y), (px, py) in zip(came_out, stretched, strict=True)]
    return replace(unshifted, shift_x=fmean(x for x, _ in rest), shift_y=fmean(y for _, y in rest))


def _crookedness(meant: Sequence[Place], came_out: Sequence[Place]) -> float:
    """By how much the right angle of the crosses is none any more, in radians."""
    across, down = _turns(meant, came_out)
    return abs(across - down)


def _turns(meant: Sequence[Place], came_out: Sequence[Place]) -> tuple[float, float]:
    """By how much the arm across and the arm down are turned, in radians clockwise."""
    a, b, c, d, *_ = _spanned_by(meant).inverse().then(_spanned_by(came_out))
    return math.atan2(b, a), math.atan2(-c, d)


def _spanned_by(places: Sequence[Place]) -> Affine:
    """What brings the page's corner to the first place, and the ends of both unit arms to the others."""
    (x0, y0), (x1, y1), (x2, y2) = places
    return Affine(x1 - x0, y1 - y0, x2 - x0, y2 - y0, x0, y0)

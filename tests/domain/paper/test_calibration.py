"""Any printer comes right after one ruler page and three readings."""

import math
import random

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.calibration import Finding, Place, PrinterError, crosses, printer_error
from cardbook.domain.paper.paper import A4, LETTER, PaperSize

_TENTH = 100
_CORNER_WITHIN = 500


def _some_printer(pick: random.Random) -> PrinterError:
    """Up to 4 mm beside the paper, 3 % too large or small, turned by up to a degree."""
    return PrinterError(
        pick.uniform(-4_000, 4_000), pick.uniform(-4_000, 4_000), 1 + pick.uniform(-0.03, 0.03),
        1 + pick.uniform(-0.03, 0.03), math.radians(pick.uniform(-1, 1)),
    )


def _read_off(printer: Affine, paper: PaperSize, drawn: Affine = UNMOVED) -> list[Place]:
    """What somebody reads who sees tenths of a millimetre."""
    places = [printer.moved(*drawn.moved(*cross)) for cross in crosses(paper)]
    return [(round(x / _TENTH) * _TENTH, round(y / _TENTH) * _TENTH) for x, y in places]


def _worst_corner(printer: Affine, correction: Affine, paper: PaperSize) -> float:
    """How far a corner of the page is from where it was meant, in µm."""
    corners = [(x, y) for x in (0, paper.width) for y in (0, paper.height)]
    return max(math.dist(corner, printer.moved(*correction.moved(*corner))) for corner in corners)


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_every_corner_is_right_within_half_a_millimetre(paper: PaperSize) -> None:
    worst = 0.0
    for seed in range(500):
        printer = _some_printer(random.Random(seed)).as_affine()
        correction = printer_error(paper, _read_off(printer, paper)).correction()
        again = printer_error(paper, _read_off(printer, paper, correction), correction).correction()
        worst = max(worst, *(_worst_corner(printer, each, paper) for each in (correction, again)))
        assert _worst_corner(printer, UNMOVED, paper) > worst / 4
    assert worst < _CORNER_WITHIN
    print(f"{paper.id}: worst corner of 500 printers {worst / 1000:.2f} mm")


def test_a_page_that_was_made_to_fit_is_noticed() -> None:
    fitted = Affine(0.961, 0, 0, 0.961, 4_100, 5_800)
    assert printer_error(A4, _read_off(fitted, A4)).finding() is Finding.MADE_TO_FIT


def test_a_good_printer_is_told_to_be_one() -> None:
    assert printer_error(A4, list(crosses(A4))).finding() is Finding.FITS_ALREADY


@pytest.mark.parametrize("readings", [
    [(20_000, 20_000), (20_000, 20_000), (20_000, 277_000)],
    [(20_000, 20_000), (20_000, 277_000), (190_000, 20_000)],
    [(20_000, 277_000), (190_000, 277_000), (20_000, 20_000)],
    [(0, 0), (0, 0), (0, 0)],
], ids=["from the right", "mixed up", "from the bottom", "nothing"])
def test_readings_that_cannot_be_right_are_refused(readings: list[Place]) -> None:
    with pytest.raises(KnownError) as refused:
        printer_error(A4, readings)
    assert refused.value.code is ErrorCode.BAD_READING


@pytest.mark.parametrize(("cross", "slip"), [(0, (10_000, 0)), (0, (0, -5_000)), (1, (0, 4_000)), (2, (-5_000, 0))])
def test_a_slip_of_some_millimetres_makes_the_right_angle_crooked_and_is_told(cross: int, slip: Place) -> None:
    for seed in range(50):
        readings = _read_off(_some_printer(random.Random(seed)).as_affine(), A4)
        x, y = readings[cross]
        readings[cross] = x + slip[0], y + slip[1]
        with pytest.raises(KnownError) as refused:
            printer_error(A4, readings)
        assert refused.value.code in (ErrorCode.CROOKED_READINGS, ErrorCode.BAD_READING)


def test_whoever_reads_half_millimetres_is_never_refused() -> None:
    for seed in range(500):
        printer = _some_printer(random.Random(seed)).as_affine()
        places = [printer.moved(*cross) for cross in crosses(A4)]
        printer_error(A4, [(round(x / 500) * 500, round(y / 500) * 500) for x, y in places])

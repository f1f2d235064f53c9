"""What a printer gets are the pages of the preview: moved, turned, and still letters."""

import math

import pytest

from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.calibration import PrinterError
from cardbook.domain.paper.paper import A4
from cardbook.domain.paper.ruled_sheet import RuledSheet
from cardbook.printing.jobs.ruled_sheets import RuledSheetsJob
from cardbook.printing.lists.ruled_sheets_pdf import ruled_sheets_pdf
from cardbook.printing.printer.fed_pages import fed_pages
from tests.printing import ink


def three_pages(drawn: Affine = UNMOVED) -> bytes:
    """Rules, and from the second page on a number."""
    return ruled_sheets_pdf(RuledSheetsJob(RuledSheet(A4), 3, "Ruled", drawn=drawn))


def test_pages_that_need_nothing_are_the_same_bytes() -> None:
    assert fed_pages(three_pages(), UNMOVED) == three_pages()


def test_a_correction_afterwards_comes_out_as_one_that_was_drawn() -> None:
    moved = PrinterError(1_500, -2_000, 1.02, 0.985, math.radians(0.8)).correction()
    drawn, fed = three_pages(moved), fed_pages(three_pages(), moved)
    for page in (1, 2, 3):
        for mine, other in zip(ink.shapes(drawn, page), ink.shapes(fed, page), strict=True):
            assert (mine.left, mine.top) == (pytest.approx(other.left, abs=0.03), pytest.approx(other.top, abs=0.03))
    assert ink.letters(fed, 2)[0].text == "2"
    assert ink.letters(drawn, 2)[0].left == pytest.approx(ink.letters(fed, 2)[0].left, abs=0.03)


def test_a_range_leaves_the_other_pages_out() -> None:
    fed = fed_pages(three_pages(), UNMOVED, first=2, last=2)
    assert len(ink.page_sizes(fed)) == 1
    assert ink.letters(fed)[0].text == "2"


def test_a_wide_page_lies_on_its_right_side_in_a_tall_sheet() -> None:
    fed = fed_pages(three_pages(), UNMOVED, turned=True)
    assert [round(side) for side in ink.page_sizes(fed)[1]] == [297, 210]
    number, before = ink.letters(fed, 2)[0], ink.letters(three_pages(), 2)[0]
    assert number.left == pytest.approx(297 - before.bottom, abs=0.05)
    assert number.top == pytest.approx(before.left, abs=0.05)

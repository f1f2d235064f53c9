"""Ruled sheets read back: the rules are as far apart as they should be, within the margins, and pages are numbered."""

from itertools import pairwise

import pytest

from cardbook.domain.paper.paper import A4, A5, LETTER_PAPERS, PaperSize
from cardbook.domain.paper.ruled_sheet import LEAST_LINE, LINE, MOST_LINE, RuledSheet
from cardbook.printing.jobs.ruled_sheets import RuledSheetsJob
from cardbook.printing.lists.ruled_sheets_pdf import ruled_sheets_pdf
from tests.printing import ink


def _middles(data: bytes, page: int) -> list[float]:
    return sorted((rule.top + rule.bottom) / 2 for rule in ink.shapes(data, page))


@pytest.mark.parametrize("paper", LETTER_PAPERS.values(), ids=lambda paper: paper.id)
@pytest.mark.parametrize("line", [LEAST_LINE, LINE, MOST_LINE])
def test_the_rules_are_evenly_apart_and_within_wide_margins(paper: PaperSize, line: int) -> None:
    data = ruled_sheets_pdf(RuledSheetsJob(RuledSheet(paper, line), 2, "Ruled"))
    width, height = paper.width / 1000, paper.height / 1000
    assert ink.page_sizes(data) == [(pytest.approx(width, abs=0.01), pytest.approx(height, abs=0.01))] * 2
    for page in (1, 2):
        apart = {round(low - high, 2) for high, low in pairwise(_middles(data, page))}
        assert apart == {line / 1000}
        for rule in ink.shapes(data, page):
            assert width / 7 < rule.left < width / 5 < width - width / 12 < rule.right < width - 9
            assert height / 12 < rule.top < rule.bottom < height - 12


def test_the_first_page_leaves_room_for_the_date_and_ends_where_the_others_do() -> None:
    data = ruled_sheets_pdf(RuledSheetsJob(RuledSheet(A4), 2, "Ruled"))
    first, second = _middles(data, 1), _middles(data, 2)
    assert first == pytest.approx(second[2:])
    assert len(second) >= 25


def test_pages_are_numbered_from_the_second_on_below_the_rules() -> None:
    data = ruled_sheets_pdf(RuledSheetsJob(RuledSheet(A5), 12, "Ruled"))
    numbers = ["".join(letter.text for letter in ink.letters(data, page)) for page in range(1, 13)]
    assert numbers == ["", *map(str, range(2, 13))]
    lowest = _middles(data, 12)[-1]
    assert all(lowest + 3 < letter.top < letter.bottom < 210 - 5 for letter in ink.letters(data, 12))


def test_rules_to_lie_under_are_strong() -> None:
    thin, strong = (
        ink.shapes(ruled_sheets_pdf(RuledSheetsJob(RuledSheet(A4), 1, "Ruled", to_lie_under=under)))[0]
        for under in (False, True)
    )
    assert strong.bottom - strong.top > 3 * (thin.bottom - thin.top)

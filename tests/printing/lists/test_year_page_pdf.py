"""A year is on one page where it fits, and complete on several where it does not."""

import pytest

from cardbook.domain.paper.paper import A4, LETTER, PaperSize
from cardbook.printing.jobs.year_page import YearDay, YearMonth, YearPageJob
from cardbook.printing.lists.year_page_pdf import YearPdf, year_page_pdf
from tests.printing import ink


def a_year(per_month: int, paper: PaperSize = A4) -> YearPdf:
    """A year with so many days in each month."""
    months = tuple(
        YearMonth(f"Month {month}", tuple(
            YearDay(1 + number * 28 // per_month, f"P{month}x{number} Arnold-Berger", "50", is_round=number == 0)
            for number in range(per_month)
        )) for month in range(1, 13)
    )  # fmt: skip
    return year_page_pdf(YearPageJob("2027", "Birthdays", months, "Family book", "{page} of {pages}", paper))


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
@pytest.mark.parametrize("per_month", [0, 3, 12, 60])
def test_everything_stands_once_in_order_and_inside_the_margins(per_month: int, paper: PaperSize) -> None:
    pdf = a_year(per_month, paper)
    assert (pdf.page_count == 1) is (per_month < 60)
    lines = [line for page in range(1, pdf.page_count + 1) for line in ink.lines(pdf.data, page)]
    said = [word for line in lines for word in line.split() if word.startswith("P") and "x" in word]
    wanted = [f"P{month}x{number}" for month in range(1, 13) for number in range(per_month)]
    assert sorted(said) == sorted(wanted)
    if pdf.page_count > 1:
        assert said == wanted
    for page in range(1, pdf.page_count + 1):
        marks = ink.letters(pdf.data, page)
        assert min(mark.left for mark in marks) > 16
        assert max(mark.right for mark in marks) < paper.width / 1000 - 15
        assert max(mark.bottom for mark in marks) < paper.height / 1000 - 9


def test_months_of_a_quarter_begin_at_the_same_height() -> None:
    marks = [mark for mark in ink.letters(a_year(3).data) if mark.text == "M"]
    tops = [round(mark.top, 1) for mark in marks]
    assert tops == [top for top in tops[::3] for _ in range(3)]
    assert tops[::3] == sorted(set(tops))

"""Slips say how somebody stands in the book, four on a page, and lose nothing of what is long."""

import pytest

from cardbook.domain.paper.affine import Affine
from cardbook.domain.paper.paper import A4, LETTER, PaperSize
from cardbook.printing.jobs.address_slips import AddressSlip, AddressSlipsJob, SlipWords
from cardbook.printing.lists.address_slips_pdf import address_slips_pdf
from tests.printing import ink

WORDS = SlipWords("Still right?", "Yes", "Now it is:", ("Name", "Town"), "Back to Grete.")
ANNA = AddressSlip(("Anna Arnold", "Lindenweg 1", "79102 Freiburg"), ("0761 12345",))


def slips(*each: AddressSlip, paper: PaperSize = A4, drawn: Affine | None = None) -> bytes:
    return address_slips_pdf(AddressSlipsJob("Slips", WORDS, each, paper, drawn=drawn or Affine())).data


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_four_stand_on_a_page_each_in_its_quarter(paper: PaperSize) -> None:
    pdf = slips(*[ANNA] * 5, paper=paper)
    assert len(ink.page_sizes(pdf)) == 2
    quarter = paper.height / 4000
    questions = [mark for mark in ink.letters(pdf) if mark.text == "?"]
    assert [int(mark.top // quarter) for mark in questions] == [0, 1, 2, 3]
    assert {round(mark.top % quarter, 1) for mark in questions} == {round(questions[0].top, 1)}
    assert max(mark.bottom for mark in ink.letters(pdf)) < paper.height / 1000 - 4


def test_it_is_read_in_order_question_address_numbers_fields_and_where_it_goes_back() -> None:
    assert ink.lines(slips(ANNA)) == [
        "Still right?", *ANNA.lines, *ANNA.numbers, "Yes", "Now it is:", "Name", "Town", "Back to Grete.",
    ]


def test_what_is_long_takes_the_room_of_several_slips_and_all_of_it_is_there() -> None:
    long = AddressSlip(("Name " * 60, *(f"Line {number}" for number in range(30))))
    pdf = slips(ANNA, long, ANNA)
    text = "\n".join("\n".join(ink.lines(pdf, page + 1)) for page in range(len(ink.page_sizes(pdf))))
    assert text.count("Name") == 60 + 3
    assert all(f"Line {number}" in text for number in range(30))
    for page in range(len(ink.page_sizes(pdf))):
        assert max(mark.bottom for mark in ink.letters(pdf, page + 1)) < A4.height / 1000 - 4


def test_what_corrects_the_printer_moves_the_whole_page() -> None:
    before, moved = ink.letters(slips(ANNA))[0], ink.letters(slips(ANNA, drawn=Affine(e=2000, f=-1000)))[0]
    assert moved.left - before.left == pytest.approx(2, abs=0.01)
    assert moved.top - before.top == pytest.approx(-1, abs=0.01)

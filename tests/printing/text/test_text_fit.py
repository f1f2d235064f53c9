"""Lettering grows with the label, steps down together, breaks at a space, and never loses a letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.printing.labels.catalog import all_sheets, find_sheet
from cardbook.printing.labels.label_sheets_pdf import LabelSheetsPdf, label_sheets_pdf
from cardbook.printing.text.set_text import LabelWarning
from cardbook.printing.text.text_fit import broken, lettering_area
from tests.printing import ink
from tests.printing.labels.label_jobs import HOFFMANN, OCONNELL, a_job

LONG = "Frau Dr. Maximiliane von Hohenlohe-Waldenburg-Schillingsfürst|Musterweg 1|12345 Ort"


def sizes(pdf: LabelSheetsPdf) -> list[float]:
    return [place.size_pt for place in pdf.report()]


@pytest.mark.parametrize(
    ("sheet", "size", "leading"), [("L7160", 12.5, 15), ("5160", 10.5, 12.25), ("4360", 12.5, 15), ("L7169", 15, 18)]
)
def test_the_size_suits_the_labels_height(sheet: str, size: float, leading: float) -> None:
    area = lettering_area(find_sheet(sheet))

    assert area.size == size
    assert area.leading(size) == pytest.approx(leading)


@pytest.mark.parametrize(("sheet", "text"), [("L7160", OCONNELL), ("5160", OCONNELL), ("99010", OCONNELL)])
def test_five_lines_fit_without_a_smaller_size(sheet: str, text: str) -> None:
    pdf = label_sheets_pdf(a_job(text, sheet=sheet))

    assert sizes(pdf) == [lettering_area(find_sheet(sheet)).size]
    assert not pdf.doubtful


def test_six_lines_on_an_inch_step_down_to_nine_points() -> None:
    assert sizes(label_sheets_pdf(a_job("A|B|C|D|E|F", sheet="5160"))) == [9]


def test_three_lines_fit_every_label_that_has_room_for_an_address() -> None:
    for sheet in all_sheets():
        area = lettering_area(sheet.cut())
        if area.height > 25:
            assert area.most_lines(area.smallest) >= 3, sheet.id


def test_all_labels_of_a_sheet_step_down_together_and_the_next_sheet_starts_afresh() -> None:
    pdf = label_sheets_pdf(a_job(*[HOFFMANN] * 20, "Maximiliane von Hohenlohe-Wald|Ort", *[HOFFMANN] * 3))

    places = list(pdf.report())

    first = {place.size_pt for place in places if place.page == 1}
    assert len(first) == 1
    assert 9 <= first.pop() < 12.5
    assert {place.size_pt for place in places if place.page == 2} == {12.5}


def test_a_line_too_long_for_nine_points_breaks_at_a_space_without_a_warning() -> None:
    pdf = label_sheets_pdf(a_job(LONG))

    [place] = pdf.report()

    assert place.size_pt == 9
    assert place.lines == (
        "Frau Dr. Maximiliane von", "Hohenlohe-Waldenburg-Schillingsfürst", "Musterweg 1", "12345 Ort",
    )  # fmt: skip
    assert place.warnings == ()


def test_a_word_wider_than_the_label_is_broken_whole_and_warned_of() -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente"
    pdf = label_sheets_pdf(a_job(word))

    [place] = pdf.report()

    assert "".join(place.lines) == word
    assert place.warnings == (LabelWarning.DOES_NOT_FIT,)
    x, _, width, _ = place.box.in_millimetres()
    assert all(x < mark.left and mark.right < x + width for mark in ink.letters(pdf.data))


def test_more_lines_than_the_label_holds_are_all_printed_and_warned_of() -> None:
    pdf = label_sheets_pdf(a_job("|".join(f"Line {number}" for number in range(20)), "Ada"))

    [doubtful] = pdf.doubtful

    assert (doubtful.key, doubtful.warnings) == ("1", (LabelWarning.DOES_NOT_FIT,))
    assert len(doubtful.lines) == 20


def test_the_user_may_choose_a_smaller_size_than_nine_points() -> None:
    assert sizes(label_sheets_pdf(a_job(HOFFMANN, size_pt=7.0))) == [7]


def test_a_chosen_size_still_steps_down_to_fit() -> None:
    assert sizes(label_sheets_pdf(a_job(OCONNELL, size_pt=20.0))) == [14.5]


@given(st.text("ab ", max_size=80), st.integers(1, 30))
def test_breaking_loses_nothing_but_spaces_and_keeps_to_the_width(line: str, most: int) -> None:
    pieces = list(broken(line, lambda rest: [1.0] * len(rest), most))

    assert "".join(pieces).replace(" ", "") == line.replace(" ", "")
    assert all(len(piece) <= most for piece in pieces)


def test_a_double_name_too_wide_for_the_label_breaks_after_its_hyphen() -> None:
    pdf = label_sheets_pdf(a_job("Hohenlohe-Waldenburg-Schillingsfürst-Langenburg"))

    [place] = pdf.report()

    assert place.lines == ("Hohenlohe-Waldenburg-Schillingsfürst-", "Langenburg")
    assert place.warnings == ()

"""The checklist is complete, in order, and has a box for the pen at every stage."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.domain.cards.card_list import StageDays
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.paper import A4, LETTER, PaperSize
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistHeads, ChecklistJob, ChecklistRow
from cardbook.printing.lists.checklist_pdf import checklist_pdf
from tests.printing import ink

HEADS = ChecklistHeads(("Written", "Addressed", "Stamped", "Mailed"), "Name", "To write about")
TANAKA = ChecklistRow("Yuki & Kenji Tanaka", "Tokyo", "Kenji’s exhibition", StageDays(addressed="2025-12-01"))
MUM = ChecklistRow("Mum", "Freiburg")
_DAY = "2025-12-01"
_PEN_MM = 0.6 * 25.4 / 72


def a_group(*rows: ChecklistRow, title: str = "Overseas") -> ChecklistGroup:
    return ChecklistGroup(title, "last post Saturday 6 December", rows)


def a_checklist(*groups: ChecklistGroup, paper: PaperSize = A4, subtitle: str = "Two cards.") -> ChecklistJob:
    return ChecklistJob("Christmas 2025", subtitle, HEADS, groups, "Family book", "{page} of {pages}", paper)


def all_lines(data: bytes, pages: int) -> list[str]:
    return [line for page in range(1, pages + 1) for line in ink.lines(data, page)]


def small_shapes(data: bytes, page: int = 1) -> list[ink.Ink]:
    return [shape for shape in ink.shapes(data, page) if shape.right - shape.left < 100]


def test_a_page_says_everything_once() -> None:
    text = "\n".join(ink.lines(checklist_pdf(a_checklist(a_group(TANAKA, MUM))).data))

    for words in (
        "Christmas 2025", "Two cards.", "Overseas", "last post Saturday 6 December", "Yuki & Kenji Tanaka Tokyo",
        "Kenji’s exhibition", "Mum Freiburg", "Family book", "1 of 1", *HEADS.stages, HEADS.name, HEADS.note,
    ):  # fmt: skip
        assert text.count(words) == 1, words


@pytest.mark.parametrize("paper", [A4, LETTER], ids=["a4", "letter"])
def test_the_page_has_the_size_of_the_paper_and_its_margins(paper: PaperSize) -> None:
    pdf = checklist_pdf(a_checklist(a_group(*[TANAKA] * 60), paper=paper))

    width, height = paper.width / 1000, paper.height / 1000
    assert ink.page_sizes(pdf.data)[0] == (pytest.approx(width, abs=0.01), pytest.approx(height, abs=0.01))
    for page in range(1, pdf.page_count + 1):
        marks = ink.letters(pdf.data, page)
        assert min(mark.left for mark in marks) >= 17.5
        assert max(mark.right for mark in marks) <= width - 15.5
        assert min(mark.top for mark in marks) >= 16
        assert max(mark.bottom for mark in marks) <= height - 9


def test_every_row_has_four_boxes_of_3_8_mm_every_15_mm() -> None:
    boxes = small_shapes(checklist_pdf(a_checklist(a_group(MUM))).data)

    lefts = [box.left for box in boxes]
    assert len(boxes) == 4
    assert [right - left for left, right in pairwise(lefts)] == [pytest.approx(15, abs=0.02)] * 3
    for box in boxes:
        assert box.right - box.left - 2 * _PEN_MM == pytest.approx(3.8, abs=0.05)
        assert box.bottom - box.top - 2 * _PEN_MM == pytest.approx(3.8, abs=0.05)


@pytest.mark.parametrize(
    ("stages", "ticks"),
    [
        (StageDays(), 0),
        (StageDays(written=_DAY), 1),
        (StageDays(written=_DAY, mailed=_DAY), 2),
        (StageDays(_DAY, _DAY, _DAY, _DAY), 4),
    ],
)
def test_a_stage_that_is_done_is_ticked(stages: StageDays, ticks: int) -> None:
    done = checklist_pdf(a_checklist(a_group(ChecklistRow("Mum", stages=stages))))
    nothing = checklist_pdf(a_checklist(a_group(ChecklistRow("Mum"))))

    assert len(ink.shapes(done.data)) - len(ink.shapes(nothing.data)) == ticks


@pytest.mark.parametrize("count", [1, 20, 26, 27, 28, 60, 300])
def test_every_name_is_printed_once_and_in_order(count: int) -> None:
    rows = [ChecklistRow(f"Name {number:04}") for number in range(count)]
    pdf = checklist_pdf(a_checklist(a_group(*rows)))

    names = [line[:9] for line in all_lines(pdf.data, pdf.page_count) if line.startswith("Name 0")]

    assert names == [row.name for row in rows]


def test_column_heads_and_page_numbers_stand_on_every_page() -> None:
    pdf = checklist_pdf(a_checklist(a_group(*[MUM] * 100)))

    assert pdf.page_count > 3
    for page in range(1, pdf.page_count + 1):
        text = " ".join(ink.lines(pdf.data, page))
        assert "To write about" in text
        assert f"{page} of {pdf.page_count}" in text


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 40), min_size=1, max_size=6))
def test_a_groups_heading_never_stands_alone_at_the_foot(counts: list[int]) -> None:
    groups = [a_group(*[MUM] * count, title=f"Group {number}") for number, count in enumerate(counts)]
    pdf = checklist_pdf(a_checklist(*groups))

    for page in range(1, pdf.page_count + 1):
        lines = [line for line in ink.lines(pdf.data, page) if line.startswith(("Mum", "Group"))]
        assert not lines[-1].startswith("Group")


def test_a_long_name_and_a_long_note_break_and_are_whole() -> None:
    name = "Kirchenchor St. Martin an der Sankt-Johannis-Kirche zu Freiburg im Breisgau"
    note = "The long card, the photo from the lake, and a few more words than one line can hold"
    pdf = checklist_pdf(a_checklist(a_group(ChecklistRow(name, "Freiburg", note), MUM)))

    words = " ".join(ink.lines(pdf.data)).split()

    assert set(name.split()) | set(note.split()) <= set(words)
    assert len(ink.letters(pdf.data)) == len(
        ink.letters(checklist_pdf(a_checklist(a_group(ChecklistRow("", "", ""), MUM))).data)
    ) + len((name + "Freiburg" + note).replace(" ", ""))


def test_names_and_notes_do_not_run_into_each_other() -> None:
    rows = [ChecklistRow("W" * length, "Überlingen", "M" * length) for length in range(1, 40)]
    pdf = checklist_pdf(a_checklist(a_group(*rows)))

    for page in range(1, pdf.page_count + 1):
        marks = ink.letters(pdf.data, page)
        assert max(mark.right for mark in marks if mark.text == "W" and mark.top > 60) < 145.6
        assert max(mark.right for mark in marks) < 194.5


def test_a_list_without_rows_is_a_page_with_its_heads() -> None:
    pdf = checklist_pdf(a_checklist())

    assert pdf.page_count == 1
    assert "Written" in " ".join(ink.lines(pdf.data))


def test_equal_lists_give_equal_bytes() -> None:
    job = a_checklist(a_group(TANAKA, MUM))

    assert checklist_pdf(job).data == checklist_pdf(job).data


def test_contact_text_is_never_markup_and_what_has_no_glyph_is_named() -> None:
    pdf = checklist_pdf(a_checklist(a_group(ChecklistRow("<b>(A)</b> \\ &amp;", "{page}", "𰀀 Tj"))))

    text = "\n".join(ink.lines(pdf.data))

    assert "<b>(A)</b> \\ &amp; {page}" in text
    assert pdf.missing == ("𰀀",)


def test_a_long_title_breaks_and_pushes_the_list_down() -> None:
    job = a_checklist(a_group(MUM))
    long = ChecklistJob(
        "Christmas and New Year of the whole parish of Saint Martin 2025", "", HEADS, job.groups, "", "{page}", A4
    )

    lines = ink.lines(checklist_pdf(long).data)

    assert lines[0].strip() == "Christmas and New Year of the whole parish of"
    assert lines[1].strip() == "Saint Martin 2025"


def test_a_cancel_is_heard() -> None:
    def stop(done: int, total: int) -> None:
        raise KnownError(ErrorCode.CANCELLED)

    with pytest.raises(KnownError, match="cancelled"):
        checklist_pdf(a_checklist(a_group(MUM)), stop)


def test_a_town_read_from_right_to_left_stands_apart_from_the_name() -> None:
    marks = ink.letters(checklist_pdf(a_checklist(a_group(ChecklistRow("דוד", "תל")))).data)

    name = max(mark.right for mark in marks if mark.text in "דו")
    town = min(mark.left for mark in marks if mark.text in "תל")
    assert town - name > 0.5

"""Labels stand where the sheet has them, on the labels that are free."""

from itertools import islice

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.affine import UNMOVED
from cardbook.domain.paper.label_sheet import Box, LabelSheet
from cardbook.domain.paper.lengths import points
from cardbook.printing.jobs.labels import Align, LabelJob, LabelText
from cardbook.printing.labels.catalog import all_sheets, find_sheet
from cardbook.printing.labels.label_sheets_pdf import label_sheets_pdf
from cardbook.printing.text.text_fit import lettering_area
from tests.printing import ink
from tests.printing.labels.label_jobs import HOFFMANN, OCONNELL, a_job, a_label

_PEN_MM = 0.25 * 25.4 / 72
"""PDFium counts the pen's width to a shape, up to once on every side."""

_SHEETS = all_sheets()
_IDS = [sheet.id for sheet in _SHEETS]


def on_label(mark: ink.Ink, box: Box) -> bool:
    x, y, width, height = box.in_millimetres()
    return x <= mark.left and mark.right <= x + width and y <= mark.top and mark.bottom <= y + height


def inside(box: Box, beside: float, above: float) -> Box:
    """A box without its edges, in points; a twentieth of a millimetre is allowed for."""
    across, down = round(beside / points(1)) - 50, round(above / points(1)) - 50
    return Box(box.x + across, box.y + down, box.width - 2 * across, box.height - 2 * down)


@pytest.mark.parametrize("sheet", _SHEETS, ids=_IDS)
def test_the_outlines_of_a_test_page_lie_on_the_labels_of_a_page_of_its_size(sheet: LabelSheet) -> None:
    pdf = label_sheets_pdf(LabelJob(sheet, (LabelText(("Ada",)),), outlines=True))
    cut = sheet.cut()

    drawn = ink.shapes(pdf.data)

    ((page_width, page_height),) = ink.page_sizes(pdf.data)
    assert page_width == pytest.approx(cut.page.width / 1000, abs=0.01)
    assert page_height == pytest.approx(cut.page.height / 1000, abs=0.01)
    assert len(drawn) == sheet.count
    for number, edge in enumerate(drawn, start=1):
        x, y, width, height = cut.box(number).in_millimetres()
        assert (edge.left + edge.right) / 2 == pytest.approx(x + width / 2, abs=0.05)
        assert (edge.top + edge.bottom) / 2 == pytest.approx(y + height / 2, abs=0.05)
        assert 0 <= edge.right - edge.left - width <= 2 * _PEN_MM + 0.01
        assert 0 <= edge.bottom - edge.top - height <= 2 * _PEN_MM + 0.01


@pytest.mark.parametrize("sheet", _SHEETS, ids=_IDS)
def test_every_name_stands_on_the_label_the_report_says(sheet: LabelSheet) -> None:
    labels = tuple(LabelText(("Éa Ng", "Åy 1"), key=str(number)) for number in range(sheet.count))
    pdf = label_sheets_pdf(LabelJob(sheet, labels))

    marks = ink.letters(pdf.data)

    assert len(marks) == sheet.count * 7
    for place in pdf.report():
        own = marks[7 * (place.index - 1) : 7 * place.index]
        assert all(on_label(mark, place.box) for mark in own), place.index


@pytest.mark.parametrize("sheet", _SHEETS, ids=_IDS)
def test_no_ink_reaches_into_the_edge_of_a_label_that_is_to_stay_clear(sheet: LabelSheet) -> None:
    lines = ("Éÿ Ñj", "Ågq", "Ý j", "Qq Åj")
    labels = tuple(LabelText(lines[:1 + number % 4], key=str(number)) for number in range(sheet.count))
    pdf = label_sheets_pdf(LabelJob(sheet, labels, align=Align.CENTRE))
    marks, area = iter(ink.letters(pdf.data)), lettering_area(sheet.cut())
    beside, above = (area.safe, area.inset) if sheet.cut().is_turned else (area.inset, area.safe)

    for place in pdf.report():
        own = list(islice(marks, sum(len(line.replace(" ", "")) for line in place.lines)))
        clear = inside(place.box, beside, above)
        assert "does_not_fit" in place.warnings or all(on_label(mark, clear) for mark in own), place.index


def test_what_printers_leave_white_is_no_part_of_the_lettering() -> None:
    for sheet in _SHEETS:
        cut = sheet.cut()
        area = lettering_area(cut)
        edges = (white - there for white, there in zip(cut.white_edge, cut.nearest_edges(), strict=True))
        beside, above = (points(edge) for edge in edges)
        if cut.is_turned:
            beside, above = above, beside
        assert area.inset >= min(beside, area.width / 4) - 1e-6, sheet.id
        assert area.safe >= min(above, area.height / 4) - 1e-6, sheet.id
    assert find_sheet("Herma 4390").is_borderless
    assert not find_sheet("L7160").is_borderless


@pytest.mark.parametrize("text", [HOFFMANN, OCONNELL])
def test_a_full_address_keeps_off_the_edge(text: str) -> None:
    pdf = label_sheets_pdf(a_job(text, outlines=True))
    x, y, width, height = pdf.job.sheet.box(1).in_millimetres()

    marks = ink.letters(pdf.data)

    assert min(mark.left for mark in marks) >= x + 5.3
    assert max(mark.right for mark in marks) <= x + width - 5.3
    assert min(mark.top for mark in marks) >= y + 4
    assert max(mark.bottom for mark in marks) <= y + height - 4


@pytest.mark.parametrize("line", ["Wort " * 9, "محمد " * 9])
def test_lines_that_do_not_fit_spoil_no_other_label(line: str) -> None:
    pdf = label_sheets_pdf(a_job("\n".join([line] * 30), first=11))
    assert [label.index for label in pdf.doubtful] == [11]
    with pypdfium2.PdfDocument(pdf.data) as document:
        dots = document[0].render(scale=2, grayscale=True).to_pil().point(lambda grey: 255 - grey)
    left, top, right, foot = (edge / 2 / 72 * 25.4 for edge in dots.getbbox() or ())
    x, y, width, height = pdf.doubtful[0].box.in_millimetres()
    assert min(left - x, top - y, x + width - right, y + height - foot) > -0.4, "a dot is a third of a millimetre"


def test_left_aligned_lines_begin_below_one_another() -> None:
    marks = ink.letters(label_sheets_pdf(a_job("Hans|Haus|Hof")).data)

    assert len({round(mark.left, 2) for mark in marks if mark.text == "H"}) == 1


def test_centred_lines_have_their_middle_on_the_labels_middle() -> None:
    pdf = label_sheets_pdf(a_job("HOH|IWI|H" + "O" * 12 + "H", align=Align.CENTRE))
    x, _, width, _ = pdf.job.sheet.box(1).in_millimetres()

    marks = ink.letters(pdf.data)

    for line in (marks[:3], marks[3:6], marks[6:]):
        assert (line[0].left + line[-1].right) / 2 == pytest.approx(x + width / 2, abs=0.1)


def test_the_block_stands_in_the_middle_of_the_label() -> None:
    pdf = label_sheets_pdf(a_job("HHH|HHH|HHH"))
    _, y, _, height = pdf.job.sheet.box(1).in_millimetres()
    marks = ink.letters(pdf.data)

    middle = (min(mark.top for mark in marks) + max(mark.bottom for mark in marks)) / 2

    assert middle == pytest.approx(y + height / 2, abs=0.3)


def test_the_country_is_a_little_smaller_and_spaced() -> None:
    plain = ink.letters(label_sheets_pdf(a_job("X|IRELAND")).data)
    spaced = ink.letters(label_sheets_pdf(LabelJob(find_sheet("L7160"), (a_label("X|IRELAND", "", True),))).data)

    assert spaced[-1].bottom - spaced[-1].top == pytest.approx((plain[-1].bottom - plain[-1].top) * 0.92, abs=0.05)
    assert spaced[2].left - spaced[1].left > (plain[2].left - plain[1].left) * 0.92


def test_a_nudge_moves_everything_by_as_much() -> None:
    plain = ink.letters(label_sheets_pdf(a_job(HOFFMANN)).data)
    nudged = ink.letters(label_sheets_pdf(a_job(HOFFMANN, drawn=UNMOVED.shifted(1_500, -700))).data)

    for before, after in zip(plain, nudged, strict=True):
        assert after.left - before.left == pytest.approx(1.5, abs=0.01)
        assert after.top - before.top == pytest.approx(-0.7, abs=0.01)


def test_nothing_but_letters_is_printed_unless_outlines_are_asked_for() -> None:
    assert ink.shapes(label_sheets_pdf(a_job(HOFFMANN, used=frozenset({1, 2}))).data) == []


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_a_used_label_is_never_printed_on(data: st.DataObject) -> None:
    sheet = find_sheet(data.draw(st.sampled_from(["L7160", "5160", "3666", "99010"])))
    numbers = st.integers(1, sheet.count)
    used, first = data.draw(st.frozensets(numbers)), data.draw(numbers)
    labels = tuple(LabelText(("H",), str(key)) for key in range(data.draw(st.integers(1, 2 * sheet.count))))

    pdf = label_sheets_pdf(LabelJob(sheet, labels, first=first, used=used))

    full = [(page, number) for page in (2, 3, 4) for number in range(1, sheet.count + 1)]
    free = [(1, number) for number in range(first, sheet.count + 1) if number not in used]
    expected = [*free, *full] if free else [(page - 1, number) for page, number in full]
    report = list(pdf.report())
    assert [(place.page, place.index) for place in report] == expected[: len(labels)]
    assert [place.key for place in report] == [label.key for label in labels]
    for page in range(1, pdf.page_count + 1):
        places = [place for place in report if place.page == page]
        marks = ink.letters(pdf.data, page)
        assert len(marks) == len(places)
        assert all(on_label(mark, place.box) for mark, place in zip(marks, places, strict=True))


def test_the_second_sheet_is_a_full_one() -> None:
    pdf = label_sheets_pdf(a_job("A", "B", "C", "D", first=20, used=frozenset({1, 2, 3, 21})))

    assert [(place.page, place.index) for place in pdf.report()] == [(1, 20), (2, 1), (2, 2), (2, 3)]


@pytest.mark.parametrize("choice", [{"first": 99}, {"used": frozenset({99})}])
def test_a_label_the_sheet_does_not_have_is_refused(choice: dict[str, object]) -> None:
    with pytest.raises(KnownError) as caught:
        label_sheets_pdf(a_job(HOFFMANN, **choice))

    assert caught.value.code is ErrorCode.NO_SUCH_LABEL
    assert caught.value.params == {"label": 99, "count": 21}


def test_a_job_without_labels_has_nobody_to_print() -> None:
    with pytest.raises(KnownError) as caught:
        label_sheets_pdf(a_job())

    assert caught.value.code is ErrorCode.NOBODY


def test_equal_jobs_give_equal_bytes_and_others_do_not() -> None:
    job = a_job(HOFFMANN, OCONNELL, "Иван Петров|Москва", "Ԉ x̌ ₿", title="Weihnachten 2026")

    assert label_sheets_pdf(job).data == label_sheets_pdf(job).data
    assert label_sheets_pdf(job).data != label_sheets_pdf(a_job(HOFFMANN)).data


def test_progress_is_told_and_a_cancel_is_heard() -> None:
    told: list[tuple[int, int]] = []

    def stop_at_the_second_page(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 2:
            raise KnownError(ErrorCode.CANCELLED)

    with pytest.raises(KnownError, match="cancelled"):
        label_sheets_pdf(a_job(*["A"] * 63), stop_at_the_second_page)

    assert told == [(21, 63), (42, 63)]


def test_a_long_roll_label_is_read_along_the_roll() -> None:
    pdf = label_sheets_pdf(a_job(HOFFMANN, sheet="99010"))

    first, *_, last = [mark for mark in ink.letters(pdf.data) if mark.text in "Bg"]

    assert pdf.page_count == 1
    assert first.left == pytest.approx(last.left, abs=30)
    assert abs(first.top - last.top) > abs(first.left - last.left)


def test_a_hundred_sheets_keep_their_order() -> None:
    pdf = label_sheets_pdf(a_job(*[f"Nr. {number}" for number in range(2_100)]))

    assert pdf.page_count == 100
    assert ink.lines(pdf.data, 100)[-1] == "Nr. 2097 Nr. 2098 Nr. 2099"


def test_lengths_on_the_page_are_those_of_the_sheet() -> None:
    places = list(label_sheets_pdf(a_job("A", "B")).report())

    assert places[1].box.in_millimetres() == (73.24, 15.15, 63.5, 38.1)
    assert points(places[1].box.width) == pytest.approx(180)

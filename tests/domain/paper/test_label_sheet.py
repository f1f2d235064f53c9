"""Labels lie in reading order, one pitch apart, in whole micrometres."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import TAPE_CUT, Box, LabelShape, LabelSheet, SheetStatus
from cardbook.domain.paper.lengths import points
from cardbook.domain.paper.paper import A4, PaperSize


def a_sheet(
    page: PaperSize = A4,
    grid: tuple[int, int] = (3, 7),
    label: tuple[int, int] = (63_500, 38_100),
    shape: LabelShape = LabelShape.RECT,
) -> LabelSheet:
    return LabelSheet(
        id="maker-1", maker="Maker", number="1", name="Address", page=page, columns=grid[0], rows=grid[1],
        label_width=label[0], label_height=label[1], pitch_x=66_040, pitch_y=38_100, origin_x=7_200,
        origin_y=15_150, corner=0, shape=shape, source="measured", status=SheetStatus.VERIFIED,
    )  # fmt: skip


def a_roll(width: int, height: int, shape: LabelShape = LabelShape.RECT) -> LabelSheet:
    return a_sheet(PaperSize("roll", width, height), (1, 1), (width, height), shape)


def test_the_first_label_lies_at_the_origin() -> None:
    assert a_sheet().box(1) == Box(7_200, 15_150, 63_500, 38_100)


def test_labels_are_counted_along_the_rows() -> None:
    sheet = a_sheet()

    assert sheet.box(2) == Box(73_240, 15_150, 63_500, 38_100)
    assert sheet.box(4) == Box(7_200, 53_250, 63_500, 38_100)
    assert sheet.box(21) == Box(139_280, 243_750, 63_500, 38_100)


@given(st.integers(1, 9), st.integers(1, 30), st.data())
def test_the_last_label_of_a_row_is_followed_by_the_first_of_the_next(
    columns: int, rows: int, data: st.DataObject
) -> None:
    sheet = a_sheet(grid=(columns, rows))
    row = data.draw(st.integers(1, rows))

    first, last = sheet.box((row - 1) * columns + 1), sheet.box(row * columns)

    assert first.x == sheet.origin_x
    assert first.y == last.y == sheet.origin_y + (row - 1) * sheet.pitch_y
    assert last.x - first.x == (columns - 1) * sheet.pitch_x


@pytest.mark.parametrize("label", [0, -1, 22, 99])
def test_a_label_beyond_the_sheet_is_refused_with_both_numbers(label: int) -> None:
    with pytest.raises(KnownError) as caught:
        a_sheet().box(label)

    assert caught.value.code is ErrorCode.NO_SUCH_LABEL
    assert caught.value.params == {"label": label, "count": 21}


def test_a_box_is_told_in_millimetres() -> None:
    assert a_sheet().box(1).in_millimetres() == (7.2, 15.15, 63.5, 38.1)


def test_a_long_label_on_a_roll_is_read_along_the_roll() -> None:
    assert a_roll(28_000, 89_000).is_turned
    assert not a_roll(62_000, 29_000).is_turned
    assert not a_sheet(label=(63_500, 90_000)).is_turned


def test_tape_gets_a_length_when_it_is_cut_and_other_labels_keep_theirs() -> None:
    tape = a_roll(29_000, 0, LabelShape.CONTINUOUS).cut()

    assert (tape.label_height, tape.page.height) == (TAPE_CUT, TAPE_CUT)
    assert tape.box(1).height == TAPE_CUT
    assert a_sheet().cut() == a_sheet()


def test_an_inch_is_72_points() -> None:
    assert points(25_400) == pytest.approx(72)

"""A sheet is found the way people write its number."""

import csv
import time

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.label_sheet import LabelShape, LabelSheet, SheetStatus
from cardbook.domain.paper import LETTER
from cardbook.printing import catalog
from cardbook.printing.catalog import all_sheets, find_sheet, search_sheets
from tests.outside import outside


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("L7160", "Avery L7160"),
        ("l7160", "Avery L7160"),
        ("Avery L7160", "Avery L7160"),
        ("  avery   l 7160 ", "Avery L7160"),
        ("AVERYL7160", "Avery L7160"),
        ("J8160", "Avery L7160"),
        ("LP21/63", "Avery L7160"),
        ("8160", "Avery 5160"),
        ("zweckform 3475", "Avery Zweckform 3475"),
        ("Avery Zweckform 6122", "Avery Zweckform 3475"),
        ("avery 3475", "Avery Zweckform 3475"),
        ("HERMA 4677", "Herma 4677"),
        ("dymo 30252", "DYMO 99010"),
        ("Brother DK-11201", "Brother DK-11201"),
        ("dk11201", "Brother DK-11201"),
        ("Ｌ７１６０", "Avery L7160"),
    ],
)
def test_a_sheet_is_found_by_number_alias_and_maker(text: str, title: str) -> None:
    assert find_sheet(text).title == title


def test_every_sheet_is_found_by_its_own_title_and_by_each_of_its_numbers() -> None:
    for sheet in all_sheets():
        assert find_sheet(sheet.title) == sheet
        assert {find_sheet(number) for number in (*sheet.aliases, *sheet.unverified_aliases)} <= {sheet}


@pytest.mark.parametrize("text", ["L7161x", "Avery 516O", "herma L7160", "L716"])
def test_an_unknown_sheet_names_those_that_are_written_alike(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        find_sheet(text)

    assert caught.value.code is ErrorCode.UNKNOWN_SHEET
    assert caught.value.params["text"] == text
    close = caught.value.params["close"]
    assert isinstance(close, list)
    assert close
    assert all(find_sheet(title).title == title for title in close)


@pytest.mark.parametrize("text", ["", "???", "漢字", "avery", "x" * 10_000])
def test_words_that_name_no_sheet_are_an_unknown_sheet(text: str) -> None:
    with pytest.raises(KnownError, match="unknown_sheet"):
        find_sheet(text)


def test_a_search_keeps_the_sheets_that_have_every_word() -> None:
    titles = [sheet.title for sheet in search_sheets("avery a4 address 21")]

    assert titles == ["Avery L7160"]
    assert search_sheets("") == all_sheets()
    assert search_sheets("no such thing") == ()


def test_the_common_sheets_have_their_makers_measures() -> None:
    l7160, us5160 = find_sheet("L7160"), find_sheet("5160")

    assert (l7160.columns, l7160.rows, l7160.label_width, l7160.label_height) == (3, 7, 63_500, 38_100)
    assert (l7160.pitch_x, l7160.pitch_y) == (66_040, 38_100)
    assert us5160.page == LETTER
    assert us5160.label_width == pytest.approx(2.625 * 25_400, abs=10)
    assert us5160.pitch_x == 2.75 * 25_400
    assert (us5160.origin_x, us5160.origin_y) == (pytest.approx(0.1875 * 25_400, abs=10), 12_700)


def test_every_label_lies_on_its_page_and_touches_no_other() -> None:
    for sheet in all_sheets():
        last = sheet.box(sheet.count)
        assert last.x + last.width <= sheet.page.width + 10, sheet.id
        assert last.y + last.height <= sheet.page.height + 10, sheet.id
        assert sheet.pitch_x >= sheet.label_width or sheet.columns == 1, sheet.id
        assert sheet.pitch_y >= sheet.label_height or sheet.rows == 1, sheet.id


def test_every_sheet_says_where_its_measures_come_from() -> None:
    sheets = all_sheets()

    assert len({sheet.id for sheet in sheets}) == len(sheets)
    assert all(sheet.source for sheet in sheets)
    assert sum(sheet.status is SheetStatus.VERIFIED for sheet in sheets) >= 31
    assert {sheet.shape for sheet in sheets} == set(LabelShape)


def test_the_catalogue_repeats_the_researched_measures() -> None:
    with outside("facts", "label_sheets.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["status"] == "verified"]
    for row in rows:
        assert _measures(find_sheet(f"{row['vendor']} {row['part']}")) == [
            float(row[column]) for column in ("label_w_mm", "label_h_mm", "margin_left_mm", "margin_top_mm")
        ]


def test_the_whole_catalogue_is_read_in_the_blink_of_an_eye() -> None:
    for cached in (catalog._stems, catalog._numbers_of, catalog._sheets_of):
        cached.cache_clear()
    begin = time.process_time()

    all_sheets()

    assert time.process_time() - begin < 0.1


def _measures(sheet: LabelSheet) -> list[float]:
    lengths = (sheet.label_width, sheet.label_height, sheet.origin_x, sheet.origin_y)
    return [length / 1000 for length in lengths]

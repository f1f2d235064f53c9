"""Label sheets of the user's own measures are kept, changed, deleted and taken out of template files."""

import csv
import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.paper.label_sheet import LabelShape, SheetStatus
from cardbook.domain.paper.lengths import points
from cardbook.domain.paper.own_sheet import OwnSheet, paper_of, pitch_between
from cardbook.domain.paper.paper import A4
from cardbook.sentences import error_sentence
from cardbook.services.book import Book
from cardbook.services.paper.labels.sheets import find_sheet, sheet_by_id, sheets_to_choose
from cardbook.texts import Texts
from tests.books import an_open_book
from tests.outside import outside

CELLAR = OwnSheet("From the cellar", A4, 3, 7, 63_500, 38_100, 7_200, 15_100, 66_000, 38_100)
LIST = "<Glabels-templates>{}</Glabels-templates>"
GRID = '<Layout nx="2" ny="3" x0="10mm" y0="1cm" dx="70mm" dy="2in"/>'
OBLONG = f'<Label-rectangle width="60mm" height="36pt">{GRID}</Label-rectangle>'
PLAIN = f'<Template brand="Own" part="1" size="A4">{OBLONG}</Template>'


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with an_open_book(tmp_path / "b.cardbook") as opened:
        yield opened


def a_file(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "mine.template"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def names(book: Book) -> list[str]:
    return [sheet.name for sheet in book.reading.own_sheets.all()]


def refused(deed: Callable[[], object]) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        deed()
    return caught.value.code


def test_an_own_sheet_is_kept_as_it_was_measured_and_each_deed_can_be_taken_back(book: Book) -> None:
    key = book.own_sheets.add(replace(CELLAR, corner=2_000, note="half a pack"))
    kept = book.reading.own_sheets.all()[0]
    assert kept == replace(CELLAR, corner=2_000, note="half a pack", id=key)
    book.own_sheets.save(replace(kept, name="Attic"))
    book.own_sheets.delete(replace(kept, name="Attic"))
    seen = [names(book)]
    for _ in range(3):
        book.history.undo()
        seen.append(names(book))
    assert seen == [[], ["Attic"], ["From the cellar"], []]


def test_no_two_have_the_same_name(book: Book) -> None:
    key = book.own_sheets.add(CELLAR)
    other = book.own_sheets.add(replace(CELLAR, name="Attic"))
    assert refused(lambda: book.own_sheets.add(replace(CELLAR, name="FROM the cellar"))) is ErrorCode.OWN_SHEET_EXISTS
    clash = replace(CELLAR, name="attic", id=key)
    assert refused(lambda: book.own_sheets.save(clash)) is ErrorCode.OWN_SHEET_EXISTS
    book.own_sheets.save(replace(CELLAR, name="ATTIC", id=other))
    assert names(book) == ["ATTIC", "From the cellar"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, ErrorCode.BAD_INPUT),
        ({"page": paper_of(600_000, 297_000)}, ErrorCode.SHEET_SIZE),
        ({"rows": 0}, ErrorCode.SHEET_WITHOUT_LABELS),
        ({"height": 4_900}, ErrorCode.LABEL_TOO_SMALL),
        ({"shape": LabelShape.ROUND}, ErrorCode.LABEL_NOT_ROUND),
        ({"corner": 19_051}, ErrorCode.CORNER_TOO_ROUND),
        ({"left": -400}, ErrorCode.FIRST_LABEL_OUTSIDE),
        ({"pitch_x": 63_000}, ErrorCode.LABELS_OVERLAP_ACROSS),
        ({"pitch_y": 37_000}, ErrorCode.LABELS_OVERLAP_DOWN),
        ({"columns": 4}, ErrorCode.LABELS_BEYOND_RIGHT),
        ({"rows": 8}, ErrorCode.LABELS_BEYOND_BOTTOM),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(book: Book, change: dict[str, object], code: ErrorCode) -> None:
    assert refused(lambda: book.own_sheets.add(replace(CELLAR, **change))) is code  # type: ignore[arg-type]
    assert names(book) == []


@pytest.mark.parametrize(("language", "said"), [("en", "4.9 × 38.1 mm"), ("de", "4,9 × 38,1 mm")])
def test_measures_are_told_as_the_reader_writes_them(language: str, said: str) -> None:
    with pytest.raises(KnownError) as caught:
        replace(CELLAR, width=4_900).check()
    assert said in error_sentence(caught.value, Texts(language))


def test_the_pitch_is_more_exact_over_many_labels_than_over_one_gap() -> None:
    read_to_half_a_millimetre = pitch_between(15_000, 15_000 + 12 * 21_167 + 500, 13)
    assert abs(read_to_half_a_millimetre - 21_167) < 50
    assert pitch_between(5_000, 5_000, 1) == 0


def test_own_sheets_are_found_by_name_and_stand_first(book: Book) -> None:
    key = book.own_sheets.add(replace(CELLAR, name="Avery from the cellar"))
    own = book.reading.own_sheets.all()
    sheet = find_sheet("AVERY from-the cellar", own)
    assert (sheet.id, sheet.title, sheet.status) == (f"own-{key}", "Avery from the cellar", SheetStatus.OWN)
    assert sheet.box(21).x == 7_200 + 2 * 66_000
    assert sheet_by_id(sheet.id, own) == sheet
    assert sheets_to_choose("avery", ["avery-l7160"], own)[:2] == [sheet, find_sheet("L7160")]
    with pytest.raises(KnownError) as caught:
        find_sheet("avery from the celler", own)
    assert caught.value.params["close"][0] == "Avery from the cellar"  # type: ignore[index]


def test_a_template_of_glabels_is_taken_in_once(book: Book, tmp_path: Path) -> None:
    disc = f'<Label-round radius="2pc">{GRID}</Label-round>'
    round_one = f'<Template brand="Own" part="2" size="US-Letter">{disc}</Template>'
    file = a_file(tmp_path, LIST.format(PLAIN + round_one))
    taken = book.own_sheets.take_in(file)
    assert [sheet.name for sheet in taken.added] == ["Own 1", "Own 2"]
    first, second = book.reading.own_sheets.all()
    assert replace(first, id=None) == OwnSheet("Own 1", A4, 2, 3, 60_000, 12_700, 10_000, 10_000, 70_000, 50_800)
    assert (second.shape, second.width, second.page.id) == (LabelShape.ROUND, 16_934, "letter")
    assert (book.own_sheets.take_in(file).added, book.own_sheets.take_in(file).known) == ((), 2)
    book.history.undo()
    assert names(book) == []


def test_a_name_that_another_sheet_has_gets_a_number(book: Book, tmp_path: Path) -> None:
    book.own_sheets.add(replace(CELLAR, name="own 1"))
    book.own_sheets.take_in(a_file(tmp_path, LIST.format(PLAIN)))
    assert names(book) == ["own 1", "Own 1 (2)"]


def test_a_packed_document_gives_its_template_whatever_follows(book: Book, tmp_path: Path) -> None:
    head = f'<?xml version="1.0"?><Glabels-document xmlns="http://glabels.org/xmlns/3.0/">{PLAIN}'
    packed = gzip.compress(f"{head}<Data>{'A' * (17 << 20)}</Data></Glabels-document>".encode())
    book.own_sheets.take_in(a_file(tmp_path, packed))
    assert names(book) == ["Own 1"]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ("", ErrorCode.SHEET_WITHOUT_LABELS),
        (f'<Label-ellipse width="60mm" height="20mm">{GRID}</Label-ellipse>', ErrorCode.TEMPLATE_SHAPE),
        (f'<Label-cd radius="60mm" hole="9mm" width="60mm">{GRID}</Label-cd>', ErrorCode.TEMPLATE_SHAPE),
        (f'<Label-round radius="9mm">{GRID}{GRID}</Label-round>', ErrorCode.TEMPLATE_GRIDS),
        (f'<Label-round radius="9 furlong">{GRID}</Label-round>', ErrorCode.TEMPLATE_MEASURE),
        ('<Label-round radius="9mm"><Layout nx="x" ny="2"/></Label-round>', ErrorCode.TEMPLATE_MEASURE),
        (f'<Label-round radius="99mm">{GRID}</Label-round>', ErrorCode.LABELS_OVERLAP_ACROSS),
    ],
)
def test_what_cannot_be_taken_is_named_and_the_rest_is_taken(
    book: Book, tmp_path: Path, inside: str, code: ErrorCode
) -> None:
    odd = f'<Template brand="Odd" part="9" size="A4">{inside}</Template>'
    taken = book.own_sheets.take_in(a_file(tmp_path, LIST.format(odd + PLAIN)))
    assert names(book) == ["Own 1"]
    assert [(one.name, one.error.code) for one in taken.left_out] == [("Odd 9", code)]


@pytest.mark.parametrize(
    "text", ["", "Dear diary", "<html/>", LIST.format(""), f"<Glabels-templates>{PLAIN}", "\x1f\x8b"]
)
def test_a_file_without_templates_is_refused(book: Book, tmp_path: Path, text: str) -> None:
    assert refused(lambda: book.own_sheets.take_in(a_file(tmp_path, text.encode("latin-1")))) is ErrorCode.NO_TEMPLATES
    assert refused(lambda: book.own_sheets.take_in(tmp_path / "gone")) is ErrorCode.FILE_MISSING


def test_a_bomb_is_not_unpacked(book: Book, tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + LIST.format(PLAIN)
    assert refused(lambda: book.own_sheets.take_in(a_file(tmp_path, bomb))) is ErrorCode.FILE_UNREADABLE
    endless = gzip.compress(b"<Glabels-templates>" + bytes([32]) * (40 << 20))
    too_large = refused(lambda: book.own_sheets.take_in(a_file(tmp_path, endless)))
    assert too_large is ErrorCode.TEMPLATES_TOO_LARGE
    many = refused(lambda: book.own_sheets.take_in(a_file(tmp_path, LIST.format("<Template/>" * 10_001))))
    assert many is ErrorCode.TEMPLATES_TOO_LARGE


def test_sheets_of_glabels_stand_where_glabels_has_them(book: Book, tmp_path: Path) -> None:
    with outside("corpus", "labels", "j-evins__glabels-qt", "label_geometry_A.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["shape"] in ("rectangle", "round") and row["layout"] == "0"]
    numbered = {" ".join(f"{row['brand']} {row['part']} #{number}".split()): row for number, row in enumerate(rows)}
    templates = "".join(_template(row, number) for number, row in enumerate(rows))
    taken = book.own_sheets.take_in(a_file(tmp_path, LIST.format(templates)))
    assert len(taken.added) > 0.98 * len(rows)
    for sheet in taken.added:
        row, boxes = numbered[sheet.name], sheet.as_label_sheet()
        for label in (1, boxes.count):
            box = boxes.box(label)
            down, across = divmod(label - 1, int(row["nx"]))
            assert points(box.x) == pytest.approx(float(row["x0_pt"]) + across * float(row["dx_pt"]), abs=0.5)
            assert points(box.y) == pytest.approx(float(row["y0_pt"]) + down * float(row["dy_pt"]), abs=0.5)
            assert points(box.width) == pytest.approx(float(row["label_w_pt"]), abs=0.5)


def _template(row: dict[str, str], number: int) -> str:
    outline = (
        f'<Label-round radius="{float(row["label_w_pt"]) / 2}pt">' if row["shape"] == "round" else
        f'<Label-rectangle width="{row["label_w_pt"]}pt" height="{row["label_h_pt"]}pt">'
    )
    grid = " ".join(f'{key}="{row[key + "_pt"]}pt"' for key in ("x0", "y0", "dx", "dy"))
    return (
        f'<Template brand="{row["brand"]}" part="{row["part"]} #{number}" size="Other" width="{row["page_w_pt"]}pt" '
        f'height="{row["page_h_pt"]}pt">{outline}<Layout nx="{row["nx"]}" ny="{row["ny"]}" {grid}/>'
        f"</Label-{row['shape']}></Template>"
    )

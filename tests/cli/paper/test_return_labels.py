"""One's own address on the free labels of a sheet."""

from pathlib import Path

import pytest

from cardbook.deferred import book_of
from cardbook.domain.paper.label_sheet import LabelSheet
from cardbook.opening import open_to_read
from cardbook.services.paper.labels.sheets import find_sheet
from tests.cli.conftest import Cardbook
from tests.printing import ink

_SENDER = "Grete Vollmer", "Lindenstraße 12", "79098 Freiburg"
_SHEET = find_sheet("L7160")


def _labels_with(data: bytes, sheet: LabelSheet) -> list[int]:
    """The labels of the first page that have letters, all of which stand inside of one."""
    boxes = {label: sheet.box(label).in_millimetres() for label in range(1, sheet.count + 1)}
    found = []
    for letter in ink.letters(data):
        (label,) = [
            label for label, (x, y, width, height) in boxes.items()
            if x <= letter.left < letter.right <= x + width and y <= letter.top < letter.bottom <= y + height
        ]
        found.append(label)
    return sorted(set(found))


def _lines(data: bytes) -> list[str]:
    return [line for line in ink.lines(data) if line]


def test_the_rest_of_a_sheet_is_filled(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "return.pdf"
    said = cardbook("return-labels", empty, "--sheet", "L7160", "--start", 20, "--sender", *_SENDER, "-o", out)
    assert (said.out, said.err) == ("2 labels, for Avery L7160. Sheets: 1. Print without “fit to page”.\n", "")
    assert _labels_with(out.read_bytes(), _SHEET) == [20, 21]
    assert _lines(out.read_bytes()) == [*_SENDER, *_SENDER]


def test_labels_known_to_be_used_are_left_out_and_the_book_knows_the_sender(
    cardbook: Cardbook, sample: Path, tmp_path: Path,
) -> None:
    out = tmp_path / "return.pdf"
    with open_to_read(sample) as reading:
        book_of(reading).drawer.set_used(_SHEET.id, [1, 2, 5])
    cardbook("return-labels", sample, "--sheet", "L7160", "--count", 3, "--abroad", "-o", out)
    assert _labels_with(out.read_bytes(), _SHEET) == [3, 4, 6]
    lines = _lines(out.read_bytes())
    assert (lines[:len(lines) // 3], lines[-1]) == (lines[-len(lines) // 3:], "GERMANY")
    cardbook("return-labels", sample, "--sheet", "L7160", "--force", "-o", out)
    assert _labels_with(out.read_bytes(), _SHEET) == [label for label in range(1, 22) if label not in (1, 2, 5)]


@pytest.mark.parametrize(("words", "code"), [
    ((), 1), (("--sender", "Grete", "--start", "22"), 1), (("--sender", "Grete", "--count", "0"), 2),
])
def test_labels_without_a_sender_or_place_are_refused(
    words: tuple[str, ...], code: int, cardbook: Cardbook, empty: Path, tmp_path: Path,
) -> None:
    said = cardbook("return-labels", empty, "--sheet", "L7160", "-o", tmp_path / "return.pdf", *words)
    assert (said.code, (tmp_path / "return.pdf").exists()) == (code, False)
    assert said.err


def test_an_address_fuller_than_the_label_is_told(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    said = cardbook("return-labels", empty, "--sheet", "L7651", "--sender", *map(str, range(12)), "--size", "12",
                    "-o", tmp_path / "return.pdf")
    assert (said.code, said.err.startswith("cardbook: does_not_fit: "), said.err.count("\n")) == (0, True, 1)


def test_own_sheets_are_filled_by_their_name(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    grid = '<Layout nx="2" ny="4" x0="5mm" y0="9mm" dx="100mm" dy="70mm"/>'
    label = f'<Label-rectangle width="99mm" height="67mm">{grid}</Label-rectangle>'
    template = tmp_path / "attic.template"
    template.write_text(f'<Glabels-templates><Template brand="Attic" part="8" size="A4">{label}</Template>'
                        "</Glabels-templates>")
    assert cardbook("sheets", "--book", sample, "--add", template).code == 0
    said = cardbook("return-labels", sample, "--sheet", "attic 8", "--start", 3, "-o", tmp_path / "return.pdf")
    assert said.out.startswith("6 labels, for Attic 8.")

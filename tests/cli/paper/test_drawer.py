"""The book remembers which labels are gone, and what is on them, where it is told to."""

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Cardbook
from tests.printing import ink


def json_of(cardbook: Cardbook, *words: object) -> Any:
    """What a command says in JSON."""
    return json.loads(cardbook(*words, "--json").out)


def test_the_next_run_goes_on_where_the_last_one_ended(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    words = ("labels", sample, "--sheet", "L7160", "--circle", "Choir", "--remember", "--force", "-o", tmp_path / "l")
    cardbook(*words, "--start", 7, "--copies", 2)
    assert json_of(cardbook, "drawer", sample, "list") == [
        {"sheet": "Avery L7160", "number": 1, "used": list(range(1, 15)), "free": 7}
    ]
    assert cardbook(*words, "--open-sheet", "--fill-circle", "Family").out.startswith("7 labels")
    assert json_of(cardbook, "drawer", sample, "list") == []
    assert [run["count"] for run in json_of(cardbook, "drawer", sample, "printed")] == [7, 8]


def test_the_rest_of_a_sheet_has_the_senders_address(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "labels.pdf"
    said = cardbook("labels", sample, "--sheet", "L7160", "--search", "kowalczyk", "--fill-sender", "-o", pdf)
    assert said.out.startswith("21 labels")
    assert len([line for line in ink.lines(pdf.read_bytes()) if "Kowalczyk" in line]) == 1
    assert json_of(cardbook, "drawer", sample, "list") == []


def test_a_sheet_that_is_gone_is_printed_on_no_more(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    words = ("labels", sample, "--sheet", "L7160", "--search", "kowalczyk", "-o", tmp_path / "labels.pdf", "--force")
    cardbook(*words, "--remember")
    assert cardbook(*words, "--open-sheet", 9).err.startswith("cardbook: no_open_sheet: ")
    assert cardbook("drawer", sample, "list").lines == ["Avery L7160\t1\t20 free, from label 2"]
    assert cardbook("drawer", sample, "gone", "7160", 1).code == 1
    assert cardbook("drawer", sample, "gone", "L7160", 1).code == 0
    assert cardbook("drawer", sample, "list").lines == []
    assert cardbook("drawer", sample, "back", "L7160", 2).code == 1
    assert cardbook("drawer", sample, "back", "L7160", 1).code == 0
    assert cardbook("drawer", sample, "list").lines == ["Avery L7160\t1\t20 free, from label 2"]


def test_return_labels_go_on_where_they_ended(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    words = ("return-labels", sample, "--sheet", "L7160", "--count", 8, "--remember", "--force", "-o", tmp_path / "l")
    for used in (8, 16):
        assert cardbook(*words).code == 0
        assert json_of(cardbook, "drawer", sample, "list")[0]["used"] == list(range(1, used + 1))


def test_a_kit_goes_on_where_the_labels_ended(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    words = ("kit", sample, "--season", "Christmas 2026", "--remember", "--force", "-o", tmp_path / "kit")
    assert cardbook(*words, "--sheet", "L7160", "--start", 20).code in (0, 1)
    printed = json_of(cardbook, "drawer", sample, "printed")[0]["count"]
    used = (printed - 2) % 21
    assert json_of(cardbook, "drawer", sample, "list")[0]["used"] == list(range(1, used + 1))
    assert cardbook(*words, "--sheet", "L7160", "--open-sheet").code in (0, 1)
    sheets = json_of(cardbook, "drawer", sample, "list")
    assert [each["used"] for each in sheets] == [list(range(1, (used + printed) % 21 + 1))]
    assert cardbook(*words, "--envelope", "C6", "--open-sheet").code == 2

"""A printer is measured once, and what it does is known from then on."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cardbook
from tests.printing import ink


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    return tmp_path / "settings" / "cardbook" / "printers.json"


def _crosses(page: Path) -> list[tuple[float, float]]:
    """The middles of the crosses: where a long level and a long upright line meet."""
    shapes = ink.shapes(page.read_bytes())
    long = [each for each in shapes if each.right - each.left > 20 and each.bottom - each.top > 20]
    return list(dict.fromkeys(
        (round((each.left + each.right) / 2, 1), round((each.top + each.bottom) / 2, 1)) for each in long
    ))


def test_the_ruler_page_has_its_crosses_20_mm_from_the_edges(cardbook: Cardbook, tmp_path: Path) -> None:
    page = tmp_path / "ruler.pdf"
    assert cardbook("calibrate", "page", "-o", page).code == 0
    assert _crosses(page) == [(20, 20), (190, 20), (20, 277)]
    assert ink.page_sizes(page.read_bytes()) == [(pytest.approx(210, abs=0.01), pytest.approx(297, abs=0.01))]


def test_what_was_read_is_corrected_on_the_next_page(cardbook: Cardbook, tmp_path: Path) -> None:
    said = cardbook("calibrate", "read", "21.5,19", "191.5,19", "21.5,276", "--printer", "Office")
    assert said.out.startswith("Office moves a page 1.5 mm to the right and -1 mm down")
    page = tmp_path / "ruler.pdf"
    cardbook("calibrate", "page", "--printer", "Office", "-o", page)
    assert _crosses(page) == [(18.5, 21), (188.5, 21), (18.5, 278)]
    (known,) = json.loads(cardbook("calibrate", "list", "--json").out)
    assert (known["printer"], known["paper"]) == ("Office", "a4")
    assert known["moved_mm"] == [pytest.approx(-1.5), pytest.approx(1)]
    cardbook("calibrate", "forget", "Office")
    assert cardbook("calibrate", "list").out == "No printer has been measured yet.\n"


def test_labels_are_drawn_for_a_printer_that_was_measured(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    plain, moved = tmp_path / "plain.pdf", tmp_path / "moved.pdf"
    words = ("labels", sample, "--sheet", "L7160", "--search", "dvořáková", "-o")
    refused = cardbook(*words, moved, "--printer", "Office")
    assert (refused.code, moved.exists()) == (1, False)
    assert refused.err == "cardbook: unknown_printer: Nothing is known of a printer called “Office”.\n"
    cardbook("calibrate", "read", "21,5;19", "191,5;19", "21.5,276", "--printer", "Office")
    cardbook(*words, plain)
    assert cardbook(*words, moved, "--printer", "Office").code == 0
    before, after = (ink.letters(path.read_bytes())[0] for path in (plain, moved))
    assert (round(after.left - before.left, 2), round(after.top - before.top, 2)) == (-1.5, 1.0)


def test_readings_that_cannot_be_right_change_nothing(cardbook: Cardbook, own_settings: Path) -> None:
    said = cardbook("calibrate", "read", "20,20", "20,277", "190,20", "--printer", "Office")
    assert (said.code, own_settings.exists()) == (1, False)
    assert said.err.startswith("cardbook: bad_reading: Cross 2 cannot have come out there.")
    assert cardbook("calibrate", "read", "20", "20,x", "1,2", "--printer", "Office").code == 2


def test_a_spoilt_file_of_settings_corrects_nothing(cardbook: Cardbook, own_settings: Path) -> None:
    own_settings.parent.mkdir(parents=True)
    flat = {"printer": "Office", "paper": "a4", "correction": [0, 0, 0, 0, 0, 0], "measured_on": ""}
    own_settings.write_text(json.dumps([flat, 7, {}]))
    assert cardbook("calibrate", "list").out == "No printer has been measured yet.\n"


def test_numbers_are_told_in_the_readers_language(cardbook: Cardbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    said = cardbook("calibrate", "read", "21.5,19", "191.5,19", "21.5,276", "--printer", "Office")
    assert said.out.startswith("Office schiebt eine Seite 1,5 mm nach rechts und -1 mm nach unten")

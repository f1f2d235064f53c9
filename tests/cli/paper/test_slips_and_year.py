"""What a parish takes along: slips to check addresses, and the year on the wall."""

from pathlib import Path

from cardbook.domain.paper.affine import Affine
from cardbook.services.paper.printers.printers import Calibration, Printers, printers_file
from tests.cli.conftest import SEASON, Cardbook
from tests.printing import ink


def test_a_slip_for_each_household_as_its_envelope_says(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("slips", sample, "--search", "brandstätter", "--paper", "letter", "-o", tmp_path / "slips.pdf")
    assert said.out == "One slip. Pages: 1, to be cut into four.\n"
    data = (tmp_path / "slips.pdf").read_bytes()
    lines = ink.lines(data)
    assert lines[:4] == ["Is this still right?", "Ottilie Brandstätter", "Am Dorfbach 2", "79252 Stegen"]
    assert [round(side) for side in ink.page_sizes(data)[0]] == [216, 279]


def test_slips_for_nobody_are_refused(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    assert cardbook("slips", sample, "--search", "nobody at all", "-o", tmp_path / "slips.pdf").code == 1


def test_a_year_has_birthdays_round_ones_weddings_once_and_last_posts(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    assert cardbook("year", sample, "--year", 2026, "-o", tmp_path / "2026.pdf").out == "2026 fits on one page.\n"
    text = "\n".join(ink.lines((tmp_path / "2026.pdf").read_bytes()))
    assert "Jörg Hoffmann 70" in text
    assert text.count("wedding day, 42") == 1
    assert "Last post overseas" in text
    cardbook("year", sample, "--year", 2026, "--search", "hoffmann", "-o", tmp_path / "some.pdf")
    some = "\n".join(ink.lines((tmp_path / "some.pdf").read_bytes()))
    assert "Jörg Hoffmann 70" in some
    assert "Brandstätter" not in some


def test_a_year_that_nobody_lives_in_is_refused(cardbook: Cardbook, sample: Path, tmp_path: Path) -> None:
    said = cardbook("year", sample, "--year", 20, "-o", tmp_path / "20.pdf")
    assert said.code == 2
    assert "--year: needs a number from 1900 to 2199" in said.err


def test_every_kind_of_paper_is_moved_for_its_printer(
    cardbook: Cardbook, sample: Path, tmp_path: Path
) -> None:
    Printers(printers_file()).remember(Calibration("Office", "a4", Affine(e=3000), "2026-11-28"))
    kinds: dict[str, tuple[object, ...]] = {
        "slips": (sample,), "year": (sample,), "booklet": (sample,), "ruled": ("--pages", 2),
        "checklist": (sample, "--season", SEASON), "gifts": (sample, "--season", SEASON),
    }
    for kind, words in kinds.items():
        plain, moved = tmp_path / f"{kind}.pdf", tmp_path / f"{kind}-moved.pdf"
        assert cardbook(kind, *words, "-o", plain).code == 0, kind
        assert cardbook(kind, *words, "--printer", "Office", "-o", moved).code == 0, kind
        page = 2 if kind == "ruled" else 1
        before, after = (ink.letters(path.read_bytes(), page)[0].left for path in (plain, moved))
        assert abs(after - before - 3) < 0.02, kind

"""What the world does to a book: kills, power losses, damaged bytes. The long runs are marked `soak`."""

import subprocess
import sys

import pytest

from tests.faults.byte_damage import outcomes
from tests.outside import ROOT


def _printed(program: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", f"tests.faults.{program}", *words], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def _acknowledged_and_lost(*words: str) -> tuple[int, int]:
    acknowledged, lost = map(int, _printed("kills", *words).split())
    return acknowledged, lost


def test_no_kill_loses_what_was_acknowledged() -> None:
    acknowledged, lost = _acknowledged_and_lost("40")
    assert acknowledged >= 40
    assert lost == 0


def test_without_a_journal_kills_do_lose_so_the_test_can_fail() -> None:
    assert _acknowledged_and_lost("40", "control")[1] > 0


def test_no_power_loss_loses_what_was_acknowledged() -> None:
    assert int(_printed("power_loss", "300")) == 0


def test_without_syncs_power_losses_do_lose_so_the_test_can_fail() -> None:
    assert int(_printed("power_loss", "30", "control")) > 0


def test_a_damaged_book_is_refused_or_whole_and_never_silently_wrong() -> None:
    counts = outcomes(280)
    assert counts["wrong"] == 0
    assert counts["refused"] > 80


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_a_thousand_kills_lose_nothing() -> None:
    assert _acknowledged_and_lost("1000")[1] == 0


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_ten_thousand_power_losses_lose_nothing() -> None:
    assert int(_printed("power_loss", "10000")) == 0


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_seven_thousand_damaged_files_are_never_silently_wrong() -> None:
    assert outcomes(7_000)["wrong"] == 0

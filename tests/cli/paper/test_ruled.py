"""Ruled sheets for a letter by hand."""

from pathlib import Path

import pytest

from tests.cli.conftest import Cardbook
from tests.printing import ink


def test_a_letter_of_three_pages_on_a5(cardbook: Cardbook, tmp_path: Path) -> None:
    out = tmp_path / "ruled.pdf"
    said = cardbook("ruled", "--pages", 3, "--paper", "a5", "--line-mm", "8,5", "-o", out)
    assert (said.code, said.err) == (0, "")
    data = out.read_bytes()
    assert [(round(width), round(height)) for width, height in ink.page_sizes(data)] == [(148, 210)] * 3
    assert said.out == f"3 pages, {len(ink.shapes(data, 2))} rules on a whole one. Print without “fit to page”.\n"
    first, second = sorted(rule.top for rule in ink.shapes(data))[:2]
    assert second - first == pytest.approx(8.5, abs=0.01)


@pytest.mark.parametrize("words", [
    ("--pages", "0"), ("--pages", "101"), ("--line-mm", "4.9"), ("--line-mm", "nan"), ("--paper", "a3"),
])
def test_what_cannot_be_ruled_is_refused(words: tuple[str, str], cardbook: Cardbook, tmp_path: Path) -> None:
    said = cardbook("ruled", *words, "-o", tmp_path / "ruled.pdf")
    assert (said.code, said.out) == (2, "")
    assert words[0] in said.err
    assert not (tmp_path / "ruled.pdf").exists()

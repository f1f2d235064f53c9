"""The figures can be measured: every one of them, with few people."""

import math

import pytest

from tests.bench.__main__ import GROUPS, measured
from tests.bench.scale import QUICK

NAMES = {
    "start": {"U1", "U2"},
    "windows": {"U2"},
    "search": {"S1", "S2", "S3"},
    "list": {"U4", "U5", "Ctrl+A"},
    "checklist": {"C2", "U6"},
    "writing": {"W1"},
    "gaps": {"U6"},
    "imports": {"I1", "I2", "I3", "I4"},
    "labels": {"L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"},
    "paper": {"C1", "E1", "E2", "Preview"},
    "look-alikes": {"D1"},
}


@pytest.mark.parametrize("group", GROUPS)
def test_every_figure_is_a_number_unless_its_peer_is_not_installed(group: str) -> None:
    figures = measured([group], QUICK)

    assert {figure.name for figure in figures} == NAMES[group]
    assert all(math.isfinite(figure.value) for figure in figures if "not installed" not in figure.beside)

"""Values that are quickly made: equal by their fields, never with more than those, and closed for the type checker."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from mypy import api

from cardbook.domain.postal_address import PostalAddress
from tests.source_tree import ROOT

LYON = PostalAddress(street="24 quai Saint-Antoine", locality="Lyon", country="FR")


def test_values_with_the_same_fields_are_one_in_a_set() -> None:
    same = PostalAddress(street="24 quai Saint-Antoine", locality="Lyon", country="FR")
    assert {LYON, same, replace(LYON, locality="Paris")} == {same, replace(same, locality="Paris")}


def test_a_value_takes_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        LYON.town = "Paris"  # type: ignore[attr-defined]


def test_the_type_checker_refuses_to_change_a_value(tmp_path: Path) -> None:
    changing = tmp_path / "changing.py"
    changing.write_text(
        "from cardbook.domain.postal_address import PostalAddress\naddress = PostalAddress()\naddress.street = ''\n",
        encoding="utf-8",
    )
    said, _, code = api.run(
        [str(changing), "--config-file", str(ROOT / "pyproject.toml"), "--python-executable", sys.executable]
    )
    assert code == 1
    assert 'Property "street" defined in "PostalAddress" is read-only' in said

"""Searches with conditions, and those kept under a name, from the command line."""

import json
from pathlib import Path

from tests.cli.conftest import SEASON, Cardbook


def test_people_are_found_by_conditions(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("people", sample, "--search", "country:fr has:postcode")
    assert said.code == 0
    assert said.lines
    assert all(line.endswith("France") for line in said.lines)
    everybody = cardbook("people", sample).lines
    others = cardbook("people", sample, "--search=-country:fr").lines
    assert sorted([*others, *cardbook("people", sample, "--search", "land:fr").lines]) == sorted(everybody)


def test_what_is_not_understood_is_said_and_looked_for_all_the_same(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("people", sample, "--search", "towm:kraków")
    assert (said.code, said.out) == (0, "")
    assert said.err == "cardbook: search: “towm:” is not a word that narrows a search. Did you mean town: ?\n"


def test_a_search_is_kept_used_renamed_and_deleted(cardbook: Cardbook, sample: Path) -> None:
    kept = cardbook("rules", sample, "keep", "Abroad, listed", "--search", f'-country:de card:"{SEASON}"')
    assert kept.code == 0
    assert kept.out.startswith("Abroad, listed is kept: Country not Germany, is on the list")
    (rule,) = json.loads(cardbook("rules", sample, "list", "--json").out)
    lines = cardbook("people", sample, "--rule", "abroad, LISTED").lines
    assert lines
    assert lines == cardbook("people", sample, "--search", rule["search"]).lines
    pdf = sample.with_suffix(".pdf")
    assert cardbook("labels", sample, "--rule", "Abroad, listed", "--sheet", "L7160", "-o", pdf).code == 0
    assert cardbook("rules", sample, "rename", "Abroad, listed", "Far").code == 0
    assert cardbook("people", sample, "--rule", "Abroad, listed").err == (
        "cardbook: unknown_smart_list: There is no kept search called “Abroad, listed” in this book. There are: Far.\n"
    )
    assert cardbook("rules", sample, "delete", "far").code == 0
    assert cardbook("rules", sample, "list").out == ""
    assert cardbook("undo", sample).code == 0
    assert cardbook("people", sample, "--rule", "Far").lines == lines


def test_a_search_without_any_condition_is_not_kept(cardbook: Cardbook, sample: Path) -> None:
    said = cardbook("rules", sample, "keep", "Nothing", "--search", " - ")
    assert (said.code, said.out) == (1, "")
    assert cardbook("rules", sample, "keep", " ", "--search", "town:ulm").code == 1
    assert cardbook("rules", sample, "list", "--json").out == "[]\n"

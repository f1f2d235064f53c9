"""Who may be in the book twice, from a file of another program to the pairs."""

import csv
import json
from itertools import combinations
from pathlib import Path

import pytest

from tests.cli.conftest import Cardbook
from tests.outside import outside

FAMILIES = Path(__file__).parents[2] / "data" / "look_alikes" / "families.csv"
_FAMILY = """First name,Last name,Suffix,Street,Postcode,City,Birthday,E-mail
Anna,Klein,,Ring 5,04109,Leipzig,1961-09-03,anna@example.org
Peter,Klein,,Ring 5,04109,Leipzig,,anna@example.org
Paul,Klein,sen.,Ring 5,04109,Leipzig,,
Paul,Klein,jun.,Ring 5,04109,Leipzig,,
Ida,Klein,,Ring 5,04109,Leipzig,1994-02-01,
Ruth,Klein,,Ring 5,04109,Leipzig,1994-02-01,
Anna,Kleyn,,Ring 5,04109,Leipzig,,
"""


def test_a_pair_is_listed_with_its_reasons_and_a_family_is_not(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    file = tmp_path / "family.csv"
    file.write_text(_FAMILY, encoding="utf-8")
    cardbook("import", empty, file)
    assert cardbook("duplicates", empty).lines == [
        "99%\t1\tAnna Klein\t7\tAnna Kleyn\tnearly the same name, same address"
    ]
    (pair,) = json.loads(cardbook("duplicates", empty, "--json").out)
    assert pair["ids"] == [1, 7]
    assert pair["names"] == ["Anna Klein", "Anna Kleyn"]
    assert 0.9 < pair["score"] < 1
    assert pair["reasons"] == ["nearly the same name", "same address"]
    assert pair["against"] == []


def test_families_are_never_glued_and_who_is_there_twice_is_found(cardbook: Cardbook, empty: Path) -> None:
    """Couples, twins, fathers and sons of one name, brothers, cousins, a firm: `Who` says which lines are one."""
    cardbook("import", empty, FAMILIES)
    whose = {}
    for card in json.loads(cardbook("people", empty, "--json").out):
        kept = dict(each["text"].split(": ", 1) for each in card["cardbook:kept"])
        whose[card["cardbook:id"]] = kept["Who"]
    pairs = {tuple(pair["ids"]) for pair in json.loads(cardbook("duplicates", empty, "--json").out)}
    twice = {pair for pair in combinations(sorted(whose), 2) if whose[pair[0]] == whose[pair[1]]}
    assert [(whose[one], whose[other]) for one, other in pairs - twice] == [], "nobody is glued"
    assert [(whose[one], whose[other]) for one, other in twice - pairs] == []


def test_a_book_of_single_people_has_no_pairs(cardbook: Cardbook, empty: Path) -> None:
    assert (cardbook("duplicates", empty).out, cardbook("duplicates", empty, "--json").out) == ("", "[]\n")


def test_febrl_comes_through_the_import(cardbook: Cardbook, empty: Path) -> None:
    """Christen 2002, set 1: a thousand people with slips, half of them twice."""
    cardbook("import", empty, outside("corpus", "dedupe", "febrl1.csv"))
    numbers = {}
    for card in json.loads(cardbook("people", empty, "--json").out):
        kept = dict(each["text"].split(": ", 1) for each in card["cardbook:kept"])
        numbers[card["cardbook:id"]] = kept["rec_id"]
    with outside("corpus", "dedupe", "febrl1_true_pairs.csv").open(newline="") as file:
        pairs = {frozenset(row.values()) for row in csv.DictReader(file)}
    listed = json.loads(cardbook("duplicates", empty, "--json").out)
    found = {frozenset(numbers[contact] for contact in pair["ids"]) for pair in listed}
    assert len(found & pairs) / len(found) >= 0.998
    assert len(found & pairs) / len(pairs) >= 0.99


def _two(cardbook: Cardbook, book: Path, tmp_path: Path) -> None:
    file = tmp_path / "family.csv"
    file.write_text(_FAMILY, encoding="utf-8")
    cardbook("import", book, file)


def test_two_are_merged_and_taken_apart_again(cardbook: Cardbook, empty: Path, tmp_path: Path) -> None:
    _two(cardbook, empty, tmp_path)
    said = cardbook("merge", empty, 1, 7)
    assert (said.code, said.out) == (0, "Anna Klein (1) is both now. To take them apart: unmerge 1.\n")
    (anna,) = json.loads(cardbook("people", empty, "--id", 1, "--json").out)
    assert "Anna Kleyn" in json.dumps(anna)
    assert cardbook("duplicates", empty).out == ""
    assert [line.split("\t")[:4] for line in cardbook("unmerge", empty).lines] == [
        ["1", "1", "Anna Klein", "Anna Kleyn"]
    ]
    assert cardbook("unmerge", empty, 1).out == "Anna Klein and Anna Kleyn are two again.\n"
    assert len(cardbook("people", empty).lines) == 7
    assert cardbook("duplicates", empty).out == "", "they were told apart"
    assert cardbook("unmerge", empty, 1).err.startswith("cardbook: unknown_merge: ")


def test_who_is_different_is_not_listed_again_until_that_is_undone(
    cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    _two(cardbook, empty, tmp_path)
    assert cardbook("duplicates", empty, "--different", 7, 1).code == 0
    assert cardbook("duplicates", empty, "--json").out == "[]\n"
    assert cardbook("undo", empty).code == 0
    assert len(cardbook("duplicates", empty).lines) == 1


@pytest.mark.parametrize(("pair", "code"), [((1, 1), "one_contact"), ((1, 99), "unknown_contact")])
def test_nobody_is_merged_with_themselves_or_with_nobody(
    pair: tuple[int, int], code: str, cardbook: Cardbook, empty: Path, tmp_path: Path
) -> None:
    _two(cardbook, empty, tmp_path)
    said = cardbook("merge", empty, *pair)
    assert (said.code, said.err.split(": ")[1]) == (1, code)

"""How many pairs are found, and how many of those are right: in the FEBRL sets (Christen 2002), and in RLdata500
(Sariyar and Borg 2010), which has German names and birthdays, and no addresses."""

import csv
from collections.abc import Iterator, Set
from itertools import combinations
from typing import Any

import pytest

from cardbook.domain.matching.look_alikes import look_alikes
from cardbook.domain.matching.person import MatchPerson, match_person
from tests.outside import outside

_SETS = {
    "1": (("febrl1.csv",), "febrl1_true_pairs.csv"),
    "2": (("febrl2.csv",), "febrl2_true_pairs.csv"),
    "4": (("febrl4a.csv", "febrl4b.csv"), "febrl4_true_pairs.csv"),
}
_NAME = ("fname_c1", "fname_c2", "lname_c1", "lname_c2")
Row = dict[str, str]


def _rows(name: str) -> Iterator[Row]:
    with outside("corpus", "dedupe", name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {heading.strip(): cell.strip() for heading, cell in row.items()}


def _person(number: int, row: Row, *, born: bool) -> MatchPerson:
    day = row["date_of_birth"] if born else ""
    return match_person(
        number, (row["given_name"], "", row["surname"], ""),
        (f"{row['street_number']} {row['address_1']}", row["address_2"], row["suburb"], row["postcode"]),
        born=f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 else "",
    )


@pytest.mark.parametrize(
    ("name", "born", "least"),
    [("1", True, 0.995), ("2", True, 0.993), ("4", True, 0.99), ("1", False, 0.97), ("2", False, 0.97),
     ("4", False, 0.97)],
)
def test_febrl(name: str, born: bool, least: float) -> None:
    files, truth = _SETS[name]
    rows = [row for file in files for row in _rows(file)]
    pairs = {frozenset(row.values()) for row in _rows(truth)}
    found = look_alikes([_person(number, row, born=born) for number, row in enumerate(rows)])
    named = {frozenset((rows[pair.first]["rec_id"], rows[pair.second]["rec_id"])) for pair in found}
    _expect(f"FEBRL {name}, birthday {born}", named, pairs, least)


def test_names_and_birthdays_alone() -> None:
    with outside("corpus", "dedupe", "RLdata500.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    people = outside("corpus", "dedupe", "RLdata500_identity.tsv").read_text(encoding="utf-8").split()[1:]
    pairs = {frozenset(pair) for pair in combinations(range(len(rows)), 2) if len({people[at] for at in pair}) == 1}
    found = look_alikes([
        match_person(
            number, ["" if row[part] == "NA" else row[part] for part in _NAME], ("",) * 4,
            born=f"{row['by']}-{int(row['bm']):02}-{int(row['bd']):02}",
        )
        for number, row in enumerate(rows)
    ])
    _expect("RLdata500", {frozenset((pair.first, pair.second)) for pair in found}, pairs, 0.95)


def _expect(name: str, found: Set[frozenset[Any]], pairs: Set[frozenset[Any]], least: float) -> None:
    """Precision and F1 are printed, and high enough."""
    right = len(found & pairs)
    precision, recall = right / len(found), right / len(pairs)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name}: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}")
    assert precision >= 0.998
    assert f1 >= least

"""Labels come out as in three other address books, but for what the posts want otherwise."""

import json
from typing import Any

from tests.cli.conftest import Cardbook
from tests.cli.people.address_cases import (
    BY_THE_POSTS_RULES,
    DIFFERENCES,
    Difference,
    Label,
    as_typed,
    posted_in,
    spoken,
    style,
)
from tests.outside import outside


def _cases() -> list[dict[str, Any]]:
    folder = outside("corpus", "address")
    return [case for path in sorted(folder.glob("*/postal_label*.json")) for case in json.loads(path.read_bytes())]


def _ours(cardbook: Cardbook, case: dict[str, Any], style_asked: str = "") -> Label:
    said = cardbook(
        "address", "--from", posted_in(case), "--language", spoken(case), "--json",
        "--style", style_asked or style(case),
        stdin=json.dumps(as_typed(case)),
    )
    lines: Label = json.loads(said.out)[0]["lines"]
    return lines


def _theirs(case: dict[str, Any]) -> Label:
    return [line for line in case["expected"].split("\n") if line]


def _equal_without(differences: tuple[Difference, ...], ours: Label, case: dict[str, Any]) -> bool:
    theirs = _theirs(case)
    for difference in differences:
        ours, theirs = difference.forget(ours, case["country"]), difference.forget(theirs, case["country"])
    return ours == theirs


def test_every_difference_from_other_address_books_has_its_reason(cardbook: Cardbook) -> None:
    cases = {case["id"]: case for case in _cases()}

    for name, case in cases.items():
        ours, differences = _ours(cardbook, case), DIFFERENCES.get(name, ())
        assert _equal_without(differences, ours, case), (name, ours, _theirs(case))
        for needless in differences:
            fewer = tuple(each for each in differences if each is not needless)
            assert not _equal_without(fewer, ours, case), (name, needless)
    assert DIFFERENCES.keys() <= cases.keys()


def test_all_labels_are_equal_but_for_what_the_posts_want(cardbook: Cardbook) -> None:
    cases = _cases()
    apart_from: dict[str, tuple[Difference, ...]] = {
        "to the letter": (),
        "but for capitals": (Difference.CAPITALS,),
        "but for capitals and punctuation": (Difference.CAPITALS, Difference.PUNCTUATION),
        "but for the rules of the posts": BY_THE_POSTS_RULES,
    }

    labels = [(case, _ours(cardbook, case)) for case in cases]
    counts = {
        words: sum(_equal_without(differences, ours, case) for case, ours in labels)
        for words, differences in apart_from.items()
    }
    reading = sum(_theirs(case) in (ours, _ours(cardbook, case, "reading")) for case, ours in labels)
    print(f"of {len(cases)} labels equal: {counts}; to the letter on an envelope or as typed: {reading}")
    assert counts["but for the rules of the posts"] == len(cases)

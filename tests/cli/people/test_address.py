"""`cardbook address` lays out what a script hands it."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Cardbook

DE = {
    "name": "Dr. Konqi", "organization": "KDE e.V.", "street": "Prinzenstraße 85 F", "locality": "Berlin",
    "region": "BE", "postcode": "D-10969", "country": "Deutschland",
}


def _first(cardbook: Cardbook, parts: dict[str, Any], *words: str) -> dict[str, Any]:
    said = cardbook("address", "--json", *words, stdin=json.dumps(parts))
    assert (said.code, said.err) == (0, "")
    first: dict[str, Any] = json.loads(said.out)[0]
    return first


def test_the_organisation_stands_where_the_country_has_it(cardbook: Cardbook) -> None:
    home = _first(cardbook, DE, "--from", "DE")
    abroad = _first(cardbook, DE | {"country": "US", "region": "California"}, "--from", "DE", "--language", "pl")

    assert home == {"lines": ["KDE e.V.", "Dr. Konqi", "Prinzenstraße 85 F", "10969 Berlin"], "warnings": []}
    assert abroad["lines"][:2] == ["Dr. Konqi", "KDE e.V."]
    assert abroad["lines"][-1] == "STANY ZJEDNOCZONE"


def test_the_language_of_an_address_chooses_its_order(cardbook: Cardbook) -> None:
    parts = {"name": "Ken", "street": "1-2", "locality": "Sapporo", "region": "Hokkaido", "country": "JP"}

    assert _first(cardbook, parts, "--from", "JP")["lines"] == ["Ken", "1-2, Sapporo", "HOKKAIDO"]
    own = _first(cardbook, parts | {"language": "ja"}, "--from", "JP")
    assert own["lines"] == ["北海道Sapporo", "1-2", "Ken"]
    latin = _first(cardbook, parts | {"language": "ja-Latn", "region": "北海道"}, "--from", "JP")
    assert latin["lines"] == ["Ken", "1-2, Sapporo", "HOKKAIDO"]


def test_for_reading_the_words_stay_as_typed(cardbook: Cardbook) -> None:
    parts = {"street": "1 Main St", "locality": "Asheville", "region": "North Carolina", "postcode": "28801",
             "country": "USA"}

    reading = _first(cardbook, parts, "--from", "DE", "--language", "nl", "--style", "reading")

    assert reading["lines"] == ["1 Main St", "Asheville, North Carolina 28801", "Verenigde Staten"]


def test_one_line_is_for_lists(cardbook: Cardbook) -> None:
    assert _first(cardbook, DE, "--from", "DE", "--style", "line")["lines"] == [
        "KDE e.V., Dr. Konqi, Prinzenstraße 85 F, 10969 Berlin"
    ]


def test_the_number_of_the_delivering_office_stands_where_its_post_reads_it(cardbook: Cardbook) -> None:
    parts = {"street": "12 rue X", "locality": "Paris", "postcode": "75380", "country": "FR"}

    paris = _first(cardbook, parts | {"sorting_code": "Cedex 08"}, "--from", "DE")
    abidjan = _first(cardbook, {"street": "BP 37", "locality": "Abidjan", "country": "CI", "sorting_code": "06"})

    assert paris["lines"][-2] == "75380 PARIS CEDEX 08"
    assert abidjan["lines"][0] == "06 BP 37 ABIDJAN 06"


@pytest.mark.parametrize(
    ("changes", "warning"),
    [
        ({"postcode": "109"}, "postcode_form"), ({"postcode": ""}, "missing_postcode"),
        ({"postcode": "", "locality": "10969 Berlin"}, "postcode_in_town"),
        ({"country": "US", "region": "NY", "postcode": "90210"}, "postcode_region"),
        ({"street": "a\nb\nc\nd\ne"}, "too_many_lines"), ({"country": "FR", "street": "x" * 40}, "long_line"),
        ({"country": "Atlantis"}, "unknown_country"), ({"colour": "red"}, "unknown_part"),
    ],
)
def test_what_is_odd_is_a_code_in_json_and_a_sentence_for_people(
    cardbook: Cardbook, changes: dict[str, str], warning: str
) -> None:
    assert warning in _first(cardbook, DE | changes, "--from", "DE")["warnings"]
    said = cardbook("address", "--from", "DE", stdin=json.dumps(DE | changes))
    assert said.code == 0
    assert f"cardbook: {warning}: " in said.err


def test_an_array_gives_blocks_parted_by_an_empty_line(cardbook: Cardbook) -> None:
    said = cardbook("address", "--from", "FR", "--language", "fr", stdin=json.dumps([DE, DE]))

    block = "KDE e.V.\nDr. Konqi\nPrinzenstraße 85 F\n10969 BERLIN\nALLEMAGNE\n"
    assert said.out == f"{block}\n{block}"
    assert json.loads(cardbook("address", "--json", stdin="[]").out) == []


def test_a_country_nobody_knows_to_post_from_and_a_style_nobody_has_are_told(cardbook: Cardbook) -> None:
    unknown = cardbook("address", "--from", "Atlantis", stdin="{}")
    assert (unknown.code, unknown.out) == (1, "")
    assert unknown.err.startswith("cardbook: unknown_country: ")
    assert cardbook("address", "--style", "shouting", stdin="{}").code == 2

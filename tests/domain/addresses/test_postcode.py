"""A postcode field helps with what is obvious and makes nothing up."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.country import country_codes
from cardbook.domain.addresses.postcode import PostcodeHint, code_in_town, is_postcode, postcode_hint, written_postcode
from tests.outside import outside


@pytest.mark.parametrize(
    ("country", "typed", "suggestion"),
    [
        ("DE", "D-79098", "79098"), ("DE", "DE 79098", "79098"), ("CH", "CH-8001", "8001"),
        ("SE", "11455", "114 55"), ("GB", "ec1y8sy", "EC1Y 8SY"), ("GB", "M2 5bq", "M2 5BQ"),
        ("CA", "k1a0b1", "K1A 0B1"), ("NL", "1234ab", "1234 AB"), ("US", "221621010", "22162-1010"),
        ("IE", "a65f4e2", "A65 F4E2"), ("PL", "00950", "00-950"), ("PT", "2725079", "2725-079"),
        ("BR", "40301110", "40301-110"), ("JP", "〒１５４ー００２３", ""), ("JP", "〒1540023", "154-0023"),
        ("LV", "1073", "LV-1073"), ("AD", "ad500", "AD500"), ("DE", "7909", ""), ("DE", "790981", ""),
        ("US", "9501", ""), ("GB", "Bath", ""), ("FR", "69 002", "69002"), ("FR", "6900 2", "69002"),
        ("FR", "69OO2", "69002"), ("FR", "F-69002", "69002"), ("FR", "690002", ""), ("NL", "l234ab", "1234 AB"),
        ("CA", "HOH OHO", "H0H 0H0"), ("BM", "FL07", "FL 07"), ("BN", "BT 2328", "BT2328"),
    ],
)
def test_what_is_obvious_is_suggested_and_nothing_else(country: str, typed: str, suggestion: str) -> None:
    hint = postcode_hint(country, typed)

    assert hint is not None
    assert hint.suggestion == suggestion


@pytest.mark.parametrize(
    ("country", "typed"),
    [("DE", "79098"), ("GB", "EC1Y 8SY"), ("US", "95014"), ("US", "22162-1010"), ("HK", "anything"), ("", "1")],
)
def test_a_code_as_its_post_writes_it_needs_no_hint(country: str, typed: str) -> None:
    assert postcode_hint(country, typed) is None


@pytest.mark.parametrize(
    ("country", "region", "typed", "suggestion"),
    [
        ("US", "MA", "2138", "02138"), ("US", "Puerto Rico", "901", "00901"), ("US", "CA", "2138", ""),
        ("US", "", "2138", ""), ("IT", "RM", "144", "00144"), ("ES", "Barcelona", "8201", "08201"),
    ],
)
def test_noughts_that_a_spreadsheet_took_away_come_back_where_the_region_tells(
    country: str, region: str, typed: str, suggestion: str
) -> None:
    hint = postcode_hint(country, typed, region=region)

    assert hint is not None
    assert hint.suggestion == suggestion


def test_an_empty_field_names_the_form() -> None:
    assert postcode_hint("DE", "") == PostcodeHint(shape="00000", digits=5, example="26133")
    assert postcode_hint("CA", " ") == PostcodeHint(shape="A0A 0A0", digits=0, example="H3Z 2Y7")


@pytest.mark.parametrize(
    ("country", "locality", "suggestion", "town"),
    [
        ("DE", "79098 Freiburg", "79098", "Freiburg"), ("DE", "D-79098 Freiburg", "79098", "Freiburg"),
        ("GB", "London sw1a 1aa", "SW1A 1AA", "London"), ("US", "Boston, MA 02138", "02138", "Boston, MA"),
        ("NL", "1015 DK Amsterdam", "1015 DK", "Amsterdam"),
        ("LB", "Beirut 2038 3054", "2038 3054", "Beirut"), ("DE", "Freiburg 1", "", ""), ("DE", "79098", "", ""),
        ("HK", "1234 Kowloon", "", ""), ("", "79098 Freiburg", "", ""),
    ],
)
def test_a_code_typed_beside_the_town_is_found(country: str, locality: str, suggestion: str, town: str) -> None:
    assert code_in_town(country, locality) == (suggestion, town)
    hint = postcode_hint(country, "", locality)
    assert hint is None or (hint.suggestion, hint.town) == (suggestion, town)


def test_the_example_of_every_country_is_a_code_of_that_country() -> None:
    for code in country_codes():
        example = address_rules(code).postcode_example
        assert not example or is_postcode(code, example), code


def test_all_example_codes_of_the_address_library_are_taken() -> None:
    rows = json.loads(outside("corpus", "address", "google__libaddressinput", "countryinfo_A.json").read_bytes())

    refused = [
        (country, example)
        for country, row in rows.items()
        for example in row.get("zipex", "").split(",")
        if example and re.fullmatch(row.get("zip", example), example) and not is_postcode(country, example)
    ]

    assert len(rows) > 50
    assert refused == []


def test_every_example_of_a_country_is_a_code_of_that_country_and_stands_as_its_post_writes_it() -> None:
    lines = (Path(__file__).parent / "postcode_examples.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    examples = [(country, example) for country, listed in rows for example in listed.split(",")]

    assert len(examples) > 400
    assert [each for each in examples if not is_postcode(*each)] == []
    assert [each for each in examples if each[0] != "SE" and written_postcode(*each) != each[1]] == []


@given(country=st.sampled_from(country_codes()), typed=st.text(max_size=12))
def test_writing_a_code_twice_changes_it_once_and_keeps_its_digits(country: str, typed: str) -> None:
    written = written_postcode(country, typed)

    assert written_postcode(country, written) == written
    assert sum(map(str.isdecimal, written)) == sum(map(str.isdecimal, typed)) or not typed.isascii()

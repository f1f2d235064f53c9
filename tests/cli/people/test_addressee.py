"""`cardbook addressee`: names and greetings for scripts."""

import json

import pytest

from tests.cli.conftest import Cardbook

KLOS = {"members": [
    {"given": "Ute", "family": "Klos", "form": "ms", "couple": 1, "married": True},
    {"prefix": "Dr.", "given": "Ulrich", "family": "Klos", "form": "mr", "couple": 1, "married": True},
]}


def test_a_household_is_named_and_greeted(cardbook: Cardbook) -> None:
    said = cardbook("addressee", "--language", "de", "--formal", stdin=json.dumps(KLOS))

    assert said.lines == [
        "Frau Ute Klos", "und Herrn Dr. Ulrich Klos", "Sehr geehrte Frau Klos, sehr geehrter Herr Dr. Klos,",
    ]
    assert (said.code, said.err) == (0, "")


def test_json_tells_both_ways(cardbook: Cardbook) -> None:
    ida = {"given": "Ida", "family": "Klos", "role": "child", "care_of": "Meier", "country": "US", "language": "en"}
    wished = {**KLOS, "style": "family", "salutation": "Ihr Lieben!"}
    first, second = json.loads(cardbook("addressee", "--from", "DE", "--json", stdin=json.dumps([ida, wished])).out)

    assert first["informal"] == {"addressee": ["Ida Klos", "c/o Meier"], "salutation": "Dear Ida,"}
    assert second["formal"] == {"addressee": ["The Klos Family"], "salutation": "Ihr Lieben!"}
    assert (first["inside"], first["salutation_by_hand"], second["salutation_by_hand"]) == ("Ida", False, True)


@pytest.mark.parametrize(
    ("country", "lines"),
    [("DE", ["Kern GmbH", "Herrn Paul Kern"]), ("US", ["Herrn Paul Kern", "Kern GmbH"])],
)
def test_a_firm_stands_where_the_post_of_the_country_wants_it(
    cardbook: Cardbook, country: str, lines: list[str]
) -> None:
    paul = {"given": "Paul", "family": "Kern", "form": "mr", "organization": "Kern GmbH", "country": country}
    said = cardbook("addressee", "--from", "DE", "--language", "de", "--formal", stdin=json.dumps(paul))

    assert said.lines[:-1] == lines


@pytest.mark.parametrize("bad", ['{"form": "sir"}', '{"members": 3}', '{"members": [3]}', '{"style": "grand"}', "3"])
def test_what_means_nothing_is_refused(cardbook: Cardbook, bad: str) -> None:
    said = cardbook("addressee", stdin=bad)

    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("cardbook: bad_input: ")

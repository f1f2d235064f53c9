"""A pasted block of text falls into the right fields: a table of blocks that people might paste."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cardbook.domain.addresses.pasted_address import PastedAddress
from cardbook.domain.pasted.reader import read_pasted
from cardbook.domain.people.contact import ContactPoint, DateKind
from tests.domain.pasted.blocks import lost_words

_PARTS = ("street", "extended", "pobox", "postcode", "locality", "region")


def _cases() -> list[Any]:
    found = []
    for path in sorted(Path(__file__).with_name("cases").glob("*.toml")):
        with path.open("rb") as file:
            for number, case in enumerate(tomllib.load(file)["case"], 1):
                found.append(pytest.param(case, id=f"{path.stem}-{number}"))
    return found


def _fields(found: PastedAddress) -> dict[str, Any]:
    address = found.address
    born = [str(date.date) for date in found.dates if date.kind is DateKind.BIRTH]
    return {
        "names": [name.text for name in found.names],
        **{part: getattr(address, part) for part in _PARTS},
        "country": address.country,
        "points": [_point(point) for point in found.points],
        "born": born[0] if born else "",
        "rest": list(found.rest),
    }


def _point(point: ContactPoint) -> str:
    return f"{'/'.join((point.medium.value, *point.kinds))} {point.value}"


def _expected(case: dict[str, Any]) -> dict[str, Any]:
    origin = case.get("origin", "DE")
    nothing = {"names": [], **dict.fromkeys(_PARTS, ""), "country": origin, "points": [], "born": "", "rest": []}
    return nothing | {key: value for key, value in case.items() if key not in ("text", "origin")}


@pytest.mark.parametrize("case", _cases())
def test_a_block_falls_into_its_fields(case: dict[str, Any]) -> None:
    found = read_pasted(case["text"], origin=case.get("origin", "DE"))
    assert _fields(found) == _expected(case)


@pytest.mark.parametrize("case", _cases())
def test_no_word_of_a_block_is_lost(case: dict[str, Any]) -> None:
    assert not lost_words(case["text"], read_pasted(case["text"], origin=case.get("origin", "DE")))


def test_the_table_shows_at_least_twenty_countries() -> None:
    countries = {_expected(param.values[0])["country"] for param in _cases()}
    assert len(countries - {""}) >= 20
    assert len(_cases()) >= 120

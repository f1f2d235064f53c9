"""The words by which a block of text gives away what its pieces are: the tables in `resources/addresses/pasted/`."""

import re
import tomllib
from functools import cache, lru_cache
from typing import Any

from cardbook.domain.people.name_text import fold
from cardbook.resources import resource

_FOLDER = ("addresses", "pasted")
_NO_DOTS = str.maketrans("", "", ".")


@lru_cache(maxsize=65536)
def word_key(text: str) -> str:
    """The form in which words are compared: folded, without full stops and signs around it ("Str.," → "str")."""
    return fold(text).translate(_NO_DOTS).strip(" ,:;()[]<>\"'*_!?#")


@cache
def _tables() -> dict[str, Any]:
    with resource(*_FOLDER, "words.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _clues() -> dict[str, dict[str, str]]:
    with resource(*_FOLDER, "clues.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def postcode_forms() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Forms of postcodes that few countries share, with these countries."""
    return _patterns("postcode_forms")


@cache
def scripts() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Signs of scripts with their countries, the likeliest first."""
    return _patterns("scripts")


def _patterns(row: str) -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(form), tuple(countries.split())) for form, countries in _clues()[row].items())


def calling_codes() -> dict[str, str]:
    """The digits behind + in a telephone number → the country."""
    return _clues()["calling_codes"]


@cache
def words(table: str, row: str) -> frozenset[str]:
    """The single words of a row, folded."""
    return frozenset(word_key(word.replace("_", " ")) for word in _tables()[table].get(row, "").split())


@cache
def phrases(table: str, row: str) -> frozenset[tuple[str, ...]]:
    """The phrases of a row, each as its folded words."""
    return frozenset(
        tuple(word_key(word) for word in phrase.split()) for phrase in _tables()[table][row].split("|")
    )


@cache
def street_words(language: str, row: str) -> frozenset[str]:
    """`first`, `last` or `suffixes` of a language's street words, folded."""
    return frozenset(word_key(word.replace("_", " ")) for word in _tables()["streets"][language].get(row, "").split())


@cache
def street_languages() -> tuple[str, ...]:
    """The languages whose street words are known."""
    return tuple(_tables()["streets"])


@cache
def languages_of(country: str) -> frozenset[str]:
    """The languages in which a country's streets are named."""
    return frozenset(
        language for language, countries in _tables()["languages"].items() if country in countries.split()
    )


@cache
def countries_of(language: str) -> tuple[str, ...]:
    """The countries of a language, the one with the most speakers of its mail first."""
    return tuple(_tables()["languages"].get(language, "").split())


@cache
def labels() -> dict[tuple[str, ...], str]:
    """Every label as its folded words → the row that says what follows it."""
    found: dict[tuple[str, ...], str] = {}
    for row, text in _tables()["labels"].items():
        for phrase in text.split("|"):
            found.setdefault(tuple(word_key(word) for word in phrase.split()), row)
    return found


@cache
def label_signs() -> dict[str, str]:
    """Little pictures that stand for a label → the row that says what follows."""
    return {sign: row for row, signs in _tables()["label_signs"].items() for sign in signs.split()}


@cache
def net_endings() -> tuple[str, ...]:
    """Endings of web addresses."""
    return tuple(_tables()["net"]["endings"].split())


@cache
def given_names() -> frozenset[str]:
    """Given names that are common somewhere, folded."""
    lines = resource(*_FOLDER, "given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def towns() -> dict[tuple[str, ...], frozenset[str]]:
    """Large towns as their folded words → the countries that have one of that name."""
    with resource(*_FOLDER, "towns.toml").open("rb") as file:
        table = tomllib.load(file)
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for country, names in table.items():
        for name in names.split("|"):
            key = tuple(word_key(word) for word in name.split())
            found[key] = found.get(key, frozenset()) | {country}
    return found


@cache
def regions(country: str) -> dict[tuple[str, ...], str]:
    """The regions of a country: every name as its folded words → the form that stands in the table."""
    return _regions().get(country, {})


@cache
def _regions() -> dict[str, dict[tuple[str, ...], str]]:
    found: dict[str, dict[tuple[str, ...], str]] = {}
    lines = resource(*_FOLDER, "regions.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        country, _, names = line.partition("\t")
        for name in names.split("|"):
            found.setdefault(country, {})[tuple(word_key(word) for word in name.split())] = name
    return found


@cache
def countries_with_region(name: tuple[str, ...]) -> frozenset[str]:
    """The countries that have a region of this name."""
    return frozenset(country for country, names in _regions().items() if name in names)

"""Countries: ISO 3166-1 codes, their names in several languages, and the many ways people write them."""

import re
import unicodedata
from functools import cache, lru_cache

from cardbook.resources import resource

NAME_LANGUAGES = ("en", "de", "fr", "it", "es", "nl", "pl", "pt", "sv", "da", "nb", "fi", "cs", "hu")
"""The languages in which every country has a name; another language gets the English one."""

_NORWEGIAN = ("no", "nn")

_NOT_IN_A_KEY = re.compile(r"[^\w|\t\n]+|_")


def _key(text: str) -> str:
    """Letters and digits only, without case and accents: "U.K." and "uk" are one word here."""
    return _NOT_IN_A_KEY.sub("", unicodedata.normalize("NFKD", text).casefold())


@cache
def _table() -> str:
    text = resource("addresses", "countries.tsv").read_text(encoding="utf-8")
    return text[text.index("\ncode\t") + 1 :].rstrip("\n")


@cache
def _names() -> dict[str, list[str]]:
    """The names in NAME_LANGUAGES by the code."""
    rows = (line.split("\t") for line in _table().split("\n")[1:])
    return {row[0]: row[1 : 1 + len(NAME_LANGUAGES)] for row in rows}


@cache
def _codes() -> dict[str, str]:
    """The code by every way to write it."""
    codes: dict[str, str] = {}
    for code, keys in zip(_names(), _key(_table()).split("\n")[1:], strict=True):
        codes.update(dict.fromkeys(keys.replace("|", "\t").split("\t"), code))
    codes.update((code.lower(), code) for code in _names())
    codes.pop("", None)
    return codes


@lru_cache(maxsize=1024)
def country_code(text: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country as people write it, or "" where nobody knows it.

    Reads codes, names in many languages and the country's own, short forms ("USA", "England") and the
    distinguishing signs of vehicles ("D", "CH").
    """
    return _codes().get(_key(text.strip().replace("|", " ")), "")


def country_name(code: str, language: str) -> str:
    """The name of a country: ("DE", "fr") → "Allemagne"; a code nobody knows comes back as it is.

    `language` may be a tag such as de-AT. Source: Unicode CLDR.
    """
    names = _names().get(code)
    if names is None:
        return code
    language = language[:2].lower()
    language = "nb" if language in _NORWEGIAN else language
    return names[NAME_LANGUAGES.index(language) if language in NAME_LANGUAGES else 0]


def country_codes() -> tuple[str, ...]:
    """All codes that have a name, in the order of the alphabet."""
    return tuple(_names())

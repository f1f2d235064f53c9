"""The words that narrow a search, in every language: what stands before a colon, and what behind some of them."""

import tomllib
from enum import StrEnum
from functools import cache
from typing import TypeVar

from cardbook.domain.people.name_text import fold
from cardbook.resources import resource


class SearchKey(StrEnum):
    """What a condition is about; of these WORDS and PHRASE are typed without a colon."""

    WORDS = "words"
    PHRASE = "phrase"
    NAME = "name"
    TOWN = "town"
    POSTCODE = "postcode"
    STREET = "street"
    COUNTRY = "country"
    CIRCLE = "circle"
    CARD = "card"  # on a card list
    MAILED = "mailed"  # whose card is in the post
    NOTE = "note"
    PHONE = "phone"
    EMAIL = "email"
    BIRTHDAY = "birthday"
    AGE = "age"
    HAS = "has"
    WITHOUT = "without"
    IS = "is"


class Thing(StrEnum):
    """What somebody may have or lack."""

    ADDRESS = "address"
    POSTCODE = "postcode"
    COUNTRY = "country"
    EMAIL = "email"
    PHONE = "phone"
    BIRTHDAY = "birthday"
    PHOTO = "photo"
    NOTE = "note"
    CIRCLE = "circle"


class State(StrEnum):
    """What a line of the address book, or its address, may be."""

    PERSON = "person"
    HOUSEHOLD = "household"
    ORGANIZATION = "organization"
    DECEASED = "deceased"
    DO_NOT_SEND = "do_not_send"
    HAND_ADDRESSED = "hand_addressed"
    CONFIRMED = "confirmed"
    SUSPECT = "suspect"
    RETURNED = "returned"


Meaning = TypeVar("Meaning", SearchKey, Thing, State)
_TABLES: dict[type[StrEnum], str] = {SearchKey: "keys", Thing: "things", State: "states"}


@cache
def _words() -> dict[str, dict[str, dict[str, list[str]]]]:
    return tomllib.loads(resource("search_words.toml").read_text(encoding="utf-8"))


@cache
def _spelled(table: str) -> dict[str, str]:
    """The values of a table by each of their words, folded."""
    return {
        fold(word): value
        for value, languages in _words()[table].items() for words in languages.values() for word in words
    }


def meaning(of: type[Meaning], word: str) -> Meaning | None:
    """What a word of any language means, also one that is not quite typed; None where it could be several or none."""
    known, typed = _spelled(_TABLES[of]), fold(word)
    if typed in known:
        return of(known[typed])
    begun = {value for spelled, value in known.items() if spelled.startswith(typed)} if typed else set()
    return of(begun.pop()) if len(begun) == 1 else None


def key_meant(word: str) -> SearchKey | None:
    """The key that stands before a colon, which must be whole: "Ort" → TOWN."""
    value = _spelled(_TABLES[SearchKey]).get(fold(word))
    return SearchKey(value) if value is not None else None


def offered_word(value: SearchKey | Thing | State, language: str) -> str:
    """The word for it in a language, English where there is none; of WORDS and PHRASE there is no word."""
    words = _words()[_TABLES[type(value)]][value.value]
    return words.get(language, words["en"])[0]


def known_keys() -> tuple[str, ...]:
    """Every word of every language for a key, folded; for telling what was perhaps meant."""
    return tuple(_spelled(_TABLES[SearchKey]))

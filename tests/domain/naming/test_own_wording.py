"""A book says the sentences of a language in its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.naming.own_wording import (
    Sentence,
    WordingGroup,
    blanks_of,
    example,
    own_words,
    sentences_of,
    with_own_words,
)
from cardbook.domain.naming.rules import naming_languages


def _sentence(tag: str, group: WordingGroup, name: str) -> Sentence:
    return next(each for each in sentences_of(tag, group) if each.name == name)


@pytest.mark.parametrize("language", [*naming_languages(), "en-US", "de-CH"])
def test_every_sentence_shows_in_its_example(language: str) -> None:
    for group in WordingGroup:
        for sentence in sentences_of(language, group):
            own = with_own_words("", language, {sentence: "Zyx"})
            assert "Zyx" in example(language, sentence, own), (language, group, sentence.name)


def test_own_words_of_two_languages_stand_beside_each_other_and_are_taken_back() -> None:
    hello = _sentence("de", WordingGroup.INFORMAL, "unknown")
    mister = _sentence("en-US", WordingGroup.ENVELOPE, "mr")

    own = with_own_words("", "de", {hello: "Servus {people}"})
    own = with_own_words(own, "en-US", {mister: 'Mr. "{name}"'})

    assert example("de", hello, own) == "Servus Kim und Luca,"
    assert example("en-US", mister, own) == 'Mr. "Paul Berg"'
    assert own_words(own, "en-US", mister) == 'Mr. "{name}"'
    assert with_own_words(with_own_words(own, "en-US", {mister: "Mr. {name}"}), "de", {hello: ""}) == ""


@given(st.text(max_size=40))
def test_whatever_is_typed_is_kept_as_it_is_read_again(typed: str) -> None:
    sentence = _sentence("fr", WordingGroup.INFORMAL, "ms")

    own = with_own_words("", "fr", {sentence: typed})

    kept = own_words(own, "fr", sentence)
    assert kept in (" ".join("".join(filter(str.isprintable, typed)).split()), "")
    assert with_own_words(own, "fr", {}) == own
    assert example("fr", sentence, own)


def test_blanks_are_told_in_their_order() -> None:
    assert blanks_of("Frau {titles} {name} {") == ("titles", "name")

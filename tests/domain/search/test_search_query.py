"""A search field understands conditions in both languages, and never fails over what it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.search.search_query import (
    MOST_CONDITIONS,
    MOST_VALUES,
    Ages,
    Condition,
    HintKind,
    SearchQuery,
    is_plain,
    parse_search,
)
from cardbook.domain.search.search_words import SearchKey, State, Thing, key_meant, meaning, offered_word
from cardbook.search_sentence import hint_sentence, search_sentence
from cardbook.texts import LANGUAGES, Texts


def one(typed: str) -> Condition:
    """The only condition that was typed."""
    (condition,) = parse_search(typed).conditions
    return condition


@pytest.mark.parametrize(
    ("typed", "condition"),
    [
        ("town:leipzig", Condition(SearchKey.TOWN, ("leipzig",))),
        ("Ort:Leipzig,Halle", Condition(SearchKey.TOWN, ("Leipzig", "Halle"))),
        ('stadt:"Bad Homburg",Ulm', Condition(SearchKey.TOWN, ("Bad Homburg", "Ulm"))),
        ("-card:2025", Condition(SearchKey.CARD, (2025,), negated=True)),
        ("karte:Ostern", Condition(SearchKey.CARD, ("Ostern",))),
        ("STRASSE:x", Condition(SearchKey.STREET, ("x",))),
        ("land:Schweiz", Condition(SearchKey.COUNTRY, ("CH",))),
        ("country:deutschl", Condition(SearchKey.COUNTRY, ("DE",))),
        ("birthday:dez", Condition(SearchKey.BIRTHDAY, (PartialDate(month=12),))),
        ("birthday:12", Condition(SearchKey.BIRTHDAY, (PartialDate(month=12),))),
        ("geburtstag:29.2.", Condition(SearchKey.BIRTHDAY, (PartialDate(month=2, day=29),))),
        ("birthday:3.9", Condition(SearchKey.BIRTHDAY, (PartialDate(month=9, day=3),))),
        ("age:60-70", Condition(SearchKey.AGE, (Ages(60, 70),))),
        ("age:70-60", Condition(SearchKey.AGE, (Ages(60, 70),))),
        ("alter:<18,80+", Condition(SearchKey.AGE, (Ages(0, 17), Ages(80, 150)))),
        ("has:email,tel", Condition(SearchKey.HAS, (Thing.EMAIL, Thing.PHONE))),
        ("ohne:adr", Condition(SearchKey.WITHOUT, (Thing.ADDRESS,))),
        ("ist:verst", Condition(SearchKey.IS, (State.DECEASED,))),
        ('"two words"', Condition(SearchKey.PHRASE, ("two words",))),
        ('"not closed', Condition(SearchKey.WORDS, ("not closed",))),
        ("-anna", Condition(SearchKey.WORDS, ("anna",), negated=True)),
    ],
)
def test_conditions_are_understood(typed: str, condition: Condition) -> None:
    assert one(typed) == condition
    assert not is_plain(typed)


@pytest.mark.parametrize("typed", ["anna müller", "Hans-Peter", "St. Martin 7", "a,b", "李"])
def test_words_stay_words(typed: str) -> None:
    assert is_plain(typed)
    assert one(typed) == Condition(SearchKey.WORDS, (typed,))
    assert parse_search(typed).is_plain


def test_words_between_conditions_are_looked_for_together() -> None:
    query = parse_search("anna town:ulm müller -circle:choir")
    assert [condition.key for condition in query.conditions] == [SearchKey.WORDS, SearchKey.TOWN, SearchKey.CIRCLE]
    assert query.conditions[0].values == ("anna müller",)


@pytest.mark.parametrize("typed", ["", "   ", "-", '"', '""', "town:", "town:,", "card:,,"])
def test_what_is_only_begun_is_no_condition_yet(typed: str) -> None:
    assert parse_search(typed) == SearchQuery()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("towm:ulm", HintKind.UNKNOWN_KEY), ("http://x", HintKind.UNKNOWN_KEY),
        ("country:nowhere", HintKind.UNKNOWN_COUNTRY), ("birthday:whenever", HintKind.UNKNOWN_DAY),
        ("age:old", HintKind.UNKNOWN_AGE), ("has:wings", HintKind.UNKNOWN_THING),
        ("is:nice", HintKind.UNKNOWN_STATE), ("town:" + "a," * (MOST_VALUES + 1), HintKind.TOO_LONG),
        ("town:x " * (MOST_CONDITIONS + 1), HintKind.TOO_LONG),
    ],
)
def test_what_is_not_understood_is_said_in_both_languages(typed: str, kind: HintKind) -> None:
    hints = parse_search(typed).hints
    assert [hint.kind for hint in hints] == [kind]
    assert all(hint_sentence(hints[0], Texts(language)) for language in LANGUAGES)


def test_a_word_that_is_no_key_is_still_looked_for_and_the_close_one_offered() -> None:
    query = parse_search("towm:ulm")
    assert query.conditions == (Condition(SearchKey.WORDS, ("towm ulm",)),)
    assert query.hints[0].close is SearchKey.TOWN
    assert "town:" in hint_sentence(query.hints[0], Texts("en"))
    assert "ort:" in hint_sentence(query.hints[0], Texts("de"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_is_offered_is_understood(language: str) -> None:
    keys = [key for key in SearchKey if key not in (SearchKey.WORDS, SearchKey.PHRASE)]
    assert [key_meant(offered_word(key, language)) for key in keys] == keys
    assert [meaning(Thing, offered_word(thing, language)) for thing in Thing] == list(Thing)
    assert [meaning(State, offered_word(state, language)) for state in State] == list(State)


@pytest.mark.parametrize(
    ("typed", "english", "german"),
    [
        (
            "town:Leipzig circle:choir -card:2025",
            "Lives in Leipzig, in the circle choir, no card in 2025",
            "Wohnt in Leipzig, im Kreis choir, keine Karte 2025",
        ),
        ("country:fr,be age:60-70", "Country France or Belgium, is 60 to 70 years old",
         "Land Frankreich oder Belgien, ist 60 bis 70 Jahre alt"),
        ("-is:deceased without:email", "Living, without e-mail address", "Nicht verstorben, ohne E-Mail-Adresse"),
        ("karte:Ostern birthday:24.12.", "Is on the list Ostern, birthday on 24 December",
         "Steht auf der Liste Ostern, Geburtstag am 24. Dezember"),
        ('"mit Hand" -anna', "With the words “mit Hand”, without “anna”", "Mit dem Wortlaut „mit Hand“, ohne „anna“"),
    ],
)
def test_a_search_can_be_read_as_a_sentence(typed: str, english: str, german: str) -> None:
    assert search_sentence(parse_search(typed), Texts("en")) == english
    assert search_sentence(parse_search(typed), Texts("de")) == german


@given(st.text(alphabet='abc:"-, \t<>0129.+äß%_*()\x00名', max_size=60))
def test_nothing_that_can_be_typed_fails(typed: str) -> None:
    query = parse_search(typed)
    for language in LANGUAGES:
        search_sentence(query, Texts(language))
        for hint in query.hints:
            assert hint_sentence(hint, Texts(language))

"""What can come next in a search field: the words that narrow, and the values this book has for each."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from cardbook.domain.addresses.country import country_name
from cardbook.domain.people.name_text import begins_words, fold
from cardbook.domain.search.search_query import OpenToken, open_token
from cardbook.domain.search.search_words import SearchKey, State, Thing, key_meant, offered_word
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

MOST_OFFERED = 8
_AGES = ("<18", "18-39", "40-64", "65-79", "80+")
NARROWING = tuple(key for key in SearchKey if key not in (SearchKey.WORDS, SearchKey.PHRASE))


@dataclass(frozen=True, slots=True)
class Completion:
    """Something that can be taken over: `text` for the field, the cursor then standing at `cursor`.

    `label` and `about` tell what it is; `goes_on` where a value is still to come.
    """

    text: str
    cursor: int
    label: str
    about: str = ""
    goes_on: bool = False


class SearchCompletion:
    """Completes searches in one book, in the language of `texts`."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts
        self._values: Mapping[SearchKey, Callable[[str], Iterator[tuple[str, str]]]] = {
            SearchKey.TOWN: self._towns,
            SearchKey.COUNTRY: self._countries,
            SearchKey.CIRCLE: self._circles,
            SearchKey.CARD: self._lists,
            SearchKey.MAILED: self._lists,
            SearchKey.BIRTHDAY: self._months,
            SearchKey.AGE: self._ages,
            SearchKey.HAS: self._things,
            SearchKey.WITHOUT: self._things,
            SearchKey.IS: self._states,
        }

    def values(self, typed: str, cursor: int) -> list[Completion]:
        """Values for the condition in which the cursor stands; none outside of one, or for free text."""
        token = open_token(typed, cursor)
        key = key_meant(token.key) if token.key else None
        offered = self._values.get(key) if key is not None else None
        if offered is None:
            return []
        found: list[Completion] = []
        for value, about in offered(token.begun):
            if fold(value) != fold(token.begun):
                found.append(_completed(typed, token, _quoted(value), value, about))
            if len(found) == MOST_OFFERED:
                break
        return found

    def keys(self, typed: str, cursor: int) -> list[Completion]:
        """The words that narrow a search, those first that begin as the word at the cursor."""
        token = open_token(typed, cursor)
        begun = "" if token.key else token.begun
        words = [(key, f"{offered_word(key, self._texts.language)}:") for key in NARROWING]
        fitting = [(key, word) for key, word in words if fold(word).startswith(fold(begun))]
        place = token if fitting else OpenToken("", "", cursor, cursor)
        return [
            _completed(typed, place, word, word, self._texts(f"search.about.{key.value}"), goes_on=True)
            for key, word in fitting or words
        ]

    def kept(self) -> list[Completion]:
        """The searches that are kept under a name, to be searched again."""
        about = self._texts("search.kept.one")
        return [
            Completion(one.query, len(one.query), one.name, about) for one in self._reading.smart_lists.all()
        ]

    def _towns(self, begun: str) -> Iterator[tuple[str, str]]:
        for town, count in self._reading.smart_search.towns(begun, MOST_OFFERED + 1):
            yield town, self._texts.number(count)

    def _countries(self, begun: str) -> Iterator[tuple[str, str]]:
        for code, count in self._reading.smart_search.countries():
            name = country_name(code, self._texts.language)
            if begins_words(name, begun) or fold(code) == fold(begun):
                yield name, self._texts.number(count)

    def _circles(self, begun: str) -> Iterator[tuple[str, str]]:
        for _, name in self._reading.listing.circle_names():
            if begins_words(name, begun):
                yield name, ""

    def _lists(self, begun: str) -> Iterator[tuple[str, str]]:
        seasons = self._reading.seasons.all()
        years = [str(season.year) for season in seasons if season.year]
        for name in dict.fromkeys([*years, *(season.name for season in seasons)]):
            if begins_words(name, begun):
                yield name, ""

    def _months(self, begun: str) -> Iterator[tuple[str, str]]:
        this_month = datetime.date.today().month
        for number in (*range(this_month, 13), *range(1, this_month)):
            name = self._texts(f"print.months.m{number}")
            if begins_words(name, begun):
                yield name.lower(), ""

    def _ages(self, begun: str) -> Iterator[tuple[str, str]]:
        for ages in _AGES:
            if ages.startswith(begun):
                yield ages, ""

    def _things(self, begun: str) -> Iterator[tuple[str, str]]:
        for thing in Thing:
            word = offered_word(thing, self._texts.language)
            if fold(word).startswith(fold(begun)):
                yield word, ""

    def _states(self, begun: str) -> Iterator[tuple[str, str]]:
        for state in State:
            word = offered_word(state, self._texts.language)
            if fold(word).startswith(fold(begun)):
                yield word, self._texts(f"search.states.{state.value}")


def _quoted(value: str) -> str:
    plain = value.replace('"', " ")
    return f'"{plain}"' if any(sign in plain for sign in " ,\t") else plain


def _completed(
    typed: str, token: OpenToken, value: str, label: str, about: str, goes_on: bool = False
) -> Completion:
    """The text with the open part replaced; a value that is whole is followed by a space."""
    begin = typed[: token.start] + value + ("" if goes_on else " ")
    return Completion(begin + typed[token.end :].lstrip(), len(begin), label, about, goes_on)

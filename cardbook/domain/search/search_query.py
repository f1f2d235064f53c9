"""What is typed into a search field, understood: words, and conditions such as `town:leipzig -card:2025`.

`key:value` narrows, `,` between values means any of them, `-` before it all means not, and what stands in
quotes is one value. Whatever is not understood is still looked for as words, with a hint: a search never fails.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from cardbook.domain.addresses.country import country_code, country_codes, country_name
from cardbook.domain.people.date_text import date_in, month_in
from cardbook.domain.people.name_text import fold, query_words
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.search.search_words import SearchKey, State, Thing, key_meant, known_keys, meaning

MOST_CONDITIONS = 24
MOST_VALUES = 24
"""More of them nobody types; the rest of a longer text is left out and a hint says so."""

_MOST_COUNTRIES = 8
_NARROWS = re.compile(r'["：:]|(?:^|\s)-')
_TOKEN = re.compile(
    r'(?P<minus>-?)(?:(?P<key>[^\W\d_][\w-]*)[:：](?P<values>(?:"[^"]*"?|[^\s"])*)|"(?P<phrase>[^"]*)(?P<end>"?)'
    r"|(?P<word>\S+))"
)
_VALUE = re.compile(r'"([^"]*)"?|([^,"]+)')
_AGES = re.compile(r"(?P<sign>[<>]?)(?P<low>\d{1,3})(?:(?P<plus>\+)|[-–](?P<high>\d{1,3})?)?")
_OLDEST = 150


@dataclass(frozen=True, slots=True)
class Ages:
    """Full years of age, both ends included."""

    lowest: int
    highest: int

    @property
    def is_open(self) -> bool:
        """There is no upper end."""
        return self.highest >= _OLDEST


Value = str | int | PartialDate | Ages | Thing | State
"""A text; a year; a day, month or year; ages; or something one may have or be. A country is its ISO code."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Any of the `values` holds, or, `negated`, none of them. Without values nothing fits."""

    key: SearchKey
    values: tuple[Value, ...]
    negated: bool = False


class HintKind(StrEnum):
    """What was not understood; the value is the key of its sentence."""

    UNKNOWN_KEY = "unknown_key"
    UNKNOWN_COUNTRY = "unknown_country"
    UNKNOWN_DAY = "unknown_day"
    UNKNOWN_AGE = "unknown_age"
    UNKNOWN_THING = "unknown_thing"
    UNKNOWN_STATE = "unknown_state"
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class SearchHint:
    """What was not understood, as typed, and the key that was perhaps meant instead."""

    kind: HintKind
    typed: str = ""
    close: SearchKey | None = None


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """All conditions hold together. `hints` tell what was not understood."""

    conditions: tuple[Condition, ...] = ()
    hints: tuple[SearchHint, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Nothing but words to be found, as most people search."""
        return not self.hints and all(one.key is SearchKey.WORDS and not one.negated for one in self.conditions)


def is_plain(typed: str) -> bool:
    """True where a text certainly holds nothing but words; quick, for every key that is typed."""
    return _NARROWS.search(typed) is None


def parse_search(typed: str) -> SearchQuery:
    """Understand what was typed."""
    conditions: list[Condition] = []
    hints: list[SearchHint] = []
    words: list[str] = []
    for token in _TOKEN.finditer(typed):
        if len(conditions) == MOST_CONDITIONS:
            hints.append(SearchHint(HintKind.TOO_LONG))
            break
        if token["word"] is not None and not token["minus"]:
            words.append(token["word"])
        elif token["key"] is None:
            conditions.extend(_of_words(token))
        else:
            _of_key(token, conditions, hints, words)
    if any(map(query_words, words)):
        conditions.insert(0, Condition(SearchKey.WORDS, (" ".join(words),)))
    return SearchQuery(tuple(conditions), tuple(dict.fromkeys(hints)))


@dataclass(frozen=True, slots=True)
class OpenToken:
    """The part of a search in which the cursor stands: what of it is typed before the cursor, and from where to
    where it reaches. `key` is the word before its colon, "" outside of a condition.
    """

    key: str
    begun: str
    start: int
    end: int


def open_token(typed: str, cursor: int) -> OpenToken:
    """The value, or the word, that is being typed at the cursor."""
    token = next((one for one in _TOKEN.finditer(typed) if one.start() <= cursor <= one.end()), None)
    if token is None:
        return OpenToken("", "", cursor, cursor)
    if token["key"] is None or cursor < token.start("values"):
        start = token.start() + len(token["minus"])
        return OpenToken("", typed[start:cursor], min(start, cursor), token.end())
    start = token.start("values")
    for value in _VALUE.finditer(typed, start, token.end()):
        if value.start() <= cursor <= value.end():
            return OpenToken(token["key"], typed[value.start():cursor].strip('"'), value.start(), value.end())
    return OpenToken(token["key"], "", cursor, cursor)


def _of_words(token: re.Match[str]) -> Iterator[Condition]:
    """A phrase, or a word that must not be there. A phrase whose end is not typed yet is taken as words."""
    text = token["word"] if token["phrase"] is None else token["phrase"]
    key = SearchKey.PHRASE if token["end"] else SearchKey.WORDS
    if query_words(text):
        yield Condition(key, (text.strip(),), bool(token["minus"]))


def _of_key(
    token: re.Match[str], conditions: list[Condition], hints: list[SearchHint], words: list[str]
) -> None:
    key, negated = key_meant(token["key"]), bool(token["minus"])
    texts = [(quoted or plain).strip() for quoted, plain in _VALUE.findall(token["values"])]
    texts = [text for text in texts if text]
    if key is None:
        hints.append(SearchHint(HintKind.UNKNOWN_KEY, token["key"], _close(token["key"])))
        words += [token["key"], *texts]
        return
    if len(texts) > MOST_VALUES:
        hints.append(SearchHint(HintKind.TOO_LONG))
    reader = _READERS[key]
    values: list[Value] = []
    for text in texts[:MOST_VALUES]:
        found = reader.read(text)
        if not found and reader.hint is not None:
            hints.append(SearchHint(reader.hint, text))
        values += found
    if texts and (values or reader.hint is not None):
        conditions.append(Condition(key, tuple(dict.fromkeys(values)), negated))


def _close(word: str) -> SearchKey | None:
    found = get_close_matches(fold(word), known_keys(), 1)
    return key_meant(found[0]) if found else None


@dataclass(frozen=True, slots=True)
class _Reader:
    read: Callable[[str], list[Value]]
    hint: HintKind | None = None


def _text(text: str) -> list[Value]:
    return [text] if query_words(text) else []


def _phone(text: str) -> list[Value]:
    return [text] if any(sign.isdecimal() for sign in text) else []


def _list(text: str) -> list[Value]:
    return [int(text)] if re.fullmatch(r"[12]\d{3}", text, re.ASCII) else _text(text)


def _countries(text: str) -> list[Value]:
    """The country of that code or name, or those whose names begin so."""
    code, begun = country_code(text), fold(text)
    if code or len(begun) < 2:
        return [code] if code else []
    codes = [
        code for code in country_codes() if any(fold(country_name(code, of)).startswith(begun) for of in ("en", "de"))
    ]
    return list(codes) if len(codes) <= _MOST_COUNTRIES else []


def _day(text: str) -> list[Value]:
    """A month by number or word, a day of the year, a year, or a whole date."""
    month = month_in(text)
    found = PartialDate(month=month) if month else date_in(text) or date_in(f"{text}.")
    return [found] if found is not None else []


def _ages(text: str) -> list[Value]:
    """`64`, `60-70`, `80+`, `>64`, `<18`."""
    match = _AGES.fullmatch(text)
    if match is None:
        return []
    low = int(match["low"])
    if match["sign"]:
        return [Ages(low + 1, _OLDEST) if match["sign"] == ">" else Ages(0, low - 1)] if low else []
    if match["high"]:
        low, high = sorted((low, int(match["high"])))
        return [Ages(low, high)]
    is_open = match["plus"] or text.endswith(("-", "–"))
    return [Ages(low, _OLDEST if is_open else low)]


def _thing(text: str) -> list[Value]:
    found = meaning(Thing, text)
    return [found] if found is not None else []


def _state(text: str) -> list[Value]:
    found = meaning(State, text)
    return [found] if found is not None else []


_TEXT = _Reader(_text)
_READERS: Mapping[SearchKey, _Reader] = {
    SearchKey.NAME: _TEXT,
    SearchKey.TOWN: _TEXT,
    SearchKey.POSTCODE: _TEXT,
    SearchKey.STREET: _TEXT,
    SearchKey.COUNTRY: _Reader(_countries, HintKind.UNKNOWN_COUNTRY),
    SearchKey.CIRCLE: _TEXT,
    SearchKey.CARD: _Reader(_list),
    SearchKey.MAILED: _Reader(_list),
    SearchKey.NOTE: _TEXT,
    SearchKey.PHONE: _Reader(_phone),
    SearchKey.EMAIL: _Reader(lambda text: [text]),
    SearchKey.BIRTHDAY: _Reader(_day, HintKind.UNKNOWN_DAY),
    SearchKey.AGE: _Reader(_ages, HintKind.UNKNOWN_AGE),
    SearchKey.HAS: _Reader(_thing, HintKind.UNKNOWN_THING),
    SearchKey.WITHOUT: _Reader(_thing, HintKind.UNKNOWN_THING),
    SearchKey.IS: _Reader(_state, HintKind.UNKNOWN_STATE),
}

"""The rules of a language, from its table in `resources/naming`; the README there says what each part means."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from cardbook.domain.naming.prefix import Prefix, Title, Vocabulary, read_prefix
from cardbook.resources import resource

_LANGUAGES = frozenset({"en", "de", "fr", "it", "es", "nl", "pl"})
_FALLBACK = {"mrs": "ms", "miss": "ms", "master": "mr", "mx": "neutral"}
_FORMS = ("ms", "mrs", "miss", "mr", "master", "mx", "neutral")
_LAID_OVER = frozenset({"words", "envelope", "household", "greeting", "written"})
"""What a book may lay its own table over: sentences, but no patterns of letters."""

Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Greeting:
    """How a language greets, formally or not. Dicts hold a sentence by form of address, or by two joined with +."""

    end: str
    frame: str
    join: str
    lower_later: bool
    women_first: bool
    neutral: str
    nameless: str
    everyone: str
    household: Mapping[str, str]
    person: Mapping[str, str]
    couple: Mapping[str, str]
    pair: Mapping[str, str]
    many: Mapping[str, str]
    children: Mapping[str, str]


@dataclass(frozen=True)
class NamingRules:
    """The tables of one language in one country, ready to be used."""

    language: str
    words: Mapping[str, str]
    width: int
    at_work: tuple[str, ...]
    care_of_signs: tuple[str, ...]
    envelope: Mapping[str, str]
    couple: Mapping[str, str]
    household: Mapping[str, str]
    plural: tuple[tuple[re.Pattern[str], str], ...]
    formal: Greeting
    informal: Greeting
    by_family: Greeting
    rank_first: bool
    household_name_for_couples: bool
    capital_particles: bool
    lower_after_and: bool
    vocabulary: Vocabulary
    nobility: Mapping[str, str]
    nobility_unsaid: frozenset[str]
    plain_suffixes: frozenset[str]
    suffixes_for_form: frozenset[str]
    doctor_suffixes: frozenset[str]
    suffix_join: str
    doctor_title: str
    elide: tuple[re.Pattern[str], str] | None
    and_before: tuple[re.Pattern[str], str] | None
    pet_name: re.Pattern[str] | None
    _prefixes: dict[str, Prefix] = field(default_factory=dict)

    def prefix(self, text: str) -> Prefix:
        """What stands before a name, taken apart; remembered, since most of them are "Dr."."""
        found = self._prefixes.get(text)
        if found is None:
            if len(self._prefixes) > 2_000:
                self._prefixes.clear()
            found = self._prefixes[text] = read_prefix(text, self.vocabulary)
        return found

    def and_word(self, following: str) -> str:
        """The word before the last of several names: "y", but "e" before "Inés"."""
        if self.and_before is not None and self.and_before[0].match(following):
            return self.and_before[1]
        return self.words["and"]


def has_naming_rules(language: str) -> bool:
    """True for a language (BCP 47) that has a table."""
    return language[:2].lower() in _LANGUAGES and language[2:3] in ("", "-", "_")


def naming_languages() -> tuple[str, ...]:
    """The languages that have a table, as BCP 47 tags."""
    return tuple(sorted(_LANGUAGES))


@lru_cache(maxsize=4096)
def naming_tag(language: str, home: str = "", destination: str = "") -> str:
    """The language with the country whose habits count: its own ("en-US"), else home, else where the letter goes.

    Countries count where the language is at home; they are ISO codes in capitals, "" for unknown.
    """
    base, _, rest = language.replace("_", "-").partition("-")
    base = base.lower() if has_naming_rules(language) else "en"
    region = next((part.upper() for part in rest.split("-") if len(part) == 2), "")
    speaks = _table(base).get("speaks", ())
    country = region or next((code for code in (home, destination) if code in speaks), "")
    return f"{base}-{country}" if country else base


@lru_cache(maxsize=64)
def naming_rules(tag: str, own: str = "") -> NamingRules:
    """The rules by a `naming_tag`; English for a language without a table.

    `own` is TOML that a book lays over its language's table, as `[de.greeting.informal.person]`. What is none, or
    no text where the table has a text, is passed over.
    """
    language = _language(tag)
    return _compiled(language, _laid_over(naming_table(tag), own_table(own, language)))


@lru_cache(maxsize=64)
def naming_table(tag: str) -> Table:
    """The table of a language as its country has it, by a `naming_tag`; not to be changed."""
    language = _language(tag)
    table = _laid_over(_table(language), _region(language, tag.partition("-")[2]))
    written: Table = _written(table, table.get("written", {}))
    return written


def own_table(text: str, language: str = "") -> Table:
    """What a book says otherwise in a language, of TOML; with no language what it says in each. {} for no TOML."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}
    if not language:
        return tables
    table = tables.get(language, {})
    return {key: value for key, value in table.items() if key in _LAID_OVER} if isinstance(table, dict) else {}


def _language(tag: str) -> str:
    base = tag.partition("-")[0]
    return base if base in _LANGUAGES else "en"


@cache
def _table(language: str) -> Table:
    return tomllib.loads(resource("naming", f"{language}.toml").read_text(encoding="utf-8"))


@cache
def _honorifics() -> Table:
    return tomllib.loads(resource("naming", "honorifics.toml").read_text(encoding="utf-8"))


def _region(language: str, region: str) -> Table:
    regions = _table(language).get("regions", {})
    found: Table = regions.get(region, {})
    return regions[found["same_as"]] if "same_as" in found else found


def _laid_over(table: Table, upper: Table) -> Table:
    """Both tables in one, word by word; a value of another kind than the one below it is passed over."""
    merged = dict(table)
    for key, value in upper.items():
        below = table.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            merged[key] = _laid_over(below, value)
        elif below is None or type(below) is type(value):
            merged[key] = value
    return merged


def _written(value: Any, words: Mapping[str, str]) -> Any:
    """The table with words as a country writes them: "Mr" as "Mr."."""
    if not words:
        return value
    if isinstance(value, dict):
        return {key: _written(part, words) for key, part in value.items()}
    if isinstance(value, list):
        return [_written(part, words) for part in value]
    if isinstance(value, str):
        return re.sub(r"\b[^\W\d_]+\b", lambda match: words.get(match[0], match[0]), value)
    return value


def _compiled(language: str, table: Table) -> NamingRules:
    words, suffixes = table["words"], table["suffixes"]
    envelope = dict(table["envelope"])
    couple, rank_first = envelope.pop("couple", {}), envelope.pop("rank_first", False)
    greeting = table["greeting"]
    by_family = greeting["by_family"]
    if by_family.get("like") == "formal":
        end = greeting["informal"]["end"]
        by_family = _laid_over({**greeting["formal"], "end": end}, by_family)
    nobility = table.get("nobility", {})
    return NamingRules(
        language=language, words=words, width=words["line"], at_work=tuple(words["at_work"]),
        care_of_signs=tuple(words["care_of_signs"]), envelope=_with_fallbacks(envelope),
        couple=_with_pairs(couple), household=table["household"],
        plural=tuple((re.compile(pattern), ending) for pattern, ending in table["plural"]["rules"]),
        formal=_greeting(greeting["formal"]), informal=_greeting(greeting["informal"]), by_family=_greeting(by_family),
        rank_first=rank_first, household_name_for_couples=table.get("household_name_for_couples", False),
        capital_particles=table.get("capital_particles", False), lower_after_and=table.get("lower_after_and", False),
        vocabulary=Vocabulary(
            dict(_forms_by_word(table)), dict(_titles(table)), _words(nobility.get("words", "")),
            {word: form for form, words in _honorifics()["beside"].items() for word in words.split()},
        ),
        nobility=nobility, nobility_unsaid=_words(nobility.get("unsaid", "")),
        plain_suffixes=_words(suffixes.get("plain", "")),
        suffixes_for_form=_words(suffixes.get("instead_of_form", "")),
        doctor_suffixes=_words(suffixes.get("doctor", "")), suffix_join=suffixes.get("join", " "),
        doctor_title=suffixes.get("doctor_title", ""), elide=_regex(words.get("elide")),
        and_before=_regex(words.get("and_before")),
        pet_name=re.compile(words["pet_name"]) if "pet_name" in words else None,
    )


def _greeting(table: Table) -> Greeting:
    sentences = {key: value for key, value in table.items() if isinstance(value, str)}
    return Greeting(
        end=table["end"], frame=table["frame"], join=table["join"], lower_later=table.get("lower_later", False),
        women_first=table.get("women_first", False), neutral=table["neutral"], nameless=table["nameless"],
        everyone=table.get("everyone", ""), household=sentences, person=_with_fallbacks(table.get("person", {})),
        couple=_with_pairs(table.get("couple", {})), pair=_with_pairs(table.get("pair", {})),
        many=table.get("many", {}), children=_with_fallbacks(table.get("children", {})),
    )


def _with_fallbacks(table: Mapping[str, str]) -> dict[str, str]:
    """Sentences by form, with "mrs" where only "ms" is told; "neutral" falls back to nothing."""
    filled = dict(_with_pairs(table))
    for form in _FORMS:
        for prefix in ("", "titled:", "bare:"):
            told = filled.get(prefix + form) or filled.get(prefix + _FALLBACK.get(form, form))
            if told is not None:
                filled[prefix + form] = told
    return filled


def _with_pairs(table: Mapping[str, str]) -> dict[str, str]:
    """Sentences for two, with "mr+mrs" where only "mr+ms" is told."""
    filled = dict(table)
    for one in _FORMS:
        for two in _FORMS:
            told = table.get(f"{_FALLBACK.get(one, one)}+{_FALLBACK.get(two, two)}")
            if told is not None:
                filled.setdefault(f"{one}+{two}", told)
    return filled


def _titles(table: Table) -> Iterator[tuple[str, Title]]:
    said = _words(table.get("titles_said", ""))
    feminine = re.compile(table.get("feminine_title", "$^"))
    changes = table.get("title", {})
    for rank, entry in enumerate(table.get("titles", ())):
        entry = {**entry, **changes.get(entry.get("name", ""), {})}
        for word in entry["words"].split():
            told = {**entry, "greeting": "="} if word in said else entry
            yield word, Title.from_table({"form": "ms", **told} if feminine.search(word) else told, rank)


def _forms_by_word(table: Table) -> Iterator[tuple[str, str]]:
    without = set(table.get("not_honorifics", ()))
    for forms in ({**_honorifics(), "beside": ""}, table.get("honorifics", {})):
        for form, words in forms.items():
            yield from ((word, form) for word in words.split() if word not in without)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _regex(pair: list[str] | None) -> tuple[re.Pattern[str], str] | None:
    return (re.compile(pair[0]), pair[1]) if pair else None

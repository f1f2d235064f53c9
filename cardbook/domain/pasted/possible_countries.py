"""The countries a block may be read for: named in it, meant by a sign, a script, a number, or just home."""

import re
from collections.abc import Callable, Iterator, Sequence

from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postcode import is_postcode
from cardbook.domain.pasted.block import Gap, Word
from cardbook.domain.pasted.east_asian import countries_of_script
from cardbook.domain.pasted.piece import is_number
from cardbook.domain.pasted.place_evidence import named_country, postcode_text
from cardbook.domain.pasted.vocabulary import (
    calling_codes,
    countries_of,
    countries_with_region,
    languages_of,
    postcode_forms,
    scripts,
    street_languages,
    street_words,
    towns,
)
from cardbook.domain.people.contact import ContactPoint, Medium

_MOST = 6
_TOO_FAR = 5.0
_HOME = 2.0
_HOME_BONUS = 2.7
_LARGEST_BONUS = 2.1
_BONUS = 0.35
"""Clues have had most of their say by choosing who is asked; a part of their weight also breaks ties."""

_SIGN_OF_A_CODE = re.compile(r"([A-Z]{1,3})-(\d{3,6})")
_NET_ENDING = re.compile(r"\.([a-z]{2})(?:[/:?#]|$)")
_SIGNS_BEFORE_A_SPACE = frozenset({"CH", "A", "D", "F", "I", "B", "L", "FL"})
_LONGEST_COUNTRY = 5
_LONGEST_TOWN = 4

_Clue = tuple[str, float]


def possible_countries(words: Sequence[Word], points: Sequence[ContactPoint], origin: str) -> dict[str, float]:
    """Countries with what speaks for them besides the pieces themselves; always holds `origin`.

    "" stands for a country nobody knows, where nothing gives one away.
    """
    found: dict[str, float] = {origin: _HOME} if origin else {}
    for clues in _CLUES:
        best: dict[str, float] = {}
        for country, weight in clues(words):
            best[country] = max(best.get(country, 0.0), weight)
        for country, weight in (*best.items(),):
            found[country] = found.get(country, 0.0) + weight
    for country, weight in _of_points(points):
        found[country] = found.get(country, 0.0) + weight
    likely = sorted(found, key=lambda code: -found[code])[:_MOST]
    near = [code for code in likely if found[code] > found[likely[0]] - _TOO_FAR]
    chosen = dict.fromkeys([*near, *([origin] if origin else [])])
    return {code: _bonus(found[code], code == origin) for code in chosen} or {"": 0.0}


def _bonus(clues: float, is_home: bool) -> float:
    return _HOME_BONUS if is_home else min(clues * _BONUS, _LARGEST_BONUS)


def _named(words: Sequence[Word]) -> Iterator[_Clue]:
    """A country's name; best where it stands alone between separators."""
    for text, begins, ends in _runs(words, _LONGEST_COUNTRY):
        code = named_country(text.strip("(),."))
        is_short = len(text.strip("(),.")) < 3
        if not code or (is_short and not (ends and text.isupper())):
            continue
        yield code, 2.5 if is_short else 6.0 if begins and ends else 3.0 if ends else 1.5


def _runs(words: Sequence[Word], longest: int) -> Iterator[tuple[str, bool, bool]]:
    """Words in a row with only spaces between them, and whether a separator stands before and behind."""
    for at in range(len(words)):
        for end in range(at + 1, min(at + longest, len(words)) + 1):
            if end > at + 1 and words[end - 1].gap is not Gap.SPACE:
                break
            ends = end == len(words) or words[end].gap > Gap.SPACE
            yield " ".join(word.text for word in words[at:end]), words[at].gap > Gap.SPACE, ends


def _of_codes(words: Sequence[Word]) -> Iterator[_Clue]:
    """A country's sign before a postcode, or a postcode of a form that few countries have."""
    for at, word in enumerate(words):
        sign = _SIGN_OF_A_CODE.fullmatch(word.text)
        code = country_code(sign[1]) if sign else ""
        if sign and code and is_postcode(code, sign[2]):
            yield code, 6.0
        following = words[at + 1] if at + 1 < len(words) and words[at + 1].gap is Gap.SPACE else None
        if following and word.text in _SIGNS_BEFORE_A_SPACE and following.text.isdigit():
            yield country_code(word.text), 1.5
        pair = f"{word.text} {following.text}" if following else ""
        for form, countries in postcode_forms():
            if any(text and form.fullmatch(text.upper()) for text in (postcode_text(word.text), pair)):
                yield from ((country, 3.0) for country in countries)


def _of_script(words: Sequence[Word]) -> Iterator[_Clue]:
    text = " ".join(word.text for word in words)
    countries = next((countries for script, countries in scripts() if script.search(text)), ())
    for place, country in enumerate(countries_of_script(text) or countries):
        yield country, 4.0 - 0.4 * place


def _of_towns(words: Sequence[Word]) -> Iterator[_Clue]:
    for at in range(len(words)):
        for end in range(at + 1, min(at + _LONGEST_TOWN, len(words)) + 1):
            yield from ((country, 2.0) for country in towns().get(tuple(word.key for word in words[at:end]), ()))


def _of_streets(words: Sequence[Word]) -> Iterator[_Clue]:
    """The language of the street's words: its countries, those first whose postcodes look like this one."""
    numbers = [postcode_text(word.text) for word in words if any(map(str.isdigit, word.text))]
    votes = {language: _street_words_in(words, language) for language in street_languages()}
    for language in sorted(votes, key=lambda language: -votes[language])[:3]:
        if not votes[language]:
            return
        for place, country in enumerate(countries_of(language)[:9]):
            fits = any(is_postcode(country, number) for number in numbers)
            yield country, (1.2 + (0.8 if fits else 0.0) - 0.06 * place) * min(votes[language], 2)


def _street_words_in(words: Sequence[Word], language: str) -> int:
    firsts, lasts = street_words(language, "first"), street_words(language, "last")
    suffixes = tuple(street_words(language, "suffixes"))
    count = 0
    for at, word in enumerate(words):
        if len(word.key) < 2 or word.key.isdigit():
            continue
        is_first = word.key in firsts and at + 1 < len(words) and words[at + 1].gap is Gap.SPACE
        is_last = word.key in lasts and at > 0 and word.gap is Gap.SPACE and not is_number(words[at - 1].text)
        count += is_first or is_last or (bool(suffixes) and len(word.key) > 5 and word.key.endswith(suffixes))
    return count


def _of_regions(words: Sequence[Word]) -> Iterator[_Clue]:
    """A state's short form before a postcode or at an end ("OH 44000", "Roma RM"), or a region's name."""
    for at, word in enumerate(words):
        bare = word.text.strip("()").replace(".", "")
        following = words[at + 1] if at + 1 < len(words) else None
        ends = following is None or following.gap > Gap.SPACE
        is_short = 2 <= len(bare) <= 3 and bare.isupper() and bare.isascii()
        for country in countries_with_region((word.key,)):
            fits = following is not None and is_short and is_postcode(country, following.text)
            if is_short and (fits or ends):
                yield country, 2.4 if fits else 1.2
            elif len(bare) > 4:
                yield country, 1.0
        if following is not None:
            yield from ((country, 1.6) for country in countries_with_region((word.key, following.key)))


_CLUES: tuple[Callable[[Sequence[Word]], Iterator[_Clue]], ...] = (
    _named, _of_codes, _of_script, _of_towns, _of_streets, _of_regions,
)


def _of_points(points: Sequence[ContactPoint]) -> Iterator[_Clue]:
    """The country's code in a telephone number, and the ending of a net address."""
    for point in points:
        if point.medium is Medium.PHONE and point.value.lstrip("( ").startswith(("+", "00")):
            digits = "".join(filter(str.isdigit, point.value)).removeprefix("00")
            codes = (calling_codes().get(digits[:count], "") for count in (3, 2, 1))
            yield from ((country, 2.5) for country in [next(filter(None, codes), "")] if country)
        elif point.medium in (Medium.EMAIL, Medium.URL):
            ending = _NET_ENDING.search(point.value.casefold())
            code = country_code(ending[1]) if ending else ""
            if languages_of(code):
                yield code, 1.5

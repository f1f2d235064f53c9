"""What speaks for a piece being a street with its number."""

import re
from functools import cache, lru_cache

from cardbook.domain.pasted.block import Gap, Word
from cardbook.domain.pasted.inside_evidence import NUMBER_PAIR, ROMAN, UNIT_NUMBER
from cardbook.domain.pasted.piece import Piece, is_capitalized, is_number
from cardbook.domain.pasted.vocabulary import given_names, languages_of, street_languages, street_words, words

_LONGEST_STREET = 9
_ROAD_NUMBER = re.compile(r"[a-z]{1,3}-?\d{1,4}|[ivx]{2,5}", re.I)
_COUNTED = re.compile(r"\d+(?:st|nd|rd|th)", re.I)
_SIGNS_OF_A_NUMBER = frozenset("#№")

_OWN, _FOREIGN, _AMBIGUOUS = 3.4, 1.8, 1.8
_WITHOUT_A_WORD = -1.2
_WITH_NUMBER = 2.6
_TYPE_ALONE = -1.5
_COMMA_THAT_PARTS, _DASH_THAT_PARTS = 5.0, 1.5
_WORD_BEYOND = 2.2
_COLON = 3.0
_USUAL_WORDS, _SMALL_LETTER = 0.5, 2.0


@cache
def _row(country: str, row: str, *, own: bool) -> frozenset[str]:
    """Street words of a country's languages, or of all others."""
    known = languages_of(country)
    spoken = (language for language in street_languages() if (language in known) is own)
    return frozenset().union(*(street_words(language, row) for language in spoken))


@cache
def _suffixes(country: str, *, own: bool) -> tuple[str, ...]:
    return tuple(_row(country, "suffixes", own=own))


@lru_cache(maxsize=16384)
def street_word(keys: tuple[str, ...], country: str) -> float:
    """How clearly words name a street in a country: by its own words, less by those of others, 0 not at all."""
    spoken = [key for key in keys if not key.isdigit()]
    if not spoken:
        return 0.0
    if _names_street(spoken, country, own=True):
        return _AMBIGUOUS if spoken[-1] in words("ambiguous", "words") and len(spoken) < 4 else _OWN
    return _FOREIGN if _names_street(spoken, country, own=False) else 0.0


def _names_street(spoken: list[str], country: str, *, own: bool) -> bool:
    last = _row(country, "last", own=own)
    if len(spoken) > 1 and (spoken[0] in _row(country, "first", own=own) or any(key in last for key in spoken[1:])):
        return True
    if len(spoken) == 1 and len(spoken[0]) > 3 and spoken[0] in last:
        return True
    suffixes = _suffixes(country, own=own)
    parts = (part for key in spoken for part in (key, *key.split("-")))
    return bool(suffixes) and any(len(part) > 4 and part.endswith(suffixes) for part in parts)


def weigh_street(piece: Piece, country: str) -> float | None:
    """A street with its number on either side, or one of the two."""
    keys = piece.keys
    if len(keys) > _LONGEST_STREET or (len(keys) == 1 and piece.words[0].text.isdigit()):
        return None
    if not any(any(map(str.isalpha, key)) for key in keys):
        return None
    start, end = _core(piece)
    core, has_number = keys[start:end], start > 0 or end < len(keys)
    if len(core) == 1 and core[0] in street_words("en", "last"):
        return 0.0 if start and end < len(keys) else _TYPE_ALONE if has_number else None
    known = street_word(core, country) if core else 0.0
    weight = _WITHOUT_A_WORD + known + (_WITH_NUMBER if has_number else 0.0)
    if start and known and 0 < len(keys) - end < 3:
        weight -= 0.8
    elif not known:
        weight += _without_a_word(core, has_number)
        weight -= _USUAL_WORDS if has_number or is_capitalized(piece.words[0].text) else _SMALL_LETTER
    weight -= 0.7 * max(0, len(core) - 4) + _beyond_the_street(core, known, country)
    weight -= _commas_that_part(piece) + _holds_a_unit(piece)
    return weight - (_COLON if piece.has_colon else 0.0)


def _without_a_word(core: tuple[str, ...], has_number: bool) -> float:
    """What else speaks for or against a street that no word gives away."""
    if not core:
        return 0.0
    weight = 1.0 if not has_number and any(map(_ROAD_NUMBER.fullmatch, core)) else 0.0
    weight -= 2.5 if core[0] in words("titles", "words") else 0.0
    weight -= 1.2 if not has_number and core[0] in given_names() else 0.0
    return weight - 1.5 * sum(key in words("organizations", "marks") for key in core)


def _core(piece: Piece) -> tuple[int, int]:
    """Where the words between the numbers begin and end."""
    keys = piece.keys
    start, end = 0, len(keys)
    while start < end and _is_of_a_number(piece, start, forwards=True):
        start += 1
    if start == 1 and end > 1 and _COUNTED.fullmatch(piece.words[0].text) and keys[1] in street_words("en", "last"):
        start = 0
    while end > start and _is_of_a_number(piece, end - 1, forwards=False):
        end -= 1
    return start, end


def _is_of_a_number(piece: Piece, at: int, *, forwards: bool) -> bool:
    """True for a word that belongs to a house number read from one side: 12, bis, No., s/n."""
    word = piece.words[at]
    if is_number(word.text) or word.key in words("numbers", "none"):
        return True
    beside = at + 1 if word.key in words("numbers", "signs") or word.text in _SIGNS_OF_A_NUMBER else at - 1
    if word.key in words("numbers", "behind"):
        return at > 0 and word.gap is Gap.SPACE and is_number(piece.words[at - 1].text)
    if beside == at - 1:
        return False
    return not forwards or (beside < len(piece.words) and is_number(piece.words[beside].text))


def _beyond_the_street(core: tuple[str, ...], known: float, country: str) -> float:
    """Words behind the last word of an English street: "Lenox Road Brooklyn" is a street and a town."""
    if not known or len(core) < 3 or "en" not in languages_of(country):
        return 0.0
    places = [at for at, key in enumerate(core) if at and key in _row(country, "last", own=True)]
    if not places or core[0] in street_words("en", "first"):
        return 0.0
    return _WORD_BEYOND * sum(key not in words("compass", "words") for key in core[places[-1] + 1 :])


def _commas_that_part(piece: Piece) -> float:
    """A comma may stand between a street and its number, and nowhere else."""
    weight = 0.0
    for at, word in enumerate(piece.words[1:], 1):
        if word.gap is Gap.SPACE or _only_numbers(piece.words[at:]):
            continue
        if word.gap is Gap.DASH:
            weight += _DASH_THAT_PARTS
        elif not _only_numbers(piece.words[:at]):
            weight += _COMMA_THAT_PARTS
    return weight


def _only_numbers(part: tuple[Word, ...]) -> bool:
    belong = words("numbers", "none") | words("numbers", "signs") | words("numbers", "behind")
    return all(is_number(word.text) or word.key in belong for word in part)


def _holds_a_unit(piece: Piece) -> float:
    """A floor or flat that stands inside is a piece of its own."""
    keys, texts = piece.keys, [word.text for word in piece.words]
    for at in range(1, len(keys)):
        following = keys[at + 1] if at + 1 < len(keys) else ""
        if ROMAN.fullmatch(keys[at]) and following in words("units", "last"):
            return 3.2
        is_long = len(keys[at]) > 2 or (len(keys[at]) == 2 and is_number(texts[at - 1]))
        if is_long and keys[at] in words("units", "first") and UNIT_NUMBER.fullmatch(following):
            return 1.6
        if at > 1 and texts[at].startswith("#") and not NUMBER_PAIR.fullmatch(" ".join(texts[at:])):
            return 1.6
    return 0.0

"""How alike two texts are, in five levels: what a person would call equal, nearly so, or different."""

from enum import IntEnum

from rapidfuzz.distance import OSA

_similarity = OSA.normalized_similarity
_distance = OSA.distance


class Level(IntEnum):
    """MISSING where either side says nothing; LOOSE is more than chance and less than a slip of the pen."""

    MISSING = 0
    APART = 1
    LOOSE = 2
    CLOSE = 3
    EQUAL = 4


MISSING, APART, LOOSE, CLOSE, EQUAL = Level
_CLOSE_FROM = 0.8
_LOOSE_FROM = 0.6
_ENDINGS = ("a", "e", "o", "i", "in", "ina", "ine", "us", "ette", "ela", "elle", "ia", "is")
"""By which a given name becomes somebody else's: Daniel, Daniela; Paul, Paula, Pauline; Andrea, Andreas."""


def text_level(one: str, other: str) -> Level:
    """Of two folded texts; a slip (a letter wrong, missing, too many, two swapped) in five is CLOSE."""
    if not one or not other:
        return MISSING
    if one == other:
        return EQUAL
    alike = _similarity(one, other)
    if alike < _CLOSE_FROM and (" " in one or " " in other):
        alike = max(alike, _similarity(one.replace(" ", ""), other.replace(" ", "")))
    return CLOSE if alike >= _CLOSE_FROM else LOOSE if alike >= _LOOSE_FROM else APART


def digits_level(one: str, other: str) -> Level:
    """Of two numbers written in digits: house numbers, postcodes, days."""
    if not one or not other:
        return MISSING
    if one == other:
        return EQUAL
    slips = _distance(one, other, score_cutoff=2)
    if slips <= 1:
        return CLOSE
    return LOOSE if slips == 2 or sorted(one) == sorted(other) else APART


def given_level(one: str, other: str) -> Level:
    """Of two folded given names: "j" and "john", "anna" and "anna maria" are CLOSE, "daniel" and "daniela" APART."""
    level = text_level(one, other)
    if level in (MISSING, EQUAL):
        return level
    words, others = one.split(), other.split()
    if words[0] == others[0]:
        return CLOSE if len(words) != len(others) else level
    if min(len(words[0]), len(others[0])) == 1:
        return CLOSE if words[0][0] == others[0][0] else APART
    return APART if _differ_by_ending(words[0], others[0]) else level


def _differ_by_ending(one: str, other: str) -> bool:
    """True where one is the other with an ending of its own, or both are a stem with one each."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    rests = one[shared:], other[shared:]
    return shared >= 2 and all(not rest or rest in _ENDINGS or rest == "s" for rest in rests)

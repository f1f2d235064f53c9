"""Which codec of single octets Latin text is in: Western, Central European, an old Mac's or DOS's.

Read with the wrong one, a letter stands where no language has it: a sign inside a word (`Wa³êsa`), a capital behind
a small letter (`MŸller`), ñ before a consonant. The codec that gives fewest of these is taken.
"""

import re

_WEST = "äöüßéèêëàâçîïìíñáóòôúùûåøæœãõÿýþðÄÖÜÉÈÊËÀÂÇÎÏÌÍÑÁÓÒÔÚÙÛÅØÆŒÃÕÝÞÐ"
_MIDDLE = "ąćęłńóśźżáčďéěíňřšťúůýžőűöüäôľĺŕăâîşţßëçđĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽŐŰÖÜÄÔĽĹŔĂÂÎŞŢËÇĐ"
_PLAIN = "äöüßéèêëàâçîïíñáóôúùûåøæÄÖÜÉÈÀÇÑÅØÆ"
_LETTERS = {
    "cp1252": frozenset(_WEST + "šžŠŽŸ"), "cp1250": frozenset(_MIDDLE), "iso8859-2": frozenset(_MIDDLE),
    "mac-roman": frozenset(_PLAIN), "cp850": frozenset(_PLAIN),
}
"""Letters that names in such a codec have, in the order of how common it is."""

_PLACE = re.compile(rb"[A-Za-z]?[\x80-\xff]+[A-Za-z]?")
_ENOUGH = 2.0
_BONUS = 0.25
_INSIDE, _SIGN, _UNUSUAL, _CAPITAL, _NONE = 3.0, 0.5, 1.0, 2.0, 5.0
_JOINTS = frozenset("’´·‘-")
_OPENERS = frozenset("¿¡„“‚‘«»‹›§©\"'…–—•#")
_VOWELS = frozenset("aeiouyáéíóúěů")
_MOST_PLACES = 2_000


def latin_codec(sample: bytes) -> str:
    """The codec whose letters stand best in their words; cp1252 where that one is good enough."""
    places = _PLACE.findall(sample)[:_MOST_PLACES]
    of_mac = b"\r" in sample and b"\n" not in sample  # an old Mac ended its lines so, and where two fit, wrote it
    cost = {codec: sum(_cost(place, codec) for place in places) - (_BONUS if of_mac and codec == "mac-roman" else 0)
            for codec in _LETTERS}
    best = min(cost, key=lambda codec: cost[codec])
    return best if cost["cp1252"] >= _ENOUGH and cost[best] * 2 < cost["cp1252"] else "cp1252"


def _cost(place: bytes, codec: str) -> float:
    try:
        text = place.decode(codec)
    except UnicodeDecodeError:
        return _NONE
    total = 0.0
    for at, char in enumerate(text):
        if char.isascii():
            continue
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if not char.isalpha():
            is_inside = after.isalpha() and (before.isalpha() or char not in _OPENERS) and char not in _JOINTS
            total += _INSIDE if is_inside else _SIGN
        elif char not in _LETTERS[codec] or _is_odd(char, before, after, codec):
            total += _UNUSUAL
        if char.isupper() and (before.islower() or (before.isalpha() and after.islower())):
            total += _CAPITAL
    return total


def _is_odd(char: str, before: str, after: str, codec: str) -> bool:
    """Letters that Western languages have in some places only."""
    if codec != "cp1252":
        return False
    if char == "ñ":
        return after.isalpha() and after.casefold() not in _VOWELS
    if char == "œ":
        return after.isalpha() and after not in ("u", "i")
    if char == "ì":
        return bool(after)
    return char == "ø" and (before in _VOWELS or after in _VOWELS)

"""A name as somebody types it into one field, taken apart into the parts that an envelope needs."""

import re

from cardbook.domain.people.contact import PersonName

_TITLES_TEXT = """
    dr prof professor mr mrs ms miss mx sir lady lord dame rev reverend fr father sr sister herr frau fräulein
    dipl-ing dipl-kfm dipl-psych ing mag pfarrer pfr pastor med phil rer nat jur habil hc mme mlle dott sra don
    doña mgr bc judr mudr rabbi imam hr hrn herrn frl fam familie family famille famiglia familia rodzina eheleute drs
"""
_SUFFIXES_TEXT = "jr junior jun snr senior sen ii iii iv phd md mba msc ba ma esq obe mbe"
_PARTICLES_TEXT = """
    von vom van der den dem de del della delle dei degli di da dal das do dos du des la le les los las lo zu zum
    zur in und auf ten ter te 't 's op aan het af av bin ibn bint ben al el ap ab mac y e i
"""
_TITLES = frozenset(_TITLES_TEXT.split())
_SUFFIXES = frozenset(_SUFFIXES_TEXT.split())
PARTICLES = frozenset(_PARTICLES_TEXT.split())
_JOINS = frozenset({"und", "y", "e", "i"})
"""Particles that join two family names ("Ortega y Gasset") and begin none."""

_TITLE_JOINTS = frozenset({"&", "+", "und", "u.", "and", "et", "y", "e", "en", "i"})

_NOT_IN_A_TITLE = re.compile(r"[.,]")


def typed_name(text: str) -> PersonName:
    """The parts of a typed name: "Dr. Anna Maria von der Heide", "Klein, Anna", "Oma".

    A comma parts the family name from the given ones ("King, Martin Luther, Jr."). Without one the family name
    is the last word, with the particles before it. A single word is the given name. Titles stand before,
    "Jr." and degrees behind. No word is lost or changed.
    """
    parts = [" ".join(part.split()) for part in text.split(",")]
    parts = [part for part in parts if part]
    suffixes: list[str] = []
    while len(parts) > 1 and all(map(_is_suffix, parts[-1].split())):
        suffixes.insert(0, parts.pop())
    if len(parts) > 1:
        return _with_family(parts[0], " ".join(parts[1:]), suffixes)
    return _in_reading_order(parts[0].split() if parts else [], suffixes)


def _with_family(family: str, rest: str, suffixes: list[str]) -> PersonName:
    titles, words = _titles_off(rest.split())
    words, behind = _suffixes_off(words, least=0)
    return PersonName(" ".join(titles), " ".join(words), "", family, ", ".join([*behind, *suffixes]))


def _in_reading_order(words: list[str], suffixes: list[str]) -> PersonName:
    titles, words = _titles_off(words)
    words, behind = _suffixes_off(words, least=2)
    at = _start_of_family(words)
    # "Mrs Smith": with a title before it a single word is a family name
    if titles and len(words) == 1:
        at = 0
    return PersonName(
        " ".join(titles), " ".join(words[:at]), "", " ".join(words[at:]), ", ".join([*behind, *suffixes])
    )


def _titles_off(words: list[str]) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(words) - 1 and (_is_title(words[count]) or _joins_titles(words, count)):
        count += 1
    return words[:count], words[count:]


def _joins_titles(words: list[str], at: int) -> bool:
    """True for the "and" of "Mr and Mrs", with a title on both sides and a name behind."""
    is_joint = 0 < at < len(words) - 2 and words[at].casefold() in _TITLE_JOINTS
    return is_joint and _is_title(words[at + 1])


def _suffixes_off(words: list[str], least: int) -> tuple[list[str], list[str]]:
    """Suffixes at the end, of which so many words before them are left that a name remains."""
    at = len(words)
    while at > least and _is_suffix(words[at - 1]):
        at -= 1
    return words[:at], words[at:]


def _start_of_family(words: list[str]) -> int:
    if len(words) < 2:
        return len(words)
    at = len(words) - 1
    while at > 1 and words[at - 1] in PARTICLES:
        at -= 1
    if words[at] in _JOINS:
        return at - 1 if at > 1 else at + 1
    return at


def _is_title(word: str) -> bool:
    return _NOT_IN_A_TITLE.sub("", word).casefold() in _TITLES


def _is_suffix(word: str) -> bool:
    return _NOT_IN_A_TITLE.sub("", word).casefold() in _SUFFIXES

"""Several people named in one cell: `Anna & Peter Klein`, `Klein, Anna und Peter`, `Anna Klein / Tom Berg`."""

import re

from cardbook.domain.pasted.vocabulary import given_names, word_key
from cardbook.domain.people.contact import PersonName
from cardbook.domain.people.typed_name import typed_name
from cardbook.exchange.whole_name import is_nobodys

_JOINT = re.compile(r"\s*(?:[&+/]|(?<=\s)(?:und|and|u\.|et|en|e|y|og|och|i|a|ja)(?=\s))\s*", re.I)
_NOT_A_NAME = re.compile(r"[^\w\s.,'’ʼ`´-]|[\d_]")
_COURTESIES_TEXT = "herr frau mr mrs ms miss m mme mlle sig sra sr hr dhr mevr pan pani herrn"
_FIRM_TEXT = """
    sons söhne sohn co partner partners brothers bros gebrüder vater cie team family familie freunde kinder children
    kids anhang begleitung guest
"""
_COURTESIES = frozenset(_COURTESIES_TEXT.split())
_FIRM = frozenset(_FIRM_TEXT.split())
_MOST = 6


def people_in(text: str, family: str = "") -> list[PersonName]:
    """The people of a cell, in order; [] where it names one, a firm, or several that cannot be taken apart.

    `family` is what a column of its own says of the family name: with it, given names alone are enough.
    """
    if _JOINT.search(text) is None:
        return []
    if is_nobodys(text) or is_nobodys(family) or _NOT_A_NAME.search(_JOINT.sub(" ", f"{text} {family}")):
        return []
    before, pieces = _pieces(text)
    if not 1 < len(pieces) <= _MOST or any(map(_is_no_person, pieces)):
        return []
    families = [part.strip() for part in _JOINT.split(before or family) if part.strip()]
    if len(families) not in (0, 1, len(pieces)):
        return []
    if families:
        shares = families if len(families) == len(pieces) else families * len(pieces)
        return [_named(piece, share) for piece, share in zip(pieces, shares, strict=True)]
    return _of_one_family(pieces) or _of_their_own_names(pieces)


def _pieces(text: str) -> tuple[str, list[str]]:
    """What stands before a comma as the family's name, and the names of each: `Klein, Anna & Peter`."""
    first, comma, rest = text.partition(",")
    joined = _JOINT.split(rest if comma else text)
    if comma and "," not in rest and len(joined) > 1 and " " not in joined[-1].strip():
        return first.strip(), [piece.strip() for piece in joined]
    pieces = [piece.strip() for part in text.split(",") for piece in _JOINT.split(part)]
    return "", pieces


def _of_one_family(pieces: list[str]) -> list[PersonName]:
    """`Anna & Peter Klein`, `Klein Anna & Peter`, and given names alone: `Ute & Ulrich`."""
    first, last = _plain_words(pieces[0]), _plain_words(pieces[-1])
    others = [word for piece in pieces[1:] for word in _plain_words(piece)]
    if all(map(_is_given, others)) and first:
        if all(map(_is_given, first)):
            return [PersonName(given=piece) for piece in pieces] if len(first) == len(last) == 1 else []
        at_front = len(first) > 1 and not _is_given(first[0]) and all(map(_is_given, first[1:]))
        firsts = [piece.partition(" ")[2] if at == 0 else piece for at, piece in enumerate(pieces)]
        return [_named(piece, first[0]) for piece in firsts] if at_front else []
    family = typed_name(pieces[-1]).family
    if not any(_is_given(piece.split()[0]) for piece in pieces):
        return []
    given_only = [_plain_words(piece) for piece in pieces[:-1]]
    is_shared = all(len(words) == 1 or (len(last) > len(words) and all(map(_is_given, words))) for words in given_only)
    return [*(_named(piece, family) for piece in pieces[:-1]), typed_name(pieces[-1])] if family and is_shared else []


def _of_their_own_names(pieces: list[str]) -> list[PersonName]:
    """`Anna Klein & Tom Berg`; nobody where a piece may be two given names as well."""
    names = [typed_name(piece) for piece in pieces]
    are_whole = all(name.given and name.family and not _is_given(name.family) for name in names)
    return names if are_whole and all(len(name.given.split()) < 3 for name in names) else []


def _plain_words(piece: str) -> list[str]:
    """The words of a piece without titles."""
    name = typed_name(piece)
    return f"{name.given} {name.family}".split()


def _is_given(word: str) -> bool:
    return word_key(word) in given_names() or all(part in given_names() for part in word_key(word).split("-"))


def _named(piece: str, family: str) -> PersonName:
    """A person of a known family name; `Dr. Anna` keeps the title."""
    name = typed_name(f"{family}, {piece}")
    return name if name.family == family else PersonName(given=piece, family=family)


def _is_no_person(piece: str) -> bool:
    words = [word.strip(".").casefold() for word in piece.split()]
    return not words or words[0] in _COURTESIES or not _FIRM.isdisjoint(words)

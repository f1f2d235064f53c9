"""An entry of the address book as it is compared: folded, and without what says nothing about who it is."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cardbook.domain.people.name_text import fold

_WORD = re.compile(r"[a-z0-9]+")
_FOLDED = bytes(
    ord(sign.lower()) if sign.isalnum() or sign == "\n" else ord(" ") for sign in map(chr, range(128))
) + b" " * 128
"""ASCII without case, every sign a space: as bytes, which are translated five times as fast as texts."""
_NO_DIGITS = bytes(code for code in range(256) if not 48 <= code < 58)
_STREET_WORDS = {
    "street": "st", "strasse": "str", "road": "rd", "avenue": "ave", "drive": "dr", "lane": "ln", "court": "ct",
    "place": "pl", "crescent": "cres", "circuit": "cct", "boulevard": "blvd", "square": "sq", "terrace": "tce",
}
_GENERATIONS = {"jr": "jr", "jun": "jr", "junior": "jr", "jnr": "jr", "sr": "sr", "sen": "sr", "senior": "sr",
                "snr": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_PHONE_DIGITS = 8
"""The last digits of a number, by which +49 341 2200144 and 0341/2200144 are one."""


class MatchPerson(NamedTuple):
    """One entry; a tuple, as there may be very many. All texts are folded, "" where unknown; `born` is YYYYMMDD, or
    what is known of that.

    `house` are the digits of the first number of the street, `street` its words, `extended` whatever else stands
    in the address; `postcode` is without the zeros that tables lose at its beginning; `phones` are last digits.
    `generation` is jr, sr, ii … `is_organization` entries are compared by their `family` only, which then holds the
    organisation's name.
    `household` is the one it lives in, 0 for none.
    """

    id: int
    given: str = ""
    family: str = ""
    generation: str = ""
    born: str = ""
    house: str = ""
    street: str = ""
    extended: str = ""
    town: str = ""
    postcode: str = ""
    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    is_organization: bool = False
    household: int = 0


def folded_words(text: str) -> str:
    """A text folded, its words parted by single spaces and without signs; line breaks stay."""
    plain = text if text.isascii() else fold(text)
    words = plain.encode("ascii", "replace").translate(_FOLDED).decode("ascii")
    if "  " in words or " \n" in words or "\n " in words or words[:1] == " " or words[-1:] == " ":
        return "\n".join([" ".join(line.split()) for line in words.split("\n")])
    return words


def street_parts(text: str) -> tuple[str, str]:
    """The first number of a folded street and its words: ("18", "bluecherstr"), ("6", "tullaroop st")."""
    house, words = "", []
    for word in text.split():
        if word[0].isdigit():
            house = house or word
        else:
            short = _STREET_WORDS.get(word, word)
            words.append(short.replace("strasse", "str") if "strasse" in short else short)
    return house, " ".join(words)


def phone_key(text: str) -> str:
    """The last digits of a phone number; "" for one that is too short to be anybody's."""
    digits = fold(text).encode("ascii", "ignore").translate(None, _NO_DIGITS).decode("ascii")
    return digits[-_PHONE_DIGITS:] if len(digits) >= 6 else ""


def generation_in(suffix: str) -> str:
    """jr, sr, ii … from a name's suffix; "" for none."""
    return next((_GENERATIONS[word] for word in _WORD.findall(fold(suffix)) if word in _GENERATIONS), "")


def match_person(
    contact_id: int,
    name: Sequence[str],
    address: Sequence[str],
    *,
    born: str = "",
    phones: Sequence[str] = (),
    emails: Sequence[str] = (),
    organization: str = "",
    household: int = 0,
) -> MatchPerson:
    """An entry from its texts: name = given, additional, family, suffix; address = street, extended, locality,
    postcode. `born` is a stored `PartialDate`; `organization` is given for an organisation only."""
    given, additional, family, suffix = name
    texts = (f"{given} {additional}" if additional else given, organization or family, *address)
    joined = "\n".join(texts)
    if joined.count("\n") > len(texts) - 1:
        joined = "\n".join([text.replace("\n", " ") for text in _in_one_line_each(*texts)])
    spoken, named, street, extended, town, postcode = folded_words(joined).split("\n")
    house, words = street_parts(street)
    if not house and extended:
        house, extended = street_parts(extended)
    return MatchPerson(
        contact_id, spoken, named, generation_in(suffix) if suffix else "", _day(born) if born else "", house, words,
        extended, town, postcode.replace(" ", "").lstrip("0"),
        _each(phones, phone_key) if phones else _NONE, _each(emails, _email_key) if emails else _NONE,
        bool(organization),
        household,
    )


def _each(values: Sequence[str], key_of: Callable[[str], str]) -> frozenset[str]:
    """The keys of values; most have one."""
    keys = frozenset((key_of(values[0]),)) if len(values) == 1 else frozenset(map(key_of, values))
    return keys - _NOTHING if "" in keys else keys


def _email_key(text: str) -> str:
    return text.strip().casefold()


def _in_one_line_each(spoken: str, named: str, street: str, extended: str, *place: str) -> tuple[str, ...]:
    """The texts of an entry, with the further lines of the street beside it."""
    line, _, others = street.partition("\n")
    return spoken, named, line, f"{others} {extended}", *place


_NONE: frozenset[str] = frozenset()
_NOTHING = frozenset(("",))


def _day(stored: str) -> str:
    """A stored date as eight digits where all of it is known, or as what is: "1961", "0903"; "" for "about 1950"."""
    return "" if stored.startswith("~") else stored.replace("-", "")

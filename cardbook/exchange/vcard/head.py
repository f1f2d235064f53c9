"""The part of a content line before the colon: group, property name and parameters (RFC 6350 section 3.3)."""

import re
from dataclasses import dataclass

from cardbook.exchange.text_encoding import FALLBACK, codec_named, decoded
from cardbook.exchange.vcard.text import parameter_read

_NAME = re.compile(r"[A-Za-z0-9-]+|[Xx]-[^;:=]+")
_PIECE = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_VALUE = re.compile(r'(?:[^,"]|"[^"]*"?)+')
# vCard 2.1 writes parameter values without their names.
_BARE = {
    "QUOTED-PRINTABLE": "ENCODING", "BASE64": "ENCODING", "8BIT": "ENCODING", "7BIT": "ENCODING", "B": "ENCODING",
    "INLINE": "VALUE", "URL": "VALUE", "URI": "VALUE", "CONTENT-ID": "VALUE", "CID": "VALUE",
}
_UNDERSTOOD = frozenset((
    "TYPE", "PREF", "VALUE", "ENCODING", "CHARSET", "LABEL", "CC", "X-SERVICE-TYPE", "X-APPLE-OMIT-YEAR", "MEDIATYPE",
))
"""Parameters that are read, and written anew."""

PLACES = ("home", "work", "other")  # of an address
_BASE64 = ("B", "BASE64")
# Words that say nothing a person would miss: every e-mail is INTERNET, every phone carries VOICE.
_SILENT_TYPES = frozenset(("internet", "voice", "pref", "postal", "parcel", "intl", "dom", "x-internet", "email"))
_SAME_TYPE = {"mobile": "cell", "iphone": "cell", "homepage": "homepage"}


@dataclass(frozen=True, slots=True)
class Head:
    """`name` and parameter names are in capitals; `kinds` are the TYPE words that mean something.

    `text` is the head as it stood, decoded. `charset` is a Python codec or "" for none or an unknown
    one, which `strange_charset` then names. `place` is home, work, other or the first kind; `label` and
    `country` are LABEL and CC of an address. `strange` are the parameters that mean nothing to us, as they stood.
    """

    text: str
    group: str
    name: str
    params: tuple[tuple[str, str], ...]
    kinds: tuple[str, ...] = ()
    preferred: bool = False
    quoted_printable: bool = False
    base64: bool = False
    charset: str = ""
    strange_charset: str = ""
    place: str = ""
    label: str = ""
    country: str = ""
    strange: str = ""

    def param(self, name: str) -> str:
        """The first value of a parameter, "" where it has none."""
        for key, value in self.params:
            if key == name:
                return value
        return ""

    def without_transport(self) -> str:
        """The head's text without what only says how the bytes were sent (CHARSET, QUOTED-PRINTABLE)."""
        first, *pieces = _PIECE.findall(self.text)
        return ";".join((first, *(piece for piece in pieces if not _is_transport(piece))))

    def pieces(self) -> list[tuple[str, str]]:
        """The parameters as they stood, each with its name; bare words of vCard 2.1 get theirs."""
        found = []
        for piece in _PIECE.findall(self.text)[1:]:
            name, equals, _ = piece.partition("=")
            named = name.strip().upper() if equals else _BARE.get(piece.strip().upper(), "TYPE")
            found.append((named, piece.strip() if equals else f"{named}={piece.strip()}"))
        return found


def split_line(line: bytes) -> tuple[bytes, bytes, bytes]:
    """Head, colon and value of a line; a colon inside a quoted parameter does not count."""
    head, colon, value = line.partition(b":")
    while colon and head.count(b'"') % 2 and b":" in value:
        more, _, value = value.partition(b":")
        head = head + b":" + more
    if head.count(b'"') % 2:  # a quote that never closes is no quote
        return line.partition(b":")
    return head, colon, value


def read_head(raw: bytes) -> Head | None:
    """The parts of a head, or None where it is no property's."""
    text = decoded(raw, "", FALLBACK)[0]
    first, *pieces = _PIECE.findall(text) or [""]
    group, dot, name = first.strip().rpartition(".")
    if not _NAME.fullmatch(name) or (dot and not group.strip()):
        return None
    params = tuple(_parameters(pieces))
    encodings = {value.upper() for key, value in params if key == "ENCODING"}
    charset = next((value for key, value in params if key == "CHARSET"), "")
    codec = codec_named(charset) if charset else ""
    types = [word.lower() for key, value in params if key == "TYPE" for word in _type_words(value)]
    kinds = tuple(dict.fromkeys(_SAME_TYPE.get(word, word) for word in types if word not in _SILENT_TYPES))
    return Head(
        text=text,
        group=group.strip(),
        name=name.upper(),
        params=params,
        kinds=kinds,
        preferred="pref" in types or ("PREF", "1") in params,
        quoted_printable="QUOTED-PRINTABLE" in encodings,
        base64=not encodings.isdisjoint(_BASE64),
        charset=codec,
        strange_charset="" if codec else charset,
        place=next((word for word in PLACES if word in kinds), "") or "".join(kinds[:1]),
        label=next((value for key, value in params if key == "LABEL"), ""),
        country=next((value.upper() for key, value in params if key == "CC"), ""),
        strange="".join(f";{piece.strip()}" for piece in pieces if _is_strange(piece)),
    )


def _parameters(pieces: list[str]) -> list[tuple[str, str]]:
    """Name and value of each parameter; one with a list stands as often as it has values."""
    found: list[tuple[str, str]] = []
    for piece in pieces:
        name, equals, values = piece.partition("=")
        name = name.strip().upper()
        if not equals:
            found.extend((_BARE.get(word.upper(), "TYPE"), word) for word in _type_words(piece))
            continue
        quoted = name != "LABEL"
        for value in _VALUE.findall(values) if quoted else [values]:
            read = parameter_read(value.strip().strip('"'))
            if read:
                found.append((name, read))
    return found


def _type_words(value: str) -> list[str]:
    """The words of a TYPE, also where they stand together in quotes (`TYPE="work,voice"`)."""
    words = (word.strip().strip('"') for word in value.split(","))
    return [word[5:] if word.upper().startswith("TYPE=") else word for word in words if word]


def _is_strange(piece: str) -> bool:
    name, equals, _ = piece.partition("=")
    name = name.strip().upper()
    return bool(equals) and name not in _UNDERSTOOD and not name.startswith("X-CARDBOOK")


def _is_transport(piece: str) -> bool:
    name, _, value = piece.upper().partition("=")
    return name == "CHARSET" or "QUOTED-PRINTABLE" in (name, value)

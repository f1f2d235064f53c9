"""One property of a card on its way from bytes to the field it fills."""

import binascii
import re

from cardbook.exchange.interface import IssueCode
from cardbook.exchange.limits import FIELD_CHARS, NOTE_CHARS, snippet, snippet_around
from cardbook.exchange.text_encoding import LOST, decoded
from cardbook.exchange.twice_encoded import may_be_twice, mended
from cardbook.exchange.vcard.card import Card
from cardbook.exchange.vcard.head import Head
from cardbook.exchange.vcard.properties import HANDLERS, handler_of

_LOST_FOLD = 70  # octets; a line this long was broken by a program that forgot the space of the fold
_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]+={0,2}\s*")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_UNCUT = frozenset(("PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"))
_SEMICOLON = re.compile(rb"(?:=5C)?=3B", re.I)


class Property:
    """Head and bytes of a property, and the lines that a sloppy program put after it."""

    __slots__ = ("_more", "at", "head", "last", "value")

    def __init__(self, head: Head, value: bytes, at: int, last: int) -> None:
        self.head = head
        self.value = value
        self.at = at
        self.last = last
        self._more: list[bytes] | None = None

    def takes(self, line: bytes) -> bool:
        """True where a line that is no property can only be the rest of this one."""
        if self.head.base64:
            return _BASE64_LINE.fullmatch(line) is not None
        if line.startswith(b"#"):
            return False
        return self.last >= _LOST_FOLD or self.head.name == "NOTE" or (self.head.name == "ADR" and b";" in line)

    def take(self, line: bytes) -> None:
        """Put such a line on: as the rest of a broken line, or as the next line of a note or an address."""
        if not self.head.base64 and self.last < _LOST_FOLD:
            self._append(b"=0A" if self.head.quoted_printable else b"\\n")
        self._append(line)
        self.last = len(line)

    def add_line(self, line: bytes) -> None:
        """Put on a line of the agent's card."""
        self._append(b"\n" + line)

    def awaits_card(self) -> bool:
        """True for an AGENT after which its card begins."""
        return self._more is None and self.value.strip().upper() in (b"", b"BEGIN:VCARD")

    def holds_open_card(self) -> bool:
        """True for an AGENT in whose value a card begins and does not end; folded, a whole one stands there."""
        value = self.value.upper()
        return b"VCARD" in value and b"END:VCARD" not in value

    def _append(self, part: bytes) -> None:
        if self._more is None:
            self._more = []
        self._more.append(part)

    def whole(self) -> bytes:
        """All its bytes."""
        return self.value if self._more is None else b"".join((self.value, *self._more))


def put(card: Card, found: Property, fallback: str) -> None:
    """Decode a property and give it to the field it fills, or keep it; issues stay in the card."""
    head = found.head
    card.at = found.at
    raw = found.whole()
    if head.quoted_printable:
        raw = binascii.a2b_qp(_SEMICOLON.sub(rb"\\;", raw))
    try:
        value = raw.decode(head.charset) if head.charset else raw.decode()
    except (UnicodeError, ValueError):
        value = raw.decode("ascii", "replace") if head.base64 else _doubtful(card, head, raw, fallback)
    if head.strange_charset:
        card.note_issue(IssueCode.ENCODING_UNKNOWN, snippet(head.strange_charset), head.name)
    if head.quoted_printable or head.charset:
        value = _CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    if len(value) > FIELD_CHARS:
        value = _cut(card, head, value)
    if not value or value.isspace():
        return
    if not head.base64 and not value.isascii() and may_be_twice(value):
        value = _mended(card, head, value)
    handler_of(head)(card, head, value)


def _doubtful(card: Card, head: Head, raw: bytes, fallback: str) -> str:
    value, whole = decoded(raw, head.charset, fallback)
    if not whole:
        card.note_issue(IssueCode.CHARACTERS_LOST, snippet_around(value, LOST), head.name)
    return value


def _mended(card: Card, head: Head, value: str) -> str:
    meant = mended(value)
    if meant != value:
        card.note_issue(IssueCode.CHARACTERS_MENDED, snippet(meant), head.name)
    return meant


def _cut(card: Card, head: Head, value: str) -> str:
    """A value no longer than a field may be; pictures and keys are worthless when cut, and stay whole."""
    if head.base64 or head.name in _UNCUT or value.startswith("data:"):
        return value
    limit = FIELD_CHARS if head.name in HANDLERS and head.name != "NOTE" else NOTE_CHARS
    if len(value) > limit:
        card.note_issue(IssueCode.FIELD_CUT, f"{limit}", head.name)
    return value[:limit]

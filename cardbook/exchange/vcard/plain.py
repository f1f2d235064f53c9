"""The quick way through an ordinary card: UTF-8, one property a line, nothing to mend.

Most cards are ordinary, and a book has 100,000 of them. Anything else goes to the thorough way, which
gives the same for the same card.
"""

from cardbook.exchange.limits import FIELD_CHARS
from cardbook.exchange.twice_encoded import may_be_twice
from cardbook.exchange.vcard.card import Card
from cardbook.exchange.vcard.head import Head, read_head
from cardbook.exchange.vcard.properties import Handler, handler_of

_BEGIN = b"BEGIN:VCARD\n"
_HEADS_KEPT = 4096
_NOT_PLAIN = frozenset(("BEGIN", "END", "AGENT"))


class PlainCards:
    """Reads ordinary cards; remembers the heads it has seen, for the same few stand in all cards."""

    def __init__(self) -> None:
        self._heads: dict[str, tuple[Head, Handler] | None] = {}

    def card(self, chunk: bytes, line: int, entry: int) -> Card | None:
        """The card a chunk holds (without its END), or None where it needs the thorough way."""
        begin = chunk.find(_BEGIN)
        if begin < 0 or len(chunk) > FIELD_CHARS or (begin and not chunk[:begin].isspace()):
            return None
        if b"\n " in chunk or b"\n\t" in chunk:
            body = chunk[begin + len(_BEGIN) :].replace(b"\n ", b"").replace(b"\n\t", b"")
        else:
            body = chunk[begin + len(_BEGIN) :]
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return None
        is_ascii = text.isascii()
        card = Card(line + chunk.count(b"\n", 0, begin), entry)
        heads = self._heads
        for content in text.split("\n"):
            raw, colon, value = content.partition(":")
            known = heads[raw] if raw in heads else self._learn(raw)
            if known is None or not colon or not (is_ascii or value.isascii() or not may_be_twice(value)):
                return None
            if value and not value.isspace():
                known[1](card, known[0], value)
        return None if card.issues else card

    def _learn(self, raw: str) -> tuple[Head, Handler] | None:
        if len(self._heads) > _HEADS_KEPT:
            self._heads.clear()
        head = read_head(raw.encode()) if raw.count('"') % 2 == 0 else None
        if head is None or head.quoted_printable or head.charset or head.strange_charset or head.name in _NOT_PLAIN:
            known = None
        else:
            known = head, handler_of(head)
        self._heads[raw] = known
        return known

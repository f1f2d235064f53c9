"""Reads vCard 2.1, 3.0 and 4.0, and what programs take for it, card by card out of a stream."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from cardbook.domain.people.contact import Contact
from cardbook.exchange.detect import line_encoding
from cardbook.exchange.interface import Draft, DraftPhoto, Issue, IssueCode, ReadOptions
from cardbook.exchange.limits import FIELD_CHARS, LINE_BYTES, snippet
from cardbook.exchange.text_encoding import FALLBACK, decoded
from cardbook.exchange.text_guess import TextGuess
from cardbook.exchange.vcard.card import Card
from cardbook.exchange.vcard.chunks import card_chunks
from cardbook.exchange.vcard.contact import contact_of, pointers_of
from cardbook.exchange.vcard.head import Head, read_head, split_line
from cardbook.exchange.vcard.lines import ContentLines
from cardbook.exchange.vcard.plain import PlainCards
from cardbook.exchange.vcard.properties import HANDLERS
from cardbook.exchange.vcard.property import Property, put

_HEADS_KEPT = 4096
_OPENERS = frozenset(("VERSION", "FN", "N"))  # what may begin a card whose BEGIN is missing
_CARD_LINES = 100_000
_SIGNS_BEFORE = re.compile(rb"(?:> ?)+(?=[A-Za-z])|[-+*]+(?=[A-Z])")


class VCardReader:
    """The `Reader` of vCard files."""

    def read(self, source: BinaryIO, options: ReadOptions) -> Iterator[Draft | Issue]:
        """Drafts and issues in the order of the file; raises KnownError for an empty or unreadable one."""
        if options.text is None:
            options = replace(options, text=TextGuess(line_encoding(source)))
        yield from _Reading(options).run(source)


class _Reading:
    """One pass over one file. A property is put into its card only when the next line is seen: that may go on it."""

    def __init__(self, options: ReadOptions) -> None:
        guess = options.text.encoding if options.text else FALLBACK
        self._file = options.file
        self._fallback = FALLBACK if guess.startswith("utf") else guess
        self._plain = PlainCards()
        self._heads: dict[bytes, Head | None] = {}
        self._card: Card | None = None
        self._entry = 0
        self._is_outside = False
        self._other = b""  # what stands between cards and is none: VCALENDAR
        self._open: Property | None = None
        self._agent_depth = 0

    def run(self, source: BinaryIO) -> Iterator[Draft | Issue]:
        """Everything the file has."""
        lines = ContentLines()
        for chunk, is_card in card_chunks(source):
            if chunk is None:
                yield self._issue(lines.number, IssueCode.LINE_TOO_LONG, f"{LINE_BYTES >> 20} MB")
                lines.number += 1
                continue
            card = self._plain_card(chunk, lines) if is_card else None
            if card is not None:
                lines.number += chunk.count(b"\n") + 2
                yield from self._drafts(card)
                continue
            for line in lines.of(chunk + b"\nEND:VCARD" if is_card else chunk):
                yield from self._take(*line)
            if is_card:
                for line in lines.rest():
                    yield from self._take(*line)
        for line in lines.rest():
            yield from self._take(*line)
        yield from self._end(IssueCode.CARD_NOT_CLOSED)
        if not self._entry:
            yield self._issue(1, IssueCode.NO_CARDS)

    def _plain_card(self, chunk: bytes, lines: ContentLines) -> Card | None:
        if self._card is not None or lines.is_pending():
            return None
        card = self._plain.card(chunk, lines.number, self._entry + 1)
        if card is not None:
            self._count_entry()
        return card

    def _take(self, at: int, line: bytes | None, last: int) -> Iterator[Draft | Issue]:
        """One content line."""
        if line is None:
            yield self._issue(at, IssueCode.LINE_TOO_LONG, f"{LINE_BYTES >> 20} MB")
            return
        raw, colon, value = line.partition(b":")
        if b'"' in raw:
            raw, colon, value = split_line(line)
        head = self._head(raw) if colon else None
        if colon and (head is None or raw.startswith(b"-")):
            head = self._head_behind_signs(raw) or head
        if head is not None and head.name in ("BEGIN", "END") and value.strip()[:5].upper() == b"VCARD":
            yield from self._mark(at, head.name)
        elif self._card is None:
            yield from self._outside_card(at, line, head, value, last)
        elif self._agent_depth and self._open is not None:
            self._open.add_line(line)
        elif head is None:
            yield from self._stray(at, line)
        else:
            self._begin_property(self._card, Property(head, value, at, last))

    def _head(self, raw: bytes) -> Head | None:
        """The head of a line; the same few heads stand in all cards."""
        try:
            return self._heads[raw]
        except KeyError:
            if len(self._heads) > _HEADS_KEPT:
                self._heads.clear()
            head = self._heads[raw] = read_head(raw) if len(raw) < FIELD_CHARS else None
            return head

    def _head_behind_signs(self, raw: bytes) -> Head | None:
        """The head of a line behind signs of a mail program or of somebody's list: `> TEL`, `--TEL`."""
        signs = _SIGNS_BEFORE.match(raw)
        head = self._head(raw[signs.end() :]) if signs else None
        return head if head is not None and (head.name in HANDLERS or head.name in ("BEGIN", "END")) else None

    def _begin_property(self, card: Card, found: Property) -> None:
        if self._open is not None:
            put(card, self._open, self._fallback)
        self._open = found
        card.lines += 1
        card.size += len(found.value)
        if card.lines > _CARD_LINES or card.size > LINE_BYTES:
            self._open = None
            card.note_too_many(found.at, found.head.name)

    def _mark(self, at: int, mark: str) -> Iterator[Draft | Issue]:
        """BEGIN or END of a card, or of the agent's card inside it."""
        if self._card is not None and self._is_agents(mark):
            return
        if mark == "END":
            if self._card is not None:
                yield from self._end(None)
            return
        yield from self._end(IssueCode.CARD_NOT_CLOSED)
        self._start(at)

    def _is_agents(self, mark: str) -> bool:
        """AGENT of vCard 2.1 holds a whole card on the lines after it."""
        agent = self._open if self._open is not None and self._open.head.name == "AGENT" else None
        if agent is None or (mark == "BEGIN" and not agent.awaits_card()):
            self._agent_depth = 0
            return False
        if mark == "END" and not self._agent_depth and not agent.holds_open_card():
            return False
        agent.add_line(f"{mark}:VCARD".encode())
        self._agent_depth = int(mark == "BEGIN")
        return True

    def _start(self, at: int) -> None:
        self._count_entry()
        self._card = Card(at, self._entry)

    def _count_entry(self) -> None:
        self._entry += 1
        self._is_outside, self._other = False, b""

    def _outside_card(
        self, at: int, line: bytes, head: Head | None, value: bytes, last: int
    ) -> Iterator[Draft | Issue]:
        """Text around the cards; a card whose BEGIN is missing begins with the first line that can be its own."""
        if head is not None and head.name == "BEGIN":
            self._other = self._other or value
        if head is not None and head.name in _OPENERS and not self._other:
            self._start(at)
            yield self._issue(at, IssueCode.CARD_NOT_OPENED)
            self._open = Property(head, value, at, last)
        elif not self._is_outside and line.strip() and (head is None or head.name != "END"):
            self._is_outside = True
            yield self._issue(at, IssueCode.TEXT_OUTSIDE, self._shown(line))
        if head is not None and head.name == "END" and value == self._other:
            self._other = b""

    def _stray(self, at: int, line: bytes) -> Iterator[Draft | Issue]:
        """A line that is no property goes on the one before, or is reported."""
        if not line or line.isspace():
            return
        if self._open is not None and self._open.takes(line):
            if not self._open.head.base64:
                yield self._issue(at, IssueCode.LINE_JOINED, self._shown(line), self._open.head.name)
            self._open.take(line)
        else:
            yield self._issue(at, IssueCode.LINE_NOT_READ, self._shown(line))

    def _shown(self, line: bytes) -> str:
        return snippet(decoded(line[:400], "", self._fallback)[0])

    def _end(self, code: IssueCode | None) -> Iterator[Draft | Issue]:
        """The card that is open, if any, with its issues before it."""
        card = self._card
        if card is None:
            return
        if self._open is not None:
            put(card, self._open, self._fallback)
        self._card, self._open, self._agent_depth = None, None, 0
        if code is not None:
            yield self._issue(card.line, code)
        yield from self._drafts(card)

    def _drafts(self, card: Card) -> Iterator[Draft | Issue]:
        """What a finished card gives."""
        for at, issue, text, field in card.issues:
            yield self._issue(at, issue, text, field)
        if card.is_blank():
            yield self._issue(card.line, IssueCode.CARD_EMPTY)
            return
        contact = contact_of(card)
        if card.is_group:
            yield self._issue(card.line, IssueCode.GROUP_CARD, snippet(contact.display_name()))
        elif not card.has_name():
            yield self._issue(card.line, IssueCode.NO_NAME, snippet(_known_by(contact)))
        members = tuple(card.members) if card.is_group else None
        photo = DraftPhoto(*card.photo, self._file) if card.photo else None
        yield Draft(contact, card.line, card.entry, members, pointers_of(card), photo)

    def _issue(self, at: int, code: IssueCode, text: str = "", field: str = "") -> Issue:
        return Issue(self._file, at, self._entry, code, text, field)


def _known_by(contact: Contact) -> str:
    """What a contact without a name is told by: a number, an address, a note, whatever there is."""
    addresses = (f"{address.street} {address.locality}".strip() for address in contact.addresses)
    kept = (line.text for line in contact.kept)
    dates = (str(entry.date) for entry in contact.dates)
    others = (contact.display_name(), *addresses, contact.note, contact.job_title, *dates, *kept)
    return next(filter(None, others), "")

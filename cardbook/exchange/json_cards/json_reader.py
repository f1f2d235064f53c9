"""Reads address books in JSON: jCard (RFC 7095) and JSContact (RFC 9553), one card or an array of them."""

import binascii
import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from cardbook.exchange.interface import Draft, DraftPhoto, Issue, IssueCode, ReadOptions
from cardbook.exchange.json_cards.jcard_lines import is_jcard, vcard_of
from cardbook.exchange.json_cards.jscontact_back import pointers_of
from cardbook.exchange.json_cards.jscontact_contact import contact_of
from cardbook.exchange.json_cards.json_elements import elements
from cardbook.exchange.limits import POINTS, snippet
from cardbook.exchange.text_guess import TextGuess
from cardbook.exchange.vcard.card import kept_line
from cardbook.exchange.vcard.head import Head
from cardbook.exchange.vcard.reader import VCardReader

_DATA = "data:"
_AS_IT_IS = TextGuess()


class JsonReader:
    """The `Reader` of both; which one a card is, each says for itself."""

    def read(self, source: BinaryIO, options: ReadOptions) -> Iterator[Draft | Issue]:
        """Drafts and issues in the order of the file; raises KnownError for an empty or unreadable one."""
        entry = 0
        for line, value in elements(source):
            entry += 1
            if is_jcard(value):
                yield from _jcard(value, line, entry, options)
            elif isinstance(value, dict):
                yield from _card(value, line, entry, options.file)
            else:
                yield Issue(options.file, line, entry, IssueCode.LINE_NOT_READ, snippet(repr(value)[:400]))
        if not entry:
            yield Issue(options.file, 1, 0, IssueCode.NO_CARDS)


def _jcard(value: list[Any], line: int, entry: int, options: ReadOptions) -> Iterator[Draft | Issue]:
    text = io.BytesIO(vcard_of(value))
    for found in VCardReader().read(text, replace(options, text=_AS_IT_IS)):
        yield replace(found, line=line, entry=entry)


def _card(card: dict[str, Any], line: int, entry: int, file: str) -> Iterator[Draft | Issue]:
    contact = contact_of(card)
    pointers = tuple(pointers_of(card))
    if card.get("kind") == "group":
        yield Issue(file, line, entry, IssueCode.GROUP_CARD, snippet(contact.display_name()))
        members = card.get("members")
        uids = [uid for uid, is_so in members.items() if is_so] if isinstance(members, dict) else []
        yield Draft(contact, line, entry, tuple(uids))
        return
    photo = _photo(card, file)
    if photo is not None:
        contact = replace(contact, photo=hashlib.sha256(photo.content).hexdigest())
    if not contact.display_name():
        is_blank = not (contact.addresses or contact.dates or contact.note or contact.kept or photo)
        yield Issue(file, line, entry, IssueCode.CARD_EMPTY if is_blank else IssueCode.NO_NAME, snippet(contact.uid))
        if is_blank:
            return
    yield Draft(contact, line, entry, None, pointers, photo)


def _photo(card: dict[str, Any], file: str) -> DraftPhoto | None:
    """The first photo that stands in the card itself; an address elsewhere is never fetched."""
    media = card.get("media")
    for each in list(media.values())[:POINTS] if isinstance(media, dict) else ():
        uri = each.get("uri") if isinstance(each, dict) and each.get("kind") == "photo" else None
        if isinstance(uri, str) and uri.startswith(_DATA):
            try:
                content = binascii.a2b_base64(uri.partition(",")[2], strict_mode=True)
            except (ValueError, binascii.Error):
                continue
            return DraftPhoto(content, kept_line(Head("PHOTO", "", "PHOTO", ()), uri), file)
    return None

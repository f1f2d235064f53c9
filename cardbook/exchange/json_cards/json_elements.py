"""The values of a JSON file one by one, each with the line it begins on."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.byte_lines import blocks

_FILE_BYTES = 128 << 20
_BLANK = " \t\r\n"


def elements(source: BinaryIO) -> Iterator[tuple[int, Any]]:
    """Line and value: of an array its elements, of anything else the whole.

    Raises KnownError: FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE for what is no JSON, all of it or from a place on.
    """
    text = _text(source)
    at = _after_blanks(text, 0)
    if not text.startswith("[", at) or _is_one_card(text, at):
        yield _line(text, at), _value(text, at)[0]
        return
    line, counted = _line(text, at), at
    at = _after_blanks(text, at + 1)
    while not text.startswith("]", at):
        line, counted = line + text.count("\n", counted, at), at
        value, end = _value(text, at)
        yield line, value
        at = _after_blanks(text, end)
        if text.startswith(",", at):
            at = _after_blanks(text, at + 1)
        elif not text.startswith("]", at):
            raise KnownError(ErrorCode.FILE_UNREADABLE)


def _text(source: BinaryIO) -> str:
    pieces: list[bytes] = []
    size = 0
    for block in blocks(source):
        size += len(block)
        if size > _FILE_BYTES:
            raise KnownError(ErrorCode.FILE_TOO_LARGE)
        pieces.append(block)
    return b"".join(pieces).decode("utf-8", "replace")


def _is_one_card(text: str, at: int) -> bool:
    """True for a single jCard, which is an array itself (RFC 7095 section 3.2)."""
    first = _after_blanks(text, at + 1)
    return text[first : first + 7].lower() == '"vcard"'


def _value(text: str, at: int) -> tuple[Any, int]:
    try:
        return json.JSONDecoder().raw_decode(text, at)
    except (ValueError, RecursionError) as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE) from error


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _line(text: str, at: int) -> int:
    return 1 + text.count("\n", 0, at)

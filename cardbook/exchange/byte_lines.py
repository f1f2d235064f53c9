"""A file of any size, encoding and line ending as blocks of bytes that are ASCII where they are ASCII."""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.exchange.limits import BLOCK_BYTES
from cardbook.exchange.text_encoding import mark_of

# Control characters mean nothing in an address book. Kept: tab, line ends, and ESC for ISO-2022.
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r\x1b") + b"\x7f"
_TEXT = re.compile(rb"\S")


def blocks(source: BinaryIO) -> Iterator[bytes]:
    """The file in blocks, UTF-16 and UTF-32 turned into UTF-8, the byte order mark taken off.

    Raises KnownError: FILE_EMPTY where it holds nothing, FILE_UNREADABLE where reading fails.
    """
    first = _block(source)
    encoding, mark = mark_of(first)
    block = first[mark:]
    wide = encoding.startswith(("utf-16", "utf-32"))
    decoder = codecs.getincrementaldecoder(encoding)("replace") if wide else None
    any_text = False
    while block:
        text = decoder.decode(block).encode("utf-8", "replace") if decoder else block
        any_text = any_text or _TEXT.search(text) is not None
        if text:
            yield text
        block = _block(source)
    if not any_text:
        raise KnownError(ErrorCode.FILE_EMPTY)


def _block(source: BinaryIO) -> bytes:
    try:
        return source.read(BLOCK_BYTES)
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, reason=error.strerror or "") from error


def plain_blocks(source: BinaryIO) -> Iterator[bytes]:
    """The blocks without control characters, every line end (CR LF, CR CR LF, CR, LF) as one LF."""
    held = b""
    for block in blocks(source):
        text = held + block.translate(None, _CONTROLS)
        held = b"\r" * (len(text[-2:]) - len(text[-2:].rstrip(b"\r")))
        whole = text[: len(text) - len(held)]
        if b"\r" in whole:
            whole = whole.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        yield whole
    if held:
        yield b"\n"


def line_chunks(source: BinaryIO, most: int) -> Iterator[bytes | None]:
    """The file in chunks of whole lines, as `plain_blocks` has them, each without its last line end.

    None stands for a line longer than `most` octets, which is let go while it is read.
    """
    pieces: list[bytes] = []
    size = 0
    for block in plain_blocks(source):
        first, line_end, others = block.partition(b"\n")
        size += len(first)
        if size <= most:
            pieces.append(first)
        else:
            pieces.clear()
        if not line_end:
            continue
        yield b"".join(pieces) if size <= most else None
        lines, line_end, rest = others.rpartition(b"\n")
        if line_end:
            yield lines
        pieces, size = [rest], len(rest)
    if size:
        yield b"".join(pieces) if size <= most else None

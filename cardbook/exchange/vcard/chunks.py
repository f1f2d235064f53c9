"""A vCard file in chunks that end where a card ends, so that most cards can be read in one piece."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cardbook.exchange.byte_lines import plain_blocks
from cardbook.exchange.limits import LINE_BYTES

_END = re.compile(rb"\nEND:VCARD[ \t]*\n", re.I)
_OVERLAP = 64  # octets of the block before in which an END may begin
_HELD_BYTES = 8 << 20


def card_chunks(source: BinaryIO) -> Iterator[tuple[bytes | None, bool]]:
    """Chunks of whole lines and whether END:VCARD came right after them (it is not in the chunk).

    A chunk None stands for a line longer than LINE_BYTES, which is let go while it is read. A text of
    more than 8 MiB without any END comes in pieces.
    """
    held: list[bytes] = []
    size = 0
    is_skipping = False
    for block in plain_blocks(source):
        if is_skipping:
            _, newline, block = block.partition(b"\n")
            is_skipping = not newline
            if is_skipping:
                continue
        tail = held[-1][-_OVERLAP:] if held else b""
        held.append(block)
        size += len(block)
        if _END.search(tail + block):
            *chunks, rest = _END.split(b"".join(held))
            yield from ((chunk, True) for chunk in chunks)
            held, size = [rest], len(rest)
        elif size > _HELD_BYTES and b"\n" in block:
            lines, _, rest = b"".join(held).rpartition(b"\n")
            yield lines, False
            held, size = [rest], len(rest)
        if size > LINE_BYTES and not any(b"\n" in piece for piece in held):
            yield None, False
            held, size, is_skipping = [], 0, True
    if held and any(held):
        yield b"".join(held), False

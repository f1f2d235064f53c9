"""The lines of a text table, decoded, out of a stream."""

from collections.abc import Iterator
from typing import BinaryIO

from cardbook.exchange.byte_lines import plain_blocks
from cardbook.exchange.limits import ROW_BYTES
from cardbook.exchange.text_encoding import FALLBACK, decoded


class CsvLines:
    """Lines with a line feed each. `long_lines` and `odd_lines` collect the numbers of lines that were longer than
    ROW_BYTES (they come as empty lines), and the lines with letters lost, since they were last emptied.
    """

    def __init__(self, source: BinaryIO, encoding: str) -> None:
        self.long_lines: list[int] = []
        self.odd_lines: list[tuple[int, str]] = []
        self._source = source
        self._encoding = encoding
        self._number = 0

    def __iter__(self) -> Iterator[str]:
        pieces: list[bytes] = []
        size = 0
        for block in plain_blocks(self._source):
            first, line_end, others = block.partition(b"\n")
            size += len(first)
            if size <= ROW_BYTES:
                pieces.append(first)
            else:
                pieces.clear()
            if not line_end:
                continue
            yield from self._line(pieces, size)
            lines, line_end, rest = others.rpartition(b"\n")
            if line_end:
                yield from self._decoded(lines)
            pieces, size = [rest], len(rest)
        if size:
            yield from self._line(pieces, size)

    def _line(self, pieces: list[bytes], size: int) -> Iterator[str]:
        if size <= ROW_BYTES:
            yield from self._decoded(b"".join(pieces))
            return
        self._number += 1
        self.long_lines.append(self._number)
        yield "\n"

    def _decoded(self, lines: bytes) -> Iterator[str]:
        try:
            text = lines.decode(self._encoding)
        except (UnicodeError, LookupError, ValueError):
            text = "\n".join(self._each_decoded(lines))
        for line in text.split("\n"):
            self._number += 1
            yield line + "\n"

    def _each_decoded(self, lines: bytes) -> Iterator[str]:
        for number, line in enumerate(lines.split(b"\n"), self._number + 1):
            text, whole = decoded(line, "", FALLBACK)
            if not whole:
                self.odd_lines.append((number, text))
            yield text

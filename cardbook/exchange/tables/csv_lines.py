"""The lines of a text table, decoded, out of a stream."""

from collections.abc import Iterator
from typing import BinaryIO

from cardbook.exchange.byte_lines import line_chunks
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
        for chunk in line_chunks(self._source, ROW_BYTES):
            if chunk is not None:
                yield from self._decoded(chunk)
                continue
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

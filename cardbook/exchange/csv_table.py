"""The rows of a text table, out of a stream, with the line each begins on."""

import csv
import re
from collections.abc import Iterator
from typing import BinaryIO

from cardbook.exchange.byte_lines import plain_blocks
from cardbook.exchange.limits import LINE_BYTES, NOTE_CHARS
from cardbook.exchange.text_encoding import FALLBACK, decoded
from cardbook.exchange.text_guess import TextGuess

csv.field_size_limit(2 * NOTE_CHARS)  # of the csv module; a cell beyond it is an error there, an issue here
_SEPARATOR_LINE = re.compile(r"sep=(.)\s*", re.I)


class CsvRows:
    """Rows of one table. After each row `line` is where it began (from 1); `long_lines` and `odd_lines` collect
    the numbers of lines that were too long, and the lines with letters lost, since they were last emptied.
    """

    def __init__(self, source: BinaryIO, guess: TextGuess) -> None:
        self._source = source
        self._guess = guess
        self.line = 0
        self.long_lines: list[int] = []
        self.odd_lines: list[tuple[int, str]] = []
        self._number = 0
        self._quotes = 0

    def __iter__(self) -> Iterator[list[str] | None]:
        """Rows as lists of cells; None for one that could not be read. Rows without any cell are passed over."""
        reader = csv.reader(self._text_lines(), delimiter=self._guess.delimiter)
        while True:
            self.line = reader.line_num + 1
            self._quotes = 0
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                yield None
                continue
            if self.line == 1 and len(row) < 3 and _SEPARATOR_LINE.fullmatch("".join(row) + self._guess.delimiter):
                continue
            if any(row):
                yield row

    def has_open_quote(self) -> bool:
        """True where the row just read goes on over lines to a quote that never came: it swallowed other rows."""
        return self._quotes % 2 == 1 and self._number > self.line

    def _text_lines(self) -> Iterator[str]:
        rest = b""
        is_skipping = False
        for block in plain_blocks(self._source):
            if b"\n" not in block:
                rest = b"" if is_skipping else rest + block
                if len(rest) > LINE_BYTES:
                    rest, is_skipping = b"", True
                continue
            first, _, others = block.partition(b"\n")
            if is_skipping:
                self._number += 1
                self.long_lines.append(self._number)
                yield "\n"
                is_skipping = False
            else:
                yield from self._decoded(rest + first)
            lines, _, rest = others.rpartition(b"\n")
            if lines or others.startswith(b"\n"):
                yield from self._decoded(lines)
        if rest:
            yield from self._decoded(rest)

    def _decoded(self, lines: bytes) -> Iterator[str]:
        try:
            text = lines.decode(self._guess.encoding)
        except (UnicodeError, LookupError, ValueError):
            text = "\n".join(self._each_decoded(lines))
        for line in text.split("\n"):
            self._number += 1
            self._quotes += line.count('"')
            yield line + "\n"

    def _each_decoded(self, lines: bytes) -> Iterator[str]:
        for number, line in enumerate(lines.split(b"\n"), self._number + 1):
            text, whole = decoded(line, "", FALLBACK)
            if not whole:
                self.odd_lines.append((number, text))
            yield text

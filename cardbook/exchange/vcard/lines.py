"""Content lines out of physical lines: folds and quoted-printable breaks joined, as bytes."""

from collections.abc import Iterator

from cardbook.exchange.limits import LINE_BYTES

_FEW = 1024  # pieces at hand; more are joined, for a fold a letter would cost forty times its bytes
_CARD_MARKS = (b"BEGIN:VCARD", b"END:VCARD")


class ContentLines:
    """Joins lines, a chunk at a time; `number` is the number of the next physical line, from 1.

    Folds are joined before anything is decoded: a fold may stand inside a UTF-8 character (RFC 6350
    section 3.2). A soft break of quoted-printable ends at a card's mark, whatever the file says.
    """

    def __init__(self) -> None:
        self.number = 1
        self._start = 1
        self._held = 0
        self._first = b""
        self._joined: list[bytes] = []
        self._pieces: list[bytes] = []

    def of(self, chunk: bytes) -> Iterator[tuple[int, bytes | None, int]]:
        """Number, bytes (None: longer than LINE_BYTES) and length of the last piece of each line that is whole."""
        for line in chunk.split(b"\n"):
            joined = self._continuation(line) if self._pieces else None
            if joined is not None:
                self._held += len(joined)
                if self._held <= LINE_BYTES:
                    self._pieces.append(joined)
                if len(self._pieces) > _FEW:
                    self._joined.append(b"".join(self._pieces[:-1]))
                    del self._pieces[:-1]
            else:
                yield from self.rest()
                self._pieces, self._start, self._held = [line], self.number, len(line)
                self._first = line
            self.number += 1

    def rest(self) -> Iterator[tuple[int, bytes | None, int]]:
        """The line that is not whole yet, if any, as it is."""
        if self._pieces:
            whole = b"".join((*self._joined, *self._pieces)) if self._held <= LINE_BYTES else None
            self._joined.clear()
            yield self._start, whole, len(self._pieces[-1])
            self._pieces = []

    def is_pending(self) -> bool:
        """True while a line waits for its rest."""
        return bool(self._pieces)

    def _continuation(self, line: bytes) -> bytes | None:
        """What `line` adds to the pieces before it, None where it begins a line of its own.

        Takes the mark of a soft break off the last piece.
        """
        pieces = self._pieces
        if pieces[-1][-1:] == b"=" and _is_quoted_printable(self._first):
            if line.strip().upper() in _CARD_MARKS:
                return None
            pieces[-1] = pieces[-1][:-1]
            return line
        if line[:1] in (b" ", b"\t") and self._first:
            return line[1:]
        return None


def _is_quoted_printable(line: bytes) -> bool:
    return b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()

"""What an import reads: a file, or a table copied out of another program, and what it seems to be."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from cardbook.exchange.detect import FileFormat
from cardbook.exchange.tables.columns import Column, ColumnMapping
from cardbook.exchange.text_guess import TextGuess
from cardbook.services.files.file_to_read import readable

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class ImportSource:
    """A file and how to read it; what is None is found out from the file.

    `pasted` is its content where it never was a file, but was copied out of one; `path` then only names it.
    """

    path: Path
    format: FileFormat | None = None
    text: TextGuess | None = None
    columns: ColumnMapping | None = None
    pasted: bytes | None = None

    def opened(self) -> AbstractContextManager[BinaryIO]:
        """Its bytes; raises KnownError(FILE_MISSING, FILE_UNREADABLE)."""
        return opened(self.path, self.pasted)

    def line_count(self) -> int:
        """How many lines it has, about."""
        with self.opened() as file:
            blocks = iter(lambda: file.read(_BLOCK), b"")
            return 1 + sum(max(block.count(b"\n"), block.count(b"\r")) for block in blocks)


@dataclass(frozen=True, slots=True)
class FileGuess:
    """What a file seems to be. For a table `mapping` is the proposal, and `columns` show it with some cells;
    `is_remembered` where the book knows it from an earlier import."""

    path: Path
    format: FileFormat
    text: TextGuess
    mapping: ColumnMapping | None = None
    columns: tuple[Column, ...] = ()
    is_remembered: bool = False
    pasted: bytes | None = None

    def source(self) -> ImportSource:
        """The file, read as guessed."""
        return ImportSource(self.path, self.format, self.text, self.mapping, self.pasted)


@contextmanager
def opened(path: Path, pasted: bytes | None = None) -> Iterator[BinaryIO]:
    """What was pasted, else a file of the user's; whatever keeps it from being read is a KnownError."""
    if pasted is not None:
        yield BytesIO(pasted)
        return
    with readable(path), path.open("rb") as file:
        yield file

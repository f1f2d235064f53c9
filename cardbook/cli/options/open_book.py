"""The book a command is about, opened to be read or to be changed."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from cardbook.deferred import book_of
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.opening import open_to_read
from cardbook.services.reading import BookReading

if TYPE_CHECKING:
    from cardbook.services.book import Book

_WANTS_MENDING = frozenset({ErrorCode.BOOK_READ_ONLY, ErrorCode.FOLDER_READ_ONLY})


@contextmanager
def book_to_read(path: Path, only: Collection[str] | None = None) -> Iterator[BookReading]:
    """Several commands may read one book at a time; one that needs `only` some tables checks no others.

    After a power loss SQLite first has to take back what was half written, and needs to write for it.
    """
    try:
        reading = open_to_read(path, read_only=True, only=only)
    except KnownError as error:
        if error.code not in _WANTS_MENDING:
            raise
        reading = open_to_read(path, only=only)
    with reading:
        yield reading


@contextmanager
def book_to_change(path: Path) -> Iterator["Book"]:
    """Nobody else has the book open meanwhile. Raises KnownError(BOOK_BUSY) and the like."""
    with open_to_read(path) as reading:
        yield book_of(reading)

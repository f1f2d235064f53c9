"""A book that begins."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardbook.services.book import Book
from cardbook.services.reading import HOME, LANGUAGE, BookReading
from cardbook.storage.file.book_file import create_book


@contextmanager
def new_book(path: Path, *, home: str, language: str) -> Iterator[Book]:
    """An empty book, open to be filled; where filling fails there is no file.

    `home` is the sender's country, an ISO code or "" for unknown; `language` that of what is printed, en or de.
    Raises KnownError: BOOK_EXISTS, FOLDER_READ_ONLY, DISK_FULL.
    """
    create_book(path, {LANGUAGE: language, HOME: home})
    try:
        with BookReading(path) as reading:
            yield Book(reading)
    except BaseException:
        path.unlink(missing_ok=True)
        raise

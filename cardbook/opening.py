"""The door to a book that may have been made by an older Cardbook."""

from collections.abc import Collection
from pathlib import Path

from cardbook.deferred import bring_up_to_date
from cardbook.services.keeping.book_format import must_be_brought_up_to_date
from cardbook.services.reading import BookReading


def open_to_read(
    path: Path, *, read_only: bool = False, large_later: bool = False, only: Collection[str] | None = None
) -> BookReading:
    """As `BookReading`; a book of an older format is brought up to date first, on a copy that takes its place.

    Raises KnownError as `BookReading`, and FOLDER_READ_ONLY where an older book cannot be replaced.
    """
    if must_be_brought_up_to_date(path):
        bring_up_to_date(path)
    return BookReading(path, read_only=read_only, large_later=large_later, only=only)

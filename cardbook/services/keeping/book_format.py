"""Whether a book is of the format of this Cardbook; needs no SQLAlchemy."""

from pathlib import Path

from cardbook.storage.file.book_file import is_of_older_format


def must_be_brought_up_to_date(path: Path) -> bool:
    """True for a book that an older Cardbook made; raises KnownError as opening does."""
    return is_of_older_format(path)

"""Photos out of files and of other programs' bytes."""

from pathlib import Path

from cardbook.domain.people.picture import Picture
from cardbook.exchange.picture_file import picture_of
from cardbook.services.files.file_to_read import file_to_read

__all__ = ["picture_in", "picture_of"]


def picture_in(path: Path) -> Picture:
    """The picture in a file; raises KnownError: FILE_MISSING, FILE_UNREADABLE, and as `picture_of`."""
    with file_to_read(path):
        data = path.read_bytes()
    return picture_of(data)

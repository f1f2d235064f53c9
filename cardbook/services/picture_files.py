"""Photos out of files and of other programs' bytes."""

from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.picture import Picture
from cardbook.exchange.picture_file import picture_of

__all__ = ["picture_in", "picture_of"]


def picture_in(path: Path) -> Picture:
    """The picture in a file; raises KnownError: FILE_MISSING, FILE_UNREADABLE, and as `picture_of`."""
    try:
        return picture_of(path.read_bytes())
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.FILE_MISSING, path=path) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, path=path) from error

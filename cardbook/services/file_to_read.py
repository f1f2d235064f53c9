"""What keeps a file of the user's from being read, said with its path."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError


@contextmanager
def file_to_read(path: Path) -> Iterator[None]:
    """Raises KnownError with the `path`: FILE_MISSING, FILE_UNREADABLE, and whatever is said of what the file holds."""
    try:
        yield
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.FILE_MISSING, path=path) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, path=path) from error
    except KnownError as error:
        error.params.setdefault("path", path)
        raise

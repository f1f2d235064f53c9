"""What keeps a file of the user's from being read, said with its path."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Raises KnownError with the `path`, where a file cannot be read: FILE_MISSING, FILE_UNREADABLE."""
    try:
        yield
    except FileNotFoundError as error:
        raise KnownError(ErrorCode.FILE_MISSING, path=path) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, path=path) from error


@contextmanager
def file_to_read(path: Path) -> Iterator[None]:
    """As `readable`; whatever is said of what the file holds names the `path` as well."""
    with readable(path):
        try:
            yield
        except KnownError as error:
            error.params.setdefault("path", path)
            raise

"""A file that a command writes: whole or not at all, and never over another one unless told so."""

import os
from collections.abc import Iterable
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.whole_file import write_whole

_BOOK_SUFFIX = ".cardbook"


class OutputFile:
    """Where a result goes. Made before the work begins, so that a refusal comes at once.

    Raises KnownError: FILE_EXISTS without `force`, FILE_NOT_WRITABLE. A book is never written over.
    """

    def __init__(self, path: Path, *, force: bool) -> None:
        self.path = path
        is_there = os.path.lexists(path)
        if is_there and not force:
            raise KnownError(ErrorCode.FILE_EXISTS, path=path)
        is_odd = is_there and not path.is_file()
        if is_odd or path.resolve().suffix.lower() == _BOOK_SUFFIX or not _is_open_for_us(path.resolve().parent):
            raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=path)

    def write(self, pieces: Iterable[bytes]) -> None:
        """Put everything into its place in one go. Raises KnownError(FILE_NOT_WRITABLE)."""
        write_whole(self.path, b"".join(pieces))


def _is_open_for_us(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)

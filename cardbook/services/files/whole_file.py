"""A file of the user's, written whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError

_CREATION_MODE = 0o644


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one go, in the place of a file that may be there; a link is followed.

    Raises KnownError(FILE_NOT_WRITABLE); then nothing at `path` has changed.
    """
    part = ""
    try:
        place = path.resolve()
        descriptor, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(part, _CREATION_MODE)
        os.replace(part, place)
    except OSError as error:
        with suppress(OSError):
            os.unlink(part)
        raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=path) from error

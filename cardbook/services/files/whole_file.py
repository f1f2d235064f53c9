"""A file of the user's, written whole or not at all."""

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError

_CREATION_MODE = 0o644
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one go, in the place of a file that may be there; a link is followed.

    Raises KnownError: FILE_NOT_WRITABLE, also where the file there is kept from being written to, and NO_ROOM; then
    nothing at `path` has changed.
    """
    part = ""
    try:
        place = path.resolve()
        if place.exists() and not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
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
        code = ErrorCode.NO_ROOM if error.errno in _FULL else ErrorCode.FILE_NOT_WRITABLE
        raise KnownError(code, path=path) from error

"""What SQLite says of a faulty world, as the errors that Cardbook knows."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cardbook.domain.errors import ErrorCode, KnownError

_CODES = {
    sqlite3.SQLITE_BUSY: ErrorCode.BOOK_BUSY,
    sqlite3.SQLITE_LOCKED: ErrorCode.BOOK_BUSY,
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_READONLY: ErrorCode.BOOK_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.FOLDER_READ_ONLY,
    sqlite3.SQLITE_NOTADB: ErrorCode.NOT_A_BOOK,
    sqlite3.SQLITE_CORRUPT: ErrorCode.BOOK_DAMAGED,
    sqlite3.SQLITE_TOOBIG: ErrorCode.TEXT_TOO_LONG,
}
_EXTENDED_CODES = {
    sqlite3.SQLITE_IOERR_WRITE: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_IOERR_FSYNC: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_READONLY_DBMOVED: ErrorCode.BOOK_REPLACED,
}


def known_error(error: sqlite3.DatabaseError, path: Path) -> KnownError | None:
    """The KnownError for a fault of the world; None where the fault is ours."""
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:  # raised by Python itself, without a code, when stored text is not UTF-8
        damaged = KnownError(ErrorCode.BOOK_DAMAGED, path=path, detail=str(error))
        return damaged if "UTF-8" in str(error) else None
    code = _EXTENDED_CODES.get(extended) or _CODES.get(extended & 0xFF)
    if code is None and extended & 0xFF == sqlite3.SQLITE_IOERR:
        code = ErrorCode.FILE_UNREADABLE
    return KnownError(code, path=path, detail=str(error)) if code else None


@contextmanager
def translated(path: Path, otherwise: ErrorCode | None = None) -> Iterator[None]:
    """Let faults of the world leave as KnownError; what SQLite says else is `otherwise`, or passes as it is."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        known = known_error(error, path)
        if known is None and otherwise is not None:
            known = KnownError(otherwise, path=path, detail=str(error))
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:
        raise KnownError(ErrorCode.BOOK_DAMAGED, path=path, detail=str(error)) from error

"""Verified copies of a book, made by SQLite's own backup and kept outside the book's folder."""

import os
import re
import sqlite3
from contextlib import suppress
from datetime import datetime
from glob import escape
from pathlib import Path

from cardbook.domain.backup_plan import to_remove
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.storage.file.book_file import BookFile, Breath, opened
from cardbook.storage.file.faults import translated

_STAMP = "%Y-%m-%d %H%M%S"
_NAMED = re.compile(r"(?P<stamp>\d{4}-\d\d-\d\d \d{6})(?: (?P<mark>[0-9a-f]{8}))?")
_PAGES = 1_000
"""Copied at a time: 4 MB, some 5 ms."""


def back_up(book_file: BookFile, folder: Path, now: datetime) -> Path:
    """Copy the open book into a folder, read the copy through, and let older copies go by the plan.

    The copy is named `NAME 2026-11-23 081200 MARK.cardbook`, with what marks the book. Raises KnownError:
    FOLDER_READ_ONLY, DISK_FULL, BOOK_DAMAGED.
    """
    name, mark = book_file.path.stem, book_file.mark
    target = named_after(folder, name, now, mark or "")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _put_copy(book_file, target)
    except OSError as error:
        raise KnownError(ErrorCode.FOLDER_READ_ONLY, path=folder) from error
    for path in to_remove(backups_of(folder, name, mark)):
        path.unlink(missing_ok=True)
    return target


def save_copy(book_file: BookFile, target: Path) -> None:
    """A verified copy of the open book in the place of `target`, which stays as it is until the copy is whole.

    Raises KnownError: FILE_NOT_WRITABLE, DISK_FULL, BOOK_DAMAGED.
    """
    try:
        _put_copy(book_file, target)
    except OSError as error:
        raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=target) from error


def copy_of(source: Path, target: Path) -> None:
    """A verified copy of a book that is not open; raises KnownError as opening does, and FILE_EXISTS."""
    if target.exists():
        raise KnownError(ErrorCode.FILE_EXISTS, path=target)
    with opened(source, read_only=True) as book_file:
        _copy(book_file, target)


def keep_on_disk(path: Path) -> None:
    """Wait until a file that was written without waiting has come to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def backups_of(folder: Path, name: str, mark: str | None) -> dict[Path, datetime]:
    """The backups of a book and when they were made, newest first; none in a folder that may not be looked into.

    Those of another book of its name are left out; not so where the book's own mark is not known (None).
    """
    try:
        found = [(path, _made_at(path, name, mark)) for path in folder.glob(f"{escape(name)} *.cardbook")]
    except OSError:
        return {}
    made = [(path, at) for path, at in found if at is not None]
    return dict(sorted(made, key=lambda each: each[1], reverse=True))


def named_after(folder: Path, name: str, at: datetime, mark: str = "") -> Path:
    """Where a copy of a book goes, called by the book's name, the time, and what marks the book."""
    return folder / f"{' '.join(filter(None, (name, at.strftime(_STAMP), mark)))}.cardbook"


def _put_copy(book_file: BookFile, target: Path) -> None:
    partial = target.with_name(f".{target.name}.part")
    try:
        partial.unlink(missing_ok=True)
        _copy(book_file, partial)
        with opened(partial):
            pass
        os.replace(partial, target)
    finally:
        with suppress(OSError):  # on a medium that is read-only even what is not there cannot be removed
            partial.unlink(missing_ok=True)


def _copy(book_file: BookFile, target: Path) -> None:
    """Copy some pages at a time, letting readers in between.

    The copy comes to the disk in one go, once the book is let go: a disk may take half a second for it.
    """
    breathe = Breath(book_file)
    os.close(os.open(target, os.O_CREAT | os.O_WRONLY, 0o600))
    copy = sqlite3.connect(target)
    try:
        copy.execute("PRAGMA synchronous = OFF")
        with translated(target), book_file.lock:
            book_file.connection.backup(copy, pages=_PAGES, progress=lambda *_: breathe())
    finally:
        copy.close()
    keep_on_disk(target)


def _made_at(path: Path, name: str, mark: str | None) -> datetime | None:
    """When a copy was made; None for a file that is no copy of the book."""
    named = _NAMED.fullmatch(path.stem.removeprefix(f"{name} "))
    if named is None or mark not in (None, named["mark"] or ""):
        return None
    try:
        return datetime.strptime(named["stamp"], _STAMP)
    except ValueError:
        return None

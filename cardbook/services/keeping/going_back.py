"""Another file for a book: an earlier state out of a backup, or the same book in another folder.

Both are made ready while the book is open, and put in place by `FilePlace.take` once it is closed.
"""

import datetime
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.keeping.backups import back_up_now
from cardbook.services.reading import BookReading
from cardbook.storage.file import backup
from cardbook.storage.file.book_difference import living_ids, names_of, steps_made

_NAMED = 6
"""People whom a difference names."""

Opener = Callable[[Path], BookReading]


class Backup(NamedTuple):
    """A copy of the book, and when it was made, in local time."""

    path: Path
    made_at: datetime.datetime


class People(NamedTuple):
    """So many people, and the names of the first of them."""

    number: int
    names: tuple[str, ...]


class Difference(NamedTuple):
    """What going back to a backup changes: who is there again, who is missing then, how many steps are undone."""

    people_then: int
    people_now: int
    back: People
    missing: People
    steps: int


class FilePlace(NamedTuple):
    """A file that is ready, where it belongs, and what becomes of the file before: it goes to `aside`, or is removed
    from where it `leaves`.
    """

    ready: Path
    place: Path
    aside: Path | None = None
    leaves: Path | None = None

    def take(self) -> Path:
        """Put the file in its place; the book must be closed. Raises KnownError(FILE_NOT_WRITABLE), and leaves the
        file before where it was.
        """
        try:
            if self.aside is not None:
                os.replace(self.place, self.aside)
            os.replace(self.ready, self.place)
        except OSError as error:
            if self.aside is not None and not self.place.exists():
                with suppress(OSError):
                    os.replace(self.aside, self.place)
            raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=self.place) from error
        if self.leaves is not None:
            with suppress(OSError):
                self.leaves.unlink()
        return self.place


def kept_backups(reading: BookReading, folder: Path) -> list[Backup]:
    """The backups of a book, newest first."""
    copies = backup.backups_of(folder, reading.name, reading.file.mark)
    return [Backup(path, made_at) for path, made_at in copies.items()]


def backups_of_lost(path: Path, folder: Path) -> list[Backup]:
    """The backups of all books called like one that cannot be opened, newest first: nobody knows its mark."""
    return [Backup(copy, made_at) for copy, made_at in backup.backups_of(folder, path.stem, None).items()]


def difference(reading: BookReading, copy: Backup) -> Difference:
    """What the book loses and gets again with a backup. Raises KnownError as opening that does."""
    with BookReading(copy.path, read_only=True, only=()) as then:
        before, now = set(living_ids(then.file)), set(living_ids(reading.file))
        steps = set(steps_made(reading.file).items()) - set(steps_made(then.file).items())
        return Difference(
            len(before), len(now), _people(then, before - now), _people(reading, now - before), len(steps)
        )


def ready_from(reading: BookReading, copy: Backup, folder: Path, open_book: Opener) -> FilePlace:
    """A backup in the format of now, whole, beside the book; what the book is now is kept as a backup.

    A damaged book goes aside as it is, into its own folder. `open_book` opens a book of any format.
    Raises KnownError: BOOK_READ_ONLY, FOLDER_READ_ONLY, DISK_FULL, and as opening the backup does.
    """
    if reading.file.read_only:
        raise KnownError(ErrorCode.BOOK_READ_ONLY, path=reading.path)
    return _ready(reading.path, copy, lambda: _kept(reading, folder), open_book)


def ready_instead_of(book: Path, copy: Backup, open_book: Opener) -> FilePlace:
    """As `ready_from` for a book that cannot be opened: it goes aside as it is."""
    return _ready(book, copy, lambda: backup.named_after(book.parent, book.stem, datetime.datetime.now()), open_book)


def _ready(book: Path, copy: Backup, keep: Callable[[], Path | None], open_book: Opener) -> FilePlace:
    fresh = book.with_name(f".{book.name}.back")
    try:
        fresh.unlink(missing_ok=True)
        backup.copy_of(copy.path, fresh)
        open_book(fresh).file.close()
        return FilePlace(fresh, book, keep())
    except BaseException as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise KnownError(ErrorCode.FOLDER_READ_ONLY, path=book) from error
        raise


def ready_in(reading: BookReading, folder: Path) -> FilePlace:
    """The book as a whole copy in another folder; a book that can only be read stays where it was, too.

    Raises KnownError: BOOK_EXISTS, FILE_NOT_WRITABLE, DISK_FULL.
    """
    place = folder / reading.path.name
    if place.exists():
        raise KnownError(ErrorCode.BOOK_EXISTS, path=place)
    ready = folder / f".{place.name}.moved"
    backup.save_copy(reading.file, ready)
    return FilePlace(ready, place, leaves=None if reading.file.read_only else reading.path)


def _people(reading: BookReading, ids: set[int]) -> People:
    return People(len(ids), tuple(names_of(reading.file, ids, _NAMED)))


def _kept(reading: BookReading, folder: Path) -> Path | None:
    """Keep what the book is now: as a backup, or else under the name that is given back."""
    try:
        back_up_now(reading, folder)
    except KnownError as error:
        if error.code is not ErrorCode.BOOK_DAMAGED:
            raise
        return backup.named_after(reading.path.parent, reading.name, datetime.datetime.now())
    return None

"""Backups of a book: verified copies outside its folder."""

import datetime
from pathlib import Path

from platformdirs import user_data_path

from cardbook.services.reading import BookReading
from cardbook.storage.file import backup
from cardbook.storage.file.backup import back_up, backups_of

_APP = "cardbook"


def backup_folder() -> Path:
    """Where backups go unless told otherwise: the user's own folder for data of programs."""
    return user_data_path(_APP, appauthor=False) / "backups"


def back_up_now(reading: BookReading, folder: Path) -> Path:
    """Make a backup and read it through; where it lies. Raises KnownError: FOLDER_READ_ONLY, DISK_FULL."""
    return back_up(reading.file, folder, datetime.datetime.now())


def newest_backup(reading: BookReading, folder: Path) -> datetime.datetime | None:
    """When the newest backup of this book was made; None where there is none."""
    return next(iter(backups_of(folder, reading.name, reading.file.mark).values()), None)


def back_up_daily(reading: BookReading, folder: Path, today: datetime.date) -> Path | None:
    """The first backup of the day, None where there is one already; raises as `back_up_now` does."""
    newest = newest_backup(reading, folder)
    return None if newest is not None and newest.date() == today else back_up_now(reading, folder)


def save_copy(reading: BookReading, path: Path) -> None:
    """Put a verified copy of the book at a path; raises KnownError(FILE_NOT_WRITABLE, DISK_FULL)."""
    backup.save_copy(reading.file, path)

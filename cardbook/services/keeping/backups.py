"""Backups of a book: verified copies outside its folder."""

import datetime
from pathlib import Path

from platformdirs import user_data_path

from cardbook.services.reading import BookReading
from cardbook.storage.file import backup
from cardbook.storage.file.backup import back_up, backups_of

_APP = "cardbook"
_WORTH_KEEPING = datetime.timedelta(hours=1)
"""So much work is not to be lost with a disk."""


def backup_folder() -> Path:
    """Where backups go unless told otherwise: the user's own folder for data of programs."""
    return user_data_path(_APP, appauthor=False) / "backups"


def back_up_now(reading: BookReading, folder: Path) -> Path:
    """Make a backup and read it through; where it lies. Raises KnownError: FOLDER_READ_ONLY, DISK_FULL."""
    return back_up(reading.file, folder, datetime.datetime.now())


def newest_backup(reading: BookReading, folder: Path) -> datetime.datetime | None:
    """When the newest backup of this book was made; None where there is none."""
    return next(iter(backups_of(folder, reading.name, reading.file.mark).values()), None)


def back_up_when_due(reading: BookReading, folder: Path, now: datetime.datetime) -> Path | None:
    """The first backup of a day, and another one after each hour in which something was done; None while none is due,
    nor for a book with nobody in it yet. Raises as `back_up_now` does.
    """
    return back_up_now(reading, folder) if _is_due(reading, newest_backup(reading, folder), now) else None


def _is_due(reading: BookReading, newest: datetime.datetime | None, now: datetime.datetime) -> bool:
    if newest is None:
        return reading.listing.counts().lines > 0
    if newest.date() != now.date():
        return True
    latest = next((step.at for step in reading.history.steps(1)), "")
    done = datetime.datetime.fromisoformat(latest).astimezone().replace(tzinfo=None) if latest else newest
    return now - newest >= _WORTH_KEEPING and done > newest


def save_copy(reading: BookReading, path: Path) -> None:
    """Put a verified copy of the book at a path; raises KnownError(FILE_NOT_WRITABLE, DISK_FULL)."""
    backup.save_copy(reading.file, path)

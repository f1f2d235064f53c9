"""Backups of a book: verified copies outside its folder."""

import datetime
from pathlib import Path

from platformdirs import user_data_path

from cardbook.services.reading import BookReading
from cardbook.storage.backup import back_up

_APP = "cardbook"


def backup_folder() -> Path:
    """Where backups go unless told otherwise: the user's own folder for data of programs."""
    return user_data_path(_APP, appauthor=False) / "backups"


def back_up_now(reading: BookReading, folder: Path) -> Path:
    """Make a backup and read it through; where it lies. Raises KnownError: FOLDER_READ_ONLY, DISK_FULL."""
    return back_up(reading.file, folder, datetime.datetime.now())

"""What can be copied and sent when the fault is ours: where it happened, and nothing from the book."""

import platform
import sqlite3
import traceback

from PySide6.QtCore import qVersion

from cardbook import __version__


def bug_report(error: BaseException) -> str:
    """Versions, the kind of error and the places in the code; its message may quote the book and stays out."""
    frames = traceback.extract_tb(error.__traceback__)
    places = "\n".join(f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
    versions = (
        f"Cardbook {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"SQLite {sqlite3.sqlite_version}, {platform.system()} {platform.machine()}"
    )
    return f"{versions}\n{type(error).__name__}\n{places}"


def _short(filename: str) -> str:
    """The path within its package: where the program lies on this computer tells nobody anything."""
    return "/".join(filename.replace("\\", "/").split("/")[-3:])

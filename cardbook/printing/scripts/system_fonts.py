"""Font files, ours and those of this computer, found by name in the folders where systems keep them."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

from cardbook.resources import resource


def font_file(name: str) -> Path | None:
    """Where the file of this name lies, None where there is none."""
    return _font_files().get(_key(name))


@cache
def _font_files() -> dict[str, Path]:
    """All files in the folders by name; of two of one name, that in the first folder."""
    found: dict[str, Path] = {}
    for folder in font_folders():
        for home, _, names in os.walk(folder):
            for name in names:
                found.setdefault(_key(name), Path(home, name))
    return found


def font_folders() -> Iterator[Path]:
    """Ours, the user's own, then the system's; some may not exist."""
    yield resource("fonts")
    yield from _FOLDERS.get(sys.platform, _linux)()


def _linux() -> Iterator[Path]:
    """The XDG base directories, and the older ~/.fonts."""
    home = Path.home()
    yield Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "fonts"
    yield home / ".fonts"
    for folder in (os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":"):
        yield Path(folder) / "fonts"


def _windows() -> Iterator[Path]:
    if "LOCALAPPDATA" in os.environ:
        yield Path(os.environ["LOCALAPPDATA"]) / "Microsoft" / "Windows" / "Fonts"
    yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"


def _macos() -> Iterator[Path]:
    yield Path.home() / "Library" / "Fonts"
    yield Path("/Library/Fonts")
    yield Path("/System/Library/Fonts")
    yield Path("/System/Library/AssetsV2")


_FOLDERS = {"win32": _windows, "darwin": _macos}


def _key(name: str) -> str:
    return normalize("NFC", name).casefold()

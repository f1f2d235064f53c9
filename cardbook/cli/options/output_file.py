"""A file that a command writes: whole or not at all, and never over another one unless told so."""

import os
from argparse import ArgumentParser
from collections.abc import Iterable
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.services.files.whole_file import write_whole

_BOOK_SUFFIX = ".cardbook"


def add_output(
    parser: ArgumentParser, console: Console, metavar: str = "OUT.pdf", said: str = "cli.option.output"
) -> None:
    """Where the result goes, -o, and whether something there may go, --force."""
    parser.add_argument("-o", "--output", metavar=metavar, type=Path, required=True, help=console.texts(said))
    add_force(parser, console)


def add_force(parser: ArgumentParser, console: Console) -> None:
    """Whether a file that is there already may be replaced."""
    parser.add_argument("--force", action="store_true", help=console.texts("cli.option.force"))


class OutputFile:
    """Where a result goes. Made before the work begins, so that a refusal comes at once.

    Raises KnownError: FILE_EXISTS without `force`, FILE_NOT_WRITABLE. A book is never written over.
    """

    def __init__(self, path: Path, *, force: bool) -> None:
        self.path = path
        is_there = os.path.lexists(path)
        if is_there and not force:
            raise KnownError(ErrorCode.FILE_EXISTS, path=path)
        is_odd = is_there and not path.is_file()
        if is_odd or path.resolve().suffix.lower() == _BOOK_SUFFIX or not _is_open_for_us(path.resolve().parent):
            raise KnownError(ErrorCode.FILE_NOT_WRITABLE, path=path)

    def write(self, pieces: Iterable[bytes]) -> None:
        """Put everything into its place in one go. Raises KnownError(FILE_NOT_WRITABLE)."""
        write_whole(self.path, b"".join(pieces))


def _is_open_for_us(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)

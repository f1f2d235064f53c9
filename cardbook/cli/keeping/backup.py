"""`cardbook backup`: a verified copy of a book."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.services.keeping.backups import back_up_now, backup_folder


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and perhaps a folder of the user's own."""
    add_book(parser, console)
    parser.add_argument("folder", metavar="DIR", type=Path, nargs="?", help=console.texts("cli.backup.folder"))


def run(options: Namespace, console: Console) -> int:
    """Say where the copy lies."""
    with book_to_read(options.book) as reading:
        copy = back_up_now(reading, options.folder or backup_folder())
    console.say(console.texts("cli.backup.done", path=copy))
    return DONE

"""`cardbook check`: read a book through, every page and every row sum."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.open_book import book_to_read
from cardbook.cli.outcome import DONE
from cardbook.cli.who_options import add_book


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book."""
    add_book(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Opening reads all of it. Raises KnownError(BOOK_DAMAGED) and the like."""
    with book_to_read(options.book) as reading:
        people = len(reading.contacts.living_ids())
    console.say(console.texts("cli.check.whole", count=people, path=options.book))
    return DONE

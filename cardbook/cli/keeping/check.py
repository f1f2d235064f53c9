"""`cardbook check`: read a book through, every page, every row sum and every picture."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.domain.errors import ErrorCode, KnownError


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book."""
    add_book(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Opening reads all of it but the pictures. Raises KnownError(BOOK_DAMAGED) and the like."""
    with book_to_read(options.book) as reading:
        for digest in reading.pictures.unsound():
            raise KnownError(ErrorCode.BOOK_DAMAGED, path=options.book, detail=f"picture {digest}")
        people = len(reading.contacts.living_ids())
    console.say(console.texts("cli.check.whole", count=people, path=options.book))
    return DONE

"""`cardbook redo`: do again what was last taken back."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.sentences import step_sentence


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book."""
    add_book(parser, console)


def run(options: Namespace, console: Console) -> int:
    """Say what was done again."""
    with book_to_change(options.book) as book:
        step = book.history.redo()
    console.say(console.texts("cli.redo.done", what=step_sentence(step, console.texts)))
    return DONE

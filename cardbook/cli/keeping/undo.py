"""`cardbook undo`: take the latest step back, or all down to one."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_change
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.sentences import step_sentence


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book, and perhaps a step of its history."""
    add_book(parser, console)
    parser.add_argument("step", metavar="STEP", type=int, nargs="?", help=console.texts("cli.undo.step"))


def run(options: Namespace, console: Console) -> int:
    """Say what was taken back. Raises KnownError: NOTHING_TO_UNDO, also for a step the history does not know."""
    with book_to_change(options.book) as book:
        if options.step is None:
            step = book.history.undo()
        else:
            standing = {each.id for each in book.reading.history.steps() if not each.undone}
            if options.step not in standing:
                raise KnownError(ErrorCode.NOTHING_TO_UNDO)
            step = book.history.undo_to(options.step)
    console.say(console.texts("cli.undo.done", what=step_sentence(step, console.texts)))
    return DONE

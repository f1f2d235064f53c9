"""`cardbook history`: what was done with the book."""

from argparse import ArgumentParser, Namespace

from cardbook.cli.console import Console
from cardbook.cli.options.open_book import book_to_read
from cardbook.cli.options.who_options import add_book
from cardbook.cli.outcome import DONE
from cardbook.domain.changes import Step
from cardbook.sentences import step_sentence


def declare(parser: ArgumentParser, console: Console) -> None:
    """The book and the form."""
    add_book(parser, console)
    parser.add_argument("--json", action="store_true", help=console.texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """The steps, newest first, those taken back among them."""
    texts = console.texts

    def described(step: Step) -> dict[str, object]:
        return {
            "id": step.id, "at": step.at, "action": step.action, "count": step.count,
            "text": step_sentence(step, texts), "undone": step.undone,
        }

    with book_to_read(options.book) as reading:
        steps = reading.history.steps()
    if options.json:
        console.say_json(map(described, steps))
        return DONE
    for step in steps:
        undone = [texts("cli.history.undone")] if step.undone else []
        console.say(str(step.id), step.at, step_sentence(step, texts), *undone)
    return DONE
